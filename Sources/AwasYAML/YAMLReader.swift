import AwasModel
import Yams

/// Who reads a YAML file that people edit, and finds everything that is wrong in it, so that one look fixes it all.
package protocol YAMLReader {
    /// What messages call the file.
    var file: String { get }
    /// The page that says what such a file holds.
    var guide: LocalizedText { get }
    /// What is wrong so far.
    var problems: [DefinitionProblem] { get set }
}

extension YAMLReader {
    /// The content of a text; nil where it cannot be read, which is a problem.
    package mutating func compose(_ text: String) -> Node? {
        guard text.utf8.count <= YAMLText.mostBytes, !YAMLText.isTooDeep(text) else {
            tooLarge()
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                problem(line: nil, "kosong; lihat \(guide.indonesian)", "empty; see \(guide.english)")
                return nil
            }
            if !YAMLText.hasTooManyNodes(node) { return node }
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
}

/// The bounds of such a text.
private enum YAMLText {
    /// Longer files are no definitions.
    static let mostBytes = 1 << 20

    /// Aliases of aliases make a tree of any size out of a few lines.
    static func hasTooManyNodes(_ root: Node) -> Bool {
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
    static func isTooDeep(_ text: String) -> Bool {
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
}
