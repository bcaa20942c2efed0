import AwasModel

extension Executor {
    /// For each measure of a question the number of records that its figures are made of: those of its table in the regions
    /// and the period that pass the filters, or that are in the stock at the end; of a ratio those behind its numerator.
    /// None where the question has no one day to take a stock on, and where they are too few persons to be told.
    package func recordCounts(of query: Query) throws(QueryError) -> [String: Int] {
        var whole = query
        whole.usesAllElections = try QueryPlan(query, engine).usesAllElections
        (whole.dimensions, whole.sort, whole.limit, whole.totals) = ([], [], nil, false)
        var counts: [String: Int] = [:]
        for measure in query.measures.compactMap(Catalogue.measure) {
            whole.measures = [measure.id]
            guard let part = measure.parts.first, let plan = try? QueryPlan(whole, engine),
                let count = try engine.unguardedGroups(of: plan).parts[Part(part)]?.recordCount
            else { continue }
            if part.unit == .subjects || part.isCountOfCases, disclosure.isFew(Int64(count)) { continue }
            counts[measure.id] = count
        }
        return counts
    }
}
