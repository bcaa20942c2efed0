/// Texts as they stand in HTML, SVG and the XML of Word.
enum MarkupText {
    /// A text between tags, or in an attribute within double quotes. A tab is a blank; what XML 1.0 (2.2) cannot hold or
    /// advises against, control characters and the noncharacters U+FFFE and U+FFFF, is left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t": result += " "
            case "\n": result += "\n"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
