import AwasModel
import AwasQuery
import Yams

/// Reads a definition and finds everything that is wrong in it, so that one look fixes it all.
struct DefinitionReader {
    let file: String
    /// Whether it may list persons, as the built-in export for the civil-service agency may.
    let allowsPersons: Bool
    private(set) var problems: [DefinitionProblem] = []
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

    /// Longer files are no definitions.
    private static let mostBytes = 1 << 20

    private init(file: String, allowsPersons: Bool) {
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
        else { throw DefinitionError(problems: reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
        return definition
    }

    private mutating func compose(_ text: String) -> Node? {
        guard text.utf8.count <= DefinitionReader.mostBytes, !DefinitionReader.isTooDeep(text) else {
            tooLarge()
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                problem(line: nil, "kosong; lihat docs/definisi-laporan.md", "empty; see docs/report-definitions.md")
                return nil
            }
            if !DefinitionReader.hasTooManyNodes(node) { return node }
            tooLarge()
        } catch let error as YamlError {
            problem(error)
        } catch {
            problem(line: nil, "bukan YAML yang benar", "no proper YAML")
        }
        return nil
    }

    private mutating func problem(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.problem(line: mark.line, "bukan YAML yang benar: \(problem)", "no proper YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "“\($0)”" }.joined(separator: ", ")
            problem(line: context.mark.line, "kunci ditulis dua kali: \(names)", "key written twice: \(names)")
        default: problem(line: nil, "bukan YAML yang benar", "no proper YAML")
        }
    }

    private mutating func tooLarge() {
        problem(
            line: nil, "terlalu besar atau terlalu bersarang untuk sebuah definisi",
            "too large or too nested for a definition")
    }

    /// Aliases of aliases make a tree of any size out of a few lines.
    private static func hasTooManyNodes(_ root: Node) -> Bool {
        let most = 200_000
        var count = 0
        var open = [root]
        while let node = open.popLast() {
            let children: [Node] =
                switch node {
                case .mapping(let mapping): mapping.map(\.value)
                case .sequence(let sequence): Array(sequence)
                case .scalar, .alias: []
                }
            count += children.count
            if count > most { return true }
            open += children
        }
        return false
    }

    /// The YAML reader goes down one call a level, however many there are.
    private static func isTooDeep(_ text: String) -> Bool {
        let most = 64
        var depth = 0
        var deepest = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
            deepest = max(deepest, depth)
        }
        let indent = text.utf8.split(separator: UInt8(ascii: "\n")).reduce(0) { most, line in
            max(most, line.prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") }.count)
        }
        return deepest > most || indent > most * 4
    }

    private mutating func definition(_ node: Node, name: String) -> ReportDefinition? {
        guard
            let keys = keys(
                of: node, required: ["name", "title", "description", "parts"],
                optional: ["forms", "properties", "parameters", "queries"])
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
        let forms = keys["forms"].map { words($0, among: ReportForm.allCases.map(\.rawValue), "bentuk", "form") }
        let properties = keys["properties"].map {
            words($0, among: ReportDefinition.Property.allCases.map(\.rawValue), "keterangan", "property")
        }
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
            measure: measure, queries: queries, parts: parts, usedNames: usedNames)
    }

    private mutating func readParameters(_ node: Node) {
        guard let keys = keys(of: node, required: [], optional: ["measure"]), let node = keys["measure"] else { return }
        measure = measureID(node)?.id
    }

    /// What every template can name; `DefinedReport.values` says what each stands for.
    private static let commonNames: [String: TemplateShape] = {
        var names: [String: TemplateShape] = [
            "rejected": .figure(isCompared: false), "excluded_note": .optionalText,
            "rejected_note": .optionalText, "voters_note": .optionalText,
            "poor_coverage": .optionalText,
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

extension DefinitionReader {
    mutating func problem(line: Int?, _ indonesian: String, _ english: String) {
        problems.append(DefinitionProblem(file: file, line: line, message: LocalizedText(indonesian, english)))
    }

    mutating func problem(_ node: Node, _ indonesian: String, _ english: String) {
        problem(line: node.mark?.line, indonesian, english)
    }

    /// Something that is not among what there is.
    mutating func unknown(
        _ node: Node, _ text: String, among known: [String], _ indonesian: String, _ english: String
    ) {
        let meant = Suggestions.meant(Suggestions.nearest(to: text, among: known, atMost: 2))
        let list =
            known.count > 40
            ? LocalizedText("", "")
            : LocalizedText(
                "; yang ada: \(known.joined(separator: ", "))", "; there is: \(known.joined(separator: ", "))")
        problem(
            node,
            "\(indonesian) “\(text)” tidak dikenal\(meant.indonesian)\(meant.indonesian.isEmpty ? list.indonesian : "")",
            "unknown \(english) “\(text)”\(meant.english)\(meant.english.isEmpty ? list.english : "")")
    }
}
