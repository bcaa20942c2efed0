import AwasModel
import AwasReport

/// Writes a table as Markdown, with pipes as GitHub and most programs read it, for a note or a page of a wiki.
package enum MarkdownWriter {
    /// The title in bold, the table with its figures to the right, and the notes as a list. Figures are written as people of
    /// the language read them; columns of codes stay.
    package static func render(_ table: ReportTable, language: Language) -> String {
        var parts: [String] = []
        if !table.title.isEmpty { parts.append("**\(escaped(table.title))**\n") }
        if table.rows.isEmpty {
            parts.append(escaped(table.emptyText) + "\n")
        } else {
            parts.append(lines(table, FigureStyle(language)))
        }
        let notes = FigureStyle(language).notes(of: table)
        if !notes.isEmpty { parts.append(notes.map { "- \(escaped($0))\n" }.joined()) }
        return parts.joined(separator: "\n")
    }

    private static func lines(_ table: ReportTable, _ style: FigureStyle) -> String {
        let head = table.columns.map { column in
            [column.group, column.label].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
        }
        var text = line(head)
        text += "|" + table.columns.map { $0.format.isFigure ? " ---: |" : " --- |" }.joined() + "\n"
        for row in table.rows {
            text += line(
                table.columns.indices.map { column in
                    let words = escaped(style.text(row, column, of: table))
                    return row.style == .total && !words.isEmpty ? "**\(words)**" : words
                }, isEscaped: true)
        }
        return text
    }

    private static func line(_ cells: [String], isEscaped: Bool = false) -> String {
        "|" + cells.map { " \(isEscaped ? $0 : escaped($0)) |" }.joined() + "\n"
    }

    /// A text on one line, in which nothing is a mark.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in TextWrap.singleLine(text) {
            if "|\\*_`[]<>".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
