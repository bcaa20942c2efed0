import AwasData
import AwasModel

extension NativeEngine {
    /// The rows of a table whose records are part of a question: those that its filters, regions and period keep. Its
    /// measures and dimensions do not matter; turnout is that of all elections unless one is filtered for.
    ///
    /// - Throws: ``QueryError`` when a filter cannot be asked of the table.
    package func records(of fact: Fact, in query: Query) throws(QueryError) -> [Int] {
        guard let measure = fact.anyMeasure, case .stream(let stream)? = measure.source else { return [] }
        var question = query
        question.measures = [measure.id]
        question.dimensions = []
        question.usesAllElections = true
        let plan = NativePlan(try QueryPlan(question, self), dataset)
        let columns = FactColumns(dataset: dataset, fact: fact, asOf: plan.plan.asOf)
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
}
