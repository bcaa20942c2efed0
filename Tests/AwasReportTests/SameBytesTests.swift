import AwasData
import AwasModel
import AwasReport
import AwasWriters
import Foundation
import Testing
import AwasTestSupport

/// The same data make the same documents.
@Suite struct SameBytesTests {
    private static func files(_ report: Report) throws -> [String: Data] {
        let scratch = try Scratch()
        _ = try ReportFiles.write(report, ReportForm.own, into: scratch.path)
        return try scratch.files
    }

    /// Every format, after a second, so that a clock would show, and with data read in other pieces.
    @Test(arguments: [(1, 4_096), (4, 60_000)])
    func twoRunsGiveTheSameBytes(threads: Int, blockSize: Int) throws {
        let sample = SampleReport.all[1]
        let first = try SameBytesTests.files(try sample.make())
        Thread.sleep(forTimeInterval: 1.1)
        let read = try DatasetReader(threads: threads, blockSize: blockSize).read(SampleReport.folder)
        var parameters = try sample.parameters()
        parameters.threads = threads
        let second = try SameBytesTests.files(
            Report.monthly(read, parameters, language: .indonesian))
        #expect(first.count > 20 && Set(first.keys) == Set(second.keys))
        for (name, data) in first { #expect(second[name] == data, "\(name)") }
    }

    /// Rows of the files in another order: all figures, their order and all sentences stay. The digests of the files
    /// and the fingerprint change, as they should.
    @Test(arguments: 0..<12)
    func theOrderOfRowsDoesNotMatter(seed: UInt64) throws {
        var package = RandomRecords(seed: seed).package
        var random = SplitMix64(seed: seed)
        let parameters = ReportParameters(
            region: random.pick([nil, RegionCode("35"), RegionCode("35.19")]),
            month: try #require(CalendarPeriod(random.pick(["2024-01", "2024-02", "2024-03"]))), disclosure: .all)
        let first = try Report.monthly(package.read(), parameters, language: .indonesian)
        for table in Table.allCases { package.rows[table]?.shuffle(using: &random) }
        let second = try Report.monthly(package.read(), parameters, language: .indonesian)
        let tables = zip(first.tables, second.tables).filter { $0.0.id != "berkas" }
        for (one, other) in tables {
            #expect(CSVWriter.render(one) == CSVWriter.render(other), "\(one.id)")
            let texts = [one, other].map { TextWriter.render($0, language: .indonesian, width: 80) }
            #expect(texts[0] == texts[1])
        }
        #expect(Wording.sentences(of: first) == Wording.sentences(of: second))
    }
}
