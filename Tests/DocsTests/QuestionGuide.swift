import Foundation

/// The guides that answer questions: under each command stands what it prints, written anew with `AWAS_UPDATE_DOCS=1`.
enum QuestionGuide {
    static let documents = ["docs/questions.md", "docs/pertanyaan.md"]

    static func update(_ document: String) throws {
        let url = GeneratedPart.root.appendingPathComponent(document)
        let lines = try String(contentsOf: url, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        var written: [String] = []
        var isOutput = false
        for line in lines {
            if line.hasPrefix("    $ awas ") {
                let command = String(line.dropFirst(6))
                written.append(String(line))
                var output = try Excerpt(document: document, command: command, lines: [], files: [:]).output()
                while output.last?.isEmpty == true { output.removeLast() }
                written += output.map { $0.isEmpty ? "" : "    " + $0 } + [""]
                isOutput = true
            } else if !isOutput || !(line.isEmpty || line.hasPrefix("    ")) {
                isOutput = false
                written.append(String(line))
            }
        }
        try written.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
}
