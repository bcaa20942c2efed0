import AwasModel
import AwasQuery
import Yams

/// Reads a definition and finds everything that is wrong in it, so that one look mends it all.
struct DefinitionReader {
    let file: String
    /// Whether it may list persons, as the built-in export for the civil-service agency may.
    let allowsPersons: Bool
    private(set) var problems: [DefinitionProblem] = []
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
            problem(
                line: nil, "terlalu besar atau terlalu bersarang untuk sebuah definisi",
                "too large or too nested for a definition")
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                problem(line: nil, "kosong; lihat docs/definisi-laporan.md", "empty; see docs/report-definitions.md")
                return nil
            }
            return node
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
        let indent = text.split(separator: "\n").reduce(0) { most, line in
            max(most, line.utf8.prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") }.count)
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
        let forms = keys["forms"].map { words($0, among: ["xlsx", "csv", "txt"], "bentuk", "form") }
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
            name: name, title: title, description: description, forms: forms ?? ["xlsx", "csv", "txt"],
            properties: properties?.compactMap(ReportDefinition.Property.init(rawValue:))
                ?? ReportDefinition.Property.allCases,
            measure: measure, queries: queries, parts: parts)
    }

    private mutating func readParameters(_ node: Node) {
        guard let keys = keys(of: node, required: [], optional: ["measure"]), let node = keys["measure"] else { return }
        measure = measureID(node)?.id
    }

    /// What every template can name.
    private static let commonNames: [String: TemplateShape] = [
        "office": .text, "region": .text, "month": .text, "previous_month": .text, "as_of": .text, "source": .text,
        "fingerprint": .text, "rejected": .figure(isCompared: false),
    ]
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
