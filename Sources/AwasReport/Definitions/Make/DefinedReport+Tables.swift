import AwasModel
import AwasQuery

extension DefinedReport {
    /// The answer to a query with a row for each group.
    func table(
        _ definition: TableDefinition, _ answer: DefinedAnswer, _ names: TemplateValues
    ) throws(QueryError) -> ReportTable {
        let query = answer.query
        let shown =
            definition.columns.isEmpty
            ? (query.dimensions + query.figureIDs).map { TableDefinition.Column(id: $0) } : definition.columns
        let figures = shown.filter { !query.dimensions.contains($0.id) }
        let listed = listed(answer, with: definition.rowsWith)
        let hasAllRows = query.limit == nil && listed.count == answer.rows.count
        let columns =
            stubColumns(shown, answer) + figures.map { column($0, answer, definition.scale, hasAllRows: hasAllRows) }
        func row(_ stub: [Cell], _ row: ResultTable.Row, _ style: ReportTable.Row.Style = .body) -> ReportTable.Row {
            ReportTable.Row(stub + figures.flatMap { answer.values([row], $0.id) }.map(Cell.init), style: style)
        }
        func rows(_ body: [ResultTable.Row], _ total: ResultTable.Row?) -> [ReportTable.Row] {
            var body = body.map { row(stub($0.key, answer, shown), $0) }
            if let folded = answer.folded {
                let others = ResultTable.Row(key: [], values: folded.values)
                body.append(row(othersStub(answer, count: folded.count, unknown: 0), others))
            }
            guard let total, query.hasTotals, !body.isEmpty, !isWhole(listed, answer) else { return body }
            return body + [row(totalStub(answer, figures), total, .total)]
        }
        let rows = rows(listed, answer.total)
        let printed = try excerpt(definition, answer, listed, figures).map { largest in
            let total = largest.total ?? answer.total
            let others = row(othersStub(answer, count: largest.count, unknown: largest.unknown), largest.others)
            return largest.rows.map { row(stub($0.key, answer, shown), $0) } + [others]
                + (total.map { [row(totalStub(answer, figures), $0, .total)] } ?? [])
        }
        var notes = rows.isEmpty ? [] : notes(definition, answer.notes, names)
        let left = answer.rows.count - listed.count
        if answer.folded != nil, !rows.isEmpty { notes.append(noteOnFoldedRows) }
        if left > 0, !rows.isEmpty { notes.insert(noteOfRowsLeftOut(left), at: 0) }
        return ReportTable(
            id: definition.id, title: definition.title.text(names), columns: columns,
            stubColumns: columns.count - figures.count, rows: rows, notes: notes,
            emptyText: emptyText(definition.emptyText, answer.measures, names),
            excerpt: printed.map { .rows($0) } ?? excerpt(definition.printedRows),
            sheetName: definition.sheet?[scope.language], sources: answer.queries)
    }

    /// The measures one below the other, each in its unit, over the three spans.
    func indicators(
        _ definition: IndicatorsDefinition, _ answer: DefinedAnswer, _ values: TemplateValues
    ) -> ReportTable {
        let measures = definition.measures.compactMap(answer.measure)
        let spans = ComparedSpan.allCases
        let rows = answer.total.map { total in
            zip(definition.measures, measures).flatMap { id, measure -> [ReportTable.Row] in
                let position = answer.query.measures.firstIndex(of: id) ?? 0
                let figures = spans.map { answer.value(total, position, $0) }
                let row = ReportTable.Row(
                    [.text(measure.label[scope.language], plain: measure.id)] + figures.map(Cell.init),
                    formats: [.text] + spans.map { $0.format(CellFormat(measure)) })
                return [row] + [baseRow(of: measure, zip(spans, figures))].compactMap(\.self)
            }
        }
        return ReportTable(
            id: definition.id, title: definition.title.text(values),
            columns: scope.spanColumns(scope.words("Ukuran", "Measure"), id: "measure"), stubColumns: 1,
            rows: rows ?? [],
            notes: notes(of: measures) + definition.notes.map { $0.text(values) }.filter { !$0.isEmpty },
            emptyText: "", sheetName: definition.sheet?[scope.language], sources: answer.queries)
    }

    /// What a share over some of the records is of, beneath it; nil for what has a measure of its own beside it, or no base.
    private func baseRow(
        of measure: Measure, _ figures: some Sequence<(ComparedSpan, Value)>
    ) -> ReportTable.Row? {
        guard let label = measure.ownBase else { return nil }
        var bases: [ComparedSpan: Value] = [:]
        for (span, value) in figures {
            switch value {
            case .ratio(let ratio): bases[span] = .integer(ratio.base)
            case .withheld(let reason): bases[span] = .withheld(reason)
            default: bases[span] = .null
            }
        }
        bases[.change] = (bases[.month] ?? .null).change(from: bases[.previous] ?? .null)
        return ReportTable.Row(
            [.text(label[scope.language], plain: "\(measure.id).base")]
                + ComparedSpan.allCases.map { Cell(bases[$0] ?? .null) },
            formats: [.text] + ComparedSpan.allCases.map { $0.format(.integer) })
    }

