import Foundation
import Testing

@testable import AwasReport

/// The definitions in the program are those of `reports/`.
@Suite struct BuiltInReportTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "reports")

    @Test func eachDefinitionOfTheFolderIsBuiltIn() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: BuiltInReportTests.folder.path)
        let names = files.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
        #expect(names == BuiltInReport.allCases.map(\.rawValue))
    }

    @Test(arguments: BuiltInReport.allCases) func theProgramHoldsItsText(_ report: BuiltInReport) throws {
        let file = BuiltInReportTests.folder.appending(path: "\(report.rawValue).yml")
        #expect(report.text == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test func theyAreRead() throws {
        let library = try ReportLibrary()
        #expect(library.definitions.map(\.name) == BuiltInReport.allCases.map(\.rawValue))
        #expect(library.definitions.filter(\.holdsPersons).map(\.name) == ["bkd"])
    }
}
