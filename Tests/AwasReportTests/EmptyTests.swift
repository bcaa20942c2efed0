import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasWriters
import Foundation
import Testing

/// Reports about nothing, or about days that the data do not reach.
@Suite struct EmptyTests {
    private static func electionsOnly() -> SmallPackage {
        var package = SmallPackage()
        package.add(.elections, [.election: "p", .name: "Pemilu", .kind: "pemilu", .votingDate: "2024-02-14"])
        return package
    }

    /// Makes the report in every format, looks at its sentences, and gives it back.
    private static func make(
        _ read: ReadResult, _ region: String?, _ month: String, asOf: CalendarDate? = nil,
        _ language: Language = .indonesian
    ) throws -> Report {
        let parameters = ReportParameters(
            region: region.flatMap { RegionCode($0) }, month: try #require(CalendarPeriod(month)), asOf: asOf,
            disclosure: .all)
        let report = try Report.monthly(read, parameters, language: language)
        let scratch = try Scratch()
        _ = try ReportFiles.write(report, ReportForm.own, into: scratch.path)
        WordingTests.expectWhole(report)
        return report
    }

    private static func table(_ id: String, of report: Report) throws -> ReportTable {
        try #require(report.tables.first { $0.id == id })
    }

    /// The figures of a span in every table; without records what is not known is null, and counts are 0. Without the tables
    /// nothing is known.
    private static func expectNothing(_ report: Report, spans: [String], lacksTables: Bool = false) {
        for table in report.tables {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells).dropFirst(table.stubColumns) {
                    let isList = ["angka_utama", "kehadiran", "terlapor", "perkara_alur"].contains(table.id)
                    guard isList, spans.contains(column.id) else { continue }
                    // What is open was received once; of what happened nobody knows.
                    let isStock = Catalogue.measure(named: plain(row.cells[0]))?.isStock ?? (row.style == .total)
                    let isUnknown = lacksTables || !isStock
                    #expect(
                        cell == (isUnknown ? .null : .integer(0)), "\(table.id), \(plain(row.cells[0])), \(column.id)")
                }
            }
        }
    }

    @Test(arguments: [nil, "35", "35.19", "35.19.01", "35.19.01.2001"], [Language.indonesian, .english])
    func aPackageWithElectionsOnly(region: String?, language: Language) throws {
        let report = try EmptyTests.make(EmptyTests.electionsOnly().read(), region, "2024-09", language)
        EmptyTests.expectNothing(report, spans: ["month", "previous", "year"], lacksTables: true)
        for table in report.tables where table.rows.isEmpty { #expect(table.emptyText.count > 10, "\(table.id)") }
        let empty = report.tables.filter { $0.rows.isEmpty }.map(\.id)
        #expect(empty.contains("daftar_kegiatan") && empty.contains("tindak_lanjut"))
        let text = Wording.sentences(of: report).joined(separator: "\n")
        let said =
            language == .indonesian
            ? ["events", "events, attendance", "cases", "oversight"].map { "Tabel \($0) tidak ada dalam paket" }
            : ["events", "events, attendance", "cases", "oversight"].map { "The package has no table \($0)," }
        for words in said { #expect(text.contains(words), "\(words)") }
    }

    @Test func aPackageWithoutAnyRecord() throws {
        var package = SmallPackage()
        package.rows[.elections] = []
        let read = try package.read()
        #expect(read.dataset.latestDate == nil)
        let report = try EmptyTests.make(read, "35", "2024-09")
        EmptyTests.expectNothing(report, spans: ["month", "previous", "year"], lacksTables: true)
        #expect(Wording.sentences(of: report).contains { $0.contains("Tabel turnout tidak ada dalam paket") })
    }

    @Test(arguments: ["35", "35.19"])
    func aMonthWithoutAnyRecord(region: String) throws {
        let report = try EmptyTests.make(SampleReport.data(), region, "2023-02")
        EmptyTests.expectNothing(report, spans: ["month", "previous", "year"])
        let coverage = try EmptyTests.table("kelengkapan", of: report)
        #expect(coverage.rows.allSatisfy { $0.cells.dropFirst(2).allSatisfy { $0 == .null } } && !coverage.rows.isEmpty)
        // Turnout is known without any record of the month.
        let participation = try EmptyTests.table("partisipasi", of: report)
        let unknown = [
            "oversight_participants", "oversight_participants_previous", "oversight_participants_change",
            "oversight_participants_year", "oversight_rate_year",
        ]
        for row in participation.rows {
            let cells = Dictionary(uniqueKeysWithValues: zip(participation.columns.map(\.id), row.cells))
            // Too few polling stations are counted there.
            if cells["turnout"] == .withheld(.poorlyCovered) { continue }
            #expect(cells["turnout"] != .null || plain(row.cells[1]) == "TOTAL")
            for id in unknown { #expect(cells[id] == .null, "\(id)") }
            // Whether nobody reported anything is not known.
            #expect(cells["public_report_rate_year"] == .null)
        }
    }

    @Test func aRegionWithoutAnyRecord() throws {
        let report = try EmptyTests.make(SampleReport.data(), "94.05", "2024-09")
        EmptyTests.expectNothing(report, spans: ["month", "previous", "year"])
        let said = "Partisipasi pemilih tidak dicetak, karena angka pemilihnya hanya mencakup 0,0 % TPS."
        #expect(Wording.sentences(of: report).contains { $0.contains(said) })
    }

    /// Head counts that nobody wrote down are not zero, and no sentence gives a figure for them.
    @Test func delegationsWithoutHeadCounts() throws {
        var package = EmptyTests.electionsOnly()
        package.add(
            .events,
            [
                .eventID: "e", .date: "2024-09-03", .kind: "apel", .title: "Apel", .organizer: "B", .level: "kabkota",
                .region: "35.19",
            ])
        package.add(.attendance, [.eventID: "e", .agency: "A", .sector: "asn"])
        let none = try EmptyTests.make(package.read(), "35.19", "2024-09")
        let without = try EmptyTests.table("angka_utama", of: none).rows[1]
        #expect(plain(without.cells[0]) == "attendance" && without.cells[1] == .null)
        package.add(.attendance, [.eventID: "e", .agency: "B", .sector: "asn", .attended: "7"])
        let some = try EmptyTests.make(package.read(), "35.19", "2024-09")
        guard case .keyFigures(let figures)? = some.sections[0].blocks.last else {
            Issue.record("no main figures")
            return
        }
        #expect(figures.figures[1].value == .integer(7) && figures.figures[1].note.contains("1 dari 2 delegasi"))
        let attendance = try EmptyTests.table("kehadiran", of: some)
        let women = try #require(attendance.rows.first { plain($0.cells[0]) == "attendance_female" })
        #expect(women.cells.dropFirst().allSatisfy { $0 == .null })
    }

    @Test func aCutOffDayWithinTheMonth() throws {
        let asOf = day(2024, 9, 10)
        let report = try EmptyTests.make(SampleReport.data(), "35", "2024-09", asOf: asOf)
        let whole = try SampleReport.all[0].make()
        let list = try EmptyTests.table("daftar_kegiatan", of: report)
        #expect(list.rows.allSatisfy { plain($0.cells[1]) <= "2024-09-10" } && list.rows.count > 10)
        #expect(try list.rows.count < EmptyTests.table("daftar_kegiatan", of: whole).rows.count)
        let sentences = Wording.sentences(of: report)
        #expect(sentences[0].contains("sampai tanggal acuan, 10 September 2024"))
        #expect(!sentences.contains { $0.localizedCaseInsensitiveContains("pada akhir bulan") })
    }

    @Test(arguments: [Language.indonesian, .english])
    func aCutOffDayBeforeTheMonth(language: Language) throws {
        let report = try EmptyTests.make(SampleReport.data(), "35", "2024-09", asOf: day(2024, 7, 31), language)
        let sentences = Wording.sentences(of: report)
        let said = language == .indonesian ? "belum ada yang diketahui" : "nothing is known of the month yet"
        #expect(sentences[0].contains(said))
        let summary = report.sections[0].blocks.count { if case .paragraph = $0 { true } else { false } }
        #expect(summary == 1, "no sentence compares with a month that is not known")
        let events = try EmptyTests.table("angka_utama", of: report).rows[0]
        #expect(events.cells[1] == .null && events.cells[2] == .null && events.cells[4] != .null)
        #expect(try EmptyTests.table("daftar_kegiatan", of: report).rows.isEmpty)
    }

    /// A report of a kecamatan names no row after the kabupaten around it.
    @Test func aRegionWithinAKabupaten() throws {
        let report = try EmptyTests.make(SampleReport.data(), "35.19.12", "2024-09")
        #expect(try EmptyTests.table("partisipasi", of: report).rows.count == 1)
        for id in ["partisipasi", "kelengkapan"] {
            for row in try EmptyTests.table(id, of: report).rows {
                #expect(plain(row.cells[1]) == "35.19.12" && plain(row.cells[0]).hasPrefix("Kecamatan"), "\(id)")
            }
        }
        #expect(try EmptyTests.table("kelengkapan", of: report).rows.count == 1)
    }
}
