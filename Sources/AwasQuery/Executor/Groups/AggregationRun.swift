import AwasData
import AwasModel

/// Reads all that the measures of a plan need and brings it together by group, in the order of the answer.
struct AggregationRun<Key: GroupKey> {
    /// The keys of all groups, ascending.
    let keys: [Key]
    /// A measure, or the persons behind it, which a case is read once for each of.
    private struct Collected: Hashable {
        let measure: String
        var isByPerson = false
    }

    /// What each measure is collected from, among `groups`, and its number there.
    private var places: [Collected: (source: Int, number: Int)] = [:]
    private var groups: [StreamGroups<Key>] = []
    /// By source the place of each group in it, -1 where it has no record.
    private let placesOfKeys: [[Int32]]
    /// For each measure that is collected from records and needs a value of them, how many have it.
    private(set) var records: [(measure: Measure, records: RecordsUsed)] = []
    /// For each rate by voters, the records of places whose voters are not known.
    private(set) var leftOut: [(measure: Measure, records: LeftOutRecords)] = []

    /// - Parameters:
    ///   - persons: what is collected beside the measures of the plan, and of which no notes are made.
    ///   - threads: how many cores read at the same time; the answer does not depend on it.
    ///   - leastRecordsOfPart: how many records are worth a core of their own.
    init(
        _ plan: QueryPlan, persons: [PersonCount] = [], _ dataset: Dataset, threads: Int, leastRecordsOfPart: Int
    ) {
        var sources: [(source: MeasureSource, isByPerson: Bool, measures: [Measure])] = []
        var measures: [Measure] = []
        let asked = plan.measures.flatMap(\.parts).map { ($0, false) }
        let behind = persons.compactMap { Catalogue.measure(named: $0.measure) }.map { ($0, $0.isCountOfCases) }
        for (number, (measure, isByPerson)) in (asked + behind).enumerated() {
            let collected = Collected(measure: measure.id, isByPerson: isByPerson)
            guard places[collected] == nil, let source = measure.source else { continue }
            let index = sources.firstIndex { $0.source == source && $0.isByPerson == isByPerson } ?? sources.count
            if index == sources.count { sources.append((source, isByPerson, [])) }
            places[collected] = (index, sources[index].measures.count)
            sources[index].measures.append(measure)
            if number < asked.count { measures.append(measure) }
        }
        var subjects: SubjectRows?
        for (source, isByPerson, measures) in sources {
            let columns = FactColumns(dataset: dataset, fact: source.fact, asOf: plan.asOf)
            let parts = max(1, min(threads, columns.rowCount / leastRecordsOfPart))
            groups.append(
                AggregationRun.read(source, isByPerson: isByPerson, measures, plan, columns, parts: parts) {
                    let rows = subjects ?? SubjectRows(dataset)
                    subjects = rows
                    return rows
                })
        }
        var (keys, placesOfKeys) = SortedKeys.join(groups.map(\.keys))
        if plan.dimensions.isEmpty, keys.isEmpty {
            // Without dimensions the answer is one row, whatever the records.
            (keys, placesOfKeys) = ([0], groups.map { _ in [-1] })
        }
        (self.keys, self.placesOfKeys) = (keys, placesOfKeys)
        for measure in measures {
            guard let place = places[Collected(measure: measure.id)] else { continue }
            let used = groups[place.source].records(place.number)
            if used.skipped + used.used > 0 { records.append((measure, used)) }
            let leftOut = groups[place.source].leftOut(place.number)
            if leftOut.records > 0 { self.leftOut.append((measure, leftOut)) }
        }
    }

    /// Reads a source in parts at the same time, and joins what they found in the order of the parts.
    private static func read(
        _ source: MeasureSource, isByPerson: Bool, _ measures: [Measure], _ plan: QueryPlan, _ columns: FactColumns,
        parts: Int, subjects: () -> SubjectRows
    ) -> StreamGroups<Key> {
        let reader = StreamReader<Key>(plan, columns, source, isByPerson: isByPerson, subjects: subjects)
        var accumulators: [Accumulator] = []
        for measure in measures {
            accumulators.append(
                Accumulator(
                    measure, columns, place: accumulators.reduce(1) { $0 + $1.width },
                    keyWidth: plan.layout.width, snapshots: reader.snapshotDays, places: plan.voterPlaces))
        }
        let rowCount = columns.rowCount
        let empty = accumulators
        let results = Parallel.map(parts, threads: parts) { part in
            reader.read(rowCount * part / parts..<rowCount * (part + 1) / parts, empty)
        }
        return StreamGroups(results, empty)
    }

    /// A measure that is collected from records, in each group: where it has none a count is 0, and anything else null.
    func figures(_ measure: Measure) -> FigureColumn {
        guard let place = places[Collected(measure: measure.id)] else { return .integers([]) }
        return groups[place.source].figures(place.number)
            .placed(placesOfKeys[place.source], absent: measure.counts ? 0 : FigureColumn.null)
    }

    /// The persons behind a measure in each group; null where none are counted.
    func persons(_ count: PersonCount) -> [Int64]? {
        guard let measure = Catalogue.measure(named: count.measure),
            let place = places[Collected(measure: measure.id, isByPerson: measure.isCountOfCases)]
        else { return nil }
        let groups = groups[place.source]
        let figures =
            switch count.part {
            case .whole: groups.figures(place.number)
            case .numerator: groups.side(place.number, isNumerator: true)
            case .denominator: groups.side(place.number, isNumerator: false)
            }
        guard case .integers(let rows) = figures.placed(placesOfKeys[place.source], absent: FigureColumn.null) else {
            return nil
        }
        return rows
    }

    /// How many records a measure is collected from, one in several groups as often; of a rate by voters without those that
    /// it leaves out.
    func recordCount(_ measure: Measure) -> Int {
        guard let place = places[Collected(measure: measure.id)] else { return 0 }
        let source = groups[place.source]
        return source.placeCount - Int(source.leftOut(place.number).records)
    }
}

extension Measure {
    /// Whether what is collected of it are cases, which stand for their terlapor.
    var isCountOfCases: Bool { Catalogue.fact(of: self) == .cases && counts }
}
