import AwasData
import AwasModel

/// Reads the streams that the measures of a plan need and collects them by group.
struct AggregationRun<Key: GroupKey> {
    private struct Slot {
        let measure: Measure
        /// The stream it is read from, among `present`; -1 for a stock.
        let stream: Int
        var accumulator: Accumulator
    }

    private let plan: QueryPlan
    private let dataset: Dataset
    private(set) var groups: GroupTable<Key>
    private var slots: [Slot] = []
    private var streams: [RecordStream] = []
    private var stocks: [(slot: Int, fact: Fact, opened: Field, closed: [Field])] = []
    /// By stream, by group: whether it has a record there.
    private var present: [[Bool]] = []

    init(_ plan: QueryPlan, _ dataset: Dataset) {
        self.plan = plan
        self.dataset = dataset
        groups = GroupTable(width: plan.layout.width)
        for measure in plan.measures { add(measure) }
        // Without dimensions the answer is one row, whatever the records.
        if plan.dimensions.isEmpty { _ = groups.group(0) }
    }

    /// Adds a measure, or the measures that it is computed from.
    private mutating func add(_ measure: Measure) {
        switch measure.aggregation {
        case .ratio(let numerator, let denominator):
            for id in [numerator, denominator] { Catalogue.measure(named: id).map { add($0) } }
            return
        case .crossRate(_, let numerator, _):
            Catalogue.measure(named: numerator).map { add($0) }
            return
        default: break
        }
        guard !slots.contains(where: { $0.measure.id == measure.id }) else { return }
        let columns = FactColumns(dataset: dataset, fact: Catalogue.fact(of: measure), asOf: plan.asOf)
        let accumulator = Accumulator(measure.aggregation, columns)
        if case .stock(let fact, let opened, let closed) = measure.aggregation {
            stocks.append((slots.count, fact, opened, closed))
            slots.append(Slot(measure: measure, stream: -1, accumulator: accumulator))
            return
        }
        let stream = RecordStream(fact: columns.fact, basis: Catalogue.basis(of: measure))
        if !streams.contains(stream) {
            streams.append(stream)
            present.append([])
        }
        slots.append(
            Slot(measure: measure, stream: streams.firstIndex(of: stream) ?? 0, accumulator: accumulator))
    }

    /// - Parameter threads: how many cores read a stream; the answer does not depend on it.
    mutating func run(threads: Int) {
        for stream in streams.indices { read(stream, threads: threads) }
        for stock in stocks { take(stock) }
        for index in slots.indices { slots[index].accumulator.finish() }
    }

    /// A measure that is collected from records, in a group.
    func value(_ id: String, _ group: Int) -> Value {
        slots.first { $0.measure.id == id }?.accumulator.value(group) ?? .null
    }

    /// Whether the stream of a measure has a record in a group.
    func isPresent(_ id: String, _ group: Int) -> Bool {
        guard let slot = slots.first(where: { $0.measure.id == id }), slot.stream >= 0 else { return false }
        return group < present[slot.stream].count && present[slot.stream][group]
    }

    /// For each measure that is collected from records, how many of them lack a value that it needs.
    var skippedRecords: [(measure: Measure, count: Int64)] {
        slots.map { ($0.measure, $0.accumulator.skippedRecords) }.filter { $0.1 > 0 }
    }

    /// Reads a stream in as many parts as there are threads, and joins what they found in the order of the parts.
    private mutating func read(_ stream: Int, threads: Int) {
        let reader = StreamReader<Key>(plan, dataset, streams[stream])
        let members = slots.indices.filter { slots[$0].stream == stream }
        let empty = members.map { slots[$0].accumulator }
        let leastRows = 1 << 16
        let parts = max(1, min(threads, reader.rowCount / leastRows))
        let width = plan.layout.width
        let results = Parallel.map(parts, threads: threads) { part in
            let rows = reader.rowCount * part / parts..<reader.rowCount * (part + 1) / parts
            return reader.read(rows, StreamPart(groups: GroupTable(width: width), accumulators: empty))
        }
        for result in results {
            let numbers = result.groups.keys.map { groups.group($0) }
            for (member, accumulator) in zip(members, result.accumulators) {
                slots[member].accumulator.merge(accumulator, groups: numbers)
            }
            let missing = groups.count - present[stream].count
            if missing > 0 { present[stream].append(contentsOf: repeatElement(false, count: missing)) }
            for number in numbers { present[stream][number] = true }
        }
    }

    /// Counts, at the end of each asked period, the records that are open then.
    private mutating func take(_ stock: (slot: Int, fact: Fact, opened: Field, closed: [Field])) {
        guard let asOf = plan.asOf else { return }
        let columns = FactColumns(dataset: dataset, fact: stock.fact, asOf: plan.asOf)
        let opened = columns.column(stock.opened)
        let closed = stock.closed.map(columns.column)
        let snapshots = StockSnapshots<Key>(plan, opened: opened, count: columns.rowCount, asOf: asOf)
        let keys = RecordKeys<Key>(
            columns, basis: nil, dimensions: plan.domains, layout: plan.layout,
            filters: plan.filters.filter { !$0.domain.dimension.isPeriod }, isRegionKept: plan.isRegionKept)
        let batch = RecordBatch<Key>()
        var next = 0
        while next < columns.rowCount {
            batch.count = 0
            while next < columns.rowCount, batch.count < RecordBatch<Key>.size {
                if !snapshots.open(from: opened[next], until: closing(next, closed)).isEmpty {
                    batch.rows[batch.count] = Int32(next)
                    batch.count += 1
                }
                next += 1
            }
            keys.resolve(batch)
            batch.withPlaces { rows, places, count in
                for index in 0..<count {
                    let row = Int(rows[index])
                    for snapshot in snapshots.open(from: opened[row], until: closing(row, closed)) {
                        let group = groups.group(places[index] | snapshots.keys[snapshot])
                        slots[stock.slot].accumulator.increment(group)
                    }
                }
            }
        }
    }

    /// The first day on which a record was closed; behind all days when it was not.
    private func closing(_ row: Int, _ closed: [FactColumn]) -> Int32 {
        var day = Int32.max
        for column in closed where column[row] != TableData.null { day = min(day, column[row]) }
        return day
    }
}
