import AwasData
import AwasModel

extension Executor {
    /// For each measure of a question the number of records that its figures are made of: those of its table in the regions
    /// and the period that pass the filters, or that are in the stock at the end; of a ratio those behind its numerator.
    /// None where the question has no one day to take a stock on, and where they are too few persons to be told.
    public func recordCounts(of query: Query) throws(QueryError) -> [String: Int] {
        var whole = query
        whole.usesAllElections = try QueryPlan(query, dataset).usesAllElections
        (whole.dimensions, whole.sort, whole.limit, whole.totals) = ([], [], nil, false)
        var counts: [String: Int] = [:]
        for measure in query.measures.compactMap(Catalogue.measure) {
            whole.measures = [measure.id]
            guard let part = measure.parts.first, let plan = try? QueryPlan(whole, dataset) else { continue }
            let run = AggregationRun<UInt64>(plan, dataset, threads: threads, leastRecordsOfPart: leastRecordsOfPart)
            let count = run.recordCount(part)
            if part.unit == .subjects || part.isCountOfCases, disclosure.isFew(Int64(count)) { continue }
            counts[measure.id] = count
        }
        return counts
    }

    /// The rows of a table whose records are part of a question: those that its filters, regions and period keep. Its
    /// measures and dimensions do not matter; turnout is that of all elections unless one is filtered for.
    ///
    /// - Throws: ``QueryError`` when a filter cannot be asked of the table.
    public func records(of fact: Fact, in query: Query) throws(QueryError) -> [Int] {
        guard let measure = Executor.anyMeasure(of: fact), case .stream(let stream)? = measure.source else { return [] }
        var question = query
        question.measures = [measure.id]
        question.dimensions = []
        question.usesAllElections = true
        let plan = try QueryPlan(question, dataset)
        let columns = FactColumns(dataset: dataset, fact: fact, asOf: plan.asOf)
        let keys = RecordKeys<UInt64>(plan, columns, basis: stream.basis.map(columns.basis)) { SubjectRows(dataset) }
        var rows: [Int] = []
        let (batch, spare) = (RecordBatch<UInt64>(), RecordBatch<UInt64>())
        for start in stride(from: 0, to: columns.rowCount, by: RecordBatch<UInt64>.size) {
            batch.fill(start..<min(start + RecordBatch<UInt64>.size, columns.rowCount))
            keys.resolve(batch, spare).rows.forEach { row, _ in
                // A case that passes through several subjects stands there once for each.
                if rows.last != Int(row) { rows.append(Int(row)) }
            }
        }
        return rows
    }

    /// A measure that all records of a fact are part of.
    static func anyMeasure(of fact: Fact) -> Measure? {
        Catalogue.measures.first { Catalogue.fact(of: $0) == fact && $0.source != nil }
    }
}

extension Fact {
    /// The fact whose records a table holds; nil for elections and agencies.
    public init?(_ table: Table) {
        guard let fact = Fact.allCases.first(where: { $0.table == table }) else { return nil }
        self = fact
    }
}
