import AwasModel
import AwasQuery
import AwasYAML
import Yams

/// Reads a definition and finds everything that is wrong in it, so that one look fixes it all.
struct DefinitionReader: YAMLReader {
    let file: String
    let guide = LocalizedText("docs/definisi-laporan.md", "docs/report-definitions.md")
    /// Whether it may list persons, as the built-in export for the civil-service agency may.
    let allowsPersons: Bool
    var problems: [DefinitionProblem] = []
    /// The first names of all that templates and conditions name so far.
    var usedNames: Set<String> = []
    /// What templates can name.
    var shape: [String: TemplateShape] = [:]
    var queries: [QueryDefinition] = []
    /// The measure that stands for `$measure`.
    var measure: String?
    /// The ids of tables so far, which name their CSV files.
    var tableIDs: Set<String> = []
    /// The lists of records so far.
    var lists: [RecordsDefinition] = []

    init(file: String, allowsPersons: Bool) {
        self.file = file
        self.allowsPersons = allowsPersons
    }

    /// The definition in a text.
    ///
    /// - Parameters:
    ///   - text: YAML.
    ///   - file: what messages call the file.
    ///   - name: the name that the file's own gives it, which the definition must have.
    ///   - allowsPersons: whether it may list persons.
    /// - Throws: ``DefinitionError`` with all that is wrong in it.
    static func read(
        _ text: String, file: String, name: String, allowsPersons: Bool = false
    ) throws(DefinitionError) -> ReportDefinition {
        var reader = DefinitionReader(file: file, allowsPersons: allowsPersons)
        guard let node = reader.compose(text), let definition = reader.definition(node, name: name),
            reader.problems.isEmpty
        else { throw reader.error }
        return definition
    }

    /// All that was found wrong, by lines.
    var error: DefinitionError { DefinitionError(problems: problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }

    private mutating func definition(_ node: Node, name: String) -> ReportDefinition? {
        guard
            let keys = keys(
                of: node, required: ["name", "title", "description", "parts"],
                optional: ["forms", "properties", "confidential", "letter", "parameters", "queries"])
        else { return nil }
        if let written = keys["name"], let text = word(written), text != name {
            problem(
                written, "namanya “\(text)”, padahal berkasnya bernama “\(name)”; samakan keduanya",
                "its name is “\(text)”, but that of its file is “\(name)”; make them the same")
        }
        let description = keys["description"].flatMap { localized($0) }
        if let parameters = keys["parameters"] { readParameters(parameters) }
        shape = DefinitionReader.commonNames
        if measure != nil { shape["measure"] = .text }
        if let node = keys["queries"] { readQueries(node) }
        let forms = keys["forms"].map { words($0, among: ReportForm.own.map(\.rawValue), "bentuk", "form") }
        let properties = keys["properties"].map {
            words($0, among: ReportDefinition.Property.allCases.map(\.rawValue), "keterangan", "property")
        }
        let isConfidential = keys["confidential"].flatMap { flag($0) } ?? false
        let letter = keys["letter"].flatMap { self.letter($0) }
        let title = keys["title"].flatMap { template($0) }
        var parts: [PartDefinition] = []
        for part in keys["parts"].flatMap({ list($0) }) ?? [] {
            if let part = self.part(part) { parts.append(part) }
        }
        guard let title, let description else { return nil }
        return ReportDefinition(
            name: name, title: title, description: description,
            forms: forms?.compactMap(ReportForm.init(rawValue:)) ?? ReportForm.usual,
            properties: properties?.compactMap(ReportDefinition.Property.init(rawValue:))
                ?? ReportDefinition.Property.allCases,
            isConfidential: isConfidential, letter: letter, measure: measure, queries: queries, parts: parts,
            usedNames: usedNames)
    }

    private mutating func letter(_ node: Node) -> LetterDefinition? {
        keys(of: node, required: ["subject"], optional: [])?["subject"].flatMap { template($0) }.map {
            LetterDefinition(subject: $0)
        }
    }

    private mutating func readParameters(_ node: Node) {
        guard let keys = keys(of: node, required: [], optional: ["measure"]), let node = keys["measure"] else { return }
        measure = measureID(node)?.id
    }

    /// What every template can name; `DefinedReport.values` says what each stands for.
    private static let commonNames: [String: TemplateShape] = {
        var names: [String: TemplateShape] = [
            "rejected": .figure(isCompared: false), "excluded_note": .optionalText,
            "rejected_note": .optionalText, "voters_note": .optionalText, "recipient": .optionalText,
            "poor_coverage": .optionalText, "voters_coverage": .optionalText,
        ]
        let texts = [
            "office", "region", "month", "previous_month", "year", "as_of", "source", "fingerprint", "region_codes",
            "program",
        ]
        for text in texts + QueryDefinition.Area.allCases.map(\.name) { names[text] = .text }
        for flag in ["cut_short", "not_begun", "several_kabupaten", "national", "within_kabupaten"] {
            names[flag] = .flag
        }
        names["missing"] = .names(
            Dictionary(uniqueKeysWithValues: Table.allCases.map { ($0.rawValue, .optionalText) }))
        names["election"] = .names(["id": .optionalText, "name": .optionalText])
        names[ComputedContent.participation.rawValue] = .names(RegionsCompared.shape)
        let figure = TemplateShape.figure(isCompared: false)
        var coverage = ["kabupaten": figure]
        for probe in Coverage.probes { coverage[probe.measure] = .names(["with": figure, "without": figure]) }
        names[ComputedContent.coverage.rawValue] = .names(coverage)
        return names
    }()
}
