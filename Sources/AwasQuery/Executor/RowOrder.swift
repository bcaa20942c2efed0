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
                if Value.precedes(first, second, descending: descending) { return true }
                if Value.precedes(second, first, descending: descending) { return false }
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
}
