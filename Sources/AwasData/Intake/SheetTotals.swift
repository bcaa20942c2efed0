import AwasModel
import AwasWorkbook

/// What the counts of a sheet add up to, beside what its rows of totals say.
struct SheetTotals {
    private struct Sum {
        var all = 0
        var sinceTotal = 0
        /// Whether a cell is no number: then nobody knows what the column adds up to.
        var isUnknown = false
    }

    private var sums: [Sum]

    init(columns: Int) {
        sums = Array(repeating: Sum(), count: columns)
    }

    /// A count of a record.
    mutating func add(_ meaning: CellMeaning, at column: Int) {
        guard let text = SheetTotals.digits(meaning) else {
            sums[column].isUnknown = true
            return
        }
        guard !text.isEmpty else { return }
        guard let number = Int(text), number < 1 << 32 else {
            sums[column].isUnknown = true
            return
        }
        sums[column].all += number
        sums[column].sinceTotal += number
    }

    /// A count of a record that is a number.
    mutating func add(_ number: Int, at column: Int) {
        sums[column].all += number
        sums[column].sinceTotal += number
    }

    /// Compares a row of totals with the rows above it: all of them, or those below the total before.
    mutating func compare(
        _ row: GridRow, _ tables: [Table], _ columns: [[SheetColumn]], _ part: String, _ problems: inout [Problem]
    ) {
        let isAverage = row.values.indices.lazy.compactMap { row.text($0) }.first.map(SheetTotals.isAverage) ?? false
        for (columns, table) in zip(columns, tables) {
            for (index, column) in columns.enumerated() {
                guard case .count? = column.column?.kind, let value = row[index], !isAverage, !sums[index].isUnknown,
                    let stated = SheetTotals.digits(column.meaning(of: value)).flatMap({ Int($0) }),
                    stated != sums[index].all, stated != sums[index].sinceTotal
                else { continue }
                problems.append(
                    Problem(
                        .totalDiffers, table: table, file: part, line: row.number, column: column.header,
                        columnPosition: index, value: String(stated),
                        [LocalizedText(String(sums[index].all), String(sums[index].all))]))
            }
        }
        for index in sums.indices { sums[index].sinceTotal = 0 }
    }

    private static func isAverage(_ label: String) -> Bool {
        let text = label.lowercased()
        return ["rata", "rerata", "average"].contains { text.contains($0) }
    }

    /// The digits of a count; empty where none was recorded, nil where it is no number.
    private static func digits(_ meaning: CellMeaning) -> String? {
        switch meaning {
        case .plain(let text), .meant(let text, _), .grouped(let text, _, _):
            text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? text : nil
        default: nil
        }
    }
}
