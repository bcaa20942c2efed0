import AwasData
import AwasModel

/// Answers queries over a dataset.
///
/// Each stream of records that the measures need (a table and the date that counts) is read once. The groups of all
/// streams are joined by their keys (drill-across), and ratios are computed last, from exact integers.
public struct Executor: Sendable {
    public let dataset: Dataset
    /// How many cores work on a query; the answer does not depend on it.
    public let threads: Int

    public init(_ dataset: Dataset, threads: Int = 1) {
        self.dataset = dataset
        self.threads = threads
    }

    /// The answer to a query.
    ///
    /// - Throws: ``QueryError`` when the question cannot be asked of the catalogue or of these data.
    public func run(_ query: Query) throws(QueryError) -> ResultTable {
        try run(QueryPlan(query, dataset))
    }

    private func run(_ plan: QueryPlan) throws(QueryError) -> ResultTable {
        plan.layout.width <= UInt64.bitWidth ? try run(plan, UInt64.self) : try run(plan, UInt128.self)
    }

    private func run<Key: GroupKey>(_ plan: QueryPlan, _ kind: Key.Type) throws(QueryError) -> ResultTable {
        let query = plan.query
        var aggregation = AggregationRun<Key>(plan, dataset)
        aggregation.run(threads: threads)
        let crossRates = try denominators(plan)
        var rows: [(key: Key, row: ResultTable.Row)] = []
        for (group, key) in aggregation.groups.keys.enumerated() {
            let values = try values(group, key, aggregation, crossRates, plan)
            let digits = plan.domains.indices.map { plan.layout.digit(of: key, at: $0) }
            let labels = zip(plan.domains, digits).map { $1 < $0.values.count ? $0.values[$1] : Value.null }
            rows.append((key, ResultTable.Row(key: labels, values: values)))
        }
        rows.sort { $0.key < $1.key }
        var result = ResultTable(
            dimensions: plan.dimensions, measures: plan.measures, rows: rows.map(\.row),
            notes: QueryNotes(plan, skipped: aggregation.skippedRecords, dataset).all, election: electionUsed(plan),
            asOf: plan.asOf,
            rejected: dataset.rejectedRows)
        try RowOrder(query.sort, result).apply(&result.rows)
        if let limit = query.limit { result.rows = Array(result.rows.prefix(max(limit, 0))) }
        if query.totals { result.totals = try totals(of: plan) }
        return result
    }

    /// The measures over all records of a question, never added up from its groups.
    private func totals(of plan: QueryPlan) throws(QueryError) -> [Value] {
        var whole = plan.query
        whole.dimensions = []
        whole.sort = []
        whole.limit = nil
        whole.totals = false
        let isByPeriods = plan.filters.contains { $0.domain.dimension.isPeriod }
        var values: [Value] = []
        for measure in plan.measures {
            var part = whole
            part.measures = [measure.id]
            if isByPeriods, measure.isStock {
                guard let last = lastSnapshot(of: measure, plan) else {
                    values.append(.integer(0))
                    continue
                }
                part.period = DateRange(to: last)
                part.filters.removeAll { Catalogue.dimension(named: $0.dimension)?.isPeriod ?? false }
                part.asOf = plan.asOf
            }
            var partPlan = try QueryPlan(part, dataset)
            partPlan.usesAllElections = plan.usesAllElections
            values += try run(partPlan).rows.first?.values ?? []
        }
        return values
    }

    /// The last day on which a stock is taken; a total of one that is kept by some of its periods is that of the last.
    private func lastSnapshot(of measure: Measure, _ plan: QueryPlan) -> CalendarDate? {
        guard case .stock(let fact, let opened, _) = measure.aggregation, let asOf = plan.asOf else { return nil }
        let columns = FactColumns(dataset: dataset, fact: fact, asOf: asOf)
        let snapshots = StockSnapshots<UInt128>(
            plan, opened: columns.column(opened), count: columns.rowCount, asOf: asOf)
        return snapshots.days.last.map(CalendarDate.init(daysSinceEpoch:))
    }

    /// The election whose turnout the answer uses.
    private func electionUsed(_ plan: QueryPlan) -> String? {
        guard plan.usesOneElection, let row = plan.election else { return nil }
        return dataset.electionIDs[Int(row)]
    }

    private func values<Key: GroupKey>(
        _ group: Int, _ key: Key, _ run: AggregationRun<Key>, _ crossRates: [String: Denominator], _ plan: QueryPlan
    ) throws(QueryError) -> [Value] {
        var values: [Value] = []
        for measure in plan.measures {
            switch measure.aggregation {
            case .ratio(let numerator, let denominator):
                values.append(Executor.ratio(run.value(numerator, group), run.value(denominator, group)))
            case .crossRate(let scale, let numerator, _):
                guard run.isPresent(numerator, group), case .integer(let number) = run.value(numerator, group),
                    case .integer(let whole)? = crossRates[measure.id]?.value(for: key, plan), whole != 0
                else {
                    values.append(.null)
                    continue
                }
                let (scaled, overflows) = number.multipliedReportingOverflow(by: scale)
                if overflows { throw .overflow(measure: measure.id) }
                values.append(.real(Double(scaled) / Double(whole)))
            default: values.append(run.value(measure.id, group))
            }
        }
        return values
    }

    private static func ratio(_ numerator: Value, _ denominator: Value) -> Value {
        guard case .integer(let part) = numerator, case .integer(let whole) = denominator, whole != 0 else {
            return .null
        }
        return .real(Double(part) / Double(whole))
    }

    /// What the cross rates of a plan divide by: taken by the region dimensions of the question alone, and filtered by
    /// region alone.
    private func denominators(_ plan: QueryPlan) throws(QueryError) -> [String: Denominator] {
        var result: [String: Denominator] = [:]
        for measure in plan.measures {
            guard case .crossRate(_, _, let denominator) = measure.aggregation, let election = plan.election else {
                continue
            }
            let positions = plan.dimensions.indices.filter { plan.dimensions[$0].isRegionOfRecord }
            let filters = plan.query.filters.filter { filter in
                Catalogue.dimension(named: filter.dimension)?.isRegionOfRecord ?? false
            }
            let answer = try run(
                Query(
                    measures: [denominator], by: positions.map { plan.dimensions[$0].id }, where: filters,
                    regions: plan.query.regions, asOf: plan.asOf, election: dataset.electionIDs[Int(election)]))
            result[measure.id] = Denominator(positions: positions, answer)
        }
        return result
    }
}

/// A measure by region, to divide by.
private struct Denominator {
    /// The places of the region dimensions among those of the question.
    private let positions: [Int]
    private let valueOfKey: [[Value]: Value]

    init(positions: [Int], _ answer: ResultTable) {
        self.positions = positions
        valueOfKey = Dictionary(
            answer.rows.map { ($0.key, $0.values.first ?? .null) }, uniquingKeysWith: { first, _ in first })
    }

    func value<Key: GroupKey>(for key: Key, _ plan: QueryPlan) -> Value? {
        valueOfKey[
            positions.map { position in
                let domain = plan.domains[position]
                let digit = plan.layout.digit(of: key, at: position)
                return digit < domain.values.count ? domain.values[digit] : .null
            }]
    }
}
