/// Texts as they stand in a page or in a picture.
enum HTMLText {
    /// A text between tags, or in an attribute within double quotes.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // A page may hold no other control characters.
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// What a browser shows of a line of source: cells with blanks between them, without tags.
    static func visible(_ line: String) -> String {
        var text = line.replacing("</t", with: " </t")
        while let start = text.firstIndex(of: "<") {
            let end = text[start...].firstIndex(of: ">") ?? text.index(before: text.endIndex)
            text.removeSubrange(start...end)
        }
        for (escape, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.replacing(escape, with: character)
        }
        return text.split(separator: " ").joined(separator: " ")
    }

    /// Of an element in which no tag begins, such as a block of JSON in a script: `<` is written as JSON escapes it.
    static func inScript(_ json: String) -> String { json.replacing("<", with: "\\u003c") }
}
