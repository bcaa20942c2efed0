import AwasModel
import AwasQuery

/// The answer to a query of a definition, over one span or over the three that are compared.
struct DefinedAnswer {
    let query: QueryDefinition
    let dimensions: [Dimension]
    let measures: [Measure]
    /// Where nothing is compared, the figures of the month alone are filled.
    var rows: [SpanFigures.Comparison.Row]
    let total: SpanFigures.Comparison.Row?
    let notes: [LocalizedText]
    /// What was asked of the catalogue.
    let queries: [Query]
    /// Which figures changed by more than chance explains; nil where that is not asked.
    var changes: MeaningfulChanges?

    /// The figures of a column, a measure or what it is compared by, in these rows.
    func values(_ rows: [SpanFigures.Comparison.Row], _ id: String) -> [Value] {
        let (name, span) = DefinedAnswer.parts(id)
        guard let measure = query.measures.firstIndex(of: name) else { return rows.map { _ in .null } }
        return rows.map { $0.value(measure, span) }
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
        var answer = DefinedAnswer(
            query: query, dimensions: comparison.dimensions, measures: comparison.measures, rows: comparison.rows,
            total: comparison.total, notes: [], queries: comparison.queries,
            changes: query.isTested ? try MeaningfulChanges(scope, of: ids) : nil)
        let keys = query.sort.map { key -> [Value] in
            let dimension = query.dimensions.firstIndex(of: key.id)
            return dimension.map { place in answer.rows.map { $0.key[place] } } ?? answer.values(answer.rows, key.id)
        }
        let order = answer.rows.indices.sorted { left, right in
            for (key, values) in zip(query.sort, keys) {
                if Value.precedes(values[left], values[right], descending: key.descending) { return true }
                if Value.precedes(values[right], values[left], descending: key.descending) { return false }
            }
            return left < right
        }
        answer.rows = order.prefix(query.limit ?? .max).map { comparison.rows[$0] }
        return answer
    }

    func days(_ span: QueryDefinition.Span) -> DateRange {
        switch span {
        case .month: scope.figures.month
        case .previous: scope.figures.previousMonth
        case .year: scope.figures.yearToDate
        case .all: DateRange(to: scope.parameters.asOf)
        }
    }
}
