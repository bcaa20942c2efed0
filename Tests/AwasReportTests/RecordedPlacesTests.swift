import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData
@testable import AwasQuery
@testable import AwasReport

/// "Flow counts of a place without any record of that table with one of its dates in the column's period are not known, or 0
/// where it declared nihil for every month of it": against a reading of the rows themselves.
struct RecordedPlacesTests {
    private static let month = CalendarPeriod("2024-02")

    @Test(arguments: 0..<RandomInputs.count(UInt64(20), many: 400))
    func aCountWithoutARecordIsNoZero(seed: UInt64) throws {
        var package = RandomRecords(seed: seed).package
        var random = SplitMix64(seed: seed &+ 1_000)
        let rows = Rows(package)
        // Words of offices that nothing contradicts.
        var nihil: Set<String> = []
        for region in RegionDirectory.standard.kabupaten(in: try #require(RegionCode("35"))).map(\.code.description) {
            for month in ["2024-01", "2024-02"] where random.chance(40) {
                guard !rows.hasEvent(region, month), !rows.hasCase(region, month, dates: ["reported_on"]) else {
                    continue
                }
                for table in ["events", "cases"] where random.chance(70) {
                    package.add(.nihil, [.region: region, .month: month, .table: table])
                    nihil.insert("\(region) \(month) \(table)")
                }
            }
        }
        let read = try package.read()
        try #require(read.errorCount == 0, "\(read.problems.map(\.message.english))")
        let month = try #require(RecordedPlacesTests.month)
        let report = try Report.monthly(
            read, ReportParameters(region: RegionCode("35"), month: month, disclosure: .all), language: .indonesian)
        let spans = ["": ["2024-02"], "_previous": ["2024-01"], "_year": ["2024-01", "2024-02"]]
        let dates = ["reported_on", "registered_on", "rejected_on", "decided_on", "forwarded_on"]
        for (id, measure, table) in [("kegiatan_wilayah", "events", "events"), ("perkara_wilayah", "cases", "cases")] {
            let shown = try #require(report.tables.first { $0.id == id })
            let body = shown.rows.filter { $0.style == .body }
            let code = try #require(shown.columns.firstIndex { $0.id == "kabupaten_code" })
            #expect(body.count >= 38, "every kabupaten has a row")
            for row in body {
                let region = plain(row.cells[code])
                for (suffix, months) in spans {
                    let column = try #require(shown.columns.firstIndex { $0.id == measure + suffix })
                    let count = months.reduce(0) { sum, month in
                        sum + (table == "events" ? rows.events(region, month) : rows.cases(region, month))
                    }
                    let isKnown = months.contains { month in
                        table == "events" ? rows.hasEvent(region, month) : rows.hasCase(region, month, dates: dates)
                    }
                    let isNihil = months.allSatisfy { nihil.contains("\(region) \($0) \(table)") }
                    let expected: AwasReport.Cell = isKnown ? .integer(Int64(count)) : isNihil ? .integer(0) : .null
                    #expect(row.cells[column] == expected, "\(id), \(region), \(measure + suffix), seed \(seed)")
                }
            }
        }
    }

    /// The rows as they were written.
    private struct Rows {
        private let written: [Table: [[Field: String]]]

        init(_ package: SmallPackage) { written = package.rows }

        /// Whether a record belongs to the row of a region: of a kabupaten all in it, of the province its own level alone.
        private func isOf(_ region: String, _ row: [Field: String]) -> Bool {
            let own = row[.region] ?? ""
            return region.isEmpty ? own == "35" : own == region || own.hasPrefix(region + ".")
        }

        func events(_ region: String, _ month: String) -> Int {
            (written[.events] ?? []).count { isOf(region, $0) && ($0[.date] ?? "").hasPrefix(month) }
        }

        func hasEvent(_ region: String, _ month: String) -> Bool { events(region, month) > 0 }

        func cases(_ region: String, _ month: String) -> Int {
            (written[.cases] ?? []).count { isOf(region, $0) && ($0[.reportedOn] ?? "").hasPrefix(month) }
        }

        /// A date after the cut-off day, the last of February, does not exist yet.
        func hasCase(_ region: String, _ month: String, dates: [String]) -> Bool {
            (written[.cases] ?? []).contains { row in
                isOf(region, row)
                    && dates.contains { Field(rawValue: $0).flatMap { row[$0] }?.hasPrefix(month) ?? false }
            }
        }
    }
}
