import AwasData
import AwasModel

/// Answers queries and questions about the data of an engine, as far as may be told.
///
/// The engine gives groups in integers; ratios are computed last, from these, and what counts too few persons is left blank.
package struct Executor: Sendable {
    /// Who holds the records and groups them.
    package let engine: any QueryEngine
    /// What may be told of figures that count persons.
    package var disclosure: Disclosure

    /// Answers from an engine what may be told; nobody gets every figure who does not ask for ``Disclosure/all``.
    package init(_ engine: any QueryEngine, disclosure: Disclosure) {
        self.engine = engine
        self.disclosure = disclosure
    }

    /// Answers from the rows of a dataset.
    ///
    /// - Parameter threads: how many cores work on a query; the answer does not depend on it.
    package init(_ dataset: Dataset, threads: Int = 1, disclosure: Disclosure) {
        self.init(NativeEngine(dataset, threads: threads), disclosure: disclosure)
    }

    /// The answer to a query.
    ///
    /// - Throws: ``QueryError`` when the question cannot be asked of the catalogue or of these data.
    package func run(_ query: Query) throws(QueryError) -> ResultTable {
        var result = try guarded(query).shown
        result.notes += disclosure.notes(on: result)
        return result
    }

    /// Where the voters of an election are known; nil without one.
    package func voterPlaces(ofElection id: String?) -> VoterPlaces? {
        id.flatMap(engine.election).map(engine.voterPlaces)
    }

    /// The answer to a query, in its order and within its limit, which all figures decide.
    func guarded(_ query: Query) throws(QueryError) -> GuardedAnswer {
        var answer = try unguardedAnswer(QueryPlan(query, engine, disclosure))
        let order = try RowOrder(query.sort, answer.table)
        if disclosure == .all {
            if let rows = order.rows(limit: query.limit) { answer.table.select(rows) }
            return GuardedAnswer(shown: answer.table, unguarded: answer.table)
        }
        // What is blank does not depend on the limit.
        if let rows = order.rows(limit: nil) { answer.select(rows) }
        var (shown, all) = (disclosure.shown(answer), answer.table)
        if let limit = query.limit, limit < all.rows.count {
            let first = (0..<Int32(max(limit, 0))).map { $0 }
            shown.select(first)
            all.select(first)
        }
        return GuardedAnswer(shown: shown, unguarded: all)
    }

    /// The answer of a plan with all of its figures, for the ``Disclosure`` and for what is no figure that anybody sees; its
    /// rows in the usual order, whatever the limit.
    func unguardedAnswer(_ plan: QueryPlan) throws(QueryError) -> UnguardedAnswer {
        let groups = try engine.unguardedGroups(of: plan)
        let voters = try RegionVoters(plan, groups.keys, self)
        var figures: [FigureColumn] = []
        for measure in plan.measures { figures.append(try self.figures(measure, groups, voters, plan)) }
        let notes = QueryNotes(plan, groups, engine, disclosure)
        var result = ResultTable(
            dimensions: plan.dimensions, measures: plan.measures, keys: groups.keys, figures: figures,
            notes: notes.all, election: plan.usesOneElection ? plan.election?.id : nil, asOf: plan.asOf,
            rejected: engine.rowsSetAside)
        if let wider = WiderLevels(plan, engine) { result.widerLevels = wider.levels }
        result.notesOnVoters = notes.onVoters
        result.notesOnLimits = try LimitNotes(plan, self).all
        result.notes += result.notesOnLimits
        result.absences = notes.absences
        result.withoutRecords = FiguresWithoutRecords(plan, voters)
        var answer = UnguardedAnswer(table: result)
        for count in plan.personCounts {
            if let rows = groups.persons(count) { answer.persons[count] = UnguardedAnswer.Persons(rows: rows) }
        }
        if plan.query.totals { try addTotals(of: plan, to: &answer) }
        return answer
    }

    /// A measure in each group.
    private func figures(
        _ measure: Measure, _ groups: EngineGroups, _ voters: RegionVoters?, _ plan: QueryPlan
    ) throws(QueryError) -> FigureColumn {
        if plan.isUnknown(measure) {
            return .integers(Array(repeating: FigureColumn.null, count: groups.count))
        }
        guard let quotient = measure.quotient else { return groups.column(measure) }
        guard quotient.isByRegion else {
            let sides = quotient.measures.map(groups.column)
            return sides.count == 2 ? .ratio(sides[0], sides[1]) : .reals([])
        }
        guard case .integers(let events) = groups.column(measure) else { return .reals([]) }
        let isTooLarge = events.contains { events in
            events != FigureColumn.null && events.multipliedReportingOverflow(by: quotient.scale).overflow
        }
        if isTooLarge { throw .overflow(measure: measure.id) }
        return .rates(
            per: quotient.scale, events: events,
            voters: events.indices.map { voters?.figure(ofRow: $0) ?? FigureColumn.null })
    }

    /// The measures over all records of a question, never added up from its groups.
    private func addTotals(of plan: QueryPlan, to answer: inout UnguardedAnswer) throws(QueryError) {
        // Without dimensions the one row is the total.
        if plan.dimensions.isEmpty {
            answer.table.totals = answer.table.figures.map { $0[0] }
            answer.persons = answer.persons.mapValues { UnguardedAnswer.Persons(rows: $0.rows, total: $0.rows[0]) }
            return
        }
        var whole = whole(plan)
        let isByPeriods = plan.filters.contains { $0.dimension.isPeriod }
        let stocks = isByPeriods ? plan.measures.filter(\.isStock) : []
        whole.measures = plan.measures.map(\.id).filter { id in !stocks.contains { $0.id == id } }
        var values: [String: Value] = [:]
        func ask(_ query: Query) throws(QueryError) {
            let total = try unguardedAnswer(QueryPlan(query, engine, disclosure))
            for (measure, figures) in zip(total.table.measures, total.table.figures) { values[measure.id] = figures[0] }
            for (count, persons) in total.persons { answer.persons[count]?.total = persons.rows[0] }
        }
        if !whole.measures.isEmpty { try ask(whole) }
        for stock in stocks {
            if var part = last(of: stock, plan) {
                part.measures = [stock.id]
                try ask(part)
            } else {
                values[stock.id] = plan.figureWithoutRecords(stock)
            }
        }
        answer.table.totals = plan.measures.map { values[$0.id] ?? .null }
    }

    /// What a plan asks, over all of its records.
    func whole(_ plan: QueryPlan) -> Query {
        var whole = plan.query
        whole.dimensions = []
        whole.sort = []
        whole.limit = nil
        whole.totals = false
        whole.usesAllElections = plan.usesAllElections
        return whole
    }

    /// The same, of a stock on the last day on which it is taken; nil where there is none.
    func last(of stock: Measure, _ plan: QueryPlan) -> Query? {
        guard let last = lastSnapshot(of: stock, plan) else { return nil }
        var query = whole(plan)
        query.period = DateRange(to: last)
        query.filters.removeAll { Catalogue.dimension(named: $0.dimension)?.isPeriod ?? false }
        query.asOf = plan.asOf
        return query
    }

    /// The last day on which a stock is taken; a total of one that is kept by some of its periods is that of the last.
    private func lastSnapshot(of measure: Measure, _ plan: QueryPlan) -> CalendarDate? {
        guard case .stock(let fact, let opened, _)? = measure.source else { return nil }
        return plan.snapshotDays(firstOpening: engine.firstDay(opened, of: fact)).last
    }
}
