import AwasModel
import AwasQuery

/// An engine whose questions are statements, and what it must know of the records for that.
protocol SQLFacts: QueryEngine {
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
    func values(of filter: PlannedFilter, in selection: RecordSelection) -> FilterValues {
        var values = FilterValues()
        values.keepsNull = filter.test.keeps(.null)
        func add(_ value: Value, _ written: String) {
            if filter.test.keeps(value) { values.kept.append(written) } else { values.leftOut.append(written) }
        }
        func add(regions: Set<RegionCode>, _ level: RegionCode.Level) {
            let places = Set(regions.compactMap { $0.at(level) }).sorted { $0.description < $1.description }
            for place in places { add(.place(place), place.description) }
        }
        switch filter.dimension.kind {
        case .region(let level): add(regions: regions(of: selection.fact), level)
        case .eventRegion: add(regions: regions(of: .events), .kabupaten)
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
