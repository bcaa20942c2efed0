import AwasModel
import AwasTestSupport

@testable import AwasData

/// Random records of one or two tables, as plain CSV files and as a sheet that an office might have made of them.
struct RandomSheet {
    private typealias Record = [Field: String]

    private(set) var files: [String: String] = [:]
    private(set) var sheet: OfficeBook.Sheet
    /// How many rows of the sheet are records of each table.
    private(set) var counts: [Table: Int] = [:]

    init(_ random: inout SplitMix64) {
        let tables = random.pick(
            [[Table.oversight], [.turnout], [.cases], [.events], [.events, .attendance], [.cases, .subjects]], else: [])
        sheet = OfficeBook.Sheet(random.chance(50) ? "Sheet1" : RandomSheet.sheetName(tables[0], &random))
        var columns = RandomSheet.columns(tables).shuffled(using: &random)
        if tables == [.turnout] {
            files["elections.csv"] = "election,name,kind,voting_date\nP1,Pilkada,pilkada,2024-11-27\n"
        }
        let parents = (0..<Int.random(in: 1...5, using: &random)).map { RandomSheet.record(tables[0], $0, &random) }
        var lines: [[OfficeBook.Value?]] = []
        var children: [Record] = []
        // One way of writing a column's numbers: two would be refused.
        let mark = random.pick([".", ","])
        let repeats = random.chance(50)
        for parent in parents {
            let own =
                tables.count == 1
                ? []
                : (0..<Int.random(in: 1...3, using: &random)).map {
                    RandomSheet.record(tables[1], $0, &random)
                }
            for (place, child) in (own.isEmpty ? [[:]] : own).enumerated() {
                let isFirst = place == 0
                lines.append(
                    columns.map { table, field in
                        let isParents = table == tables[0]
                        guard let text = isParents ? (isFirst || repeats ? parent[field] : nil) : child[field] else {
                            return nil
                        }
                        return RandomSheet.written(text, Schema[table][field]?.kind, mark: mark, &random)
                    })
                if !own.isEmpty {
                    children.append(child.merging(parent.filter { Schema[tables[0]].key.contains($0.key) }) { $1 })
                }
            }
        }
        files["\(tables[0].rawValue).csv"] = RandomSheet.csv(parents, tables[0])
        counts[tables[0]] = parents.count
        if tables.count == 2 {
            files["\(tables[1].rawValue).csv"] = RandomSheet.csv(children, tables[1])
            counts[tables[1]] = children.count
        }
        let header: [OfficeBook.Value?] = columns.map { .text(RandomSheet.heading($0.0, $0.1, &random)) }
        dress(header, lines, tables, columns.map { Schema[$0.0][$0.1]?.kind }, &random)
        columns = []
    }

    /// What stands around the records, and between them.
    private mutating func dress(
        _ header: [OfficeBook.Value?], _ lines: [[OfficeBook.Value?]], _ tables: [Table], _ kinds: [Column.Kind?],
        _ random: inout SplitMix64
    ) {
        let isNumbered = random.chance(50)
        let offset = random.chance(20) ? 1 : 0
        func placed(_ row: [OfficeBook.Value?], _ number: OfficeBook.Value? = nil) -> [OfficeBook.Value?] {
            Array(repeating: nil, count: offset) + (isNumbered ? [number] : []) + row
        }
        for _ in 0..<random.pick([0, 0, 1, 3], else: 0) {
            sheet.rows.append([
                .text(random.pick(["REKAPITULASI", "Bawaslu Kabupaten Madiun", "Bulan September 2024"]))
            ])
        }
        if random.chance(30) { sheet.rows.append([]) }
        sheet.rows.append(placed(header, "No"))
        if random.chance(30), header.count > 2 {
            let numbers = (1...(header.count + (isNumbered ? 1 : 0))).map { OfficeBook.Value.text("(\($0))") }
            sheet.rows.append(Array(repeating: nil, count: offset) + numbers)
        }
        for (place, line) in lines.enumerated() {
            if random.chance(10) { sheet.rows.append([]) }
            if random.chance(10), place > 0 { sheet.rows.append(placed(header, "No")) }
            sheet.rows.append(placed(line, .number("\(place + 1)")))
            if random.chance(10) { sheet.hiddenRows.insert(sheet.rows.count) }
        }
        if random.chance(40) {
            var total: [OfficeBook.Value?] = Array(repeating: nil, count: header.count)
            // The label stands in the first column, which a count does not bear.
            if case .count? = kinds.first ?? nil {
            } else {
                total[0] = .text(random.pick(["Jumlah", "TOTAL", "Jumlah seluruhnya"]))
                sheet.rows.append(placed(total))
            }
        }
        if random.chance(40) {
            sheet.rows += [[], [nil, nil, "Caruban, 30 September 2024"], [nil, nil, "Ketua"]]
        }
    }

