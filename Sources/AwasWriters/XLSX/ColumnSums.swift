import AwasReport

/// The sums of the columns that add up, over rows that stand one below the other.
struct ColumnSums {
    /// One for each column; nil where the rows do not add up.
    private var sums: [Int64?]
    /// How many rows there are.
    private(set) var count = 0

    init(_ table: ReportTable) {
        sums = table.columns.map { $0.addsUp ? 0 : nil }
    }

    mutating func add(_ row: ReportTable.Row) {
        count += 1
        for column in sums.indices {
            guard let sum = sums[column], column < row.cells.count else { continue }
            switch row.cells[column] {
            case .integer(let number):
                let (next, isTooMuch) = sum.addingReportingOverflow(number)
                sums[column] = isTooMuch ? nil : next
            case .null: break
            default: sums[column] = nil
            }
        }
    }

    /// Whether the figure of a total is the sum of its column. A list that shows some of its rows only has totals that are
    /// not, and so has one in which a small figure is left out.
    func give(_ total: Int64, column: Int) -> Bool {
        count > 0 && sums[column] == total
    }
}
