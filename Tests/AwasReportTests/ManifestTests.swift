import AwasData
import AwasModel
import AwasQuery
import Foundation
import Testing

@testable import AwasReport

@Suite struct ManifestTests {
    private static func document(_ sample: SampleReport) throws -> Report {
        let report = try sample.make()
        return try report.adding(
            Manifest(
                of: report, SampleReport.data(), ReportRequest("bulanan", sample.parameters(), .indonesian),
                definition: Manifest.Definition(name: "bulanan", sha256: "")))
    }

    @Test func theFilesAndTheirRowsAreThoseOfThePackage() throws {
        let files = try #require(try ManifestTests.document(SampleReport.all[0]).tables.first { $0.id == "berkas" })
        #expect(try files.rows.map { plain($0.cells[0]) } == SampleReport.data().dataset.files.map(\.path))
        for row in files.rows {
            let data = try Data(contentsOf: URL(filePath: SampleReport.folder).appending(path: plain(row.cells[0])))
            let count = records(ofCSV: String(decoding: data, as: UTF8.self)).count - 1
            #expect(
                row.cells.dropFirst().map(plain) == [
                    String(data.count), String(count), String(count), "0", Fingerprint.sha256(Array(data)),
                ])
        }
    }
}

extension ManifestTests {
    /// What a manifest names are the questions of the tables, and those of the sentences.
    @Test func namesTheQuestionsBehindTablesAndSentences() throws {
        let sample = SampleReport.all[1]
        let report = try DefinedReport.make(
            #require(try ReportLibrary()["ringkas"]), SampleReport.data(), sample.parameters(), language: .indonesian)
        let manifest = try Manifest(
            of: report, SampleReport.data(), ReportRequest("ringkas", sample.parameters(), .indonesian),
            definition: Manifest.Definition(name: "ringkas", sha256: ""))
        #expect(manifest.origins.map(\.table) == [""])
        let sentences = try #require(manifest.origins.first)
        #expect(sentences.commands.count == Set(report.sources).count)
        #expect(sentences.commands.allSatisfy { $0.hasPrefix("awas query DATA --measures ") })
        let whole = try ManifestTests.document(sample)
        let named = try #require(whole.manifest).origins.map(\.table)
        #expect(named == [""] + whole.tables.filter { !$0.sources.isEmpty }.map(\.id))
    }
}
