import AwasModel

/// The rows of one table, a flat buffer a column.
///
/// What an integer of a column means depends on the column's kind: days since 1970 for dates, the number itself for
/// counts, 0 and 1 for booleans, the position in its `Enumeration` for a choice, the code in the dataset's dictionary
/// for text, the position in ``Dataset/regions`` for a region, the row of the other table for a reference, and the code
/// in the table's dictionary of keys for its own key. ``null`` stands for a cell without a value.
package struct TableData: Sendable {
    /// Marks a cell without a value.
    package static let null = Int32.min

    /// Of which table.
    package let table: Table
    /// How many rows there are, in the order of the files.
    package internal(set) var rowCount: Int
    /// By the position of the column in the schema; empty for list columns, and where nothing is kept.
    var values: [[Int32]]
    /// By the position of the column in the schema; empty for other columns.
    var lists: [ListColumn]
    /// Where each row begins, as an editor counts lines.
    var lines: LineRuns
    /// The files of the table in the order of their rows, each with the number of its first row.
    var files: [(path: String, firstRow: Int)]
    /// By the position of the column in the schema: whether it was read for checks alone. Asking for such a column is a
    /// mistake in the program, which must not pass for an empty column.
    var isDropped: [Bool]

    init(_ table: Table) {
        let columns = Schema[table].columns
        self.table = table
        rowCount = 0
        values = Array(repeating: [], count: columns.count)
        lists = Array(repeating: ListColumn(), count: columns.count)
        lines = LineRuns()
        files = []
        isDropped = Array(repeating: false, count: columns.count)
    }

    /// The values of a column that is not a list; all null where the table has no such column, or no file has it.
    package subscript(field: Field) -> [Int32] {
        guard let position = Schema[table].position(of: field) else {
            return Array(repeating: TableData.null, count: rowCount)
        }
        precondition(!isDropped[position], "\(table.rawValue).\(field.rawValue) was not kept")
        return values[position].isEmpty && rowCount > 0
            ? Array(repeating: TableData.null, count: rowCount) : values[position]
    }

    /// Whether any file has a column, of lists one with an item.
    package func holds(_ field: Field) -> Bool {
        guard let position = Schema[table].position(of: field) else { return false }
        precondition(!isDropped[position], "\(table.rawValue).\(field.rawValue) was not kept")
        return !values[position].isEmpty || !lists[position].items.isEmpty
    }

    /// The values of a list column.
    package func list(_ field: Field) -> ListColumn {
        guard let position = Schema[table].position(of: field) else { return ListColumn() }
        precondition(!isDropped[position], "\(table.rawValue).\(field.rawValue) was not kept")
        return lists[position]
    }
}

/// A column whose cells hold several values: those of a row lie between two offsets, each value once.
package struct ListColumn: Sendable {
    /// One more than there are rows.
    package internal(set) var offsets: [Int32] = [0]
    /// The items of all rows, one row after the other.
    package internal(set) var items: [Int32] = []

    /// Where the items of a row lie in `items`.
    package func range(ofRow row: Int) -> Range<Int> {
        Int(offsets[row])..<Int(offsets[row + 1])
    }

    /// The list of records, with the items of what a record belongs to where it has none of its own.
    ///
    /// - Parameters:
    ///   - other: the list of what records belong to.
    ///   - rows: by record its row there, negative for none.
    package func filled(from other: ListColumn, _ rows: [Int32]) -> ListColumn {
        var filled = ListColumn()
        filled.offsets.reserveCapacity(offsets.count)
        for (row, otherRow) in rows.enumerated() {
            let own = range(ofRow: row)
            if !own.isEmpty {
                filled.items += items[own]
            } else if otherRow >= 0 {
                filled.items += other.items[other.range(ofRow: Int(otherRow))]
            }
            filled.closeRow()
        }
        return filled
    }

    /// The items of the row that is not closed yet.
    var openItems: ArraySlice<Int32> { items[Int(offsets[offsets.count - 1])...] }

    /// Ends a row with the items added since the last one.
    mutating func closeRow() {
        offsets.append(Int32(items.count))
    }

    mutating func dropOpenItems() {
        items.removeLast(openItems.count)
    }

    mutating func removeAll() {
        items.removeAll(keepingCapacity: true)
        offsets.removeLast(offsets.count - 1)
    }
}
