import AwasData
import AwasModel

/// The columns of records one by one, for lists of them: their own and those of the event or case that they belong to,
/// with what is not known yet on the as-of day left out. Elections and agencies are known whole on every day.
package struct RecordColumns: Sendable {
    let dataset: Dataset
    let table: Table
    /// Nil for a table of which nothing is counted.
    private let columns: FactColumns?

    /// The columns of a table's records as they were known on a day; nil for all that is known.
    package init(_ dataset: Dataset, of table: Table, asOf: CalendarDate?) {
        self.dataset = dataset
        self.table = table
        columns = Fact(table).map { FactColumns(dataset: dataset, fact: $0, asOf: asOf) }
    }

    /// How many records there are.
    package var rowCount: Int { dataset[table].rowCount }

    private var parent: Table? { columns?.fact.parent }

    /// The column of a record's own table or of the one it belongs to; nil when neither has it.
    package func column(_ field: Field) -> Column? {
        Schema[table][field] ?? parent.flatMap { Schema[$0][field] }
    }

    /// Whether a column is the key of the table that it is in, so that it holds codes of keys and not rows.
    package func isOwnKey(_ field: Field) -> Bool {
        let table = Schema[table].position(of: field) == nil ? parent : self.table
        guard let table, let position = Schema[table].position(of: field) else { return false }
        return Schema[table].ownKeyPosition == position
    }

    /// What a column that is no list holds for each record.
    package func values(_ field: Field) -> RecordValues {
        guard let columns else { return RecordValues(values: dataset[table][field], via: nil, last: .max) }
        let column = columns.column(field)
        let isDate = if case .date? = self.column(field)?.kind { true } else { false }
        return RecordValues(
            values: column.values, via: column.via,
            last: isDate ? columns.asOf?.daysSinceEpoch ?? .max : .max)
    }

    /// The items of a list column for each record.
    package func items(_ field: Field) -> RecordItems {
        guard let columns else { return RecordItems(list: dataset[table].list(field), via: nil) }
        let (list, via) = columns.list(field)
        return RecordItems(list: list, via: via)
    }
}

/// What a column holds for each record, as `TableData` encodes it; dates after the as-of day are null. Read where it lies:
/// a list of a million records needs no second copy of its columns.
package struct RecordValues: Sendable {
    fileprivate let values: [Int32]
    /// For each record the row of the other table; nil for a column of its own.
    fileprivate let via: [Int32]?
    /// The greatest value that is known.
    fileprivate let last: Int32

    /// The value of a record.
    package subscript(row: Int) -> Int32 {
        var place = row
        if let via { place = Int(via[row]) }
        guard place >= 0 else { return TableData.null }
        let value = values[place]
        return value > last ? TableData.null : value
    }
}

/// The items of a list column for each record.
package struct RecordItems: Sendable {
    fileprivate let list: ListColumn
    fileprivate let via: [Int32]?

    /// The items of a record.
    package subscript(row: Int) -> ArraySlice<Int32> {
        var place = row
        if let via { place = Int(via[row]) }
        return place < 0 ? [] : list.items[list.range(ofRow: place)]
    }
}
