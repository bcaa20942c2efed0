import AwasModel
import AwasQuery

/// The questions of a document about a month: over the month, the month before and since January.
extension ReportScope {
    var month: DateRange { DateRange(parameters.month) }

    var previousMonth: DateRange { DateRange(parameters.month.advanced(by: -1)) }

    /// From January to the end of the month.
    var yearToDate: DateRange {
        let january = CalendarPeriod(.year, containing: parameters.month.firstDay).firstDay
        return DateRange(from: january, to: parameters.month.lastDay)
    }

    /// A question over some days of the document's region, with a total.
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

    /// A query over the month, whose figures stand beside those of the month before and since January.
    func compared(_ query: Query) -> Question {
        Question(query, comparison: .days(previousMonth), spans: [yearToDate])
    }

    /// The queries that ask for the figures of such a question one by one.
    func queries(of question: Question) -> [Query] {
        [month, previousMonth, yearToDate].map { days in
            var query = question.query
            (query.period, query.sort, query.limit) = (days, [], nil)
            return query
        }
    }
}

extension ResultTable {
    /// The place of the column of a measure, or of what stands beside it.
    func place(of measure: Measure, _ kind: FigureHeading.Kind) -> Int? {
        headings.firstIndex { $0.measure.id == measure.id && $0.kind == kind }
    }
}

extension Value {
    /// A count; 0 where there is none.
    var count: Int64 { if case .integer(let number) = self { number } else { 0 } }
}
