import AwasData
import AwasModel
import AwasTestSupport
import Testing

@testable import AwasReport

/// The flow of cases, against a count of the records by hand.
@Suite struct FlowTests {
    /// What the flow table must hold over some days, counted from the cases as they were drawn.
    private struct Count {
        var figures: [String: Int64] = [:]

        init(_ cases: [RandomRecords.Case], from: CalendarDate, to: CalendarDate, asOf: CalendarDate) {
            let end = min(to, asOf)
            func happened(_ date: CalendarDate?) -> Bool { date.map { $0 >= from && $0 <= end } ?? false }
            func isOpen(_ one: RandomRecords.Case, after day: CalendarDate) -> Bool {
                one.reported <= day && one.closed.map { $0 > day } ?? true
            }
            func count(_ test: (RandomRecords.Case) -> Bool) -> Int64 { Int64(cases.count(where: test)) }
            let before = min(CalendarDate(daysSinceEpoch: from.daysSinceEpoch - 1), asOf)
            figures["open_at_start"] = count { isOpen($0, after: before) }
            figures["cases"] = count { happened($0.reported) }
            figures["reports"] = count { happened($0.reported) && $0.source == "laporan" }
            figures["findings"] = count { happened($0.reported) && $0.source == "temuan" }
            figures["closed"] = count { happened($0.closed) }
            figures["rejected_cases"] = count { happened($0.rejected) }
            figures["proven"] = count { happened($0.decided) && $0.decision == "pelanggaran" }
            figures["unproven"] = count { happened($0.decided) && $0.decision == "bukan_pelanggaran" }
            figures["stopped"] = count { happened($0.decided) && $0.decision == "dihentikan" }
            figures["open_cases"] = count { isOpen($0, after: end) }
            figures["registered_cases"] = count { happened($0.registered) }
            figures["forwarded_cases"] = count { happened($0.forwarded) }
        }

        subscript(id: String) -> Int64 { figures[id] ?? -1 }
    }

