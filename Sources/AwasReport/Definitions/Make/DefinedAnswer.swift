import AwasModel
import AwasQuery

/// The answer to a query of a definition, over one span or beside the figures that it is compared by.
struct DefinedAnswer {
    let query: QueryDefinition
    let dimensions: [Dimension]
    let measures: [Measure]
    var rows: [ResultTable.Row]
    /// The agencies that count few persons, as one; nil where none is folded.
    var folded: ResultTable.Others?
    /// The figures over all records; nil where they were not asked for.
    var total: ResultTable.Row?
    var notes: [LocalizedText]
    /// What was asked of the catalogue.
    let queries: [Query]
    /// Which figures changed by more than chance explains; nil where that is not asked.
    var changes: MeaningfulChanges?
    /// By measure and span the place of a figure in a row.
    fileprivate let places: [[ComparedSpan: Int]]

    /// The figures of a column, a measure or what it is compared by, in these rows.
    func values(_ rows: [ResultTable.Row], _ id: String) -> [Value] {
        let (name, span) = ComparedSpan.parts(of: id)
        let measure = query.measures.firstIndex(of: name)
        return rows.map { row in measure.map { value(row, $0, span) } ?? .null }
    }

    /// A measure's figure, or what it is compared by, in a row.
    func value(_ row: ResultTable.Row, _ measure: Int, _ span: ComparedSpan) -> Value {
        places[measure][span].map { row.values[$0] } ?? .null
    }

    func measure(_ id: String) -> Measure? {
        query.measures.firstIndex(of: ComparedSpan.parts(of: id).measure).map { measures[$0] }
    }
}

extension DefinedReport {
    /// Asks a query. What is divided by voters is left out where most of their polling stations are missing.
    func answer(_ query: QueryDefinition) throws(QueryError) -> DefinedAnswer {
        let asked = self.asked(query)
        var question = query.isCompared ? compared(query, asked) : Question(asked)
        question.fill = knowsAllPlaces(query)
        question.folds = folds(query)
        let result = try scope.executor.answer(question)
        let days = self.days(query.span)
        var answer = DefinedAnswer(
            query: query, dimensions: result.dimensions, measures: result.measures,
            rows: result.rows.prefix(query.limit ?? .max).map { known($0, of: result, over: days) },
            folded: result.others.map { others in
                let row = known(ResultTable.Row(key: [], values: others.values), of: result, over: days)
                return ResultTable.Others(count: others.count, values: row.values)
            },
            total: result.totals.map { known(ResultTable.Row(key: [], values: $0), of: result, over: days) },
            notes: query.isCompared
                ? result.notesOnVoters + result.notesOnLimits
                : result.notes.filter { $0 != result.noteOnFilledRows },
            queries: query.isCompared ? scope.queries(of: question) : [asked],
            changes: query.isTested ? try MeaningfulChanges(scope, recorded, of: asked.measures) : nil,
            places: result.measures.map { measure in
                let spans = ComparedSpan.allCases.compactMap { span in
                    result.place(of: measure, span.kind(scope)).map { (span, $0) }
                }
                return Dictionary(uniqueKeysWithValues: spans)
            })
        guard let poor = poorCoverage(result) else { return answer }
        answer.rows = answer.rows.map(poor.left)
        answer.total = answer.total.map(poor.left)
        answer.notes += PoorCoverage.notes(on: answer.rows + [answer.total].compactMap(\.self))
        return answer
    }

    /// Whether agencies that count few persons are one row: in tables, which list all; a sentence names the largest.
    func folds(_ query: QueryDefinition) -> Bool {
        query.limit == nil && query.dimensions.count == 1 && definition.hasTable(of: query)
            && Catalogue.dimension(named: scope.dimensionID(query.dimensions[0]))
                .map(scope.parameters.disclosure.folds) ?? false
    }

    /// What a query asks of the catalogue, in the order of its rows.
    func asked(_ query: QueryDefinition) -> Query {
        let ids = query.measures.map { $0 == QueryDefinition.parameter ? measure?.id ?? "" : $0 }
        let dimensions = query.dimensions.map(scope.dimensionID)
        let names = Dictionary(
            zip(query.dimensions + query.measures, dimensions + ids), uniquingKeysWith: { first, _ in first })
        return scope.query(
            ids, by: dimensions, where: query.filters, over: days(query.span),
            sort: query.sort.map { Query.SortKey(names[$0.id] ?? $0.id, descending: $0.descending) })
    }

    /// The same with the figures that stand beside it, by which rows can be in order too.
    func compared(_ query: QueryDefinition, _ asked: Query) -> Question {
        var question = scope.compared(asked)
        question.query.sort = zip(query.sort, asked.sort).map { written, key in
            let (name, span) = ComparedSpan.parts(of: written.id)
            let measure = query.measures.firstIndex(of: name).flatMap { Catalogue.measure(named: asked.measures[$0]) }
            let heading = measure.map { FigureHeading($0, span.kind(scope)).id }
            return Query.SortKey(heading ?? key.id, descending: key.descending)
        }
        question.query.limit = query.limit
        return question
    }

    func days(_ span: QueryDefinition.Span) -> DateRange {
        switch span {
        case .month: scope.month
        case .previous: scope.previousMonth
        case .year: scope.yearToDate
        case .twelveMonths: scope.twelveMonths
        case .all: DateRange(to: scope.parameters.asOf)
        }
    }
}
