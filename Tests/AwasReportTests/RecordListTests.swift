import AwasData
import AwasModel
import AwasQuery
import AwasTestSupport
import Testing

@testable import AwasReport

/// Lists beside a plain loop over the rows that were written.
@Suite struct RecordListTests {
    private static func package() -> SmallPackage {
        var package = SmallPackage()
        var random = SplitMix64(seed: 7)
        for _ in 0..<60 {
            package.add(
                .oversight,
                [
                    .date: "2024-0\(random.number(1...9))-1\(random.number(0...9))",
                    .region: random.pick(["35.19", "35.78", "35", "34"]),
                    .program: random.pick(["forum_warga", "kampung_pengawasan", "lainnya"]),
                    .participants: String(random.number(0...30)),
                ])
        }
        return package
    }

    private static func list(
        _ package: SmallPackage, where texts: [String] = [], sortedBy order: RecordOrder? = nil, limit: Int? = nil
    ) throws -> [[Cell]] {
        let conditions = try texts.map { text in
            let filter = try #require(Filter(text))
            let column = try #require(Schema[.oversight].columns.first { $0.id == filter.dimension })
            return try RecordCondition(filter, of: column)
        }
        return try RecordList.table(
            of: .oversight, in: Query(measures: []), where: conditions, sortedBy: order,
            fields: [.date, .region, .program, .participants], limit: limit,
            NativeEngine(package.read().dataset), disclosure: .all,
            language: .indonesian
        ).rows.map(\.cells)
    }

    private static func written(_ row: SmallPackage.Row) -> [Cell] {
        let date = row[.date].flatMap { CalendarDate($0) } ?? day(2024, 1, 1)
        let program = Schema[.oversight][.program].flatMap { column -> String? in
            guard case .choice(let set) = column.kind else { return nil }
            return set.values.first { $0.id == row[.program] }?.label.indonesian
        }
        return [
            .date(date), .text(row[.region] ?? ""), .text(program ?? "", plain: row[.program]),
            .integer(row[.participants].flatMap { Int64($0) } ?? -1),
        ]
    }

    @Test(arguments: [
        "participants>=10", "participants<10", "participants=3,7", "participants!=3,7", "date>=2024-05",
        "date<2024-03-15", "date=2024-04,2024-06-12", "region=35", "region!=35.19", "program=Forum Warga",
        "program~kampung", "program!~a", "region~.7",
    ])
    func filtersAsAPlainLoopDoes(condition: String) throws {
        let package = RecordListTests.package()
        let rows = package.rows[.oversight] ?? []
        let keeps: (SmallPackage.Row) -> Bool = { row in
            let count = row[.participants].flatMap { Int($0) } ?? -1
            let (date, region, program) = (row[.date] ?? "", row[.region] ?? "", row[.program] ?? "")
            return switch condition {
            case "participants>=10": count >= 10
            case "participants<10": count < 10
            case "participants=3,7": [3, 7].contains(count)
            case "participants!=3,7": ![3, 7].contains(count)
            case "date>=2024-05": date >= "2024-05"
            case "date<2024-03-15": date < "2024-03-15"
            case "date=2024-04,2024-06-12": date.hasPrefix("2024-04") || date == "2024-06-12"
            case "region=35": region.hasPrefix("35")
            case "region!=35.19": region != "35.19"
            case "program=Forum Warga": program == "forum_warga"
            case "program~kampung": program == "kampung_pengawasan"
            case "region~.7": region == "35.78"
            // All words for the programs have an a.
            default: false
            }
        }
        let expected = rows.filter(keeps).map(RecordListTests.written)
        #expect(try RecordListTests.list(package, where: [condition]) == expected)
        #expect(expected.count < rows.count)
    }

