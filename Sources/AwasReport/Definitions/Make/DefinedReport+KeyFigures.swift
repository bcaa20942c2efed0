import AwasModel
import AwasQuery

extension DefinedReport {
    /// The main figures, each with its change on the month before and its way over twelve months.
    func keyFigures(
        _ definition: KeyFiguresDefinition, _ answer: DefinedAnswer, _ values: TemplateValues
    ) throws(QueryError) -> KeyFigures {
        let measures = definition.figures.compactMap { answer.measure($0.measure) }
        let row = answer.total ?? answer.rows.first
        let months = try monthly(measures)
        let previous = MonthName.full(scope.parameters.month.advanced(by: -1).ordinal)[scope.language]
        let figures = zip(definition.figures, measures).map { figure, measure -> KeyFigures.Figure in
            let place = answer.query.measures.firstIndex(of: figure.measure) ?? 0
            func cell(_ span: ComparedSpan) -> Cell { row.map { Cell(answer.value($0, place, span)) } ?? .null }
            let change = cell(.change)
            let words =
                if case .integer = change {
                    scope.words("dari \(previous)", "on \(previous)")
                } else if change.number != nil {
                    scope.words("dari \(previous)", "on \(previous)")
                } else {
                    scope.words("\(previous): tidak tercatat", "\(previous): not recorded")
                }
            let note = figure.note?.text(values) ?? ""
            return KeyFigures.Figure(
                label: (figure.label ?? measure.label)[scope.language], value: cell(.month),
                format: CellFormat(measure), change: change, note: note.isEmpty ? words : "\(words) · \(note)",
                sparkline: Sparkline(values: (months[measure.id] ?? []).map(\.number)))
        }
        let table = IndicatorsDefinition(
            id: definition.id, title: definition.title, query: definition.query,
            measures: definition.figures.map(\.measure), sheet: nil, notes: [])
        return KeyFigures(figures: figures, table: indicators(table, answer, values))
    }

    /// The figures of measures in each of twelve months, this one last. A month without any record of a measure's table is not
    /// known; one with such records, but none that the measure counts, is zero.
    func monthly(_ measures: [Measure]) throws(QueryError) -> [String: [Cell]] {
        let months = scope.lastTwelveMonths
        let result = try scope.executor.run(scope.query(measures.map(\.id), by: ["month"], over: scope.twelveMonths))
        let rows = Dictionary(result.rows.map { ($0.key[0], $0.values) }, uniquingKeysWith: { first, _ in first })
        var figures: [String: [Cell]] = [:]
        for (place, measure) in result.measures.enumerated() {
            figures[measure.id] = months.map { month in
                let none: Value = measure.isCount ? .integer(0) : .null
                let value = rows[.period(month)]?[place] ?? none
                guard measure.isStock else {
                    return Cell(
                        recorded.value(value, of: measure, .whole, DateRange(month), hasVoters: false))
                }
                // What was open before anything was recorded nobody knows, nor what will be.
                let isKnown = recorded.hasRecord(
                    Catalogue.fact(of: measure), .whole, DateRange(to: month.lastDay))
                return isKnown && month.firstDay <= scope.parameters.asOf ? Cell(value) : .null
            }
        }
        return figures
    }
}
