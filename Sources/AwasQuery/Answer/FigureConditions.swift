/// Conditions on the figures of an answer, their columns looked up.
struct FigureConditions {
    private var conditions: [(column: Int, filter: FigureFilter)] = []

    init(_ filters: [FigureFilter], _ headings: [FigureHeading], _ result: ResultTable) throws(QueryError) {
        for filter in filters {
            guard let column = result.column(named: filter.column) else {
                throw .unknownConditionColumn(filter.column, available: headings.map(\.id))
            }
            conditions.append((column, filter))
        }
    }

    /// Whether a row passes all of them.
    func keep(_ row: ResultTable.Row) -> Bool {
        conditions.allSatisfy { $0.filter.keeps(row.values[$0.column]) }
    }
}
