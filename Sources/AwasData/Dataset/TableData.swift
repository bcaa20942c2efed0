import AwasModel

/// The rows of one table, a flat buffer a column.
///
/// What an integer of a column means depends on the column's kind: days since 1970 for dates, the number itself for
/// counts, 0 and 1 for booleans, the position in its ``Enumeration`` for a choice, the code in the dataset's dictionary
/// for text, the position in ``Dataset/regions`` for a region, the row of the other table for a reference, and the code
/// in the table's dictionary of keys for its own key. ``null`` stands for a cell without a value.
public struct TableData: Sendable {
    /// Marks a cell without a value.
    public static let null = Int32.min

    public let table: Table
    public internal(set) var rowCount: Int
    /// By the position of the column in the schema; empty for list columns.
    var values: [[Int32]]
    /// By the position of the column in the schema; empty for other columns.
    var lists: [ListColumn]
    /// Where each row begins, as an editor counts lines.
    var lines: LineRuns
    /// The files of the table in the order of their rows, each with the number of its first row.
    var files: [(path: String, firstRow: Int)]

    init(_ table: Table) {
        let columns = Schema[table].columns
        self.table = table
        rowCount = 0
        values = Array(repeating: [], count: columns.count)
        lists = Array(repeating: ListColumn(), count: columns.count)
        lines = LineRuns()
        files = []
    }

    /// The values of a column that is not a list; all null where the table has no such column.
    public subscript(field: Field) -> [Int32] {
        guard let position = Schema[table].position(of: field) else {
            return Array(repeating: TableData.null, count: rowCount)
        }
        return values[position]
    }

    /// The values of a list column.
    public func list(_ field: Field) -> ListColumn {
        guard let position = Schema[table].position(of: field) else { return ListColumn() }
        return lists[position]
    }

    /// The file that a row comes from.
    func file(ofRow row: Int) -> String {
        files.last { $0.firstRow <= row }?.path ?? table.rawValue
    }
}

/// A column whose cells hold several values: those of a row lie between two offsets, each value once.
public struct ListColumn: Sendable {
    /// One more than there are rows.
    public internal(set) var offsets: [Int32] = [0]
    public internal(set) var items: [Int32] = []

    /// Where the items of a row lie in `items`.
    public func range(ofRow row: Int) -> Range<Int> {
        Int(offsets[row])..<Int(offsets[row + 1])
    }
}
