import AwasModel
import AwasReport

/// The paper of a page that is printed: upright or not, and in its margins the title and the number of the page, and the word of
/// a confidential document above and beneath each.
enum HTMLPaper {
    /// What an upright page holds.
    private static let mostColumnsUpright = 12

    /// Whether a section is printed across the page.
    static func isWide(_ section: ReportSection, _ report: Report) -> Bool {
        section.place != .appendix
            && section.blocks.contains { block in
                let table = block.table.flatMap(report.printed)
                return (table?.columns.count ?? 0) > mostColumnsUpright
            }
    }

    /// Rules of CSS; browsers that know no boxes in margins pass over these.
    static func style(of report: Report) -> String {
        let page = LocalizedText("Halaman ", "Page ")[report.language]
        let of = LocalizedText(" dari ", " of ")[report.language]
        var boxes = [
            "@bottom-left { content: \(quoted(report.title)); }",
            "@bottom-right { content: \(quoted(page)) counter(page) \(quoted(of)) counter(pages); }",
        ]
        if let mark = report.classification {
            let look = "font-size: 10pt; font-weight: 700; letter-spacing: .1em;"
            boxes += ["top", "bottom"].map { "@\($0)-center { content: \(quoted(mark)); \(look) }" }
        }
        let size = report.sections.contains { isWide($0, report) } ? "A4 landscape" : "A4"
        let look = "margin: 14mm 13mm; font: 7pt Arial, sans-serif; color: #444;"
        return "@page { size: \(size); \(look) \(boxes.joined(separator: " ")) }\n"
    }

    /// A text as a string of CSS, in which no tag begins.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            scalar.value < 0x20 || "\\\"<\u{7F}".unicodeScalars.contains(scalar)
                ? "\\\(String(scalar.value, radix: 16)) " : String(scalar)
        }
        return "\"\(escaped.joined())\""
    }
}
