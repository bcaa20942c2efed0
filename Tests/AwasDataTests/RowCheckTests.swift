import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// The fast path never passes a row that the slow path reports, whatever the check.
@Suite struct RowCheckTests {
    private static let days = [
        "", "2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "1998-12-31", "1999-01-01", "2049-12-31",
        "2050-01-01", "#N/A",
    ]
    private static let regions = ["35", "35.19", "35.19.09", "35.19.01.2003", "Kab. Madiun", "99", ""]
    private static let numbers = ["", "198001012005011001", "19800101200501100", "1.98E+17", "000000000000000000"]

    private static func cell(_ column: Column, _ random: inout SplitMix64) -> String {
        switch column.kind {
        case .reference: random.pick(["K-1", "K-2"])
        case .text: column.field == .nip ? random.pick(numbers) : random.pick(["", "x", "BKN", "#N/A"])
        case .choice(let set): random.chance(10) ? random.pick(["", "tidak ada"]) : random.pick(set.ids)
        case .date: random.pick(days)
        case .month: random.pick(["2024-09", "2024-10"])
        case .count: random.pick(["", "0", "1", "2", "3", "2147483647", "-1"])
        case .boolean: random.pick(["", "ya"])
        case .region: random.pick(regions)
        case .textList, .choiceList: ""
        }
    }

    /// Parses random rows of a table, which has all of its columns.
    private static func checks(
        _ table: Table, rows: Int, _ random: inout SplitMix64
    ) -> (checks: RowChecks, unread: UnreadCells, rows: Int) {
        let columns = Schema[table].columns
        let lines = (0..<rows).map { _ in columns.map { cell($0, &random) }.joined(separator: ",") }
        let text = ([columns.map(\.id).joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
        let block = Block(capacity: text.utf8.count)
        block.append(Array(text.utf8))
        block.settle(text.utf8.count, FieldScanner.totals(of: block.filledBytes))
        let layout = FileLayout(table: table, path: "uji.csv", bytes: block.bytes, start: 0, format: .init())
        var parser = BlockParser(layout: layout, knownKeys: columns.map { _ in nil }, kept: columns.map { _ in true })
        let (checks, unread) = parser.read(block, from: layout.firstRecord, line: layout.firstLine)
        return (checks, unread, parser.rowCount)
    }

    @Test(arguments: Table.allCases)
    func everyReportedRowIsDoubtful(table: Table) {
        let checks = RowCheck.all(of: table)
        var (found, passed) = (checks.map { _ in 0 }, checks.map { _ in 0 })
        for seed in 0..<RandomInputs.count(UInt64(8), many: 200) {
            var random = SplitMix64(seed: seed)
            let (rowChecks, unread, rowCount) = RowCheckTests.checks(table, rows: 200, &random)
            #expect(rowCount > 150)
            for (index, check) in checks.enumerated() {
                // By itself, so that no other check's doubt stands in for its own.
                let doubts = rowChecks.doubts(of: [check.test])
                for row in 0..<rowCount {
                    let isReported = !rowChecks.findings(of: check.test, inRow: row).isEmpty
                    let isLookedAt = doubts[row] || unread.contains(row: row)
                    if isReported, !isLookedAt { Issue.record("\(check.code), row \(row), seed \(seed)") }
                    found[index] += isReported ? 1 : 0
                    passed[index] += isLookedAt ? 0 : 1
                }
            }
        }
        for (index, check) in checks.enumerated() {
            #expect(found[index] > 10, "no random row fails \(check.code) \(check.test)")
            #expect(passed[index] > 10, "every random row is doubtful to \(check.code) \(check.test)")
        }
    }

    /// What a check declares is there: a column that its table lacks would make it find nothing.
    @Test func checksLookAtColumnsOfTheirTables() {
        for code in ProblemCode.allCases {
            for (table, tests) in code.rows {
                for field in tests.flatMap(\.fields) { #expect(Schema[table][field] != nil, "\(code): \(field)") }
            }
            for (table, fields) in code.compares {
                for field in fields { #expect(Schema[table][field] != nil, "\(code): \(field)") }
            }
        }
    }

    /// Whatever columns a question asks for, the checks find what they find in all of them.
    @Test func problemsDoNotDependOnTheQuestion() throws {
        for seed in 0..<RandomInputs.count(UInt64(60), many: 1_000) {
            var random = SplitMix64(seed: seed)
            let package = try TemporaryPackage(WarnedRows(&random).texts)
            for allowsRejects in [false, true] {
                let all = try DatasetReader(allowsRejects: allowsRejects).read(package.path)
                let none = try DatasetReader(allowsRejects: allowsRejects, columns: [:]).read(package.path)
                #expect(all.problems == none.problems, "seed \(seed)")
            }
        }
    }
}
