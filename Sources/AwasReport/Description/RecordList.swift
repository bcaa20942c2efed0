import AwasData
import AwasModel
import AwasQuery

/// The column that records are sorted by.
package struct RecordOrder: Sendable {
    /// The column.
    package let field: Field
    /// Whether the greatest comes first.
    package let isDescending: Bool

    /// Sorts by a column, the least first unless said otherwise.
    package init(_ field: Field, isDescending: Bool = false) {
        self.field = field
        self.isDescending = isDescending
    }

    /// Sorts rows by numbers, days or the bytes of plain texts; rows without a value come last, equal ones stay as they
    /// stood.
    func sort(_ rows: inout [Int], by cells: RecordCells) {
        func precedes(_ left: Cell, _ right: Cell) -> Bool {
            switch (left, right) {
            case (.integer(let left), .integer(let right)): left < right
            case (.date(let left), .date(let right)): left < right
            case (.text(let left, let leftPlain), .text(let right, let rightPlain)):
                (leftPlain ?? left).utf8.lexicographicallyPrecedes((rightPlain ?? right).utf8)
            default: false
            }
        }
        let keyed = rows.enumerated().map { (place: $0.offset, row: $0.element, cell: cells[$0.element]) }
        rows = keyed.sorted { left, right in
            if (left.cell == .null) != (right.cell == .null) { return right.cell == .null }
            let (first, second) = isDescending ? (right, left) : (left, right)
            if precedes(first.cell, second.cell) { return true }
            return !precedes(second.cell, first.cell) && left.place < right.place
        }.map(\.row)
    }
}

/// Records one by one, as they were recorded, without what names a person.
package enum RecordList {
    /// The columns of a table that may be listed: those that no person is known by.
    package static func fields(of table: Table) -> [Field] {
        Schema[table].columns.filter { !$0.isPersonal }.map(\.field)
    }

    /// A table of records.
    ///
    /// - Parameters:
    ///   - table: the table whose records are listed.
    ///   - query: which records, by its filters, regions and period, which do not tell elections and agencies apart.
    ///   - conditions: which of these, by their columns; all must hold.
    ///   - order: the column to sort by, those without a value last; nil for the order of the data.
    ///   - fields: the columns to show, in order; nil for all that may be.
    ///   - showsAll: whether columns that no file of the table has are among them.
    ///   - limit: the number of rows to keep, nil for all.
    ///   - engine: finds the records, in its dataset.
    ///   - disclosure: what may be told of numbers of persons.
    ///   - language: the language of labels and words.
    /// - Throws: `QueryError` when a filter cannot be asked of the table.
    package static func table(
        of table: Table, in query: Query, where conditions: [RecordCondition] = [], sortedBy order: RecordOrder? = nil,
        fields: [Field]? = nil, showsAll: Bool = true, limit: Int? = nil, _ engine: NativeEngine,
        disclosure: Disclosure,
        language: Language
    ) throws(QueryError) -> ReportTable {
        let dataset = engine.dataset
        var query = query
        query.asOf = query.asOf ?? dataset.latestDate
        let allowed = self.fields(of: table)
        let records = RecordColumns(dataset, of: table, asOf: query.asOf)
        let fields = fields?.filter(allowed.contains) ?? (showsAll ? allowed : filled(allowed, of: table, dataset))
        let found = chosen(
            try rows(of: table, in: query, engine), conditions,
            [order].compactMap { $0 }.filter { allowed.contains($0.field) }
        ) { RecordCells($0, of: records, dataset, language, .all) }
        let count = min(found.count, limit ?? .max)
        let schema = Schema[table]
        let columns = fields.compactMap { schema[$0] }
        let cells = columns.map { RecordCells($0.field, of: records, dataset, language, disclosure) }
        var notes: [String] = []
        if count < found.count {
            notes.append(
                LocalizedText("\(count) dari \(found.count) catatan.", "\(count) of \(found.count) records.")[language])
        }
        return ReportTable(
            id: table.rawValue, title: table.label[language],
            columns: columns.map { column in
                ReportTable.Column(id: column.id, label: column.label[language], format: RecordList.format(column.kind))
            },
            stubColumns: 1,
            rows: ReportTable.Rows(count: count) { position in
                let row = found[position]
                return ReportTable.Row(
                    zip(columns, cells).map { column, cells in
                        column.field == .violations ? RecordList.worded(cells[row]) : cells[row]
                    })
            }, notes: notes,
            emptyText: (dataset.absence(of: Fact(table)?.tables ?? [table])
                ?? LocalizedText("Tidak ada catatan yang cocok.", "No record matches."))[language])
    }

    /// The columns of each table that a list looks at.
    package static func columns(
        of table: Table, in query: Query, where conditions: [RecordCondition] = [], sortedBy order: RecordOrder? = nil,
        fields: [Field]?
    ) -> [Table: Set<Field>] {
        let named = conditions.map(\.field) + (order.map { [$0.field] } ?? [])
        return query.columns(listing: (fields ?? self.fields(of: table)) + named, of: table)
    }

    /// Those of the columns that a file has, or that a record has from what it belongs to; all where there are none.
    private static func filled(_ fields: [Field], of table: Table, _ dataset: Dataset) -> [Field] {
        let inherited = Fact(table)?.inheritedFields ?? []
        let filled = fields.filter { inherited.contains($0) || dataset[table].holds($0) }
        return filled.isEmpty ? fields : filled
    }

    /// The rows that pass all conditions, by the first column, those equal in it by the next.
    static func chosen(
        _ rows: [Int], _ conditions: [RecordCondition], _ orders: [RecordOrder], _ cells: (Field) -> RecordCells
    ) -> [Int] {
        var rows = rows
        for condition in conditions {
            let cells = cells(condition.field)
            rows.removeAll { !condition.keeps(cells[$0]) }
        }
        for order in orders.reversed() { order.sort(&rows, by: cells(order.field)) }
        return rows
    }

    private static func rows(of table: Table, in query: Query, _ engine: NativeEngine) throws(QueryError) -> [Int] {
        guard let fact = Fact(table) else { return Array(0..<engine.dataset[table].rowCount) }
        return try engine.records(of: fact, in: query)
    }

    /// Violations with their wording, for people.
    private static func worded(_ cell: Cell) -> Cell {
        guard case .text(_, let plain?) = cell else { return cell }
        return .text(
            plain.split(separator: ";").map { JointDecree.wording(String($0)) }.joined(separator: "; "), plain: plain)
    }

    private static func format(_ kind: Column.Kind) -> CellFormat {
        switch kind {
        case .date: .date
        case .count: .integer
        default: .text
        }
    }
}
