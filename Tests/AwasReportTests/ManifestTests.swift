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
                of: report, SampleReport.data(), sample.parameters(),
                definition: Manifest.Definition(name: "bulanan", sha256: ""), command: ["awas", "report"]))
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
