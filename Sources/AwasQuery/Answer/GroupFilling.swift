import AwasModel

/// The groups that a question could have: those without any record are part of them.
///
/// Known are the months, quarters and years of the period, the regions of the country or of those asked for, and the
/// values of closed sets; of agencies and other texts only those that have records.
struct GroupFilling {
    /// More groups than these nobody reads.
    static let most = 1_000_000

    private let question: Question
    private let engine: any QueryEngine
    private let last: CalendarDate?

    init(_ question: Question, _ engine: any QueryEngine, asOf: CalendarDate?) {
        self.question = question
        self.engine = engine
        last = [question.query.period.to, asOf].compactMap { $0 }.min()
    }

    /// The keys of all groups by some dimensions, with those that have records.
    func keys(_ dimensions: [Dimension], having keys: [[Value]]) throws(QueryError) -> [[Value]] {
        var domains: [[Value]] = []
        for (position, dimension) in dimensions.enumerated() {
            let present = Set(keys.map { $0[position] })
            domains.append(try values(of: dimension, having: present))
        }
        var all: [[Value]] = [[]]
        for (position, domain) in domains.enumerated() {
            var longer: [[Value]] = []
            for key in all {
                for value in domain where isPossible(key, value, dimensions, position) { longer.append(key + [value]) }
                if longer.count > GroupFilling.most { throw .tooManyGroups(GroupFilling.most) }
            }
            all = longer
        }
        let known = Set(keys)
        return keys + all.filter { !known.contains($0) }
    }

    /// The values that a dimension can have, null aside.
    func values(of dimension: Dimension, having present: Set<Value>) throws(QueryError) -> [Value] {
        let known = try self.known(dimension, present)
        var tests: [ValueTest] = []
        for filter in question.query.filters
        where Catalogue.dimension(named: filter.dimension)?.id == dimension.id {
            tests.append(try ValueTest(filter, dimension, engine))
        }
        let added = known.filter { value in !present.contains(value) && tests.allSatisfy { $0.keeps(value) } }
        return present.filter { $0 != .null } + added
    }

    private func known(_ dimension: Dimension, _ present: Set<Value>) throws(QueryError) -> [Value] {
        switch dimension.kind {
        case .period(let unit): return periods(unit, present)
        case .region(let level): return regions(level)
        case .choice(_, let enumeration):
            return enumeration.values.map { .choice(id: $0.id, label: $0.label) }
        case .state: return Enumeration.state.values.map { .choice(id: $0.id, label: $0.label) }
        case .eventRegion, .text, .election: return []
        }
    }

    /// From the beginning of the period, else the first with a record, to its end or the as-of day.
    private func periods(_ unit: CalendarPeriod.Unit, _ present: Set<Value>) -> [Value] {
        let found = present.compactMap { value -> CalendarPeriod? in
            if case .period(let period) = value { period } else { nil }
        }
        let first = question.query.period.from.map { CalendarPeriod(unit, containing: $0) } ?? found.min()
        guard let first, let last else { return [] }
        let end = CalendarPeriod(unit, containing: last)
        guard first.index <= end.index else { return [] }
        return (first.index...end.index).map { .period(CalendarPeriod(unit: unit, index: $0)) }
    }

    private func regions(_ level: RegionCode.Level) -> [Value] {
        let directory = RegionDirectory.standard
        let asked = question.query.regions
        func isAsked(_ code: RegionCode) -> Bool {
            asked.isEmpty || asked.contains { $0.contains(code) || code.contains($0) }
        }
        let kabupaten = directory.kabupaten.filter { isAsked($0.code) }
        let regions =
            switch level {
            case .province: directory.provinces
            case .kabupaten: kabupaten
            case .kecamatan, .desa: kabupaten.flatMap { directory.kecamatan(in: $0.code) }
            }
        return regions.filter { isAsked($0.code) }.map { .region($0.code, name: $0.fullName) }
    }

    /// Whether a value can stand behind others: a kabupaten in its province, a month in its year.
    private func isPossible(_ key: [Value], _ value: Value, _ dimensions: [Dimension], _ position: Int) -> Bool {
        zip(key, dimensions).allSatisfy { other, dimension in
            switch (other, value) {
            case (.region(let one, _), .region(let another, _)):
                !(dimension.isRegionOfRecord && dimensions[position].isRegionOfRecord)
                    || one.contains(another) || another.contains(one)
            case (.period(let one), .period(let another)):
                one.firstDay <= another.lastDay && another.firstDay <= one.lastDay
            default: true
            }
        }
    }
}