    @Test(arguments: [Field.participants, .date, .program, .region], [false, true])
    func sortsStably(field: Field, isDescending: Bool) throws {
        let package = RecordListTests.package()
        let fields: [Field] = [.date, .region, .program, .participants]
        let place = try #require(fields.firstIndex(of: field))
        func key(_ row: SmallPackage.Row) -> (Int, String) {
            field == .participants ? (row[field].flatMap { Int($0) } ?? 0, "") : (0, row[field] ?? "")
        }
        let rows = (package.rows[.oversight] ?? []).enumerated().sorted { left, right in
            let (one, other) =
                isDescending ? (key(right.element), key(left.element)) : (key(left.element), key(right.element))
            return one == other ? left.offset < right.offset : one < other
        }.map { RecordListTests.written($0.element) }
        let listed = try RecordListTests.list(
            package, sortedBy: RecordOrder(field, isDescending: isDescending), limit: 25)
        #expect(listed.map { $0[place] } == rows.prefix(25).map { $0[place] })
        #expect(listed == Array(rows.prefix(25)))
    }

    /// Values are compared by what they mean, as the reader does: a station however it is numbered, yes and no by any word.
    @Test func comparesMeanings() throws {
        var package = SmallPackage()
        package.add(.elections, [.election: "P", .name: "Pemilu", .kind: "pemilu", .votingDate: "2024-02-14"])
        for station in ["TPS 1", "12"] {
            package.add(
                .turnout,
                [.election: "P", .region: "35.19.01", .station: station, .registeredVoters: "10", .voters: "5"])
        }
        package.add(
            .events,
            [
                .eventID: "K", .date: "2024-02-01", .kind: "apel", .title: "A", .organizer: "B", .level: "kabkota",
                .region: "35.19",
            ])
        for (agency, isRepresented) in [("Dinas A", "ya"), ("Dinas B", "0"), ("Dinas C", "")] {
            package.add(
                .attendance, [.eventID: "K", .agency: agency, .sector: "asn", .represented: isRepresented])
        }
        let engine = NativeEngine(try package.read().dataset)
        func count(_ table: Table, _ text: String, comparison: Filter.Comparison? = nil) throws -> Int {
            var filter = try #require(Filter(text))
            if let comparison { filter.comparison = comparison }
            let column = try #require(Schema[table].columns.first { $0.id == filter.dimension })
            return try RecordList.table(
                of: table, in: Query(measures: []), where: [RecordCondition(filter, of: column)], engine,
                disclosure: .all,
                language: .indonesian
            ).rows.count
        }
        for text in ["station=001", "station=tps 1", "station!=12", "represented=TRUE", "represented=tidak"] {
            #expect(try count(text.hasPrefix("s") ? .turnout : .attendance, text) == 1, "\(text)")
        }
        #expect(try count(.attendance, "represented=") == 1 && count(.attendance, "represented!=ya") == 2)
        #expect(try count(.attendance, "represented=ya", comparison: .other) == 2)
        #expect(throws: RecordConditionError.self) { try count(.attendance, "represented=mungkin") }
        #expect(throws: RecordConditionError.self) { try count(.subjects, "name=Zulkarnain") }
    }

    @Test func refusesWhatAColumnCannotHave() throws {
        for text in ["participants>x", "date>soon", "program=x", "program<a", "region=Atlantis"] {
            #expect(throws: RecordConditionError.self) {
                try RecordListTests.list(RecordListTests.package(), where: [text])
            }
        }
    }

    /// No list has a column that a person is known by, whoever asks.
    @Test func holdsNoPerson() throws {
        var package = SmallPackage()
        package.add(.cases, [.caseID: "P-1", .region: "35.19", .source: "laporan", .reportedOn: "2024-09-01"])
        package.add(
            .subjects,
            [
                .caseID: "P-1", .subjectNo: "1", .agency: "Dinas A", .sector: "asn", .name: "Zulkarnain",
                .position: "Kepala",
            ])
        let list = try RecordList.table(
            of: .subjects, in: Query(measures: []), fields: [.name, .position, .agency],
            NativeEngine(package.read().dataset), disclosure: .all,
            language: .english)
        #expect(list.columns.map(\.id) == ["agency"] && list.rows.map(\.cells) == [[.text("Dinas A")]])
    }
}
