import AwasModel
import AwasQuery

/// What must be known of the records before a question about them is a statement.
protocol SQLFacts {
    /// Whether there is a table.
    func isKnown(_ table: Table) -> Bool
    /// The latest date of any record, voting dates aside; nil when there is none.
    var latestDate: CalendarDate? { get }
    var elections: [ElectionFacts] { get }
    /// The regions that records of a fact have themselves.
    func regionCodes(of fact: Fact) throws(DatabaseError) -> [RegionCode]
    /// The first day on which a record has a date.
    func firstDay(_ date: Field, of fact: Fact) -> CalendarDate?
    /// The texts that any table has in a field.
    func texts(of field: Field) -> [String]
}

/// The values that a filter keeps and those that it leaves out, as the database has them.
struct FilterValues {
    var kept: [String] = []
    var leftOut: [String] = []
    var keepsNull = false
}

extension SQLFacts {
    /// The values of a filter's dimension, as the filter parts them.
    func values(of filter: PlannedFilter, in selection: RecordSelection) throws(DatabaseError) -> FilterValues {
        var values = FilterValues()
        values.keepsNull = filter.test.keeps(.null)
        func add(_ value: Value, _ written: String) {
            if filter.test.keeps(value) { values.kept.append(written) } else { values.leftOut.append(written) }
        }
        func add(regions: [RegionCode], _ level: RegionCode.Level) {
            let places = Set(regions.compactMap { $0.part(level) }).sorted { $0.description < $1.description }
            for place in places { add(.place(place), place.description) }
        }
        switch filter.dimension.kind {
        case .region(let level): add(regions: try regionCodes(of: selection.fact), level)
        case .eventRegion: add(regions: try regionCodes(of: .events), .kabupaten)
        case .choice(_, let set): for value in set.values { add(.choice(id: value.id, label: value.label), value.id) }
        case .state:
            for value in Enumeration.state.values { add(.choice(id: value.id, label: value.label), value.id) }
        case .election: for election in elections { add(.text(election.id), election.id) }
        case .text(let field): for text in texts(of: field) { add(.text(text), text) }
        case .period(let unit):
            guard let date = selection.source.date, let first = firstDay(date, of: selection.fact),
                let last = latestDate, first <= last
            else { break }
            var period = CalendarPeriod(unit, containing: first)
            while period.firstDay <= last {
                add(.period(period), String(period.index))
                period = period.advanced(by: 1)
            }
        }
        return values
    }
}
