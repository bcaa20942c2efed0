/// The columns of one table and which of them identify a row.
package struct TableSchema: Sendable {
    /// Whose columns they are.
    package let table: Table
    /// In the order of the data contract.
    package let columns: [Column]
    /// The fields that together identify a row; empty when nothing does.
    package let key: [Field]
    /// The positions of the columns that hold regions; the first is that of the row itself.
    package let regionPositions: [Int]
    /// Whether rows that are equal in every column are one, whichever files they stand in: many offices send the same list.
    package let foldsEqualRows: Bool
    /// Whose region a row's is.
    package let rowRegion: RowRegion
    /// The fields of the columns, which are quicker to look through than the columns.
    private let fields: [Field]

    /// Whose region that of a row is, for its problems and the counts of rows set aside.
    package enum RowRegion: Sendable {
        /// Its own column of that name, which the reader fills where an event or file tells it.
        case own
        /// That of the row of another table that a column leads to.
        case ofParent(Table, by: Field)
        /// Nobody's: the row is of the whole package, though it may say which region it serves.
        case noRegion
    }

    init(
        table: Table, columns: [Column], key: [Field], foldsEqualRows: Bool = false, rowRegion: RowRegion = .own
    ) {
        self.table = table
        self.columns = columns
        self.key = key
        (self.foldsEqualRows, self.rowRegion) = (foldsEqualRows, rowRegion)
        fields = columns.map(\.field)
        regionPositions = columns.indices.filter { if case .region = columns[$0].kind { true } else { false } }
    }

    /// Whether rows hold names or numbers of persons. Such a table's cells are not shown in messages: in a row whose
    /// cells are shifted, a name may stand in any column.
    package var hasPersonalColumns: Bool { columns.contains { $0.isPersonal } }

    /// The position of the column that other tables refer to; nil where none do.
    package var ownKeyPosition: Int? {
        columns.firstIndex { column in
            if case .reference(table) = column.kind { key == [column.field] } else { false }
        }
    }

    /// The position of a column, nil when the table lacks it.
    package func position(of field: Field) -> Int? {
        fields.firstIndex(of: field)
    }

    /// The column of a name; nil when the table lacks it.
    package subscript(field: Field) -> Column? {
        position(of: field).map { columns[$0] }
    }
}

/// Every table and column of a data package: the one place that the reader, the checks, `datapackage.json` and the
/// documentation take them from.
package enum Schema {
    /// The tables, referenced ones before those that refer to them.
    package static let tables: [TableSchema] = Table.allCases.map(Schema.schema(of:))

    /// The columns of a table.
    package static subscript(table: Table) -> TableSchema {
        tables[position[table, default: 0]]
    }

    private static let position = Dictionary(
        uniqueKeysWithValues: Table.allCases.enumerated().map { ($0.element, $0.offset) })
}
