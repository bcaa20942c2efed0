import AwasModel

/// What a dataset holds, as the texts of a clean file: ISO dates, digits, ids of closed sets, codes of regions. Read again they
/// give the same dataset.
package struct DatasetText: Sendable {
    private let dataset: Dataset

    package init(_ dataset: Dataset) { self.dataset = dataset }

    /// A cell; empty for one without a value. Who asks for many asks for their ``cells(_:of:)``.
    package func cell(_ column: Column, of table: Table, row: Int) -> String { cells(column, of: table)(row) }

    /// The cells of a column by row; empty for one without a value. Of attendance, a region that is the event's is left to it.
    package func cells(_ column: Column, of table: Table) -> @Sendable (Int) -> String {
        switch column.kind {
        case .choiceList(let enumeration):
            let ids = enumeration.ids
            return list(column.field, table) { ids[Int($0)] }
        case .textList:
            let texts = dataset.texts(of: column.field)
            return list(column.field, table) { texts[$0] }
        default: break
        }
        let values = dataset[table][column.field]
        let text = text(column, of: table)
        guard table == .attendance, column.field == .region else {
            return { values[$0] == TableData.null ? "" : text(values[$0]) }
        }
        let (events, regions) = (dataset[.attendance][.eventID], dataset[.events][.region])
        return { row in
            let (value, event) = (values[row], events[row])
            if value == TableData.null || event >= 0 && regions[Int(event)] == value { return "" }
            return text(value)
        }
    }

    /// What an integer of a column stands for.
    private func text(_ column: Column, of table: Table) -> @Sendable (Int32) -> String {
        switch column.kind {
        case .date: return { CalendarDate(daysSinceEpoch: $0).description }
        case .month: return { String(CalendarDate(daysSinceEpoch: $0).description.prefix(7)) }
        case .count: return { String($0) }
        case .boolean: return { $0 == 1 ? "true" : "false" }
        case .choice(let enumeration):
            let ids = enumeration.ids
            return { ids[Int($0)] }
        case .region:
            let codes = dataset.regions.map(\.description)
            return { codes[Int($0)] }
        case .text:
            let texts = dataset.texts(of: column.field)
            return { texts[$0] }
        case .reference(let other):
            let keys = dataset.keys(of: other)
            let isOwn = Schema[table].position(of: column.field).map { $0 == Schema[table].ownKeyPosition } ?? false
            guard !isOwn, let key = Schema[other].key.first else { return { keys[$0] } }
            let codes = dataset[other][key]
            return { keys[codes[Int($0)]] }
        case .textList, .choiceList: return { _ in "" }
        }
    }

    private func list(
        _ field: Field, _ table: Table, _ word: @escaping @Sendable (Int32) -> String
    ) -> @Sendable (Int) -> String {
        let list = dataset[table].list(field)
        return { row in list.items[list.range(ofRow: row)].map(word).joined(separator: ";") }
    }

    /// The columns of a table that a clean file needs: the required ones and those that hold anything.
    package func columns(of table: Table) -> [Column] {
        Schema[table].columns.filter { column in
            let cells = cells(column, of: table)
            return column.isRequired || (0..<dataset[table].rowCount).contains { !cells($0).isEmpty }
        }
    }

    /// The tables that have records, or a file without any.
    package var tables: [Table] { Table.allCases.filter { table in dataset.files.contains { $0.table == table } } }
}
