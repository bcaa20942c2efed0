import AwasData
import AwasModel

/// A query made ready for a dataset: names looked up, values turned into digits, the as-of day and the election chosen.
struct QueryPlan {
    let query: Query
    let measures: [Measure]
    let dimensions: [Dimension]
    let domains: [DimensionDomain]
    let layout: KeyLayout
    let filters: [DigitFilter]
    /// Which regions of the dataset are kept, by position; nil for all.
    let isRegionKept: [Bool]?
    /// The day after which nothing is known; nil when the data have no date at all.
    let asOf: CalendarDate?
    /// The row of the election whose turnout is used; nil when there is none.
    let election: Int32?
    /// Values that no record has, for a note.
    let unmatchedValues: [(dimension: Dimension, value: String)]

    /// Whether turnout comes from all elections: when the question, or the one that this is the total of, is grouped by
    /// them.
    var usesAllElections: Bool

    /// Whether the answer rests on the turnout of the one chosen election.
    var usesOneElection: Bool {
        measures.contains { measure in
            if case .crossRate = measure.aggregation { return true }
            return Catalogue.fact(of: measure) == .turnout && !usesAllElections
        }
    }

    init(_ query: Query, _ dataset: Dataset) throws(QueryError) {
        self.query = query
        measures = try QueryPlan.measures(query)
        dimensions = try QueryPlan.dimensions(query)
        let asOf = query.asOf ?? query.period.to ?? dataset.latestDate
        self.asOf = asOf
        let days = QueryPlan.days(dataset, query, asOf)
        domains = dimensions.map { DimensionDomain($0, dataset: dataset, days: days) }
        layout = KeyLayout(domains.map(\.null))
        var filters: [DigitFilter] = []
        var unmatched: [(Dimension, String)] = []
        for filter in query.filters {
            guard let dimension = Catalogue.dimension(named: filter.dimension) else {
                throw QueryPlan.unknownDimension(filter.dimension)
            }
            let domain = DimensionDomain(dimension, dataset: dataset, days: days)
            let reader = FilterReader(domain: domain, dataset: dataset)
            filters.append(try reader.read(filter))
            unmatched += reader.unmatched(filter).map { (dimension, $0) }
        }
        self.filters = filters
        unmatchedValues = unmatched
        try QueryPlan.checkAvailability(measures, dimensions, filters)
        isRegionKept =
            query.regions.isEmpty
            ? nil : dataset.regions.map { region in query.regions.contains { $0.contains(region) } }
        usesAllElections = dimensions.contains { $0.id == "election" }
        election = try ElectionChoice(dataset).election(for: query, asOf: asOf, isRegionKept: isRegionKept)
    }

    private static func measures(_ query: Query) throws(QueryError) -> [Measure] {
        guard !query.measures.isEmpty else { throw .noMeasures }
        var measures: [Measure] = []
        for name in query.measures {
            guard let measure = Catalogue.measure(named: name) else {
                let ids = Catalogue.measures.flatMap { [$0.id, $0.alias] }
                throw .unknownMeasure(name, suggestions: Suggestions.nearest(to: name, among: ids, atMost: 3))
            }
            if measures.contains(where: { $0.id == measure.id }) { throw .repeatedColumn(measure.id) }
            measures.append(measure)
        }
        return measures
    }

    private static func dimensions(_ query: Query) throws(QueryError) -> [Dimension] {
        var dimensions: [Dimension] = []
        for name in query.dimensions {
            guard let dimension = Catalogue.dimension(named: name) else { throw unknownDimension(name) }
            if dimensions.contains(where: { $0.id == dimension.id }) { throw .repeatedColumn(dimension.id) }
            dimensions.append(dimension)
        }
        return dimensions
    }

    private static func unknownDimension(_ name: String) -> QueryError {
        let ids = Catalogue.dimensions.flatMap { [$0.id, $0.alias] }
        return .unknownDimension(name, suggestions: Suggestions.nearest(to: name, among: ids, atMost: 3))
    }

