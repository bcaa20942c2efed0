import AwasModel

/// A query bound to the data of an engine: its names looked up, the values of its filters understood, the as-of day and the
/// election chosen. Every engine answers this, in whatever form its records lie.
package struct QueryPlan: Sendable {
    package let names: QueryNames
    package let filters: [PlannedFilter]
    /// The day after which nothing is known; nil when the data have no date at all.
    package let asOf: CalendarDate?
    /// The days that a record's basis date must lie in: those of the period up to the as-of day.
    package let days: ClosedRange<Int32>
    /// The election whose turnout is used; nil when there is none.
    package let election: ElectionFacts?
    /// Whether turnout comes from all elections: when the question, or the one that this is the total of, is grouped by
    /// them and names none.
    package let usesAllElections: Bool
    /// Where the voters of that election are known; nil when no measure is a rate by voters, or there is no election.
    package let voterPlaces: VoterPlaces?
    /// Keeps only records of places whose voters are known; nil keeps all.
    package private(set) var keptPlaces: VoterPlaces?
    /// What an engine must collect: the measures by what they are computed from, then the persons behind them.
    package let parts: [Part]
    /// What counts the persons behind its figures; none where all may be shown.
    let personCounts: [PersonCount]
    /// The tables that the question looks at and of which nothing is known.
    let unknownTables: [Table]
    /// The measures of which therefore nothing is known.
    private let unknownMeasures: Set<String>

    package var query: Query { names.query }
    package var measures: [Measure] { names.measures }
    package var dimensions: [Dimension] { names.dimensions }

    /// - Parameters:
    ///   - engine: whose data it is about.
    ///   - disclosure: whether persons are to be counted behind its figures.
    ///   - measures: what is asked for; nil for what the query names.
    /// - Throws: ``QueryError`` when the question cannot be asked of the catalogue or of these data.
    init(
        _ query: Query, _ engine: any QueryEngine, _ disclosure: Disclosure = .all, measures: [Measure]? = nil
    ) throws(QueryError) {
        let names = try QueryNames(query, measures: measures)
        self.names = names
        if !disclosure.namesAgenciesAndCases,
            let agency = (names.dimensions + names.filters.map(\.1)).first(where: \.namesAgencies)
        {
            throw .notForEverybody(dimension: agency.id)
        }
        var filters: [PlannedFilter] = []
        for (filter, dimension) in names.filters {
            let test = try ValueTest(filter, dimension, engine)
            filters.append(PlannedFilter(dimension: dimension, isExclusion: filter.isExclusion, test: test))
        }
        self.filters = filters
        try names.checkAvailability()
        asOf = query.asOf ?? query.period.to ?? engine.latestDate
        days = QueryPlan.days(query, asOf)
        let (needs, facts) = (names.tables, names.measures.map(Catalogue.fact(of:)))
        let needed = needs.flatMap(\.tables) + names.dimensions.flatMap { dimension in facts.flatMap(dimension.tables) }
        let unknown = Table.allCases.filter { needed.contains($0) && !engine.isKnown($0) }
        unknownTables = unknown
        let unknownMeasures = Set(needs.filter { $0.tables.contains(where: unknown.contains) }.map(\.id))
        self.unknownMeasures = unknownMeasures
        let isByElection = names.dimensions.contains { $0.id == "election" }
        usesAllElections = query.usesAllElections || isByElection && query.election == nil
        election = try ElectionChoice(engine).election(
            for: query, asOf: asOf,
            isNeeded: QueryPlan.restsOnOneElection(names.measures, usesAllElections: usesAllElections))
        let isAboutPlaces = names.measures.contains(where: \.isCrossRate)
        voterPlaces = isAboutPlaces ? election.map(engine.voterPlaces) : nil
        let known = names.measures.filter { !unknownMeasures.contains($0.id) }
        personCounts = disclosure == .all ? [] : QueryPlan.personCounts(known)
        parts = QueryPlan.parts(names.measures, personCounts)
    }

    /// Keeps only records of places whose voters are known.
    mutating func keep(_ places: VoterPlaces) { keptPlaces = places }

    /// Each once: of a rate by voters all that its numerator counts, and those that the rate is of.
    private static func personCounts(_ measures: [Measure]) -> [PersonCount] {
        var counts: [PersonCount] = []
        for measure in measures {
            let behind = PersonCount.behind(measure)
            let own = measure.isCrossRate && !behind.isEmpty ? [PersonCount(measure: measure.id)] : []
            counts += (behind + own).filter { !counts.contains($0) }
        }
        return counts
    }

    private static func parts(_ measures: [Measure], _ persons: [PersonCount]) -> [Part] {
        let behind = persons.compactMap { Catalogue.measure(named: $0.measure) }
        let all = measures.flatMap(\.parts).map { Part($0) } + behind.map { Part($0, isByPerson: $0.isCountOfCases) }
        var parts: [Part] = []
        for part in all where !parts.contains(part) { parts.append(part) }
        return parts
    }

    private static func restsOnOneElection(_ measures: [Measure], usesAllElections: Bool) -> Bool {
        measures.contains { $0.isCrossRate || Catalogue.fact(of: $0) == .turnout && !usesAllElections }
    }

    private static func days(_ query: Query, _ asOf: CalendarDate?) -> ClosedRange<Int32> {
        let first = query.period.from?.daysSinceEpoch ?? Int32.min + 1
        let last = [query.period.to, asOf].compactMap { $0?.daysSinceEpoch }.min() ?? Int32.max
        // Nothing lies in a period that ends before it begins; the lowest value is that of null.
        return first <= last ? first...last : Int32.max...Int32.max
    }
}

