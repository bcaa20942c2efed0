import AwasModel

@testable import AwasQuery

/// A table whose records are counted.
enum PlainTable {
    case events, attendance, cases, subjects, oversight, turnout

    /// The tables of the data contract without which its records are not known.
    var files: [Table] {
        switch self {
        case .events: [.events]
        case .attendance: [.attendance, .events]
        case .cases: [.cases]
        case .subjects: [.subjects, .cases]
        case .oversight: [.oversight]
        case .turnout: [.turnout]
        }
    }
}

/// Why a question has no answer.
enum PlainRefusal: Hashable {
    /// "A dimension or filter that a measure's table lacks is an error."
    case dimensionNotAvailable(measure: String, dimension: String)
    /// A stock filtered by a period that it is not grouped by.
    case stockByPeriodFilter(measure: String, dimension: String)
    /// "<, <=, > and >= for month, quarter, year."
    case notOrdered(dimension: String)
    /// "Two on that day are an error that names both."
    case severalElections
}

/// A query with aliases put in the place of ids and regions as texts of their codes.
struct PlainQuestion {
    var measures: [String]
    var dimensions: [String]
    var filters: [Filter]
    var regions: [String]
    var sort: [Query.SortKey]
    var query: Query

    init(_ query: Query) {
        self.query = query
        measures = query.measures.map(PlainQuestion.id)
        dimensions = query.dimensions.map(PlainQuestion.id)
        filters = query.filters.map { filter in
            Filter(
                PlainQuestion.id(filter.dimension), filter.values, comparison: filter.comparison,
                isExclusion: filter.isExclusion)
        }
        regions = query.regions.map(\.description)
        sort = query.sort.map { Query.SortKey(PlainQuestion.id($0.id), descending: $0.descending) }
    }

    /// The id of a measure or dimension; no alias of the one is an id or alias of the other.
    private static func id(_ name: String) -> String {
        Catalogue.dimension(named: name)?.id ?? Catalogue.measure(named: name)?.id ?? name
    }

    /// Every reason to refuse the question; an executor may name any of them.
    var refusals: Set<PlainRefusal> {
        var refusals: Set<PlainRefusal> = []
        for measure in measures {
            guard let table = PlainMeasures.table(of: measure) else { continue }
            for dimension in dimensions + filters.map(\.dimension)
            where !PlainDimensions.tables(having: dimension).contains(table) {
                refusals.insert(.dimensionNotAvailable(measure: measure, dimension: dimension))
            }
            for filter in filters
            where [.less, .atMost, .greater, .atLeast].contains(filter.comparison)
                && !PlainDimensions.periods.contains(filter.dimension)
            {
                refusals.insert(.notOrdered(dimension: filter.dimension))
            }
            guard PlainMeasures.stocks.contains(measure) else { continue }
            for filter in filters
            where PlainDimensions.periods.contains(filter.dimension) && !dimensions.contains(filter.dimension) {
                refusals.insert(.stockByPeriodFilter(measure: measure, dimension: filter.dimension))
            }
        }
        return refusals
    }
}

/// The dimensions, as the catalogue's table of them says.
enum PlainDimensions {
    static let periods: Set<String> = ["month", "quarter", "year"]
    /// Those of a record's region: the only ones that a cross rate's denominator is grouped and filtered by.
    static let regions: Set<String> = ["province", "kabupaten", "kecamatan"]
    /// Those that a case has through its subjects.
    static let ofSubjects: Set<String> = ["agency", "sector", "sanction"]
    static let lists: Set<String> = ["commitment", "category", "violation"]

    static func tables(having dimension: String) -> Set<PlainTable> {
        switch dimension {
        case "province", "kabupaten", "kecamatan", "election":
            [.events, .attendance, .cases, .subjects, .oversight, .turnout]
        case "agency", "sector": [.attendance, .subjects, .cases]
        case "month", "quarter", "year": [.events, .attendance, .cases, .subjects, .oversight]
        case "event_kind", "level", "organizer": [.events, .attendance]
        case "event_region": [.attendance]
        case "commitment": [.events]
        case "source", "channel", "decision", "forwarded_to", "category", "violation", "state", "sanction":
            [.cases, .subjects]
        case "program": [.oversight]
        default: []
        }
    }
}
