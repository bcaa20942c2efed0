import AwasData
import AwasModel

/// Reads all that the parts of a plan need and brings it together by group, in the order of the answer.
struct AggregationRun<Key: GroupKey> {
    /// The keys of all groups, ascending.
    let keys: [Key]
    /// What each part is collected from, among `groups`, and its number there.
    private var places: [Part: (source: Int, number: Int)] = [:]
    private var groups: [StreamGroups<Key>] = []
    /// By source the place of each group in it, -1 where it has no record.
    private let placesOfKeys: [[Int32]]

    /// - Parameters:
    ///   - threads: how many cores read at the same time; the answer does not depend on it.
    ///   - leastRecordsOfPart: how many records are worth a core of their own.
    init(_ plan: NativePlan, _ dataset: Dataset, threads: Int, leastRecordsOfPart: Int) {
        var sources: [(source: MeasureSource, isByPerson: Bool, measures: [Measure])] = []
        for part in plan.plan.parts {
            guard let measure = Catalogue.collected(part.measure), let source = measure.source else { continue }
            let index = sources.firstIndex { $0.source == source && $0.isByPerson == part.isByPerson } ?? sources.count
            if index == sources.count { sources.append((source, part.isByPerson, [])) }
            places[part] = (index, sources[index].measures.count)
            sources[index].measures.append(measure)
        }
        var subjects: SubjectRows?
        for (source, isByPerson, measures) in sources {
            let columns = FactColumns(dataset: dataset, fact: source.fact, asOf: plan.plan.asOf)
            let parts = max(1, min(threads, columns.rowCount / leastRecordsOfPart))
            groups.append(
                AggregationRun.read(source, isByPerson: isByPerson, measures, plan, columns, parts: parts) {
                    let rows = subjects ?? SubjectRows(dataset)
                    subjects = rows
                    return rows
                })
        }
        var (keys, placesOfKeys) = SortedKeys.join(groups.map(\.keys))
        if plan.plan.dimensions.isEmpty, keys.isEmpty {
            // Without dimensions the answer is one row, whatever the records.
            (keys, placesOfKeys) = ([0], groups.map { _ in [-1] })
        }
        (self.keys, self.placesOfKeys) = (keys, placesOfKeys)
    }

    /// Reads a source in parts at the same time, and joins what they found in the order of the parts.
    private static func read(
        _ source: MeasureSource, isByPerson: Bool, _ measures: [Measure], _ plan: NativePlan, _ columns: FactColumns,
        parts: Int, subjects: () -> SubjectRows
    ) -> StreamGroups<Key> {
        let reader = StreamReader<Key>(plan, columns, source, isByPerson: isByPerson, subjects: subjects)
        var accumulators: [Accumulator] = []
        for measure in measures {
            accumulators.append(
                Accumulator(
                    measure, columns, place: accumulators.reduce(1) { $0 + $1.width },
                    keyWidth: plan.layout.width, snapshots: reader.snapshotDays, places: plan.plan.voterPlaces))
        }
        let rowCount = columns.rowCount
        let empty = accumulators
        let results = Parallel.map(parts, threads: parts) { part in
            reader.read(rowCount * part / parts..<rowCount * (part + 1) / parts, empty)
        }
        return StreamGroups(results, empty)
    }

    /// What was collected of each part; of records left out the places by their regions.
    func results(_ regions: [RegionCode]) -> [Part: PartResult] {
        var results: [Part: PartResult] = [:]
        for (part, place) in places {
            let group = groups[place.source]
            let isCount = Catalogue.collected(part.measure)?.counts ?? false
            var result = PartResult(
                figures: group.figures(place.number)
                    .placed(placesOfKeys[place.source], absent: isCount ? 0 : FigureColumn.null))
            result.used = group.records(place.number)
            result.leftOut = group.leftOut(place.number).places(regions)
            result.recordCount = group.placeCount - Int(result.leftOut.records)
            results[part] = result
        }
        return results
    }
}
