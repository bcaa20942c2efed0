import AwasData
import AwasModel

/// Reads the streams that the measures of a plan need and collects them by group.
struct AggregationRun {
    private struct Slot {
        let measure: Measure
        /// The stream it is read from, among `present`.
        let stream: Int
        var accumulator: Accumulator
    }

    private let plan: QueryPlan
    private let dataset: Dataset
    private(set) var groups: GroupTable
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

    mutating func run() {
        for stream in streams.indices { read(stream) }
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

    private mutating func read(_ stream: Int) {
        let columns = FactColumns(dataset: dataset, fact: streams[stream].fact, asOf: plan.asOf)
        let basis = streams[stream].basis.map(columns.column)
        let keys = RecordKeys(
            columns, basis: basis, dimensions: plan.domains, layout: plan.layout, filters: plan.filters,
            isRegionKept: plan.isRegionKept)
        let first = plan.query.period.from?.daysSinceEpoch ?? Int32.min + 1
        var last = plan.query.period.to?.daysSinceEpoch ?? Int32.max
        if let asOf = plan.asOf { last = min(last, asOf.daysSinceEpoch) }
        let elections =
            streams[stream].fact == .turnout && !plan.usesAllElections ? columns.column(.election) : nil
        let members = slots.indices.filter { slots[$0].stream == stream }
        var keysOfRow: [UInt128] = []
        for row in 0..<columns.rowCount {
            if let basis {
                let day = basis[row]
                guard day >= first, day <= last else { continue }
            }
            if let elections, elections[row] != plan.election { continue }
            keys.collect(row, into: &keysOfRow)
            if keysOfRow.isEmpty { continue }
            for member in members { slots[member].accumulator.note(row) }
            for key in keysOfRow {
                let group = groups.group(key)
                markPresent(stream, group)
                for member in members { slots[member].accumulator.add(row, to: group) }
            }
        }
    }

    private mutating func markPresent(_ stream: Int, _ group: Int) {
        while present[stream].count <= group { present[stream].append(false) }
        present[stream][group] = true
    }

    /// Counts, at the end of each asked period, the records that are open then.
    private mutating func take(_ stock: (slot: Int, fact: Fact, opened: Field, closed: [Field])) {
        guard let asOf = plan.asOf else { return }
        let columns = FactColumns(dataset: dataset, fact: stock.fact, asOf: plan.asOf)
        let opened = columns.column(stock.opened)
        let closed = stock.closed.map(columns.column)
        let snapshots = StockSnapshots(plan, opened: opened, count: columns.rowCount, asOf: asOf)
        let keys = RecordKeys(
            columns, basis: nil, dimensions: plan.domains, layout: plan.layout,
            filters: plan.filters.filter { !$0.domain.dimension.isPeriod },
            isRegionKept: plan.isRegionKept)
        var keysOfRow: [UInt128] = []
        for row in 0..<columns.rowCount {
            let opening = opened[row]
            guard opening != TableData.null else { continue }
            var closing = Int32.max
            for column in closed where column[row] != TableData.null { closing = min(closing, column[row]) }
            let open = snapshots.open(from: opening, until: closing)
            guard !open.isEmpty else { continue }
            keys.collect(row, into: &keysOfRow)
            for snapshot in open {
                for key in keysOfRow {
                    slots[stock.slot].accumulator.increment(groups.group(key | snapshots.keys[snapshot]))
                }
            }
        }
    }
}
