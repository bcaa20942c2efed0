import AwasModel
import Yams

extension YAMLReader {
    package mutating func problem(line: Int?, _ indonesian: String, _ english: String) {
        problems.append(DefinitionProblem(file: file, line: line, message: LocalizedText(indonesian, english)))
    }

    package mutating func problem(_ node: Node, _ indonesian: String, _ english: String) {
        problem(line: node.mark?.line, indonesian, english)
    }

    /// Something that is not among what there is.
    package mutating func unknown(
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

    /// The keys of a mapping; nil when it is none. Keys that are missing or not known are problems.
    package mutating func keys(of node: Node, required: [String], optional: [String]) -> [String: Node]? {
        guard let mapping = node.mapping else {
            let all = (required + optional).joined(separator: ", ")
            problem(
                node, "di sini perlu kunci dan isinya (\(all))", "keys and what they hold are needed here (\(all))")
            return nil
        }
        var result: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            guard (required + optional).contains(name) else {
                unknown(key, name, among: required + optional, "kunci", "key")
                continue
            }
            result[name] = value
        }
        for name in required where result[name] == nil {
            problem(node, "kunci “\(name)” tidak ada", "the key “\(name)” is missing")
        }
        return result
    }

    /// The one key of several that is there, with what it holds.
    package mutating func choice(of kinds: [String], _ keys: [String: Node], _ node: Node) -> (
        kind: String, value: Node
    )? {
        let given = kinds.filter { keys[$0] != nil }
        if given.count == 1, let kind = given.first, let value = keys[kind] { return (kind, value) }
        problem(
            node, "di sini perlu salah satu dari \(kinds.joined(separator: ", "))",
            "one of \(kinds.joined(separator: ", ")) is needed here")
        return nil
    }

    package mutating func list(_ node: Node) -> [Node]? {
        if let sequence = node.sequence { return Array(sequence) }
        problem(node, "di sini perlu daftar, misalnya [a, b]", "a list is needed here, such as [a, b]")
        return nil
    }

    package mutating func word(_ node: Node) -> String? {
        if let text = node.scalar?.string, !text.isEmpty { return text }
        problem(node, "di sini perlu satu kata", "a word is needed here")
        return nil
    }

    package mutating func word(
        _ node: Node, among known: [String], _ indonesian: String, _ english: String
    ) -> String? {
        guard let text = word(node) else { return nil }
        if known.contains(text) { return text }
        unknown(node, text, among: known, indonesian, english)
        return nil
    }

    package mutating func words(
        _ node: Node, among known: [String], _ indonesian: String, _ english: String
    ) -> [String] {
        var result: [String] = []
        for item in list(node) ?? [] {
            if let word = word(item, among: known, indonesian, english) { result.append(word) }
        }
        return result
    }

    package mutating func flag(_ node: Node) -> Bool? {
        if let flag = node.bool { return flag }
        problem(
            node, "di sini perlu true atau false, bukan “\(node.scalar?.string ?? "?")”",
            "true or false is needed here, not “\(node.scalar?.string ?? "?")”")
        return nil
    }

    package mutating func number(_ node: Node) -> Int? {
        if let number = node.int, number > 0 { return number }
        problem(
            node, "di sini perlu bilangan bulat di atas nol, bukan “\(node.scalar?.string ?? "?")”",
            "a whole number above zero is needed here, not “\(node.scalar?.string ?? "?")”")
        return nil
    }
}
