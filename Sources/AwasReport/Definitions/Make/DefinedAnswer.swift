import AwasModel
import AwasQuery

/// The answer to a query of a definition, over one span or over the three that are compared.
struct DefinedAnswer {
    struct Row {
        let key: [Value]
        /// By measure.
        let values: [Value]
        let previous: [Value]
        let year: [Value]
    }

    let query: QueryDefinition
    let dimensions: [Dimension]
    let measures: [Measure]
    let rows: [Row]
    let total: Row?
    let notes: [LocalizedText]
    /// What was asked of the catalogue.
    let queries: [Query]

    /// The figure of a column: a measure, or what it is compared by.
    func value(_ row: Row, _ id: String) -> Value {
        let parts = id.split(separator: ".").map(String.init)
        guard let measure = query.measures.firstIndex(of: parts.first ?? "") else { return .null }
        return switch parts.count > 1 ? parts[1] : "" {
        case "previous": row.previous[measure]
        case "year": row.year[measure]
        case "change": MonthlyFigures.change(row.values[measure], row.previous[measure])
        default: row.values[measure]
        }
    }

    func measure(_ id: String) -> Measure? {
        query.measures.firstIndex(of: String(id.split(separator: ".").first ?? "")).map { measures[$0] }
    }
}

extension DefinedReport {
    /// Asks a query.
    func answer(_ query: QueryDefinition) throws(QueryError) -> DefinedAnswer {
        let ids = query.measures.map { $0 == QueryDefinition.parameter ? measure?.id ?? "" : $0 }
        if query.isCompared { return try comparison(query, ids) }
        let asked = base.figures.query(
            ids, by: query.dimensions, where: query.filters, over: days(query.span),
            sort: query.sort.map { key in
                Query.SortKey(key.id == QueryDefinition.parameter ? ids[0] : key.id, descending: key.descending)
            })
        let answer = try base.figures.executor.run(asked)
        let rows = answer.rows.prefix(query.limit ?? .max).map {
            DefinedAnswer.Row(key: $0.key, values: $0.values, previous: [], year: [])
        }
        let total = answer.totals.map { DefinedAnswer.Row(key: [], values: $0, previous: [], year: []) }
        return DefinedAnswer(
            query: query, dimensions: answer.dimensions, measures: answer.measures, rows: rows, total: total,
            notes: answer.notes, queries: [asked])
    }

    private func comparison(_ query: QueryDefinition, _ ids: [String]) throws(QueryError) -> DefinedAnswer {
        let comparison = try base.figures.comparison(ids, by: query.dimensions, where: query.filters)
        func row(_ row: MonthlyFigures.Comparison.Row) -> DefinedAnswer.Row {
            DefinedAnswer.Row(key: row.key, values: row.month, previous: row.previous, year: row.year)
        }
        let columns = query.dimensions + query.measures
        let rows = comparison.rows.map(row).enumerated().sorted { left, right in
            for key in query.sort {
                guard let column = columns.firstIndex(of: key.id) else { continue }
                func value(_ row: DefinedAnswer.Row) -> Value { (row.key + row.values)[column] }
                let (first, second) = (value(left.element), value(right.element))
                if Value.precedes(first, second, descending: key.descending) { return true }
                if Value.precedes(second, first, descending: key.descending) { return false }
            }
            return left.offset < right.offset
        }.map(\.element)
        return DefinedAnswer(
            query: query, dimensions: comparison.dimensions, measures: comparison.measures,
            rows: Array(rows.prefix(query.limit ?? .max)), total: row(comparison.total), notes: [],
            queries: comparison.queries)
    }

    func days(_ span: QueryDefinition.Span) -> DateRange {
        switch span {
        case .month: base.figures.month
        case .previous: base.figures.previousMonth
        case .year: base.figures.yearToDate
        case .all: DateRange(to: base.parameters.month.lastDay)
        }
    }
}
