import AwasData
import AwasModel
import AwasQuery

/// Records one by one, as they were recorded, without what names a person.
public enum RecordList {
    /// The columns of a table that may be listed: those that no person is known by.
    public static func fields(of table: Table) -> [Field] {
        Schema[table].columns.filter { !$0.isPersonal }.map(\.field)
    }

    /// A table of records.
    ///
    /// - Parameters:
    ///   - table: the table whose records are listed.
    ///   - query: which records, by its filters, regions and period; elections and agencies are listed whole.
    ///   - fields: the columns to show, in order; nil for all that may be.
    ///   - limit: the number of rows to keep, nil for all.
    ///   - executor: finds the records, in its dataset.
    ///   - language: the language of labels and words.
    /// - Throws: `QueryError` when a filter cannot be asked of the table.
    public static func table(
        of table: Table, in query: Query, fields: [Field]? = nil, limit: Int? = nil, _ executor: Executor,
        language: Language
    ) throws(QueryError) -> ReportTable {
        let dataset = executor.dataset
        var query = query
        query.asOf = query.asOf ?? dataset.latestDate
        let allowed = self.fields(of: table)
        let fields = fields?.filter(allowed.contains) ?? allowed
        let found = try rows(of: table, in: query, executor)
        let count = min(found.count, limit ?? .max)
        let records = RecordColumns(dataset, of: table, asOf: query.asOf)
        let schema = Schema[table]
        let columns = fields.compactMap { schema[$0] }
        let cells = columns.map { RecordCells($0.field, of: records, dataset, language) }
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
    public static func columns(of table: Table, in query: Query, fields: [Field]?) -> [Table: Set<Field>] {
        query.columns(listing: fields ?? self.fields(of: table), of: table)
    }

    private static func rows(of table: Table, in query: Query, _ executor: Executor) throws(QueryError) -> [Int] {
        guard let fact = Fact(table) else { return Array(0..<executor.dataset[table].rowCount) }
        return try executor.records(of: fact, in: query)
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
