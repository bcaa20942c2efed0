import AwasModel
import AwasQuery

/// The answer to a query of a definition, over one span or over the three that are compared.
struct DefinedAnswer {
    let query: QueryDefinition
    let dimensions: [Dimension]
    let measures: [Measure]
    /// Where nothing is compared, the figures of the month alone are filled.
    let rows: [SpanFigures.Comparison.Row]
    let total: SpanFigures.Comparison.Row?
    let notes: [LocalizedText]
    /// What was asked of the catalogue.
    let queries: [Query]
    /// Which figures changed by more than chance explains; nil where that is not asked.
    var changes: MeaningfulChanges?

    /// The figure of a column: a measure, or what it is compared by.
    func value(_ row: SpanFigures.Comparison.Row, _ id: String) -> Value {
        let (name, span) = DefinedAnswer.parts(id)
        guard let measure = query.measures.firstIndex(of: name) else { return .null }
        return row.value(measure, span)
    }

    func measure(_ id: String) -> Measure? {
        query.measures.firstIndex(of: DefinedAnswer.parts(id).measure).map { measures[$0] }
    }

    /// `cases.previous` is the measure `cases` in the month before.
    static func parts(_ id: String) -> (measure: String, span: ComparedSpan) {
        let parts = id.split(separator: ".").map(String.init)
        return (parts.first ?? "", parts.count > 1 ? ComparedSpan(rawValue: parts[1]) ?? .month : .month)
    }
}

extension DefinedReport {
    /// Asks a query.
    func answer(_ query: QueryDefinition) throws(QueryError) -> DefinedAnswer {
        let ids = query.measures.map { $0 == QueryDefinition.parameter ? measure?.id ?? "" : $0 }
        let dimensions = query.dimensions.map(scope.dimensionID)
        if query.isCompared { return try comparison(query, ids, dimensions) }
        let names = Dictionary(
            zip(query.dimensions + query.measures, dimensions + ids), uniquingKeysWith: { first, _ in first })
        let asked = scope.figures.query(
            ids, by: dimensions, where: query.filters, over: days(query.span),
            sort: query.sort.map { Query.SortKey(names[$0.id] ?? $0.id, descending: $0.descending) })
        let answer = try scope.figures.executor.run(asked)
        func row(_ key: [Value], _ values: [Value]) -> SpanFigures.Comparison.Row {
            SpanFigures.Comparison.Row(key: key, month: values, previous: [], year: [])
        }
        return DefinedAnswer(
            query: query, dimensions: answer.dimensions, measures: answer.measures,
            rows: answer.rows.prefix(query.limit ?? .max).map { row($0.key, $0.values) },
            total: answer.totals.map { row([], $0) }, notes: answer.notes, queries: [asked])
    }

    private func comparison(
        _ query: QueryDefinition, _ ids: [String], _ dimensions: [String]
    ) throws(QueryError) -> DefinedAnswer {
        let comparison = try scope.figures.comparison(ids, by: dimensions, where: query.filters)
        func value(_ row: SpanFigures.Comparison.Row, _ id: String) -> Value {
            if let dimension = query.dimensions.firstIndex(of: id) { return row.key[dimension] }
            let (name, span) = DefinedAnswer.parts(id)
            return query.measures.firstIndex(of: name).map { row.value($0, span) } ?? .null
        }
        let keys = comparison.rows.map { row in query.sort.map { value(row, $0.id) } }
        let order = comparison.rows.indices.sorted { left, right in
            for (key, (first, second)) in zip(query.sort, zip(keys[left], keys[right])) {
                if Value.precedes(first, second, descending: key.descending) { return true }
                if Value.precedes(second, first, descending: key.descending) { return false }
            }
            return left < right
        }
        return DefinedAnswer(
            query: query, dimensions: comparison.dimensions, measures: comparison.measures,
            rows: order.prefix(query.limit ?? .max).map { comparison.rows[$0] }, total: comparison.total, notes: [],
            queries: comparison.queries, changes: query.isTested ? try MeaningfulChanges(scope, of: ids) : nil)
    }

    func days(_ span: QueryDefinition.Span) -> DateRange {
        switch span {
        case .month: scope.figures.month
        case .previous: scope.figures.previousMonth
        case .year: scope.figures.yearToDate
        case .all: DateRange(to: scope.parameters.month.lastDay)
        }
    }
}
