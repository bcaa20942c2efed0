import AwasModel
import AwasQuery

/// The largest rows of a table that is printed in part, and the records of all others as one row.
struct LargestRows {
    let rows: [ResultTable.Row]
    let others: ResultTable.Row
    /// Nil where the answer has none.
    let total: ResultTable.Row?
    /// How many rows are one, and of how many of them the first figure is not known.
    let count: Int
    let unknown: Int
}

extension DefinedReport {
    /// The rows with the greatest first figure and the others as one, counted from their records; nil where all are printed, or
    /// nothing is.
    ///
    /// - Parameters:
    ///   - listed: the rows of the whole table.
    ///   - figures: its columns of figures.
    func excerpt(
        _ definition: TableDefinition, _ answer: DefinedAnswer, _ listed: [ResultTable.Row],
        _ figures: [TableDefinition.Column]
    ) throws(QueryError) -> LargestRows? {
        guard let most = definition.printedRows, most > 0, !scope.parameters.isFull, listed.count > most + 1,
            let first = figures.first, answer.dimensions.count == 1
        else { return nil }
        let query = answer.query
        var question = query.isCompared ? compared(query, asked(query)) : Question(asked(query))
        let (name, span) = ComparedSpan.parts(of: first.id)
        guard let place = query.measures.firstIndex(of: name),
            let measure = Catalogue.measure(named: question.query.measures[place])
        else { return nil }
        question.query.sort = [Query.SortKey(FigureHeading(measure, span.kind(scope)).id, descending: true)]
        (question.query.limit, question.others, question.folds) = (most, true, folds(query))
        let result = try scope.executor.answer(question)
        let days = self.days(query.span)
        func shown(_ row: ResultTable.Row) -> ResultTable.Row {
            let known = known(row, of: result, over: days)
            return poorCoverage(result)?.left(known) ?? known
        }
        let rows = Array(result.rows).map(shown)
        let keys = Set(rows.map(\.key))
        let left = listed.filter { !keys.contains($0.key) }
        // Without a record of any of them there is nothing to ask for.
        let others = result.others.map { ResultTable.Row(key: [], values: $0.values) }
        let none = ResultTable.Row(key: [], values: result.headings.map { _ in .null })
        let unknown = answer.values(left, first.id).count { $0 == .null }
        let areKnown = unknown < left.count || answer.folded != nil
        return LargestRows(
            rows: rows, others: areKnown ? others ?? none : none,
            total: result.totals.map { shown(ResultTable.Row(key: [], values: $0)) },
            count: left.count + (answer.folded?.count ?? 0),
            unknown: unknown)
    }

    /// What names the row of the others: how many there are, and of how many nothing is known.
    func othersStub(_ answer: DefinedAnswer, count: Int, unknown: Int) -> [Cell] {
        let (all, none) = (scope.style.integer(Int64(count)), scope.style.integer(Int64(unknown)))
        let label =
            unknown == 0
            ? scope.words("Lainnya (\(all))", "Others (\(all))")
            : scope.words("Lainnya (\(all), \(none) “…”)", "Others (\(all), \(none) “…”)")
        let name = Cell.text(label, plain: ResultTable.othersKey)
        return answer.dimensions.flatMap { $0.isRegion ? [name, .text("", plain: ResultTable.othersKey)] : [name] }
    }
}
