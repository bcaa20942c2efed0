import Foundation
import Testing

@testable import AwasReport

/// The definitions in the program are those of `reports/`.
@Suite struct BuiltInDefinitionsTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func theProgramHoldsTheDefinitionsOfTheFolder() throws {
        let source = BuiltInDefinitionsTests.repository.appending(
            path: "Sources/AwasReport/Definitions/BuiltInDefinitions.swift")
        let expected = try BuiltInDefinitionsTests.source()
        if ProcessInfo.processInfo.environment["AWAS_UPDATE_DEFINITIONS"] != nil {
            try expected.write(to: source, atomically: true, encoding: .utf8)
        }
        let isSame = try String(contentsOf: source, encoding: .utf8) == expected
        #expect(isSame, "run `make definitions`")
    }

    @Test func theyAreRead() throws {
        let library = try ReportLibrary()
        #expect(library.definitions.map(\.name) == ["bkd", "bulanan", "matriks", "ringkas"])
        #expect(library.definitions.filter(\.holdsPersons).map(\.name) == ["bkd"])
    }

    /// The Swift file with the texts of all definitions.
    private static func source() throws -> String {
        let folder = repository.appending(path: "reports")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        var source = """
            /// The definitions of `reports/`, so that the program needs no file beside it. Written by `make definitions`.
            enum BuiltInDefinitions {
                /// By name, in the order of their names.
                static let sources: [(name: String, text: String)] = [

            """
        for file in files.filter({ $0.hasSuffix(".yml") }).sorted() {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            try #require(!text.contains("\"\"\"#") && text.hasSuffix("\n"))
            let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
            let indented = lines.map { $0.isEmpty ? "" : "            \($0)" }.joined(separator: "\n")
            source +=
                "        (\n            \"\(file.dropLast(4))\",\n            #\"\"\"\n\(indented)\n\n            \"\"\"#\n        ),\n"
        }
        return source + "    ]\n}\n"
    }
}
