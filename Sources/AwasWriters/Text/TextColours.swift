/// Emphasis on a terminal: what names things is bold, rules are dim. A style of nothing leaves texts as they are.
struct TextColours {
    let isOn: Bool

    func bold(_ line: String) -> String { marked(line, "1") }
    func dim(_ line: String) -> String { marked(line, "2") }

    /// A line between the codes of ECMA-48 for a rendition and for none.
    private func marked(_ line: String, _ code: String) -> String {
        isOn && !line.isEmpty ? "\u{1B}[\(code)m\(line)\u{1B}[0m" : line
    }
}