    /// Every measure must have every dimension that the question groups or filters by.
    private static func checkAvailability(
        _ measures: [Measure], _ dimensions: [Dimension], _ filters: [DigitFilter]
    ) throws(QueryError) {
        for measure in measures {
            let available = Catalogue.dimensions(of: measure).map(\.id)
            for dimension in dimensions + filters.map(\.domain.dimension) where !available.contains(dimension.id) {
                throw .dimensionNotAvailable(measure: measure.id, dimension: dimension.id, available: available)
            }
            guard measure.isStock else { continue }
            for filter in filters.map(\.domain.dimension) where filter.isPeriod {
                if dimensions.contains(where: { $0.id == filter.id }) { continue }
                throw .stockByPeriodFilter(measure: measure.id, dimension: filter.id)
            }
        }
    }

    /// The days from the first date of the data to the last, the as-of day among them.
    private static func days(_ dataset: Dataset, _ query: Query, _ asOf: CalendarDate?) -> ClosedRange<Int32> {
        let last = max(dataset.latestDate?.daysSinceEpoch ?? 0, asOf?.daysSinceEpoch ?? 0)
        var first = last
        for table in Table.allCases where table != .elections {
            for column in Schema[table].columns {
                guard case .date = column.kind else { continue }
                for day in dataset[table][column.field] where day != TableData.null { first = min(first, day) }
            }
        }
        return first...last
    }
}

/// Turns the values of a filter into digits.
private struct FilterReader {
    let domain: DimensionDomain
    let dataset: Dataset

    func read(_ filter: Filter) throws(QueryError) -> DigitFilter {
        var isNamed = Array(repeating: false, count: domain.values.count + 1)
        for value in filter.values {
            if let digit = try digit(of: value) { isNamed[digit] = true }
        }
        return DigitFilter(
            domain: domain, isExclusion: filter.isExclusion,
            isKept: filter.isExclusion ? isNamed.map { !$0 } : isNamed)
    }

    /// Texts that no record has. Other kinds of values are refused when they are unknown.
    func unmatched(_ filter: Filter) -> [String] {
        guard case .text = domain.dimension.kind else { return [] }
        return filter.values.filter { value in
            !value.isEmpty && !domain.values.contains(.text(canonical(value)))
        }
    }

    /// The digit of a value; nil for one that exists but that no record has.
    private func digit(of text: String) throws(QueryError) -> Int? {
        if text.isEmpty { return Int(domain.null) }
        let wanted: Value
        switch domain.dimension.kind {
        case .region(let level): wanted = try region(text, at: level)
        case .eventRegion: wanted = try region(text, at: .kabupaten)
        case .period(let unit):
            guard let period = CalendarPeriod(text), period.unit == unit else {
                throw unknown(text, suggestions: [])
            }
            wanted = .period(period)
        case .choice(_, let enumeration): return try choice(text, enumeration)
        case .state: return try choice(text, .state)
        case .text: wanted = .text(canonical(text))
        case .election:
            guard dataset.electionIDs.contains(text) else {
                throw .unknownElection(
                    text, suggestions: Suggestions.nearest(to: text, among: dataset.electionIDs, atMost: 3))
            }
            wanted = .text(text)
        }
        return domain.values.firstIndex(of: wanted)
    }

    private func canonical(_ text: String) -> String {
        if case .text(.agency) = domain.dimension.kind { dataset.agency(named: text) } else { text }
    }

    private func choice(_ text: String, _ enumeration: Enumeration) throws(QueryError) -> Int? {
        guard enumeration.code(of: text) != nil else {
            throw unknown(text, suggestions: Suggestions.nearest(to: text, among: enumeration.ids, atMost: 3))
        }
        return domain.values.firstIndex { $0.plain == text }
    }

    private func region(_ text: String, at level: RegionCode.Level) throws(QueryError) -> Value {
        let code = try RegionArgument.code(of: text)
        guard code.level == level else { throw unknown(text, suggestions: []) }
        return .region(code, name: RegionDirectory.standard[code]?.fullName ?? code.description)
    }

    private func unknown(_ text: String, suggestions: [String]) -> QueryError {
        .unknownValue(dimension: domain.dimension.id, value: text, suggestions: suggestions)
    }
}