    /// What the figures of a list of several units are measured in.
    private func notes(of measures: [Measure]) -> [String] {
        var notes: [String] = []
        if measures.contains(where: { CellFormat($0).isPercent }) {
            notes.append(
                scope.words(
                    "Perubahan persentase dalam poin.", "Changes of percentages are in points."))
        }
        let stocks = measures.filter(\.isStock).map { $0.label[scope.language] }.joined(separator: ", ")
        if !stocks.isEmpty {
            notes.append(
                scope.words(
                    "\(stocks): keadaan pada akhir setiap periode.", "\(stocks): the state at the end of each period."))
        }
        return notes
    }

    /// The rows with a record of a measure this month; all of them when none is named.
    private func listed(_ answer: DefinedAnswer, with measure: String?) -> [ResultTable.Row] {
        guard let measure else { return answer.rows }
        return zip(answer.rows, answer.values(answer.rows, measure)).compactMap { row, value in
            value == .integer(0) || value == .null ? nil : row
        }
    }

    private var noteOnFoldedRows: String {
        scope.words(
            "Instansi yang salah satu angkanya tidak ditampilkan digabung dalam “Lainnya”.",
            "Agencies with a figure that is not shown are one under “Others”.")
    }

    private func noteOfRowsLeftOut(_ count: Int) -> String {
        let count = scope.style.integer(Int64(count))
        return scope.words(
            "\(count) baris lain tercatat sejak Januari tetapi tidak bulan ini; jumlahnya mencakup semua.",
            "\(count) more rows have records since January but none this month; the total covers all.")
    }

    /// Whether the one row is the document's region itself, so that a total would say it twice; also when there are no
    /// dimensions to total over.
    private func isWhole(_ rows: [ResultTable.Row], _ answer: DefinedAnswer) -> Bool {
        guard answer.dimensions.count == 1 else { return answer.dimensions.isEmpty }
        guard rows.count == 1, case .region(let code, _) = rows[0].key[0] else { return false }
        return code == scope.parameters.region
    }

    /// What stands in place of no rows: that a table is missing, where it is, for then nobody knows whether there are none.
    func emptyText(_ template: Template, _ measures: [Measure], _ values: TemplateValues) -> String {
        scope.absence(of: measures.flatMap(\.tables)) ?? template.text(values)
    }

    func notes(_ definition: TableDefinition, _ notes: [LocalizedText], _ values: TemplateValues) -> [String] {
        (definition.notes.map { $0.text(values) } + notes.map { $0[scope.language] }).filter { !$0.isEmpty }
    }

    private func column(
        _ column: TableDefinition.Column, _ answer: DefinedAnswer, _ scale: ReportTable.Column.Scale?,
        hasAllRows: Bool
    ) -> ReportTable.Column {
        let measure = answer.measure(column.id)
        let name = measure?.label[scope.language] ?? column.id
        let span = ComparedSpan.parts(of: column.id).span
        let format = column.format ?? measure.map(CellFormat.init) ?? .integer
        let days = answer.query.isCompared || column.isGroupedByDays ? span.label[scope.language] : nil
        let (label, group) = column.isGroupedByDays ? (name, days) : (days ?? name, days.map { _ in name })
        return ReportTable.Column(
            id: (measure?.id ?? column.id) + span.suffix, label: column.label?[scope.language] ?? label,
            group: column.group?[scope.language] ?? group, format: span.format(format), isDetail: column.isDetail,
            addsUp: hasAllRows && measure?.addsUp(over: answer.dimensions) ?? false, scale: column.scale ?? scale)
    }

    /// The columns of the dimensions; beside the name of a region its code.
    private func stubColumns(_ columns: [TableDefinition.Column], _ answer: DefinedAnswer) -> [ReportTable.Column] {
        zip(answer.query.dimensions, answer.dimensions).flatMap { id, dimension in
            stubColumn(dimension, label: columns.first { $0.id == id }?.label)
        }
    }

    func stubColumn(_ dimension: Dimension, label: LocalizedText? = nil) -> [ReportTable.Column] {
        let label = label ?? dimension.label
        let name = ReportTable.Column(id: dimension.id, label: label[scope.language], format: .text)
        return dimension.isRegion ? [name, scope.codeColumn(dimension.id)] : [name]
    }

    private func stub(_ key: [Value], _ answer: DefinedAnswer, _ columns: [TableDefinition.Column]) -> [Cell] {
        zip(answer.query.dimensions, zip(answer.dimensions, key)).flatMap { id, group -> [Cell] in
            let (dimension, value) = group
            let blank = value == .null ? columns.first { $0.id == id }?.blank : nil
            return stub(value, of: dimension, blank: blank)
        }
    }

    /// The name of a group; beside that of a region its code.
    func stub(_ value: Value, of dimension: Dimension, blank: LocalizedText? = nil) -> [Cell] {
        let name = blank.map { Cell.text($0[scope.language], plain: "") } ?? scope.name(value, of: dimension)
        return dimension.isRegion ? [name, .text(value.plain ?? "")] : [name]
    }

    private func totalStub(_ answer: DefinedAnswer, _ figures: [TableDefinition.Column]) -> [Cell] {
        let measures = figures.compactMap { answer.measure($0.id) }
        return answer.dimensions.flatMap { scope.totalStub($0, of: measures) }
    }
}
