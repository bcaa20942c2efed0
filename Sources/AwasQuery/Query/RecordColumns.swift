import AwasData
import AwasModel

/// The columns of records one by one, for lists of them: their own and those of the event or case that they belong to,
/// with what is not known yet on the as-of day left out.
public struct RecordColumns: Sendable {
    private let columns: FactColumns

    /// The columns of a table's records as they were known on a day.
    public init(_ dataset: Dataset, of fact: Fact, asOf: CalendarDate) {
        columns = FactColumns(dataset: dataset, fact: fact, asOf: asOf)
    }

    /// The column of a record's own table or of the one it belongs to; nil when neither has it.
    public func column(_ field: Field) -> Column? {
        Schema[columns.fact.table][field] ?? columns.fact.parent.flatMap { Schema[$0][field] }
    }

    /// Whether a column is the key of the table that it is in, so that it holds codes of keys and not rows.
    public func isOwnKey(_ field: Field) -> Bool {
        let table = Schema[columns.fact.table].position(of: field) == nil ? columns.fact.parent : columns.fact.table
        guard let table, let position = Schema[table].position(of: field) else { return false }
        return Schema[table].ownKeyPosition == position
    }

    /// What a column that is no list holds for each record, as `TableData` encodes it; dates after the as-of day are
    /// null.
    public func integers(_ field: Field) -> [Int32] {
        let column = columns.column(field)
        var integers = column.values
        if let via = column.via {
            integers = via.map { $0 < 0 ? TableData.null : column.values[Int($0)] }
        }
        guard case .date? = self.column(field)?.kind, let last = columns.asOf?.daysSinceEpoch else { return integers }
        return integers.map { $0 > last ? TableData.null : $0 }
    }

    /// The region of the office that a record is of, as ``integers(_:)`` encodes it: of a terlapor that of the office
    /// that employs the person, of any other record its own.
    ///
    /// The office is the one that the terlapor's row names, else the agency's where one of its region and the case's lies
    /// in the other, else the case's.
    public func officeRegions() -> [Int32] {
        let regions = integers(.region)
        guard columns.fact == .subjects else { return regions }
        let dataset = columns.dataset
        let agencies = dataset[.agencies]
        let regionOfAgency = Dictionary(
            zip(agencies[.agency], agencies[.region]).filter { $0 >= 0 && $1 >= 0 }, uniquingKeysWith: { one, _ in one }
        )
        let employers = integers(.employerRegion)
        return zip(integers(.agency), regions).enumerated().map { row, record in
            if employers[row] != TableData.null { return employers[row] }
            let (agency, region) = record
            guard let other = regionOfAgency[agency], region >= 0 else { return region }
            let (office, place) = (dataset.regions[Int(other)], dataset.regions[Int(region)])
            return office.contains(place) || place.contains(office) ? other : region
        }
    }

    /// The items of a list column for each record.
    public func items(_ field: Field) -> [[Int32]] {
        let (list, via) = columns.list(field)
        return (0..<columns.rowCount).map { row in
            let other = via.map { Int($0[row]) } ?? row
            return other < 0 ? [] : Array(list.items[list.range(ofRow: other)])
        }
    }
}
