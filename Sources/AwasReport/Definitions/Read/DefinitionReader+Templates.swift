import AwasModel
import Mustache
import Yams

extension DefinitionReader {
    /// A Mustache template whose every name stands for something.
    mutating func mustache(_ node: Node) -> MustacheTemplate? {
        guard let scalar = node.scalar else { return nil }
        let before = problems.count
        checkTags(scalar.string, node)
        guard problems.count == before else { return nil }
        do {
            return try MustacheTemplate(string: Template.preamble + scalar.string)
        } catch {
            problem(
                node, "templat tidak dapat dibaca; periksa tanda {{ dan }} serta bagian yang dibuka dan ditutup",
                "the template cannot be read; check its {{ and }}, and that each section is opened and closed")
            return nil
        }
    }

    /// The conditions of something: one, or a list of them.
    mutating func paths(_ node: Node?) -> [TemplatePath] {
        guard let node else { return [] }
        var result: [TemplatePath] = []
        for item in node.sequence.map(Array.init) ?? [node] {
            if let path = path(item) { result.append(path) }
        }
        return result
    }

    /// The way to a figure or to what is so of one.
    private mutating func path(_ node: Node) -> TemplatePath? {
        guard let text = word(node) else { return nil }
        let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        switch find(names, in: [shape]) {
        case .found(.figure), .found(.flag), .found(.rows), .found(.optionalText): return TemplatePath(names: names)
        case .found:
            problem(
                node, "“\(text)” bukan angka; syarat perlu angka atau keterangannya",
                "“\(text)” is no figure; a condition needs a figure or what is so of one")
        case .lost(let name, let known): unknown(node, name, among: known, "nama templat", "template name")
        }
        return nil
    }

    private enum Finding {
        case found(TemplateShape)
        /// The first name that stands for nothing, and what there is in its place.
        case lost(String, known: [String])
    }

    private mutating func find(_ names: [String], in scopes: [[String: TemplateShape]]) -> Finding {
        guard let first = names.first, var shape = scopes.last(where: { $0[first] != nil })?[first] else {
            return .lost(names.first ?? "", known: scopes.flatMap(\.keys).sorted())
        }
        usedNames.insert(first)
        for name in names.dropFirst() {
            guard let child = shape.child(name) else { return .lost(name, known: shape.children.keys.sorted()) }
            shape = child
        }
        return .found(shape)
    }

    private mutating func checkTags(_ text: String, _ node: Node) {
        var scopes = [shape]
        var open: [(name: String, line: Int?, isScope: Bool)] = []
        var rest = text[...]
        var line = node.mark?.line
        // The text of a block begins on the line after its mark.
        if node.scalar?.style == .literal { line = line.map { $0 + 1 } }
        while let start = rest.firstRange(of: "{{") {
            if node.scalar?.style == .literal {
                line = line.map { $0 + rest[..<start.lowerBound].count { $0 == "\n" } }
            }
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: "}}") else {
                return problem(line: line, "“{{” tanpa “}}”", "“{{” without “}}”")
            }
            let tag = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            let mark = tag.first ?? " "
            let name = tag.drop { $0 == "#" || $0 == "^" || $0 == "/" }.filter { $0 != " " }
            switch mark {
            case "!": continue
            case "/":
                guard let last = open.popLast(), last.name == name else {
                    return problem(
                        line: line, "“{{/\(name)}}” tidak menutup bagian yang terbuka",
                        "“{{/\(name)}}” does not close the section that is open")
                }
                if last.isScope { scopes.removeLast() }
            case "#", "^":
                let rows = checkSection(name, mark, scopes, line)
                open.append((name, line, rows != nil))
                if let rows { scopes.append(rows) }
            case "{", "&", ">", "<", "$", "=", "%", "*":
                problem(
                    line: line, "tanda Mustache “{{\(mark)” tidak dipakai di sini",
                    "the Mustache tag “{{\(mark)” is not used here")
            default: checkVariable(name, scopes, line)
            }
        }
        for section in open {
            problem(
                line: section.line, "bagian “{{#\(section.name)}}” tidak ditutup",
                "the section “{{#\(section.name)}}” is not closed")
        }
    }

    /// - Returns: the names of a row where the section is repeated for each.
    private mutating func checkSection(
        _ name: String, _ mark: Character, _ scopes: [[String: TemplateShape]], _ line: Int?
    ) -> [String: TemplateShape]? {
        if scopes.count > 1, name == "first()" || name == "last()" { return nil }
        switch find(name.split(separator: ".", omittingEmptySubsequences: false).map(String.init), in: scopes) {
        case .found(.rows(let names)): return mark == "#" ? names : nil
        case .found(.figure), .found(.flag), .found(.optionalText): return nil
        case .found:
            problem(
                line: line, "“\(name)” tidak dapat membuka bagian; pakai angka, keterangannya, atau rows",
                "“\(name)” cannot open a section; use a figure, what is so of one, or rows")
        case .lost(let lost, let known): unknownName(lost, known, line)
        }
        return nil
    }

    private mutating func checkVariable(_ name: String, _ scopes: [[String: TemplateShape]], _ line: Int?) {
        switch find(name.split(separator: ".", omittingEmptySubsequences: false).map(String.init), in: scopes) {
        case .found(.text), .found(.optionalText), .found(.figure): return
        case .found:
            problem(
                line: line, "“\(name)” bukan teks atau angka dan tidak dapat ditulis",
                "“\(name)” is neither a text nor a figure and cannot be written")
        case .lost(let lost, let known): unknownName(lost, known, line)
        }
    }

    private mutating func unknownName(_ name: String, _ known: [String], _ line: Int?) {
        let meant = Suggestions.meant(Suggestions.nearest(to: name, among: known, atMost: 2))
        let list = known.joined(separator: ", ")
        problem(
            line: line,
            "nama templat “\(name)” tidak dikenal\(meant.indonesian.isEmpty ? "; yang ada: \(list)" : meant.indonesian)",
            "unknown template name “\(name)”\(meant.english.isEmpty ? "; there is: \(list)" : meant.english)")
    }
}
