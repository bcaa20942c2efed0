import AwasModel
import AwasReport
import AwasWriters
import Foundation
import Testing

@testable import Awas

@Suite struct DocumentTests {
    /// A document that the facade writes is what the data make, whatever was asked of it.
    @Test(arguments: [Language.indonesian, .english])
    func whatIsWrittenVerifies(language: Language) throws {
        let package = try DataPackage(SamplePackage.folder, faultyRows: .setAside)
        let scratch = try Scratch()
        let reports = [
            try package.report(.ringkas, region: "35.19", month: "2024-09", in: language),
            try package.report(
                .matriks, region: "35", month: "September 2024", measure: .reports, withholdingFewerPersonsThan: 3,
                in: language),
        ]
        for report in reports {
            #expect(!report.title.isEmpty && report.text().contains(report.title))
            for path in try report.write(to: scratch.path, as: [.xlsx, .csv, .text]) {
                let verification = try Verification(of: path, against: SamplePackage.folder)
                #expect(verification.differences.isEmpty, "\(path)")
            }
        }
    }

    /// As `--split kabupaten` does: no office receives another's names, and each document verifies.
    @Test func thePersonsOfEachKabupatenAreADocument() throws {
        let package = try SamplePackage.read()
        let scratch = try Scratch()
        let documents = try package.reportsByKabupaten(region: "35", month: "2024-10")
        #expect(documents.count > 3 && Set(documents.map(\.title)).count == documents.count)
        let paths = try PackageReport.write(documents, to: scratch.path, as: [.xlsx])
        #expect(paths.count == documents.count)
        for path in paths.prefix(3) {
            #expect(try Verification(of: path, against: SamplePackage.folder).differences.isEmpty, "\(path)")
        }
        #expect(throws: AwasError.self) { try package.reportsByKabupaten(.bulanan, region: "35", month: "2024-10") }
    }

    /// Of its manifest and the data alone a document is made again, byte for byte.
    @Test func isMadeAgainFromItsManifest() throws {
        let package = try DataPackage(SamplePackage.folder, faultyRows: .setAside)
        var requests = try ["ringkas", "bulanan", "matriks", "bkd", "surat"].map { name in
            ReportRequest(
                name,
                ReportParameters(
                    region: RegionCode("35.19"), month: try #require(CalendarPeriod(month: "2024-09")),
                    asOf: CalendarDate("2024-10-03"), election: "pemilu-2019", disclosure: .all), .english)
        }
        requests[0].isASCII = true
        (requests[1].parameters.disclosure, requests[1].isRawCSV) = (.least(4), true)
        (requests[2].measure, requests[2].setsFaultyRowsAside) = ("kehadiran", true)
        for request in requests {
            let (first, second) = (try Scratch(), try Scratch())
            let report = try package.report(request, definitions: nil)
            for (form, path) in try written(report, request, into: first.path).enumerated() {
                let read = try #require(try WrittenDocument(path).request)
                let again = try package.report(read, definitions: nil)
                let other = try written(again, read, into: second.path)[form]
                #expect(try bytes(of: path) == bytes(of: other), "\(path)")
            }
        }
    }

    @Test func whatWasChangedIsFound() throws {
        let package = try SamplePackage.read()
        let scratch = try Scratch()
        let path = try #require(
            try package.report(.ringkas, region: "35.19", month: "2024-09").write(to: scratch.path, as: [.text]).first)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let changed = text.replacing("7 kegiatan", with: "8 kegiatan", maxReplacements: 1)
        try #require(changed != text)
        try scratch.write(changed, to: "ubahan.txt")
        let verification = try Verification(of: "\(scratch.path)/ubahan.txt", against: SamplePackage.folder)
        #expect(verification.differences.count == 1)
        let words = try #require(verification.differences.first?.words)
        #expect(words.english.contains("8 kegiatan") && words.english.contains("7 kegiatan"))
    }

    private func written(_ report: Report, _ request: ReportRequest, into folder: String) throws -> [String] {
        var writer = CSVWriter(isRaw: request.isRawCSV)
        return try ReportFiles.write(
            [report], ReportForm.own, into: folder, characters: request.isASCII ? .ascii : .unicode,
            csv: &writer)
    }

    /// The contents of a file, or of all files of a folder by their names.
    private func bytes(of path: String) throws -> [String: Data] {
        guard path.hasSuffix("/") else { return ["": try Data(contentsOf: URL(filePath: path))] }
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        return Dictionary(
            uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: URL(filePath: path + $0))) })
    }

    @Test func whatSaysNotHowItWasMadeIsRefused() throws {
        let scratch = try Scratch()
        try scratch.write("halo\n", to: "surat.txt")
        do throws(AwasError) {
            _ = try Verification(of: "\(scratch.path)/surat.txt", against: SamplePackage.folder)
            Issue.record("a text without a manifest was verified")
        } catch {
            #expect(error.kind == .document)
        }
    }

    @Test func reportsOfTheFacadeAreThoseBuiltIn() throws {
        let ids = [PackageReport.ID.bulanan, .ringkas, .matriks, .bkd, .surat]
        #expect(try Set(ids.map(\.name)) == Set(ReportLibrary().names))
    }

    @Test func comparisonHasItsConclusion() throws {
        let comparison = try SamplePackage.read().participation(in: "Jawa Timur")
        #expect(comparison.rows.count > 5)
        #expect(comparison.conclusion.english.contains("rho"))
        #expect(throws: AwasError.self) { try SamplePackage.read().participation(by: .province, in: "35.19") }
    }
}
