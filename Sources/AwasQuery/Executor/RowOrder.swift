import AwasModel

/// Puts rows in the order that a query asks for; rows that it holds equal stay in the usual order.
struct RowOrder {
    private enum Column {
        case key(Int)
        case value(Int)
    }

    private var columns: [(column: Column, descending: Bool)] = []

    init(_ keys: [Query.SortKey], _ result: ResultTable) throws(QueryError) {
        for key in keys {
            // A region's code and its name are one column to sort by.
            let name = key.id.hasSuffix("_code") ? String(key.id.dropLast(5)) : key.id
            if let index = result.dimensions.firstIndex(where: { $0.id == name || $0.alias == name }) {
                columns.append((.key(index), key.descending))
            } else if let index = result.measures.firstIndex(where: { $0.id == name || $0.alias == name }) {
                columns.append((.value(index), key.descending))
            } else {
                throw .unknownSortColumn(
                    key.id, available: result.dimensions.map(\.id) + result.measures.map(\.id))
            }
        }
    }

    func apply(_ rows: inout [ResultTable.Row]) {
        guard !columns.isEmpty else { return }
        rows = rows.enumerated().sorted { left, right in
            for (column, descending) in columns {
                let (first, second) = (value(column, left.element), value(column, right.element))
                if RowOrder.precedes(first, second, descending) { return true }
                if RowOrder.precedes(second, first, descending) { return false }
            }
            return left.offset < right.offset
        }.map(\.element)
    }

    private func value(_ column: Column, _ row: ResultTable.Row) -> Value {
        switch column {
        case .key(let index): row.key[index]
        case .value(let index): row.values[index]
        }
    }

    /// Nulls come last in either direction.
    private static func precedes(_ left: Value, _ right: Value, _ descending: Bool) -> Bool {
        switch (left, right) {
        case (.null, _): false
        case (_, .null): true
        default: descending ? isLess(right, left) : isLess(left, right)
        }
    }

    private static func isLess(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left < right
        case (.real(let left), .real(let right)): left < right
        case (.integer(let left), .real(let right)): Double(left) < right
        case (.real(let left), .integer(let right)): left < Double(right)
        case (.region(let left, _), .region(let right, _)): left < right
        case (.period(let left), .period(let right)): left.index < right.index
        default: (left.plain ?? "").utf8.lexicographicallyPrecedes((right.plain ?? "").utf8)
        }
    }
}
