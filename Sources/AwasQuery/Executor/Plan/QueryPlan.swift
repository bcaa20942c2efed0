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
    private(set) var isRegionKept: [Bool]?
    /// The day after which nothing is known; nil when the data have no date at all.
    let asOf: CalendarDate?
    /// The days that a record's basis date must lie in: those of the period up to the as-of day.
    let days: ClosedRange<Int32>
    /// The row of the election whose turnout is used; nil when there is none.
    let election: Int32?
    /// Where the voters of that election are known; nil when no measure is a rate by voters, or there is no election.
    let voterPlaces: VoterPlaces?
    /// The tables that the question looks at and of which the package says nothing.
    let unknownTables: [Table]
    /// The measures of which therefore nothing is known.
    private let unknownMeasures: Set<String>
    /// Values that no record has, for a note.
    let unmatchedValues: [(dimension: Dimension, value: String)]

    /// Whether turnout comes from all elections: when the question, or the one that this is the total of, is grouped by
    /// them and names none.
    let usesAllElections: Bool

    /// Whether nothing is known of a measure, since the package lacks its table, or one that a filter looks at: then it has
    /// no figure, while a table without rows makes a count 0.
    func isUnknown(_ measure: Measure) -> Bool { unknownMeasures.contains(measure.id) }

    /// The figure of a measure where it has no record.
    func figureWithoutRecords(_ measure: Measure) -> Value {
        measure.isCount && !isUnknown(measure) ? .integer(0) : .null
    }

    /// What counts the persons behind its figures: of a rate by voters all that its numerator counts, and those that the rate
    /// is of.
    var personCounts: [PersonCount] {
        var counts: [PersonCount] = []
        for measure in measures where !isUnknown(measure) {
            let behind = PersonCount.behind(measure)
            let own = measure.isCrossRate && !behind.isEmpty ? [PersonCount(measure: measure.id)] : []
            counts += (behind + own).filter { !counts.contains($0) }
        }
        return counts
    }

    /// Whether the answer rests on the turnout of the one chosen election.
    var usesOneElection: Bool { QueryPlan.restsOnOneElection(measures, usesAllElections: usesAllElections) }

    init(_ query: Query, _ dataset: Dataset) throws(QueryError) {
        self.query = query
        measures = try QueryPlan.measures(query)
        dimensions = try QueryPlan.dimensions(query)
        asOf = query.asOf ?? query.period.to ?? dataset.latestDate
        days = QueryPlan.days(query, asOf)
        let isByPeriods = (query.dimensions + query.filters.map(\.dimension)).contains {
            Catalogue.dimension(named: $0)?.isPeriod ?? false
        }
        let daysOfRecords = isByPeriods ? QueryPlan.daysOfRecords(measures, within: days, asOf, dataset) : 0...0
        domains = dimensions.map { DimensionDomain($0, dataset: dataset, days: daysOfRecords) }
        layout = KeyLayout(domains.map(\.null))
        var filters: [DigitFilter] = []
        var unmatched: [(Dimension, String)] = []
        for filter in query.filters {
            guard let dimension = Catalogue.dimension(named: filter.dimension) else {
                throw QueryPlan.unknownDimension(filter.dimension)
            }
            let domain =
                domains.first { $0.dimension.id == dimension.id }
                ?? DimensionDomain(dimension, dataset: dataset, days: daysOfRecords)
            filters.append(try DigitFilter(filter, domain, dataset))
            guard filter.comparison == .equals else { continue }
            unmatched += filter.values.filter { domain.isUnmatchedText($0, in: dataset) }.map { (dimension, $0) }
        }
        self.filters = filters
        unmatchedValues = unmatched
        try QueryPlan.checkAvailability(measures, dimensions, filters)
        let needs = measures.map { measure in
            let fact = Catalogue.fact(of: measure)
            return (id: measure.id, tables: measure.tables + filters.flatMap { $0.domain.dimension.tables(of: fact) })
        }
        let facts = measures.map(Catalogue.fact(of:))
        let needed = needs.flatMap(\.tables) + dimensions.flatMap { dimension in facts.flatMap(dimension.tables) }
        let unknown = Table.allCases.filter { needed.contains($0) && !dataset.isKnown($0) }
        unknownTables = unknown
        unknownMeasures = Set(needs.filter { $0.tables.contains(where: unknown.contains) }.map(\.id))
        isRegionKept =
            query.regions.isEmpty
            ? nil : dataset.regions.map { region in query.regions.contains { $0.contains(region) } }
        let isByElection = dimensions.contains { $0.id == "election" }
        usesAllElections = query.usesAllElections || isByElection && query.election == nil
        election = try ElectionChoice(dataset).election(
            for: query, asOf: asOf, isRegionKept: isRegionKept,
            isNeeded: QueryPlan.restsOnOneElection(measures, usesAllElections: usesAllElections))
        let isAboutPlaces = measures.contains(where: \.isCrossRate)
        voterPlaces = isAboutPlaces ? election.map { VoterPlaces(dataset, election: $0) } : nil
    }

    /// Keeps records of fewer regions.
    ///
    /// - Parameter isKept: by position of the region in the dataset.
    mutating func keep(_ isKept: [Bool]) {
        isRegionKept = isRegionKept.map { zip($0, isKept).map { $0 && $1 } } ?? isKept
    }

    private static func restsOnOneElection(_ measures: [Measure], usesAllElections: Bool) -> Bool {
        measures.contains { $0.isCrossRate || Catalogue.fact(of: $0) == .turnout && !usesAllElections }
    }

    private static func measures(_ query: Query) throws(QueryError) -> [Measure] {
        guard !query.measures.isEmpty else { throw .noMeasures }
        var measures: [Measure] = []
        for name in query.measures {
            guard let measure = Catalogue.measure(named: name) else {
                throw .unknownMeasure(name, suggestions: Catalogue.measures(near: name, atMost: 3))
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
        .unknownDimension(name, suggestions: Catalogue.dimensions(near: name, atMost: 3))
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

    private static func days(_ query: Query, _ asOf: CalendarDate?) -> ClosedRange<Int32> {
        let first = query.period.from?.daysSinceEpoch ?? Int32.min + 1
        let last = [query.period.to, asOf].compactMap { $0?.daysSinceEpoch }.min() ?? Int32.max
        // Nothing lies in a period that ends before it begins; the lowest value is that of null.
        return first <= last ? first...last : Int32.max...Int32.max
    }

    /// The days among those of the question that a record of the measures, or a snapshot of a stock, can have.
    private static func daysOfRecords(
        _ measures: [Measure], within days: ClosedRange<Int32>, _ asOf: CalendarDate?, _ dataset: Dataset
    ) -> ClosedRange<Int32> {
        // Data without any date have no period; neither have the days of one that ends before it begins.
        guard asOf != nil, days.lowerBound < Int32.max else { return 0...0 }
        var (first, last) = (Int32.max, Int32.min)
        for source in Set(measures.flatMap(\.parts).compactMap(\.source)) {
            guard let date = source.date else { continue }
            let columns = FactColumns(dataset: dataset, fact: source.fact, asOf: asOf)
            for day in columns.basis(date).values where day != TableData.null {
                (first, last) = (min(first, day), max(last, day))
            }
        }
        // A stock is taken up to the end of the period, whatever the dates of records.
        if measures.contains(where: \.isStock) { last = Int32.max }
        (first, last) = (max(first, days.lowerBound), min(last, days.upperBound))
        return first <= last ? first...last : 0...0
    }
}
