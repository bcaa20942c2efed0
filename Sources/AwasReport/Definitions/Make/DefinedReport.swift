import AwasData
import AwasModel
import AwasQuery

/// Makes a document of its definition.
public struct DefinedReport {
    let definition: ReportDefinition
    /// The measure that stands for `$measure`.
    let measure: Measure?
    /// What every document about a region and a month shares.
    let base: MonthlyReport

    /// Makes a document.
    ///
    /// - Parameters:
    ///   - definition: what it shows.
    ///   - read: a package without errors, or whose faulty rows were set aside.
    ///   - parameters: its region, month and as-of day.
    ///   - measure: the measure that stands for `$measure`; nil for the definition's own.
    ///   - language: of its words.
    /// - Throws: ``QueryError`` when the election is not known, or the measure lacks a dimension that is asked of it.
    public static func make(
        _ definition: ReportDefinition, _ read: ReadResult, _ parameters: MonthlyReport.Parameters,
        measure: Measure? = nil, language: Language
    ) throws(QueryError) -> Report {
        let measure = measure ?? definition.measure.flatMap { Catalogue.measure(named: $0) }
        let report = DefinedReport(
            definition: definition, measure: measure, base: MonthlyReport(read, parameters, language: language))
        return try report.make()
    }

    private func make() throws(QueryError) -> Report {
        var answers: [String: DefinedAnswer] = [:]
        for query in definition.queries { answers[query.name] = try answer(query) }
        let values = values(answers)
        var sections: [ReportSection] = []
        for part in definition.parts { sections.append(try section(part, answers, values)) }
        let place = base.parameters.region?.description ?? "nasional"
        let chosen = definition.measure == nil ? "" : "-\(measure?.id ?? "")"
        return Report(
            name: "\(definition.name)\(chosen)-\(place)-\(base.parameters.month)", title: definition.title.text(values),
            properties: properties, created: base.parameters.asOf, language: base.language, sections: sections,
            sources: definition.queries.flatMap { answers[$0.name]?.queries ?? [] }
        ).notingWithheld(least: base.parameters.leastPersons)
    }

    private func section(
        _ part: PartDefinition, _ answers: [String: DefinedAnswer], _ values: TemplateValues
    ) throws(QueryError) -> ReportSection {
        var blocks: [ReportSection.Block] = []
        if let when = part.when, !values.holds(when) {
            if let text = part.emptyText?.text(values) { blocks.append(.paragraph(text)) }
        } else {
            for content in part.content {
                if let when = content.when, !values.holds(when) { continue }
                if let unless = content.unless, values.holds(unless) { continue }
                if let block = try block(content.kind, answers, values) { blocks.append(block) }
            }
        }
        return ReportSection(
            sheetName: part.sheet[base.language], heading: part.heading?.text(values) ?? "", blocks: blocks)
    }

    private func block(
        _ kind: ContentDefinition.Kind, _ answers: [String: DefinedAnswer], _ values: TemplateValues
    ) throws(QueryError) -> ReportSection.Block? {
        switch kind {
        case .text(let template):
            let text = template.text(values)
            return text.isEmpty ? nil : .paragraph(text)
        case .bullets(let templates):
            let items = templates.map { $0.text(values) }.filter { !$0.isEmpty }
            return items.isEmpty ? nil : .bullets(items)
        case .table(let definition):
            guard let answer = answers[definition.query] else { return nil }
            return .table(
                definition.across == nil
                    ? table(definition, answer, values) : try matrix(definition, answer, values))
        case .records(let definition): return .table(records(definition, values))
        case .chart(let definition): return answers[definition.query].flatMap { chart(definition, $0, values) }
        case .tally(let definition): return .table(tally(definition, values))
        }
    }

    private var properties: [Report.Property] {
        let all = zip(ReportDefinition.Property.allCases, base.properties)
        return all.filter { definition.properties.contains($0.0) }.map(\.1)
    }
}

extension DefinedReport {
    /// The name of a measure in templates and columns.
    static func name(ofMeasure id: String) -> String { id == QueryDefinition.parameter ? "measure" : id }

    private func values(_ answers: [String: DefinedAnswer]) -> TemplateValues {
        let parameters = base.parameters
        let descriptor = base.read.dataset.descriptor
        var names: [String: Any] = [
            "office": base.office, "region": base.regionName, "month": base.monthName,
            "previous_month": base.style.period(parameters.month.advanced(by: -1)),
            "as_of": base.style.date(parameters.asOf),
            "source": descriptor.title ?? descriptor.name ?? base.words("paket data", "data package"),
            "fingerprint": base.fingerprint,
            "rejected": TemplateFigure(
                value: .integer(Int64(base.read.dataset.rejectedRows)), format: .integer, style: base.style),
        ]
        if let measure { names["measure"] = measure.label[base.language] }
        for (name, answer) in answers { names[name] = values(of: answer) }
        return TemplateValues(language: base.language, names: names)
    }

    private func values(of answer: DefinedAnswer) -> [String: Any] {
        if answer.dimensions.isEmpty {
            return (answer.total ?? answer.rows.first).map { figures(answer, $0) } ?? [:]
        }
        let rows = answer.rows.map { row in
            var names = figures(answer, row)
            for (dimension, value) in zip(answer.dimensions, row.key) {
                names[dimension.id] = base.style.text(Cell(key: value, of: dimension, base.language), .text)
            }
            return names
        }
        var names: [String: Any] = [
            "rows": rows,
            "count": TemplateFigure(value: .integer(Int64(rows.count)), format: .integer, style: base.style),
        ]
        if let total = answer.total { names["total"] = figures(answer, total) }
        return names
    }

    private func figures(_ answer: DefinedAnswer, _ row: DefinedAnswer.Row) -> [String: Any] {
        var names: [String: Any] = [:]
        for (id, measure) in zip(answer.query.measures, answer.measures) {
            func figure(_ name: String) -> TemplateFigure {
                TemplateFigure(
                    value: answer.value(row, name), format: CellFormat(measure.unit), style: base.style,
                    isChange: name.hasSuffix(".change"))
            }
            var whole = figure(id)
            if answer.query.isCompared {
                for name in ["previous", "change", "year"] { whole.compared[name] = figure("\(id).\(name)") }
            }
            names[DefinedReport.name(ofMeasure: id)] = whole
        }
        return names
    }
}
