import AwasModel
import AwasQuery

extension DefinedReport {
    /// The answer to a query of two dimensions, one of them across the columns.
    ///
    /// Its margins are asked for, never added up.
    func matrix(
        _ definition: TableDefinition, _ answer: DefinedAnswer, _ values: TemplateValues
    ) throws(QueryError) -> ReportTable {
        let query = answer.query
        let across = query.dimensions.firstIndex { $0 == definition.across } ?? 1
        let down = 1 - across
        let measure = answer.measures[0]
        let columnKeys = distinct(answer.rows.map { $0.key[across] })
        let rowKeys = distinct(answer.rows.map { $0.key[down] })
        var cells: [[Value]: Value] = [:]
        for row in answer.rows { cells[[row.key[down], row.key[across]]] = row.month[0] }
        let rowDimension = answer.dimensions[down]
        let format = CellFormat(measure.unit)
        var columns = stubColumns([], answer.only(down))
        columns += columnKeys.map { key in
            ReportTable.Column(
                id: key.plain ?? "none", label: label(key, of: answer.dimensions[across]), format: format,
                addsUp: measure.addsUp(over: [rowDimension]), scale: definition.scale)
        }
        let mayHaveMargins = scope.parameters.disclosure.allowsMargins(of: measure)
        let margins =
            query.hasTotals && mayHaveMargins && !rowKeys.isEmpty ? try self.margins(query, down, across) : nil
        if margins != nil {
            columns.append(
                ReportTable.Column(
                    id: "total", label: scope.words("Jumlah", "Total"), format: format,
                    addsUp: measure.addsUp(over: [rowDimension])))
        }
        var rows = rowKeys.map { key in
            let figures = columnKeys.map { column -> Value in
                let group = down == 0 ? [key, column] : [column, key]
                return cells[[key, column]] ?? answer.withoutRecords.figures(of: group)[0]
            }
            let margin = margins.map { [$0.byRow(key)] } ?? []
            return ReportTable.Row(stub(key, of: rowDimension) + (figures + margin).map(Cell.init))
        }
        if let margins {
            let figures = columnKeys.map(margins.byColumn) + [margins.whole]
            rows.append(ReportTable.Row(scope.totalStub(rowDimension) + figures.map(Cell.init), style: .total))
        }
        return ReportTable(
            id: definition.id, title: definition.title.text(values), columns: columns,
            stubColumns: rowDimension.isRegion ? 2 : 1, rows: rows,
            notes: rows.isEmpty ? [] : notes(definition, answer, values),
            emptyText: emptyText(definition.emptyText, answer, values), compactRows: definition.compactRows,
            sheetName: definition.sheet?[scope.language], sources: answer.queries + (margins?.queries ?? []))
    }

    private func margins(
        _ query: QueryDefinition, _ down: Int, _ across: Int
    ) throws(QueryError) -> (
        byRow: (Value) -> Value, byColumn: (Value) -> Value, whole: Value, queries: [Query]
    )? {
        let byRow = try answer(query.by(query.dimensions[down]))
        let byColumn = try answer(query.by(query.dimensions[across]))
        func values(_ answer: DefinedAnswer) -> (Value) -> Value {
            let values = Dictionary(
                answer.rows.map { ($0.key[0], $0.month[0]) }, uniquingKeysWith: { first, _ in first })
            return { values[$0] ?? answer.withoutRecords.figures(of: [$0])[0] }
        }
        return (
            values(byRow), values(byColumn), byRow.total?.month[0] ?? .null, byRow.queries + byColumn.queries
        )
    }

    /// Each once, in order, null last.
    private func distinct(_ values: [Value]) -> [Value] {
        Set(values).sorted { Value.precedes($0, $1) }
    }

    private func label(_ key: Value, of dimension: Dimension) -> String {
        if case .period(let period) = key, period.unit == .month, period.year == scope.parameters.month.year {
            return String(MonthName.full(period.ordinal)[scope.language].prefix(3))
        }
        return scope.style.text(scope.name(key, of: dimension), .text)
    }
}

extension QueryDefinition {
    /// The same question by one of its dimensions alone.
    fileprivate func by(_ dimension: String) -> QueryDefinition {
        QueryDefinition(
            name: name, measures: measures, dimensions: [dimension], filters: filters, span: span, isCompared: false,
            sort: [], limit: nil, hasTotals: true, isTested: false)
    }
}

extension DefinedAnswer {
    /// As if it had one of its dimensions alone.
    fileprivate func only(_ dimension: Int) -> DefinedAnswer {
        DefinedAnswer(
            query: query.by(query.dimensions[dimension]), dimensions: [dimensions[dimension]], measures: measures,
            rows: rows, total: total, notes: notes, withoutRecords: withoutRecords, queries: queries)
    }
}
