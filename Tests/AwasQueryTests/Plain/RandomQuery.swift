import AwasModel
import AwasTestSupport

@testable import AwasQuery

/// Makes questions to a package: mostly such as have an answer, over dimensions that all their measures share.
struct RandomQuery {
    private typealias Words = RandomVocabulary

    private var random: SplitMix64
    private let package: PlainPackage

    static func make(seed: UInt64, for package: PlainPackage) -> Query {
        var maker = RandomQuery(random: SplitMix64(seed: seed), package: package)
        return maker.make()
    }

    private init(random: SplitMix64, package: PlainPackage) {
        self.random = random
        self.package = package
    }

    private mutating func make() -> Query {
        let measures = measures()
        let dimensions = random.pick(0...(random.pick([1, 2, 3, 4], else: 1)), of: dimensions(of: measures))
        var query = Query(measures: measures.map { named($0.id, $0.alias) })
        query.dimensions = dimensions.map { id in Catalogue.dimension(named: id).map { named(id, $0.alias) } ?? id }
        for _ in 0..<(random.pick([0, 0, 0, 0, 1, 1, 2, 3], else: 0)) {
            query.filters.append(filter(over: measures, groupedBy: dimensions))
        }
        if random.chance(25) {
            let pool = random.pick([Words.provinces, Words.kabupaten, Words.regions], else: Words.regions)
            query.regions = random.pick(1...2, of: pool).compactMap { RegionCode($0) }
        }
        query.period = period()
        if random.chance(30) { query.asOf = day() }
        if random.chance(25) { query.election = package.elections.map(\.id).randomElement(using: &random) }
        let columns = query.dimensions + query.measures
        if random.chance(35) {
            query.sort = random.pick(1...2, of: columns).map { Query.SortKey($0, descending: random.chance(50)) }
        }
        if random.chance(20) { query.limit = Int.random(in: 1...6, using: &random) }
        query.totals = random.chance(40)
        return query
    }

    /// Its id, now and then its alias: an answer must not depend on which.
    private mutating func named(_ id: String, _ alias: String) -> String {
        random.chance(10) ? alias : id
    }

    // MARK: Columns

    /// One to four measures; of one table more often than not, so that they share dimensions.
    private mutating func measures() -> [Measure] {
        var pool = Catalogue.measures.map(\.id)
        if random.chance(60) {
            let tables: [PlainTable] = [.events, .attendance, .cases, .subjects, .oversight, .turnout]
            let table = random.pick(tables, else: .cases)
            pool = pool.filter { PlainMeasures.table(of: $0) == table }
        } else if random.chance(20) {
            pool = Array(PlainMeasures.crossRates.keys.sorted()) + PlainMeasures.turnout.sorted()
        }
        return random.pick(1...4, of: pool).compactMap { Catalogue.measure(named: $0) }
    }

    /// The ids of the dimensions that all measures have; rarely of all dimensions.
    private mutating func dimensions(of measures: [Measure]) -> [String] {
        let ids = Catalogue.dimensions.map(\.id)
        if random.chance(4) { return ids }
        return ids.filter { id in
            measures.allSatisfy { measure in
                PlainMeasures.table(of: measure.id).map(PlainDimensions.tables(having: id).contains) ?? false
            }
        }
    }

    // MARK: Filters

    private mutating func filter(over measures: [Measure], groupedBy dimensions: [String]) -> Filter {
        let hasStock = measures.contains { PlainMeasures.stocks.contains($0.id) }
        var pool = self.dimensions(of: measures)
        if hasStock && random.chance(90) {
            pool = pool.filter { !PlainDimensions.periods.contains($0) || dimensions.contains($0) }
        }
        let dimension = random.pick(pool)
        if random.chance(15) {
            let parts = ["a", "di", "Ka", "tu", "ng", "2024", "E-", "pol", "Dinas", "KOTA", "Kampanye"]
            let named = random.pick(1...2, of: parts)
            return Filter(dimension, named, comparison: .contains, isExclusion: random.chance(30))
        }
        if random.chance(PlainDimensions.periods.contains(dimension) ? 50 : 2), dimension != "election" {
            let comparison = random.pick([Filter.Comparison.less, .atMost, .greater, .atLeast], else: .less)
            return Filter(dimension, [random.pick(values(of: dimension))], comparison: comparison)
        }
        if random.chance(10) {
            return Filter(dimension, random.pick(0...4, of: values(of: dimension)), comparison: .other)
        }
        var values = random.pick(1...(random.pick([1, 3, 6], else: 1)), of: values(of: dimension))
        if random.chance(15) { values.append("") }
        let alias = Catalogue.dimension(named: dimension)?.alias ?? dimension
        return Filter(named(dimension, alias), values, isExclusion: random.chance(40))
    }

    /// Values of a dimension that the package may or may not have; of closed sets only such as exist.
    private func values(of dimension: String) -> [String] {
        let days =
            package.events.map(\.date) + package.cases.map(\.reportedOn) + package.cases.compactMap(\.decidedOn)
            + package.subjects.compactMap(\.sanctionedOn) + [CalendarDate(2024, 9, 30), CalendarDate(2022, 5, 5)]
        return switch dimension {
        case "province": Words.provinces + ["11"]
        case "kabupaten", "event_region": Words.kabupaten + ["35.78"]
        case "kecamatan": Words.kecamatan + ["35.10.01"]
        case "month": unique(days.map { CalendarPeriod(.month, containing: $0).description })
        case "quarter": unique(days.map { CalendarPeriod(.quarter, containing: $0).description })
        case "year": ["2022", "2023", "2024", "2025"]
        case "election": package.elections.map(\.id)
        case "agency":
            // Names only: whether a filter folds an alias, the contract does not say.
            unique(Words.agencySpellings.map { package.agency(spelled: $0) }) + ["Dinas Pariwisata"]
        case "organizer": Words.organizers + ["Kesbangpol"]
        case "forwarded_to": Words.receivers + ["Gakkumdu"]
        case "violation": Words.violations + ["KE-7"]
        default: choices(of: dimension)
        }
    }

    private func choices(of dimension: String) -> [String] {
        switch dimension {
        case "sector": Enumeration.sector.ids
        case "event_kind": Words.eventKinds
        case "level": Words.levels
        case "commitment": Words.commitments
        case "source": Words.sources
        case "channel": Enumeration.channel.ids
        case "decision": Words.decisions
        case "category": Words.categories
        case "state": Enumeration.state.ids
        case "sanction": Enumeration.sanction.ids
        case "program": Enumeration.program.ids
        default: []
        }
    }

    /// In the order of first appearance, so that a seed always gives the same.
    private func unique(_ texts: [String]) -> [String] {
        texts.reduce(into: []) { found, text in
            if !found.contains(text) { found.append(text) }
        }
    }

    // MARK: Days

    private mutating func day() -> CalendarDate {
        let dates =
            package.events.map(\.date) + package.cases.map(\.reportedOn) + package.oversight.map(\.date)
            + package.elections.map(\.votingDate)
        if random.chance(60), let date = dates.randomElement(using: &random) {
            return date.adding(random.pick([-1, 0, 0, 1], else: 0))
        }
        return CalendarDate(2022, 12, 20).adding(Int.random(in: 0..<1_200, using: &random))
    }

    private mutating func period() -> DateRange {
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: DateRange(CalendarPeriod(.month, containing: day()))
        case 2, 3:
            {
                let (one, other) = (day(), day())
                return DateRange(from: min(one, other), to: max(one, other))
            }()
        case 4: DateRange(from: day())
        case 5: DateRange(to: day())
        default: DateRange()
        }
    }
}
