import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Rows of several offices whose ids collide, beside a second, plain reading of the data contract that says of each row
/// whether it is accepted, and under which row it counts.
@Suite struct KeyModelTests {
    @Test(arguments: 0..<16)
    func rowsAreAcceptedAsTheContractSays(part: Int) throws {
        let count = RandomInputs.count(10, many: 60)
        for seed in (part * count)..<(part * count + count) {
            var random = SplitMix64(seed: UInt64(seed))
            let files = CollidingRows.files(&random)
            let package = try TemporaryPackage(files.mapValues { $0.text(&random) })
            let model = KeyModel(files)
            let strict = try package.read(threads: 2, blockSize: Int.random(in: 1...200, using: &random))
            try expect(strict, model, allowsRejects: false, "seed \(seed)")
            let lenient = try package.read(allowsRejects: true)
            try expect(lenient, model, allowsRejects: true, "seed \(seed)")
            let threads = Int.random(in: 1...4, using: &random)
            let size = Int.random(in: 1...200, using: &random)
            let again = try package.read(threads: threads, allowsRejects: true, blockSize: size)
            #expect(again.problems == lenient.problems, "seed \(seed)")
            #expect(DatasetPicture(again.dataset) == DatasetPicture(lenient.dataset), "seed \(seed)")
        }
    }

    private func expect(_ result: ReadResult, _ model: KeyModel, allowsRejects: Bool, _ seed: String) throws {
        var found: [String: Set<ProblemCode>] = [:]
        for problem in result.problems where problem.severity == .error {
            found["\(problem.file):\(problem.line ?? 0)", default: []].insert(problem.code)
        }
        #expect(found == model.codes(allowsRejects: allowsRejects), "\(seed)")
        for count in result.dataset.counts {
            let rows = model.rows.filter { $0.table == count.table }
            #expect(count.read == rows.count, "\(seed)")
        }
        guard allowsRejects else { return }
        let dataset = result.dataset
        var parents: [String: [String?]] = [:]
        for table in Table.allCases {
            for row in 0..<dataset[table].rowCount {
                parents[place(row, of: table, dataset)] = KeyModel.references(of: table).map { field, target in
                    let value = dataset[table][field][row]
                    return value < 0 ? nil : place(Int(value), of: target, dataset)
                }
            }
        }
        #expect(parents == model.parents, "\(seed)")
        for count in dataset.counts {
            let rejected = model.rows.indices.count {
                model.rows[$0].table == count.table
                    && !model.codes(allowsRejects: true)[model.rows[$0].place, default: []].isEmpty
            }
            #expect(count.rejected == rejected, "\(seed) \(count.table)")
            let repeated = model.isRepeated.count { model.rows[$0].table == count.table }
            #expect(count.repeated == repeated, "\(seed) \(count.table)")
        }
    }

    private func place(_ row: Int, of table: Table, _ dataset: Dataset) -> String {
        "\(dataset[table].files.last { $0.firstRow <= row }?.path ?? ""):\(dataset[table].lines[row])"
    }
}

/// A file of colliding rows: what its cells mean, and how they may be written.
struct CollidingFile {
    let table: Table
    let fields: [Field]
    /// What the cells mean; those that are empty are left out.
    let rows: [[Field: String]]

