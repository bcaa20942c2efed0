import AwasData
import AwasModel
import AwasQuery

/// Makes a document of its definition.
package struct DefinedReport {
    let definition: ReportDefinition
    /// The measure that stands for `$measure`.
    let measure: Measure?
    let scope: ReportScope
    /// Voting beside oversight; nil where it is not asked for, or there are not several kabupaten to compare.
    let compared: RegionsCompared?
    /// Which kabupaten have records; nil where that is not asked for.
    let coverage: Coverage?
    /// Where there are records, and where an office said that there are none.
    let recorded: RecordedPlaces
    /// Where voters are known; nil where no figure is by voters, or there is no election.
    let voterPlaces: VoterPlaces?

    /// Makes a document.
    ///
    /// - Parameters:
    ///   - definition: what it shows.
    ///   - read: a package without errors, or whose faulty rows were set aside.
    ///   - parameters: its region, month and as-of day.
    ///   - measure: the measure that stands for `$measure`; nil for the definition's own.
    ///   - office: what an office says of its letters, where the document is one; nil for nothing.
    ///   - language: of its words.
    /// - Throws: `QueryError` when the election is not known, or the measure lacks a dimension that is asked of it.
    package static func make(
        _ definition: ReportDefinition, _ read: ReadResult, _ parameters: ReportParameters,
        measure: Measure? = nil, office: OfficeDetails? = nil, language: Language
    ) throws(QueryError) -> Report {
        let measure = measure ?? definition.measure.flatMap { Catalogue.measure(named: $0) }
        let scope = ReportScope(read, parameters, language: language)
        return try DefinedReport(definition, measure, scope).make(office)
    }

    /// Those whom the persons of a document belong to, each once and in order.
    package static func recipients(
        _ definition: ReportDefinition, _ read: ReadResult, _ parameters: ReportParameters
    ) throws(QueryError) -> [Recipient] {
        try DefinedReport(definition, nil, ReportScope(read, parameters, language: .indonesian)).recipients
    }

    private init(
        _ definition: ReportDefinition, _ measure: Measure?, _ scope: ReportScope
    ) throws(QueryError) {
        self.definition = definition
        self.measure = measure
        self.scope = scope
        let measures = definition.queries.flatMap(\.measures).compactMap(Catalogue.measure(named:)) + [measure]
        let isCompared = scope.hasSeveralKabupaten && definition.uses(.participation)
        var facts = Set(measures.compactMap(\.self).map(Catalogue.fact(of:)))
        if definition.uses(.flow) || isCompared { facts.insert(.cases) }
        if definition.uses(.followUps) { facts.formUnion([.events, .oversight]) }
        if definition.uses(.coverage) { facts.formUnion(Coverage.probes.compactMap { Fact($0.table) }) }
        recorded = try RecordedPlaces(scope, of: facts)
        compared = isCompared ? try RegionsCompared(scope, recorded) : nil
        coverage = definition.uses(.coverage) ? try Coverage(scope, recorded) : nil
        voterPlaces = measures.contains { $0?.isByVoters ?? false } ? try scope.voterPlaces() : nil
    }

    private func make(_ office: OfficeDetails?) throws(QueryError) -> Report {
        let queries = definition.queries.filter { definition.isAnswered($0) && mayBeTold($0) }
        let given = try each(queries) { query throws(QueryError) in (query.name, try answer(query)) }
        let answers = Dictionary(uniqueKeysWithValues: given)
        // Safe to share: figures and texts that are read only.
        nonisolated(unsafe) let values = try values(answers)
        let sections = try each(definition.parts) { part throws(QueryError) in try section(part, answers, values) }
        let place = scope.parameters.region?.description ?? RegionCode.wholeCountry
        let chosen = definition.measure == nil ? "" : "-\(measure?.id ?? "")"
        let part = scope.parameters.recipient.map { "-\($0.id)" } ?? ""
        let letter = definition.letter.map {
            Letter(office, office: scope.office, subject: $0.subject.text(values), scope.language)
        }
        return Report(
            name: "\(definition.name)\(chosen)-\(place)-\(scope.parameters.month)\(part)",
            title: definition.title.text(values), properties: properties, isConfidential: definition.isConfidential,
            letter: letter, created: scope.parameters.asOf, language: scope.language, sections: sections,
            sources: definition.queries.flatMap { answers[$0.name]?.queries ?? [] }, forms: definition.forms
        ).notingWithheld(scope.parameters.disclosure)
    }

    /// What is made of each of some items, several at a time, in their order; of several errors the first.
    private func each<Item: Sendable, Made>(
        _ items: [Item], _ make: @Sendable (Item) throws(QueryError) -> Made
    ) throws(QueryError) -> [Made] {
        let results = Parallel.map(items.count, threads: scope.parameters.threads) { index in
            Result { () throws(QueryError) in try make(items[index]) }
        }
        var made: [Made] = []
        for result in results { made.append(try result.get()) }
        return made
    }

    private var namesCases: Bool { scope.parameters.disclosure.namesAgenciesAndCases }

    /// Whether an answer to a query may be in the document, whoever is to read it.
    private func mayBeTold(_ query: QueryDefinition) -> Bool {
        namesCases || !query.dimensions.contains { Catalogue.dimension(named: $0)?.namesAgencies ?? false }
    }

    /// What is said at the document's head, of a part for one recipient who that is too.
    private var properties: [Report.Property] {
        let recipient = scope.parameters.recipient.map {
            Report.Property(scope.words("Penerima", "Recipient"), $0.name[scope.language])
        }
        return [recipient].compactMap(\.self) + definition.properties.map(scope.property)
    }

    private func section(
        _ part: PartDefinition, _ answers: [String: DefinedAnswer], _ values: TemplateValues
    ) throws(QueryError) -> ReportSection {
        var blocks: [ReportSection.Block] = []
        if !part.when.isEmpty, !part.when.contains(where: values.holds) {
            if let text = part.emptyText?.text(values) { blocks.append(.paragraph(text)) }
        } else {
            for content in part.content {
                let isAsked = content.when.isEmpty || content.when.contains(where: values.holds)
                guard isAsked, !content.unless.contains(where: values.holds) else { continue }
                if let block = try block(content.kind, answers, values) { blocks.append(block) }
            }
        }
        return ReportSection(
            sheetName: part.sheet[scope.language], heading: part.heading?.text(values) ?? "", place: part.place,
            blocks: blocks)
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
            if definition.across != nil {
                guard let query = self.definition.query(named: definition.query), mayBeTold(query) else { return nil }
                return .table(try matrix(definition, query, values))
            }
            guard let answer = answers[definition.query] else { return nil }
            return .table(try table(definition, answer, values))
        case .indicators(let definition):
            return answers[definition.query].map { .table(indicators(definition, $0, values)) }
        case .keyFigures(let definition):
            guard let answer = answers[definition.query] else { return nil }
            return .keyFigures(try keyFigures(definition, answer, values))
        case .computed(let definition): return try computed(definition, answers, values).map { .table($0) }
        // A list of cases tells of few persons each.
        case .records(let definition) where !namesCases && [.cases, .subjects].contains(definition.fact): return nil
        case .records(let definition): return .table(records(definition, values))
        case .chart(let definition):
            guard let answer = answers[definition.query] else { return nil }
            return try chart(definition, answer, values).map { .chart($0) }
        case .computedChart(let definition): return try chart(definition, values).map { .chart($0) }
        case .tally(let definition): return .table(tally(definition, values))
        }
    }
}

extension ReportDefinition {
    /// Whether a computed content is shown, or named in a sentence.
    fileprivate func uses(_ content: ComputedContent) -> Bool {
        usedNames.contains(content.rawValue)
            || parts.contains { part in
                part.content.contains { item in
                    switch item.kind {
                    case .computed(let definition): definition.content == content
                    case .computedChart(let definition): definition.content == content
                    default: false
                    }
                }
            }
    }
}
