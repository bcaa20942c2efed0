import AwasModel
import AwasQuery

/// The answer to a query of a definition, over one span or over the three that are compared.
struct DefinedAnswer {
    let query: QueryDefinition
    let dimensions: [Dimension]
    let measures: [Measure]
    /// Where nothing is compared, the figures of the month alone are filled.
    var rows: [SpanFigures.Comparison.Row]
    var total: SpanFigures.Comparison.Row?
    var notes: [LocalizedText]
    /// What its measures are in a group without a record.
    let withoutRecords: FiguresWithoutRecords
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
    /// Asks a query. What is divided by voters is left out where most of their polling stations are missing.
    func answer(_ query: QueryDefinition) throws(QueryError) -> DefinedAnswer {
        var answer = try wholeAnswer(query)
        guard let voterPlaces, answer.measures.contains(where: \.isByVoters) else { return answer }
        let poor = PoorCoverage(answer.dimensions, answer.measures, voterPlaces, whole: scope.parameters.region)
        answer.rows = answer.rows.map { row in
            SpanFigures.Comparison.Row(
                key: row.key, month: poor.left(row.month, of: row.key), previous: poor.left(row.previous, of: row.key),
                year: poor.left(row.year, of: row.key))
        }
        answer.total = answer.total.map { total in
            SpanFigures.Comparison.Row(
                key: [], month: poor.left(total.month, of: []), previous: poor.left(total.previous, of: []),
                year: poor.left(total.year, of: []))
        }
        let isLeftOut = (answer.rows + [answer.total].compactMap(\.self)).contains { row in
            (row.month + row.year).contains(.withheld(.poorlyCovered))
        }
        if isLeftOut { answer.notes.append(Withheld.noteOnPoorCoverage) }
        return answer
    }

    private func wholeAnswer(_ query: QueryDefinition) throws(QueryError) -> DefinedAnswer {
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
            total: answer.totals.map { row([], $0) }, notes: answer.notes, withoutRecords: answer.withoutRecords,
            queries: [asked])
    }

    private func comparison(
        _ query: QueryDefinition, _ ids: [String], _ dimensions: [String]
    ) throws(QueryError) -> DefinedAnswer {
        let comparison = try scope.figures.comparison(ids, by: dimensions, where: query.filters)
        var answer = DefinedAnswer(
            query: query, dimensions: comparison.dimensions, measures: comparison.measures, rows: comparison.rows,
            total: comparison.total, notes: comparison.notes, withoutRecords: comparison.withoutRecords,
            queries: comparison.queries,
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

/// Leaves out what is divided by voters of regions most of whose polling stations are missing.
private struct PoorCoverage {
    private let regions: [Int]
    private let columns: [Int]
    private let places: VoterPlaces
    private let whole: RegionCode?

    /// - Parameter whole: the region of figures over all rows.
    init(_ dimensions: [Dimension], _ measures: [Measure], _ places: VoterPlaces, whole: RegionCode?) {
        regions = dimensions.indices.filter { dimensions[$0].isRegionOfRecord }
        columns = measures.indices.filter { measures[$0].isByVoters }
        (self.places, self.whole) = (places, whole)
    }

    /// The figures of a group without them.
    func left(_ values: [Value], of key: [Value]) -> [Value] {
        let named =
            key.isEmpty
            ? []
            : regions.compactMap { position -> RegionCode? in
                if case .region(let code, _) = key[position] { code } else { nil }
            }
        guard let region = named.max(by: { $0.level < $1.level }) ?? whole, !values.isEmpty,
            places.coverage(of: region)?.isLow ?? false
        else { return values }
        var values = values
        for column in columns where !values[column].isWithheld { values[column] = .withheld(.poorlyCovered) }
        return values
    }
}