    func text(_ random: inout SplitMix64) -> String {
        let fields = fields.shuffled(using: &random)
        var lines = [fields.map { $0.rawValue }.joined(separator: ",")]
        for row in rows {
            lines.append(fields.map { spelled(row[$0] ?? "", $0, &random) }.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func spelled(_ meaning: String, _ field: Field, _ random: inout SplitMix64) -> String {
        guard !meaning.isEmpty else { return random.pick(["", " "]) }
        switch meaning {
        case "2024-09-02": return random.pick(["2024-09-02", "02/09/2024", "2 September 2024"])
        case "35.19": return random.pick(["35.19", "3519", "Kabupaten Madiun"])
        default: break
        }
        if field == .station, meaning.allSatisfy(\.isNumber) {
            return random.pick([meaning, "0\(meaning)", "TPS \(meaning)", "tps 00\(meaning)", "TPS No. \(meaning)"])
        }
        if field == .subjectNo { return random.pick([meaning, "0\(meaning)", "00\(meaning)"]) }
        if field == .categories {
            return random.pick([meaning, meaning.split(separator: ";").reversed().joined(separator: ";")])
        }
        return random.pick([meaning, " \(meaning)", "\"\(meaning)\""])
    }
}

/// Random packages with few ids for many rows.
enum CollidingRows {
    static func files(_ random: inout SplitMix64) -> [String: CollidingFile] {
        var files: [String: CollidingFile] = [:]
        for table in Table.allCases where table != .oversight {
            var rows: [[Field: String]] = []
            for number in 0..<Int.random(in: 1...3, using: &random) {
                let optional = Schema[table].columns.filter { !$0.isRequired }.map(\.field).filter { _ in
                    random.chance(70)
                }
                let fields = Schema[table].columns.filter(\.isRequired).map(\.field) + optional
                var own: [[Field: String]] = []
                for _ in 0..<Int.random(in: 0...4, using: &random) {
                    // Now and then a row of another file, as far as this one has its columns.
                    let row = random.chance(45) ? random.pick(rows, else: [:]) : [:]
                    own.append((row.isEmpty ? cells(of: table, &random) : row).filter { fields.contains($0.key) })
                }
                rows += own
                files["\(table.rawValue)/\(number).csv"] = CollidingFile(table: table, fields: fields, rows: own)
            }
        }
        return files
    }

    /// What the cells of a row mean. Of most columns one value, so that rows are often equal.
    private static func cells(of table: Table, _ random: inout SplitMix64) -> [Field: String] {
        let date = random.chance(4) ? "x" : "2024-09-02"
        let office = random.pick(["", "", "A", "B"])
        let election = random.pick(["P1", "P1", "P2"])
        var cells: [Field: String]
        switch table {
        case .elections:
            cells = [
                .election: election, .name: random.pick(["Pemilu", "Pemilu", "Lain"]), .kind: "pemilu",
                .votingDate: date,
            ]
            cells[.repeats] = random.pick(["", "", "", "P1", "P2", "P3"])
        case .agencies: cells = [.agency: random.pick(["Dinas A", "Dinas B"]), .kind: random.pick(["", "", "a"])]
        case .events:
            cells = [
                .eventID: random.pick(["M-1", "M-1", "M-2", "M-3"]), .date: date, .kind: "apel", .title: "a",
                .organizer: random.pick(["b", "b", "b", "c"]), .level: "ri",
                .region: random.pick(["35.19", "35.19", "35.19", "35.19.01"]), .office: office,
                .election: random.pick(["", "", "", election]), .commitments: random.pick(["", "mou"]),
            ]
        case .attendance:
            cells = [
                .eventID: random.pick(["M-1", "M-1", "M-2", "M-3", "M-4"]), .agency: "Dinas C", .sector: "asn",
                .attended: random.pick(["", "1", "2"]), .office: office,
            ]
        case .cases:
            cells = [
                .caseID: random.pick(["1", "1", "2", "3"]), .region: "35.19", .source: "laporan", .reportedOn: date,
                .categories: random.pick(["administrasi;pidana", "pidana"]), .office: office,
                .election: random.pick(["", "", "", election]),
            ]
        case .subjects:
            cells = [
                .caseID: random.pick(["1", "1", "2", "3", "4"]), .subjectNo: random.pick(["1", "2"]),
                .agency: "Dinas C", .sector: "asn", .name: random.pick(["", "Budi", "Ani"]), .office: office,
            ]
        case .oversight: cells = [:]
        case .nihil:
            cells = [
                .region: random.pick(["35.19", "35.19", "35.19.01", "35"]),
                .month: random.chance(6) ? "x" : random.pick(["2024-09", "2024-10", "2024-10"]),
                .table: random.pick(Table.declarable, else: .events).rawValue,
            ]
        case .turnout:
            cells = [
                .election: random.pick(["P1", "P2", "P1"]),
                .region: random.pick(["35", "35.19", "35.19.01", "35.19.01"]),
                .station: random.pick(["", "1", "2", "3", "Lokasi khusus"]),
                .registeredVoters: random.pick(["9", "9", "8"]),
                .voters: random.pick(["7", "7", "7", "x"]),
            ]
        }
        return cells.filter { !$0.value.isEmpty }
    }
}
