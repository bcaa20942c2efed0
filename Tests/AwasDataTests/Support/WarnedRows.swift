import AwasModel
import AwasTestSupport

@testable import AwasData

/// Random packages with few errors and many warnings, as plain lines.
struct WarnedRows {
    struct Line: Hashable {
        let file: String
        /// As an editor counts it.
        let number: Int
    }

    /// By path the cells of each row; nil for a row that was taken out, whose line is blank then.
    private(set) var files: [String: [[String]?]] = [:]

    static let headers: [Table: [String]] = [
        .elections: ["election", "name", "kind", "voting_date", "repeats"], .agencies: ["agency", "aliases", "kind"],
        .events: ["event_id", "date", "kind", "title", "organizer", "level", "region", "election", "office"],
        .attendance: ["event_id", "agency", "sector", "invited", "attended", "office"],
        .cases: ["case_id", "region", "source", "reported_on", "occurred_on", "election", "office"],
        .subjects: ["case_id", "subject_no", "agency", "sector", "nip", "office"],
        .oversight: ["date", "region", "program", "participants", "election"],
        .turnout: ["election", "region", "station", "registered_voters", "voters", "valid_votes", "invalid_votes"],
        // Of months without records: what contradicts them has tests of its own.
        .nihil: ["region", "month", "table"],
    ]

    init(_ random: inout SplitMix64) {
        var number = 0
        for table in Table.allCases where !random.chance(10) {
            for file in 0..<Int.random(in: 1...2, using: &random) {
                var rows: [[String]] = []
                for _ in 0..<Int.random(in: 0...4, using: &random) {
                    number += 1
                    let again = random.chance(20) && table != .turnout ? rows.randomElement(using: &random) : nil
                    rows.append(again ?? WarnedRows.row(of: table, number, &random))
                }
                files["\(table.rawValue)/\(file).csv"] = rows
                if random.chance(20) { files["\(table.rawValue)/\(file) (1).csv"] = rows }
            }
        }
    }

    private static func row(of table: Table, _ number: Int, _ random: inout SplitMix64) -> [String] {
        let date = random.pick(["2024-09-02", "2024-09-03", "2024-09-03", "2024-09-04", "2204-09-02", "02/09/2024"])
        let region = random.pick(["35.19", "35.19", "Kab. Madiun", "92.01", "96.01"])
        let election = random.pick(["", "P1", "P1", "P2", "p1"])
        let office = random.pick(["", "", "", "A", "B"])
        let agency = random.pick([
            "Dinas A", "Dinas A", "Din A", "DINAS A", "Dinas\u{A0}A", "Dinas B", "Polres", "POLRES",
        ])
        let id = random.pick(["M-\(number)", "M-\(number)", "M-1", "m-1", "M - 1", "M-2", "m-2", "M-3"])
        switch table {
        case .elections:
            return [
                random.pick(["P1", "P1", "P2", "p1", "P\(number)"]), "Pemilu", "pemilu",
                random.pick(["2024-02-14", date]),
                random.pick(["", "", "P1", "P2", "P\(number - 1)"]),
            ]
        case .agencies:
            return [random.pick(["Dinas A", "DINAS A", "Polres"]), random.pick(["", "Din A", "Din. A;D A"]), ""]
        case .events:
            let level = random.pick(["kabkota", "kabkota", "kabkota", "ri", "desa"])
            return [id, date, "apel", random.pick(["a", "a", "b"]), "b", level, region, election, office]
        case .attendance:
            let (invited, attended) = (random.pick(["", "2"]), random.pick(["", "1", "3"]))
            return [id, agency, "asn", invited, attended, random.pick(["", "", office])]
        case .cases: return [id, region, "temuan", "2024-09-03", random.pick(["", date]), election, office]
        case .subjects:
            let nip = random.pick(["", "199001012015011001", "19900101201501", "5"])
            return [id, random.pick(["1", "2"]), agency, "asn", nip, random.pick(["", "", office])]
        case .oversight: return [date, region, "forum_warga", random.pick(["1", "1", "2", "x"]), election]
        case .turnout:
            return [
                random.pick(["P1", "P2"]), region == "92.01" ? region : "35.19", "\(number)", "9",
                random.pick(["7", "12"]), random.pick(["", "6"]), "1",
            ]
        case .nihil: return [region, "1999-0\(number % 9 + 1)", random.pick(["cases", "events"])]
        }
    }

