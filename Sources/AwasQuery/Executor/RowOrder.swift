import AwasModel

/// The order of rows that a query asks for; rows that it holds equal stay in the usual order.
struct RowOrder {
    private enum Column {
        /// Labels are in the order in which they are listed, null last.
        case key(KeyColumn)
        case figures(FigureColumn)
    }

    private var columns: [(column: Column, descending: Bool)] = []
    private let rowCount: Int

    init(_ keys: [Query.SortKey], _ result: ResultTable) throws(QueryError) {
        rowCount = result.rows.count
        for key in keys {
            // A region's code and its name are one column to sort by.
            let name = key.id.hasSuffix("_code") ? String(key.id.dropLast(5)) : key.id
            if let index = result.dimensions.firstIndex(where: { $0.id == name || $0.alias == name }) {
                columns.append((.key(result.keys[index]), key.descending))
            } else if let index = result.column(named: name) {
                columns.append((.figures(result.figures[index]), key.descending))
            } else {
                throw .unknownSortColumn(
                    key.id, available: result.dimensions.map(\.id) + result.headings.map(\.id))
            }
        }
    }

    /// The rows to keep, in order; nil for all of them as they are.
    func rows(limit: Int?) -> [Int32]? {
        guard !columns.isEmpty || (limit ?? Int.max) < rowCount else { return nil }
        var rows = (0..<Int32(rowCount)).map { $0 }
        if !columns.isEmpty { rows.sort(by: precedes) }
        return Array(rows.prefix(max(limit ?? Int.max, 0)))
    }

    private func precedes(_ left: Int32, _ right: Int32) -> Bool {
        for (column, descending) in columns {
            let order =
                switch column {
                case .key(let column): RowOrder.compare(column, Int(left), Int(right), descending)
                case .figures(let column): column.compare(Int(left), Int(right), descending: descending)
                }
            if order != 0 { return order < 0 }
        }
        return left < right
    }

    private static func compare(_ column: KeyColumn, _ left: Int, _ right: Int, _ descending: Bool) -> Int {
        let (left, right) = (column.codes[left], column.codes[right])
        if left == right { return 0 }
        // Nulls come last either way.
        let null = column.labels.last == .null ? Int32(column.labels.count - 1) : Int32.max
        if left == null || right == null { return left == null ? 1 : -1 }
        return (left < right) != descending ? -1 : 1
    }
}