    @Test(arguments: 0..<RandomInputs.count(UInt64(8), many: 40))
    func closesForEveryMonthRegionAndCutOffDay(seed: UInt64) throws {
        let records = RandomRecords(seed: seed)
        let read = try records.package.read(blockSize: 512)
        var random = SplitMix64(seed: seed)
        for _ in 0..<5 {
            let month = try #require(
                CalendarPeriod(random.pick(["2023-12", "2024-01", "2024-02", "2024-03", "2024-05"])))
            let region = random.pick([nil, "35", "35.19", "35.19.01", "33"])
            let cutOff = random.chance(40) ? nil : random.pick([month.firstDay, month.lastDay, day(2024, 2, 15)])
            let asOf = cutOff ?? month.lastDay
            let report = try Report.monthly(
                read,
                ReportParameters(
                    region: region.flatMap { RegionCode($0) }, month: month, asOf: cutOff, disclosure: .all),
                language: .indonesian)
            let flow = try #require(report.tables.first { $0.id == "perkara_alur" })
            let place = "seed \(seed), \(region ?? "nasional"), \(month), \(asOf)"
            expectFlow(Array(flow.rows), flow.notes, records.cases, region: region, month, asOf, place)
        }
    }

    /// The sample, every month and every region with a case: provinces and kabupaten, on several cut-off days.
    @Test func closesForEveryRegionOfTheSample() throws {
        let read = try SampleReport.data()
        let cases = try FiguresTests.sampleRows("cases").map(FlowTests.record)
        let codes = cases.compactMap { RegionCode($0.region) }
        let provinces = Set(codes.map(\.province)).map(\.description).sorted()
        let kabupaten = Set(codes.compactMap(\.kabupaten)).map(\.description).sorted()
        try #require(provinces.count >= 1 && kabupaten.count > 10)
        let days = cases.flatMap { [$0.reported, $0.registered, $0.rejected, $0.decided, $0.forwarded] }.compactMap {
            $0
        }
        var month = CalendarPeriod(.month, containing: try #require(days.min())).advanced(by: -1)
        let last = CalendarPeriod(.month, containing: try #require(days.max())).advanced(by: 1)
        var looked = 0
        while month.index <= last.index {
            let middle = CalendarDate(daysSinceEpoch: month.firstDay.daysSinceEpoch + 14)
            let before = CalendarDate(daysSinceEpoch: month.firstDay.daysSinceEpoch - 1)
            let cutOffs = [month.lastDay, middle, month.firstDay, before]
            // For kabupaten the days take turns, so that each has all of them over the months.
            var questions = ([nil] + provinces.map(Optional.some)).flatMap { place in cutOffs.map { (place, $0) } }
            questions += kabupaten.enumerated().map { ($1, cutOffs[($0 + month.ordinal) % cutOffs.count]) }
            for (region, asOf) in questions {
                let parameters = ReportParameters(
                    region: region.flatMap { RegionCode($0) }, month: month, asOf: asOf, disclosure: .all)
                let scope = ReportScope(read, parameters, language: .indonesian)
                let flow = try CaseFlow(scope, RecordedPlaces(scope, of: [.cases])).table
                expectFlow(
                    flow.rows, flow.notes, cases, region: region, month, asOf,
                    "\(region ?? "nasional"), \(month), \(asOf)")
                looked += 1
            }
            month = month.advanced(by: 1)
        }
        #expect(looked > 300)
    }

    /// A case as a row of the sample's file has it.
    private static func record(_ row: [String: String]) -> RandomRecords.Case {
        func date(_ column: String) -> CalendarDate? { row[column].flatMap { CalendarDate($0) } }
        return RandomRecords.Case(
            region: row["region"] ?? "", source: row["source"] ?? "", reported: date("reported_on") ?? day(1970, 1, 1),
            registered: date("registered_on"), rejected: date("rejected_on"), decided: date("decided_on"),
            decision: row["decision"], forwarded: date("forwarded_on"))
    }

    /// The flow against a count of the cases by hand.
    private func expectFlow(
        _ rows: [ReportTable.Row], _ notes: [String], _ cases: [RandomRecords.Case], region: String?,
        _ month: CalendarPeriod, _ asOf: CalendarDate, _ place: String
    ) {
        func count(within region: String?) -> [Count] {
            let cases = cases.filter { one in
                region.map { one.region == $0 || one.region.hasPrefix($0 + ".") } ?? true
            }
            let previous = month.advanced(by: -1)
            return [
                Count(cases, from: month.firstDay, to: month.lastDay, asOf: asOf),
                Count(cases, from: previous.firstDay, to: previous.lastDay, asOf: asOf),
                Count(cases, from: day(month.year, 1, 1), to: month.lastDay, asOf: asOf),
            ]
        }
        let counts = count(within: region)
        // "Flow counts of a place without any record of that table with one of its dates are not known": of a kabupaten's
        // office, since a kecamatan keeps no records of its own.
        let dates = ["cases", "registered_cases", "rejected_cases", "proven", "unproven", "stopped", "forwarded_cases"]
        let isKnown = count(within: region.map { String($0.prefix(5)) }).map { count in
            dates.contains { count[$0] > 0 }
        }
        let shown = Dictionary(uniqueKeysWithValues: rows.map { (plain($0.cells[0]), $0.cells.dropFirst()) })
        #expect(Set(shown.keys) == Set(counts[0].figures.keys))
        for (id, cells) in shown {
            let figures = zip(counts, isKnown).map { $1 || id.hasPrefix("open_") ? $0[id] : nil }
            let change = figures[0].flatMap { now in figures[1].map { now - $0 } }
            let expected = [figures[0], figures[1], change, figures[2]].map { $0.map(Cell.integer) ?? .null }
            #expect(Array(cells) == expected, "\(place): \(id)")
        }
        for count in counts {
            #expect(count["open_at_start"] + count["cases"] - count["closed"] == count["open_cases"], "\(place)")
        }
        expectConsistent(notes, counts, place)
    }

    /// The parts of a step are not more than the step; where cases were closed twice, the table says so.
    private func expectConsistent(_ notes: [String], _ counts: [Count], _ place: String) {
        var isTwice = false
        for count in counts {
            let decided = count["proven"] + count["unproven"] + count["stopped"]
            #expect(count["reports"] + count["findings"] == count["cases"])
            #expect(count["closed"] <= count["rejected_cases"] + decided)
            if count["closed"] != count["rejected_cases"] + decided { isTwice = true }
        }
        #expect(notes.contains { $0.contains("selesai satu kali") } == isTwice, "\(place)")
    }
}

/// What a cell is to machines.
func plain(_ cell: Cell) -> String {
    switch cell {
    case .null, .withheld: ""
    case .text(let text, let plain): plain ?? text
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .ratio(let ratio): String(ratio.number)
    case .date(let date): date.description
    }
}
