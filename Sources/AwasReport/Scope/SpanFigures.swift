import AwasData
import AwasModel
import AwasQuery

/// The queries of a document about a month: each measure for the month, the month before and the year to date.
struct SpanFigures {
    /// The same measures over the three spans of days.
    struct Comparison {
        /// A group, or the total.
        struct Row {
            let key: [Value]
            let month: [Value]
            let previous: [Value]
            let year: [Value]

            /// A measure's figure over some days, or how much it changed.
            func value(_ measure: Int, _ span: ComparedSpan) -> Value {
                switch span {
                case .month: month[measure]
                case .previous: previous[measure]
                case .change: month[measure].change(from: previous[measure])
                case .year: year[measure]
                }
            }
        }

        let dimensions: [Dimension]
        let measures: [Measure]
        let rows: [Row]
        let total: Row
        /// What the measures are in a group without a record.
        let withoutRecords: FiguresWithoutRecords
        /// Which records rates by voters leave out since January.
        let notes: [LocalizedText]
        /// One for each span.
        let queries: [Query]
    }

    let executor: Executor
    let parameters: ReportParameters

    init(_ dataset: Dataset, _ parameters: ReportParameters) {
        executor = Executor(dataset, threads: parameters.threads, disclosure: parameters.disclosure)
        self.parameters = parameters
    }

    var month: DateRange { DateRange(parameters.month) }

    var previousMonth: DateRange { DateRange(parameters.month.advanced(by: -1)) }

    /// From January to the end of the month.
    var yearToDate: DateRange {
        let january = CalendarPeriod(.year, containing: parameters.month.firstDay).firstDay
        return DateRange(from: january, to: parameters.month.lastDay)
    }

    /// A question over some days of the report's region, with a total.
    func query(
        _ measures: [String], by dimensions: [String] = [], where filters: [Filter] = [], over period: DateRange,
        sort: [Query.SortKey] = []
    ) -> Query {
        Query(
            measures: measures, by: dimensions, where: filters, regions: parameters.regions,
            period: period, asOf: parameters.asOf, election: parameters.election, sort: sort, totals: true)
    }

    /// The answer to such a question.
    func answer(
        _ measures: [String], by dimensions: [String] = [], over period: DateRange
    ) throws(QueryError) -> ResultTable {
        try executor.run(query(measures, by: dimensions, over: period))
    }

    /// The measures over the three spans, with a row for each group of any of them, in the order of the catalogue.
    func comparison(
        _ measures: [String], by dimensions: [String] = [], where filters: [Filter] = []
    ) throws(QueryError) -> Comparison {
        let queries = [month, previousMonth, yearToDate].map {
            query(measures, by: dimensions, where: filters, over: $0)
        }
        var answers: [ResultTable] = []
        for query in queries { answers.append(try executor.run(query)) }
        let byKey = answers.map { answer in
            Dictionary(answer.rows.map { ($0.key, $0.values) }, uniquingKeysWith: { first, _ in first })
        }
        let keys = Set(answers.flatMap { $0.rows.map(\.key) }).sorted { Value.precedes($0, $1) }
        func row(_ key: [Value], _ values: [[Value]]) -> Comparison.Row {
            var year = values[2]
            parameters.disclosure.blankLonger(&year, around: [values[0], values[1]])
            return Comparison.Row(key: key, month: values[0], previous: values[1], year: year)
        }
        return Comparison(
            dimensions: answers[0].dimensions, measures: answers[0].measures,
            rows: keys.map { key in
                row(key, zip(byKey, answers).map { $0[key] ?? $1.withoutRecords.figures(of: key) })
            },
            total: row([], answers.map { answer in answer.totals ?? answer.measures.map { _ in .null } }),
            withoutRecords: answers[0].withoutRecords, notes: answers[2].notesOnVoters, queries: queries)
    }
}

extension Value {
    /// A count; 0 where there is none.
    var count: Int64 { if case .integer(let number) = self { number } else { 0 } }
}