    var texts: [String: String] {
        files.reduce(into: [:]) { texts, file in
            let header = WarnedRows.headers[WarnedRows.table(of: file.key), default: []].joined(separator: ",")
            let lines = file.value.map { $0?.joined(separator: ",") ?? "" }
            texts[file.key] = ([header] + lines).joined(separator: "\n") + "\n"
        }
    }

    static func table(of file: String) -> Table { Table(rawValue: String(file.prefix { $0 != "/" })) ?? .events }

    /// The lines that hold a row.
    var lines: [Line] {
        files.flatMap { file, rows in
            rows.indices.filter { rows[$0] != nil }.map { Line(file: file, number: $0 + 2) }
        }
    }

    func cell(_ field: Field, _ line: Line) -> String? {
        let column = WarnedRows.headers[WarnedRows.table(of: line.file)]?.firstIndex(of: field.rawValue)
        return column.flatMap { files[line.file]?[line.number - 2]?[$0] }
    }

    mutating func remove(_ line: Line) { files[line.file]?[line.number - 2] = nil }
}

extension WarnedRows {
    /// What the contract sets aside for warnings: every row that they are about, of copied files and similar spellings all
    /// rows, then rows that refer to ids that no row bears any more.
    func excluded(_ warnings: [Problem]) -> Set<Line> {
        var out: Set<Line> = []
        for problem in warnings {
            guard let number = problem.line else {
                out.formUnion(lines.filter { $0.file == problem.file })
                continue
            }
            let line = Line(file: problem.file, number: number)
            out.insert(line)
            guard problem.code == .similarAgency, let agency = cell(.agency, line) else { continue }
            // Spellings that look the same are one agency, named by the first.
            let alike = lines.filter { cell(.agency, $0).map(TextFolding.key) == TextFolding.key(of: agency) }
            let first = alike.min { place($0).lexicographicallyPrecedes(place($1)) }
            let names = cell(.agency, first ?? line) == agency ? names(of: agency) : [agency]
            out.formUnion(lines.filter { names.contains(cell(.agency, $0) ?? "-") })
        }
        var count = -1
        while count != out.count {
            count = out.count
            for line in lines where !out.contains(line) {
                for (field, target) in KeyModel.references(of: WarnedRows.table(of: line.file)) {
                    guard let id = cell(field, line), !id.isEmpty else { continue }
                    let office = Schema[target][.office] == nil ? "" : cell(.office, line) ?? ""
                    let bearers = lines.filter {
                        WarnedRows.table(of: $0.file) == target && cell(Schema[target].key[0], $0) == id
                            && (office.isEmpty || cell(.office, $0) == office)
                    }
                    if !bearers.isEmpty, out.isSuperset(of: bearers) { out.insert(line) }
                }
            }
        }
        return out
    }

    private func place(_ line: Line) -> [Int] {
        let table = Table.allCases.firstIndex(of: WarnedRows.table(of: line.file)) ?? 0
        return [table] + line.file.utf8.map { Int($0) } + [0, line.number]
    }

    /// An agency's name and the spellings that stand for it.
    private func names(of agency: String) -> Set<String> {
        var names: Set<String> = [agency]
        for line in lines where cell(.agency, line).map(TextFolding.key) == TextFolding.key(of: agency) {
            names.insert(cell(.agency, line) ?? agency)
            guard let aliases = cell(.aliases, line) else { continue }
            let keys = Set(aliases.split(separator: ";").map { AgencyFolding.key(of: String($0)) })
            for other in lines {
                guard let name = cell(.agency, other), keys.contains(AgencyFolding.key(of: name)) else { continue }
                names.insert(name)
            }
        }
        return names
    }
}
