/// Texts as they stand in a page. `MarkupText` escapes them.
enum HTMLText {
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
