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
        let rows = Array(found.prefix(limit ?? .max))
        let schema = Schema[table]
        let columns = fields.compactMap { schema[$0] }
        let cells = columns.map { RecordList.cells($0, rows, of: table, query, dataset, language) }
        var notes: [String] = []
        if rows.count < found.count {
            notes.append(
                LocalizedText(
                    "\(rows.count) dari \(found.count) catatan.", "\(rows.count) of \(found.count) records.")[language])
        }
        return ReportTable(
            id: table.rawValue, title: table.label[language],
            columns: columns.map { column in
                ReportTable.Column(id: column.id, label: column.label[language], format: RecordList.format(column.kind))
            },
            stubColumns: 1,
            rows: rows.indices.map { row in ReportTable.Row(cells.map { $0[row] }) }, notes: notes,
            emptyText: LocalizedText("Tidak ada catatan yang cocok.", "No record matches.")[language])
    }

    private static func rows(of table: Table, in query: Query, _ executor: Executor) throws(QueryError) -> [Int] {
        guard let fact = Fact(table) else { return Array(0..<executor.dataset[table].rowCount) }
        return try executor.records(of: fact, in: query)
    }

    private static func cells(
        _ column: Column, _ rows: [Int], of table: Table, _ query: Query, _ dataset: Dataset, _ language: Language
    ) -> [Cell] {
        if let fact = Fact(table), let asOf = query.asOf {
            let columns = RecordColumns(dataset, of: fact, asOf: asOf)
            return RecordChoice.cells(column.field, rows, columns, dataset, language, leastPersons: nil)
        }
        let data = dataset[table]
        let texts = dataset.texts(of: column.field)
        if case .textList = column.kind {
            let list = data.list(column.field)
            return rows.map { row in
                let items = list.items[list.range(ofRow: row)].map { texts[$0] }
                return items.isEmpty ? .null : .text(items.joined(separator: "; "), plain: items.joined(separator: ";"))
            }
        }
        let values = data[column.field]
        return rows.map { row in
            guard values[row] != TableData.null else { return .null }
            switch column.kind {
            case .date: return .date(CalendarDate(daysSinceEpoch: values[row]))
            case .choice(let enumeration):
                let choice = enumeration.values[Int(values[row])]
                return .text(choice.label[language], plain: choice.id)
            case .reference(let other):
                let isOwn = Schema[table].ownKeyPosition == Schema[table].position(of: column.field)
                let keys = dataset.keys(of: other)
                return .text(isOwn ? keys[values[row]] : keys[dataset[other][.election][Int(values[row])]])
            case .text: return .text(texts[values[row]])
            default: return .integer(Int64(values[row]))
            }
        }
    }

    private static func format(_ kind: Column.Kind) -> CellFormat {
        switch kind {
        case .date: .date
        case .count: .integer
        default: .text
        }
    }
}
