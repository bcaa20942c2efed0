import AwasModel
import AwasQuery

extension DefinedReport {
    /// The answer to a query with a row for each group.
    func table(_ definition: TableDefinition, _ answer: DefinedAnswer, _ values: TemplateValues) -> ReportTable {
        let shown = definition.columns.isEmpty ? allColumns(of: answer.query) : definition.columns
        let figures = shown.filter { !answer.query.dimensions.contains($0.id) }
        let columns = stubColumns(shown, answer) + figures.map { column($0, answer, definition.scale) }
        var rows = answer.rows.map { row in
            ReportTable.Row(stub(row.key, answer) + figures.map { Cell(answer.value(row, $0.id)) })
        }
        if let total = answer.total, answer.query.hasTotals, !rows.isEmpty, !answer.dimensions.isEmpty {
            rows.append(
                ReportTable.Row(totalStub(answer) + figures.map { Cell(answer.value(total, $0.id)) }, style: .total))
        }
        return ReportTable(
            id: definition.id, title: definition.title.text(values), columns: columns,
            stubColumns: columns.count - figures.count, rows: rows, notes: notes(definition, answer, values),
            emptyText: definition.emptyText.text(values), compactRows: definition.compactRows,
            sheetName: definition.sheet?[base.language], sources: answer.queries)
    }

    func notes(_ definition: TableDefinition, _ answer: DefinedAnswer, _ values: TemplateValues) -> [String] {
        answer.rows.isEmpty
            ? []
            : (definition.notes.map { $0.text(values) } + answer.notes.map { $0[base.language] }).filter { !$0.isEmpty }
    }

    private func allColumns(of query: QueryDefinition) -> [TableDefinition.Column] {
        let figures = query.measures.flatMap { id in
            query.isCompared ? [id] + ["previous", "change", "year"].map { "\(id).\($0)" } : [id]
        }
        return (query.dimensions + figures).map {
            TableDefinition.Column(id: $0, label: nil, group: nil, format: nil, scale: nil)
        }
    }

    private func column(
        _ column: TableDefinition.Column, _ answer: DefinedAnswer, _ scale: ReportTable.Column.Scale?
    ) -> ReportTable.Column {
        let measure = answer.measure(column.id)
        let name = measure?.label[base.language] ?? column.id
        let span = column.id.split(separator: ".").dropFirst().first.map(String.init)
        let format = column.format ?? measure.map { CellFormat($0.unit) } ?? .integer
        let isCompared = answer.query.isCompared
        let label = isCompared ? spanLabel(span) : name
        return ReportTable.Column(
            id: column.id.replacing(".", with: "_").replacing(QueryDefinition.parameter, with: measure?.id ?? ""),
            label: column.label?[base.language] ?? label,
            group: column.group?[base.language] ?? (isCompared ? name : nil),
            format: span == "change" ? format.ofChange : format,
            addsUp: measure?.addsUp(over: answer.dimensions) ?? false, scale: column.scale ?? scale)
    }

    private func spanLabel(_ span: String?) -> String {
        let id = span ?? MonthlyReport.Span.month.id
        return MonthlyReport.Span.allCases.first { $0.id == id }.map(base.spanLabel) ?? id
    }

    /// The columns of the dimensions; beside the name of a region its code.
    func stubColumns(_ columns: [TableDefinition.Column], _ answer: DefinedAnswer) -> [ReportTable.Column] {
        answer.dimensions.flatMap { dimension in
            let label = columns.first { $0.id == dimension.id }?.label ?? dimension.label
            let name = ReportTable.Column(id: dimension.id, label: label[base.language], format: .text)
            return dimension.isRegion ? [name, base.codeColumn(dimension.id)] : [name]
        }
    }

    func stub(_ key: [Value], _ answer: DefinedAnswer) -> [Cell] {
        zip(answer.dimensions, key).flatMap { dimension, value in
            let name = Cell(key: value, of: dimension, base.language)
            return dimension.isRegion ? [name, .text(value.plain ?? "")] : [name]
        }
    }

    func totalStub(_ answer: DefinedAnswer) -> [Cell] {
        answer.dimensions.flatMap(base.totalStub)
    }
}
