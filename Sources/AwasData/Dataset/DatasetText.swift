import AwasModel

/// What a dataset holds, as the texts of a clean file: ISO dates, digits, ids of closed sets, codes of regions. Read again they
/// give the same dataset.
package struct DatasetText: Sendable {
    private let dataset: Dataset

    package init(_ dataset: Dataset) { self.dataset = dataset }

    /// A cell; empty for one without a value. Of attendance, a region that is the event's is left to it.
    package func cell(_ column: Column, of table: Table, row: Int) -> String {
        switch column.kind {
        case .choiceList(let enumeration): return list(column.field, table, row) { enumeration.ids[Int($0)] }
        case .textList: return list(column.field, table, row) { dataset.texts(of: column.field)[$0] }
        default: break
        }
        let value = dataset[table][column.field][row]
        if value == TableData.null || table == .attendance && column.field == .region && isOfEvent(value, row) {
            return ""
        }
        switch column.kind {
        case .date: return CalendarDate(daysSinceEpoch: value).description
        case .month: return String(CalendarDate(daysSinceEpoch: value).description.prefix(7))
        case .count: return String(value)
        case .boolean: return value == 1 ? "true" : "false"
        case .choice(let enumeration): return enumeration.ids[Int(value)]
        case .region: return dataset.regions[Int(value)].description
        case .text: return dataset.texts(of: column.field)[value]
        case .reference(let other):
            let isOwn = Schema[table].position(of: column.field).map { $0 == Schema[table].ownKeyPosition } ?? false
            let code = isOwn ? value : Schema[other].key.first.map { dataset[other][$0][Int(value)] } ?? value
            return dataset.keys(of: other)[code]
        case .textList, .choiceList: return ""
        }
    }

    private func isOfEvent(_ region: Int32, _ row: Int) -> Bool {
        let event = dataset[.attendance][.eventID][row]
        return event >= 0 && dataset[.events][.region][Int(event)] == region
    }

    private func list(_ field: Field, _ table: Table, _ row: Int, _ word: (Int32) -> String) -> String {
        let list = dataset[table].list(field)
        return list.items[list.range(ofRow: row)].map(word).joined(separator: ";")
    }

    /// The columns of a table that a clean file needs: the required ones and those that hold anything.
    package func columns(of table: Table) -> [Column] {
        Schema[table].columns.filter { column in
            column.isRequired || (0..<dataset[table].rowCount).contains { !cell(column, of: table, row: $0).isEmpty }
        }
    }

    /// The tables that have records, or a file without any.
    package var tables: [Table] { Table.allCases.filter { table in dataset.files.contains { $0.table == table } } }
}
