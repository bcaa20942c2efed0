import AwasData
import AwasModel
import AwasQuery
import AwasTestSupport
import Testing

@testable import AwasReport

/// Open cases by age, against a count of the records by hand.
@Suite struct BacklogTests {
    private static let ages: [(id: String, days: ClosedRange<Int>)] = [
        ("0-7", 0...7), ("8-14", 8...14), ("15-30", 15...30), ("31-90", 31...90), ("91-", 91...100_000),
    ]

    @Test(arguments: 0..<RandomInputs.count(UInt64(12), many: 60))
    func bandsAreCountedFromTheRecordsAndAddUp(seed: UInt64) throws {
        let records = RandomRecords(seed: seed)
        let read = try records.package.read(blockSize: 512)
        for (month, cutOff, region) in [
            ("2024-01", nil, nil), ("2024-02", day(2024, 2, 15), "35"), ("2024-03", nil, "35.19"),
            ("2024-06", nil, nil),
        ] {
            let month = try #require(CalendarPeriod(month))
            let end = cutOff ?? month.lastDay
            let table = try Backlog(scope(read, month, cutOff, region)).table
            #expect(table.columns.map(\.id) == BacklogTests.columns)
            let open = records.cases.filter { one in
                (region.map { one.region == $0 || one.region.hasPrefix($0 + ".") } ?? true)
                    && one.reported <= end && one.closed.map { $0 > end } ?? true
            }
            for (row, age) in zip(table.rows, BacklogTests.ages) {
                let ofAge = open.filter { age.days.contains(Int(end.daysSinceEpoch - $0.reported.daysSinceEpoch)) }
                let registered = ofAge.count { one in one.registered.map { $0 <= end } ?? false }
                let place = "seed \(seed), \(month), \(age.id)"
                #expect(plain(row.cells[0]) == age.id)
                #expect(row.cells[1] == .integer(Int64(ofAge.count - registered)), "\(place)")
                #expect(row.cells[2] == .integer(Int64(registered)), "\(place)")
                #expect(row.cells[3] == .integer(Int64(ofAge.count)), "\(place)")
            }
            let total = try #require(table.rows.last)
            #expect(total.style == .total && table.rows.count == BacklogTests.ages.count + 1)
            for column in 1..<total.cells.count {
                let sum = table.rows.dropLast().reduce(0) { $0 + number($1.cells[column]) }
                #expect(total.cells[column] == .integer(sum), "seed \(seed), \(month), column \(column)")
            }
        }
    }

    private static let columns = [
        "age", "unregistered_cases", "registered_open_cases", "open_cases", "overdue_cases",
    ]

    /// A case registered on 13 November 2023 is past its limit on 2 December; which limit that is stands beneath.
    @Test func casesPastTheirLimitStandInTheirBand() throws {
        var package = SmallPackage()
        package.add(.elections, [.election: "p", .name: "Pemilu", .kind: "pemilu", .votingDate: "2024-02-14"])
        for (id, registered) in [("1", "2023-11-13"), ("2", "2023-11-30"), ("3", "")] {
            package.add(
                .cases,
                [
                    .caseID: id, .region: "35.19", .election: "p", .source: "laporan", .reportedOn: "2023-11-11",
                    .registeredOn: registered,
                ])
        }
        let month = try #require(CalendarPeriod("2023-12"))
        let read = try package.read(blockSize: 512)
        for (cutOff, expected) in [(day(2023, 12, 1), Int64(0)), (day(2023, 12, 2), 1)] {
            let table = try Backlog(scope(read, month, cutOff, nil)).table
            #expect(table.rows[2].cells.dropFirst() == [.integer(1), .integer(2), .integer(3), .integer(expected)])
            #expect(table.notes.first?.contains("14 hari kerja setelah registrasi") == true)
        }
    }

    /// One band of few persons hides all: it could be computed from the total. The total is the gate's.
    @Test func bandsOfFewPersonsAreNotShown() throws {
        let records = RandomRecords(seed: 3)
        let read = try records.package.read(blockSize: 512)
        let month = try #require(CalendarPeriod("2024-02"))
        let all = try Backlog(scope(read, month, nil, nil)).table
        #expect(all.rows.dropLast().contains { number($0.cells[3]) > 0 })
        let table = try Backlog(scope(read, month, nil, nil, .least(1_000))).table
        for row in table.rows.dropLast() { #expect(row.cells.dropFirst().allSatisfy { $0 == .withheld(.complement) }) }
        #expect(table.rows.last?.cells[3] == .withheld(.small(below: 1_000)))
    }

    private func scope(
        _ read: ReadResult, _ month: CalendarPeriod, _ cutOff: CalendarDate?, _ region: String?,
        _ disclosure: Disclosure = .all
    ) -> ReportScope {
        ReportScope(
            read,
            ReportParameters(
                region: region.flatMap { RegionCode($0) }, month: month, asOf: cutOff, disclosure: disclosure),
            language: .indonesian)
    }

    private func number(_ cell: Cell) -> Int64 { if case .integer(let number) = cell { number } else { 0 } }
}
