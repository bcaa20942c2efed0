import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Cells are read column by column where they are sound, else row by row: both read the same, and find the same problems.
@Suite struct FastPathTests {
    private static let texts = [
        "Polres Madiun", "Caf\u{E9} Uji", "a \"\"b\"\"", "", " ", "#N/A", "Jumlah", "x\u{AD}y", "satu\ndua", "-",
        "Pol\u{A0}res",
    ]
    private static let dates = [
        "2024-09-26", "26/09/2024", "05/05/2024", "26-09-2024", "26.9.2024", "26 September 2024", "Kamis, 26 Sept 2024",
        "2024-09-26 00:00:00", "26/09/24", "2024-02-30", "45561", "", "1899-12-31", "2024-09-26T10:00", "-", "2024/9/6",
    ]
    private static let counts = [
        "0", "12", "007", "1.250", "-3", "x", "", "99999999", "2147483648", "5\n", "-", "1234567",
    ]
    private static let booleans = ["ya", "TIDAK", "1", "0", "true", "y", "", "False", "-"]
    private static let regions = [
        "35.19", "3519", "Kab. Madiun", "Madiun", "99.99", "35", "", "35.1", "Kota Madiun", "-",
    ]

    private static func choice(_ set: Enumeration, _ random: inout SplitMix64) -> String {
        let value = random.pick(set.values, else: set.values[0])
        let text = random.pick([
            value.id, value.id, value.id, value.label.indonesian, value.label.english, value.id.uppercased(),
            value.words.first ?? value.id, "tidak ada yang ini", "", "-",
        ])
        return random.chance(10) ? text + "?" : text
    }

    private static func cell(_ column: Column, _ random: inout SplitMix64) -> String {
        switch column.kind {
        case .reference: return random.pick(["K-1", "K-2", "K-3", "k 1", "K\u{AD}-1", ""])
        case .text: return random.pick(texts)
        case .textList:
            return random.pick([
                "KE-1", "KE-1;D-2", "ke-1", "KE-1, KE-4", "like, share", "KE-1; KE-1", "D12;x", "", ";", "-",
            ])
        case .choice(let set): return choice(set, &random)
        case .choiceList(let set):
            let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in choice(set, &random) }
            return items.joined(separator: random.pick([";", "; ", ", "]))
        case .date: return random.pick(dates)
        case .month:
            return random.pick(["2024-09", "September 2024", "09/2024", "2024-09-01", "2024-09-02", "2024", "", "x"])
        case .count: return random.pick(counts)
        case .boolean: return random.pick(booleans)
        case .region: return random.pick(regions)
        }
    }

    private static func quoted(_ text: String) -> String {
        text.contains { "\",\n".contains($0) } && !text.contains("\"\"")
            ? "\"\(text.replacing("\"", with: "\"\""))\"" : text.contains("\"\"") ? "\"\(text)\"" : text
    }

    /// What is said of a cell, without blanks that nobody sees.
    private static func words(_ problems: [Problem]) -> [String] {
        problems.map { "\($0.line ?? 0) \($0.column ?? "") \($0.code) \($0.message.english)" }
    }

    @Test(arguments: Table.allCases)
    func fastAndSlowPathsAgree(table: Table) throws {
        // The last column is unknown, and tells the rows of the slow path by a quote that stands where none may.
        let header = Schema[table].columns.map(\.id) + ["catatan"]
        for seed in 0..<RandomInputs.count(UInt64(12), many: 100) {
            var random = SplitMix64(seed: seed)
            let isDeclared = random.chance(30)
            let rows = (0..<40).map { _ in Schema[table].columns.map { FastPathTests.cell($0, &random) } }
            let results = try [false, true].map { isSlow in
                let lines = rows.map { cells in
                    // A blank before a quote takes a row off the fast path, and is nothing else.
                    cells.map(FastPathTests.quoted) + [isSlow ? " \"x\"" : "x"]
                }
                let text = ([header] + lines).map { $0.joined(separator: ",") }.joined(separator: "\n")
                var files = ["\(table.rawValue).csv": text]
                if isDeclared {
                    files["datapackage.json"] = """
                        {"resources": [{"name": "\(table.rawValue)", "schema": {"missingValues": ["", "-"]}}]}
                        """
                }
                return try read(files)
            }
            let (fast, slow) = (results[0], results[1])
            #expect(FastPathTests.words(fast.problems) == FastPathTests.words(slow.problems), "seed \(seed)")
            #expect(DatasetPicture(fast.dataset).rows == DatasetPicture(slow.dataset).rows, "seed \(seed)")
        }
    }
}