    private static func columns(_ tables: [Table]) -> [(Table, Field)] {
        tables.enumerated().flatMap { place, table in
            record(table, 0, &unused).keys.filter { place == 0 || !Schema[tables[0]].key.contains($0) }
                .sorted { $0.rawValue < $1.rawValue }.map { (table, $0) }
        }
    }

    nonisolated(unsafe) private static var unused = SplitMix64(seed: 0)

    private static func record(_ table: Table, _ number: Int, _ random: inout SplitMix64) -> Record {
        let day = CalendarDate(daysSinceEpoch: 19_900 + Int32.random(in: 0...300, using: &random)).description
        let region = random.pick(["35.19", "35.77", "35", "35.19.04"])
        let count = String(random.pick([0, 3, 12, 999, 1_000, 1_234, 25_000], else: 0))
        let agency = random.pick(["Dinas Sosial", "Polres, Madiun", "Camat \"Dolopo\"", "SMA 1", "PT Jumlah Persada"])
        let id =
            "\(table.rawValue.first.map(String.init) ?? "")-\(number)-\(Int.random(in: 0..<1_000_000, using: &random))"
        switch table {
        case .oversight:
            return [
                .date: day, .region: region, .program: random.pick(["forum_warga", "lainnya"]), .participants: count,
            ]
        case .turnout:
            return [
                .election: "P1", .region: "35.19.04.2001", .station: "\(number + 1)", .registeredVoters: "1000",
                .voters: random.pick(["0", "999", "1000"]),
            ]
        case .cases:
            return [
                .caseID: id, .region: region, .source: random.pick(["laporan", "temuan"]), .reportedOn: day,
                .channel: "media_sosial",
            ]
        case .events:
            return [
                .eventID: id, .date: day, .kind: random.pick(["apel", "rapat_koordinasi"]),
                .title: "Kegiatan \(number)",
                .organizer: "Bawaslu", .level: "kabkota", .region: "35.19",
            ]
        case .attendance:
            return [.agency: "\(agency) \(number)", .sector: random.pick(["asn", "polri"]), .attended: count]
        case .subjects: return [.subjectNo: "\(number + 1)", .agency: agency, .sector: "asn", .name: "Nama \(number)"]
        default: return [:]
        }
    }

    private static func csv(_ records: [Record], _ table: Table) -> String {
        let fields = Schema[table].columns.map(\.field)
        let rows = records.map { record in
            fields.map { "\"\((record[$0] ?? "").replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
        }
        return ([fields.map(\.rawValue).joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
    }

    private static func heading(_ table: Table, _ field: Field, _ random: inout SplitMix64) -> String {
        guard let column = Schema[table][field] else { return "" }
        let names =
            [column.id, column.alias, column.label.indonesian, column.label.english]
            + (Heading.used[table]?[field] ?? [])
        // Of two tables some names are those of both.
        let position = Schema[table].position(of: field)
        let own = names.filter { name in
            Heading.position(Heading.key(of: name), in: table) == position
                && Table.allCases.allSatisfy {
                    $0 == table || Heading.position(Heading.key(of: name), in: $0) == nil
                        || Schema[$0].columns[Heading.position(Heading.key(of: name), in: $0) ?? 0].field == field
                }
        }
        let name = random.pick(own, else: column.id)
        return random.chance(20) ? name.uppercased() : random.chance(20) ? " \(name.replacing(" ", with: "\n")) " : name
    }

    private static func sheetName(_ table: Table, _ random: inout SplitMix64) -> String {
        random.pick([
            table.rawValue, table.label.indonesian, "\(table.label.indonesian) Sept", table.label.english.uppercased(),
        ])
    }

    private static let weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jum'at", "Sabtu"]

    /// A cell as someone may have typed it.
    private static func written(
        _ text: String, _ kind: Column.Kind?, mark: String, _ random: inout SplitMix64
    ) -> OfficeBook.Value {
        switch kind {
        case .date?:
            guard let date = CalendarDate(text) else { return .text(text) }
            let (year, month, day) = date.civil
            let words = "\(day) \(MonthName.full(month).indonesian) \(year)"
            return random.pick(
                [
                    .day(text), .day(text), .text(text), .text(words), .text("\(weekdays[date.weekday]), \(words)"),
                    .text(" \(words) "),
                ],
                else: .day(text))
        case .count?:
            let grouped = text.utf8.count == 4 ? "\(text.prefix(1))\(mark)\(text.suffix(3))" : text
            return random.pick(
                [.number(text), .number(text), .text(text), .text("\(text) orang"), .formula(text), .text(grouped)],
                else: .number(text))
        case .region?: return text.contains(".") || !random.chance(50) ? .text(text) : .number(text)
        case .choice?:
            return .text(random.pick([text, text.uppercased(), text.replacing("_", with: " "), "\(text)  "]))
        default:
            return random.chance(20)
                ? .runs([String(text.prefix(2)), String(text.dropFirst(2))])
                : .text(random.chance(10) ? "\(text) " : text)
        }
    }
}
