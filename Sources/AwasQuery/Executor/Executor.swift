import AwasData
import AwasModel

/// Answers queries over a dataset.
///
/// Each stream of records that the measures need (a table and the date that counts) is read once. The groups of all
/// streams are joined by their keys (drill-across), and ratios are computed last, from exact integers.
public struct Executor: Sendable {
    /// The accepted rows of a package.
    public let dataset: Dataset
    /// How many cores work on a query; the answer does not depend on it.
    public let threads: Int
    /// Fewer persons than this are not shown in any answer; nil shows all.
    public var leastPersons: Int?
    /// How many records are worth a core of their own.
    var leastRecordsOfPart = 1 << 15

    /// Answers from these rows, with nothing left out unless `leastPersons` says so.
    public init(_ dataset: Dataset, threads: Int = 1, leastPersons: Int? = nil) {
        self.dataset = dataset
        self.threads = threads
        self.leastPersons = leastPersons
    }

    /// The answer to a query.
    ///
    /// - Throws: ``QueryError`` when the question cannot be asked of the catalogue or of these data.
    public func run(_ query: Query) throws(QueryError) -> ResultTable {
        guard let leastPersons else { return try answer(query) }
        return try Suppression(least: Int64(leastPersons)).answer(query, self)
    }

    /// The answer with all of its figures.
    func answer(_ query: Query) throws(QueryError) -> ResultTable {
        try run(QueryPlan(query, dataset))
    }

    /// The answer of a plan, with all of its figures.
    func run(_ plan: QueryPlan) throws(QueryError) -> ResultTable {
        plan.layout.width <= UInt64.bitWidth ? try run(plan, UInt64.self) : try run(plan, UInt128.self)
    }

    private func run<Key: GroupKey>(_ plan: QueryPlan, _ kind: Key.Type) throws(QueryError) -> ResultTable {
        let query = plan.query
        let aggregation = AggregationRun<Key>(
            plan, dataset, threads: threads, leastRecordsOfPart: leastRecordsOfPart)
        let keys = plan.domains.indices.map { position in
            KeyColumn(plan.domains[position], plan.layout.digits(of: aggregation.keys, at: position))
        }
        let voters = try RegionVoters(plan, keys, self)
        var figures: [FigureColumn] = []
        for measure in plan.measures { figures.append(try self.figures(measure, aggregation, voters, plan)) }
        let notes = QueryNotes(
            plan, aggregation.records, leftOut: aggregation.leftOut, dataset, showsPersons: leastPersons == nil)
        var result = ResultTable(
            dimensions: plan.dimensions, measures: plan.measures, keys: keys, figures: figures,
            notes: notes.all, election: electionUsed(plan), asOf: plan.asOf, rejected: dataset.rowsSetAside)
        if let wider = WiderLevels(plan, dataset) { result.widerLevels = wider.levels }
        result.notesOnVoters = notes.onVoters
        result.absences = notes.absences
        result.withoutRecords = FiguresWithoutRecords(plan, voters)
        if query.totals { result.totals = try totals(of: plan, result) }
        if let order = try RowOrder(query.sort, result).rows(limit: query.limit) { result.select(order) }
        return result
    }

    /// A measure in each group.
    private func figures<Key: GroupKey>(
        _ measure: Measure, _ aggregation: AggregationRun<Key>, _ voters: RegionVoters?, _ plan: QueryPlan
    ) throws(QueryError) -> FigureColumn {
        if plan.isUnknown(measure) {
            return .integers(Array(repeating: FigureColumn.null, count: aggregation.keys.count))
        }
        switch measure.aggregation {
        case .ratio(let numerator, let denominator):
            guard let numerator = Catalogue.measure(named: numerator),
                let denominator = Catalogue.measure(named: denominator)
            else { return .reals([]) }
            return .ratio(aggregation.figures(numerator), aggregation.figures(denominator))
        case .crossRate(let scale, _, _):
            guard case .integers(let events) = aggregation.figures(measure) else { return .reals([]) }
            let isTooLarge = events.contains { events in
                events != FigureColumn.null && events.multipliedReportingOverflow(by: scale).overflow
            }
            if isTooLarge { throw .overflow(measure: measure.id) }
            return .rates(
                per: scale, events: events,
                voters: events.indices.map { voters?.figure(ofRow: $0) ?? FigureColumn.null })
        default: return aggregation.figures(measure)
        }
    }

    /// The measures over all records of a question, never added up from its groups.
    private func totals(of plan: QueryPlan, _ result: ResultTable) throws(QueryError) -> [Value] {
        // Without dimensions the one row is the total.
        if plan.dimensions.isEmpty { return result.figures.map { $0[0] } }
        var whole = plan.query
        whole.dimensions = []
        whole.sort = []
        whole.limit = nil
        whole.totals = false
        whole.usesAllElections = plan.usesAllElections
        let isByPeriods = plan.filters.contains { $0.domain.dimension.isPeriod }
        let stocks = isByPeriods ? plan.measures.filter(\.isStock) : []
        whole.measures = plan.measures.map(\.id).filter { id in !stocks.contains { $0.id == id } }
        var values: [String: Value] = [:]
        if !whole.measures.isEmpty { values = try figures(of: whole) }
        for stock in stocks {
            guard let last = lastSnapshot(of: stock, plan) else {
                values[stock.id] = plan.figureWithoutRecords(stock)
                continue
            }
            var part = whole
            part.measures = [stock.id]
            part.period = DateRange(to: last)
            part.filters.removeAll { Catalogue.dimension(named: $0.dimension)?.isPeriod ?? false }
            part.asOf = plan.asOf
            values.merge(try figures(of: part)) { _, new in new }
        }
        return plan.measures.map { values[$0.id] ?? .null }
    }

    /// The figures of a question without dimensions, which is about the total of another.
    private func figures(of query: Query) throws(QueryError) -> [String: Value] {
        let answer = try answer(query)
        return Dictionary(uniqueKeysWithValues: zip(answer.measures.map(\.id), answer.figures.map { $0[0] }))
    }

    /// The last day on which a stock is taken; a total of one that is kept by some of its periods is that of the last.
    private func lastSnapshot(of measure: Measure, _ plan: QueryPlan) -> CalendarDate? {
        guard case .stock(let fact, let opened, _)? = measure.source else { return nil }
        let columns = FactColumns(dataset: dataset, fact: fact, asOf: plan.asOf)
        let snapshots = StockSnapshots<UInt128>(plan, opened: columns.basis(opened), closed: [])
        return snapshots.days.last.map(CalendarDate.init(daysSinceEpoch:))
    }

    /// The election whose turnout the answer uses.
    private func electionUsed(_ plan: QueryPlan) -> String? {
        guard plan.usesOneElection, let row = plan.election else { return nil }
        return dataset.electionIDs[Int(row)]
    }
}
