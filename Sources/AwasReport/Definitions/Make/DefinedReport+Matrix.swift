import AwasModel
import AwasQuery

extension DefinedReport {
    /// The answer to a query of two dimensions, one of them across the columns.
    func matrix(
        _ definition: TableDefinition, _ query: QueryDefinition, _ values: TemplateValues
    ) throws(QueryError) -> ReportTable {
        let across = query.dimensions.firstIndex { $0 == definition.across } ?? 1
        let asked = asked(query)
        var question = Question(asked, pivot: asked.dimensions[across])
        question.query.dimensions.remove(at: across)
        question.query.sort = []
        question.fill = knowsAllPlaces(inRowsOf: query, across: across)
        // With margins on two sides, what is left out could be computed.
        question.query.totals =
            query.hasTotals
            && asked.measures.compactMap(Catalogue.measure).allSatisfy(scope.parameters.disclosure.allowsMargins(of:))
        let result = try scope.executor.answer(question)
        let poor = poorCoverage(result)
        let total = result.totals.map { ResultTable.Row(key: [], values: $0) }
        let groups = (result.rows + [total].compactMap(\.self)).map { row in
            let known = known(row, of: result, over: days(query.span))
            return poor?.left(known) ?? known
        }
        let rowDimension = result.dimensions[0]
        let isEmpty = result.rows.isEmpty
        let rows = (isEmpty ? [] : groups).map { group in
            let isTotal = group.key.isEmpty
            let stub =
                isTotal
                ? scope.totalStub(rowDimension, of: result.measures) : stub(group.key[0], of: rowDimension)
            return ReportTable.Row(stub + group.values.map(Cell.init), style: isTotal ? .total : .body)
        }
        let columns = isEmpty ? [] : result.headings.map { column($0, definition, result) }
        return ReportTable(
            id: definition.id, title: definition.title.text(values), columns: stubColumn(rowDimension) + columns,
            stubColumns: rowDimension.isRegion ? 2 : 1, rows: rows,
            notes: isEmpty
                ? []
                : notes(
                    definition, result.notes.filter { $0 != result.noteOnFilledRows } + PoorCoverage.notes(on: groups),
                    values),
            emptyText: emptyText(definition.emptyText, result.measures, values),
            excerpt: excerpt(definition.printedRows),
            sheetName: definition.sheet?[scope.language],
            sources: isEmpty ? [asked] : queries(of: question, asked))
    }

    /// The query by both dimensions, and by each of them where there are margins.
    private func queries(of question: Question, _ asked: Query) -> [Query] {
        guard question.query.totals else { return [asked] }
        return [asked]
            + [question.query.dimensions, [question.pivot].compactMap(\.self)].map { dimensions in
                var margin = question.query
                margin.dimensions = dimensions
                return margin
            }
    }

    private func column(
        _ heading: FigureHeading, _ definition: TableDefinition, _ result: ResultTable
    ) -> ReportTable.Column {
        let (measure, isMargin) = (heading.measure, heading.pivotValue == nil)
        return ReportTable.Column(
            id: heading.pivotValue.map { $0.plain ?? "none" } ?? "total",
            label: label(heading.pivotValue, result.pivot, of: [measure]),
            format: CellFormat(measure), addsUp: measure.addsUp(over: result.dimensions),
            scale: isMargin ? nil : definition.scale)
    }

    /// What stands over the column of a value, or over the margin.
    private func label(_ value: Value?, _ dimension: Dimension?, of measures: [Measure]) -> String {
        guard let value, let dimension else { return FigureLabels.total(of: measures)[scope.language] }
        if case .period(let period) = value, period.unit == .month, period.year == scope.parameters.month.year {
            return String(MonthName.full(period.ordinal)[scope.language].prefix(3))
        }
        return scope.style.text(scope.name(value, of: dimension), .text)
    }
}

extension ReportDefinition {
    /// Whether a table shows the answer to a query.
    func hasTable(of query: QueryDefinition) -> Bool {
        parts.flatMap(\.content).contains { content in
            if case .table(let table) = content.kind { table.query == query.name } else { false }
        }
    }

    /// Whether a query is answered as it stands, and not by a table of its own with columns for a dimension.
    func isAnswered(_ query: QueryDefinition) -> Bool {
        let contents = parts.flatMap(\.content)
        func shows(_ content: ContentDefinition) -> Bool {
            switch content.kind {
            case .table(let table): table.query == query.name && table.across == nil
            case .indicators(let indicators): indicators.query == query.name
            case .keyFigures(let figures): figures.query == query.name
            case .computed(let computed): computed.query == query.name
            case .chart(let chart): chart.query == query.name
            default: false
            }
        }
        return usedNames.contains(query.name) || contents.contains(where: shows)
            || !contents.contains { if case .table(let table) = $0.kind { table.query == query.name } else { false } }
    }
}
