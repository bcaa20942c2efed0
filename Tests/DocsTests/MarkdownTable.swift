/// A table in Markdown, each cell on one line.
struct MarkdownTable {
    private var lines: [String]

    init(_ header: [String]) {
        lines = [MarkdownTable.line(header), MarkdownTable.line(header.map { _ in "---" })]
    }

    mutating func add(_ cells: [String]) {
        lines.append(MarkdownTable.line(cells))
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.map { $0.isEmpty ? " " : $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }

    /// Words as code, one after the other.
    static func code(_ words: [String]) -> String {
        words.map { "`\($0)`" }.joined(separator: " ")
    }
}