extension QueryPlan {
    /// Whether nothing is known of a measure, since the data lack its table, or one that a filter looks at: then it has
    /// no figure, while a table without rows makes a count 0.
    func isUnknown(_ measure: Measure) -> Bool { unknownMeasures.contains(measure.id) }

    /// The figure of a measure where it has no record.
    func figureWithoutRecords(_ measure: Measure) -> Value {
        measure.isCount && !isUnknown(measure) ? .integer(0) : .null
    }

    /// Whether the answer rests on the turnout of the one chosen election.
    var usesOneElection: Bool { QueryPlan.restsOnOneElection(measures, usesAllElections: usesAllElections) }

    /// Values that no record has, for a note.
    var unmatchedValues: [(dimension: Dimension, value: String)] {
        filters.flatMap { filter in filter.test.unmatchedValues.map { (filter.dimension, $0) } }
    }

    /// Whether the question is about a region, by its regions and its filters on them.
    func isAsked(_ region: RegionCode) -> Bool {
        keepsRegion(region)
            && filters.allSatisfy { filter in
                guard case .region(let level) = filter.dimension.kind else { return true }
                let place = region.at(level)
                return filter.test.keeps(place.map(Value.place) ?? .null)
            }
    }

    /// Whether the records of a region are kept, whatever the filters.
    package func keepsRegion(_ region: RegionCode) -> Bool {
        (query.regions.isEmpty || query.regions.contains { $0.contains(region) })
            && (keptPlaces?.isKnown(region) ?? true)
    }

    /// The shortest kind of period that the question is grouped by.
    private var finestUnit: CalendarPeriod.Unit? {
        let units = dimensions.compactMap(\.unit)
        return CalendarPeriod.Unit.allCases.first { units.contains($0) }
    }

    /// The days on which a stock is taken, ascending: the end of the period, or the end of each month, quarter or year in it
    /// when the question is grouped by them.
    ///
    /// - Parameter opening: the first day on which a record is opened; periods before it are left out.
    package func snapshotDays(firstOpening opening: CalendarDate?) -> [CalendarDate] {
        guard let asOf else { return [] }
        let last = min(query.period.to ?? asOf, asOf)
        guard let unit = finestUnit else { return [last] }
        guard let opening else { return [] }
        let from = max(opening, query.period.from ?? opening)
        guard from <= last else { return [] }
        var days: [CalendarDate] = []
        var period = CalendarPeriod(unit, containing: from)
        while period.firstDay <= last {
            let day = min(period.lastDay, last)
            let isKept = filters.allSatisfy { filter in
                guard let unit = filter.dimension.unit else { return true }
                return filter.test.keeps(.period(CalendarPeriod(unit, containing: day)))
            }
            if isKept { days.append(day) }
            period = period.advanced(by: 1)
        }
        return days
    }
}

/// A filter whose dimension is looked up and whose values are understood.
package struct PlannedFilter: Sendable {
    package let dimension: Dimension
    /// Whether what passes the comparison is kept out: on a list every item must fail it.
    package let isExclusion: Bool
    package let test: ValueTest
}

extension RegionCode {
    /// The region of a level that it lies in or is; nil where it is wider.
    package func at(_ level: Level) -> RegionCode? {
        switch level {
        case .province: province
        case .kabupaten: kabupaten
        case .kecamatan: kecamatan
        case .desa: self.level == .desa ? self : nil
        }
    }
}

extension Value {
    /// A region with its name.
    package static func place(_ code: RegionCode) -> Value {
        .region(code, name: RegionDirectory.standard[code]?.fullName ?? code.description)
    }
}
