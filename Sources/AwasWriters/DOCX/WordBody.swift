import AwasModel
import AwasReport

/// The text of a document: that of a report under its title, or that of a letter.
struct WordBody {
    private let report: Report
    private let page: WordPage

    init(_ report: Report) {
        self.report = report
        let isWide = report.tables.contains {
            !$0.rows.isEmpty && WordTable.columns(of: $0).count > WordTable.mostColumnsUpright
        }
        page = report.letter == nil ? .report(isWide: isWide) : .letter
    }

    /// The part with the text.
    var part: String {
        let elements =
            report.letter.map { WordLetter(letter: $0, report: report, page: page).elements(text) } ?? head + text
        return WordXML.declaration + "<w:document \(WordXML.namespaces)><w:body>" + elements.joined()
            + page.section(hasFirst: report.letter != nil) + "</w:body></w:document>"
    }

    private var head: [String] {
        let mark = report.classification.map { WordXML.paragraph("Caption", WordXML.run($0)) }
        let facts = report.facts.map { fact in
            WordXML.paragraph("Hal", WordXML.run(fact.label + ": ", "<w:b/><w:bCs/>") + WordXML.run(fact.value))
        }
        return [mark].compactMap(\.self) + [WordXML.paragraph("Title", WordXML.run(report.title))] + facts
    }

    private var text: [String] {
        report.sections.flatMap { section in
            let heading =
                section.heading.isEmpty ? [] : [WordXML.paragraph("Heading1", WordXML.run(section.heading))]
            return heading + section.blocks.flatMap(elements)
        }
    }

    private func elements(_ block: ReportSection.Block) -> [String] {
        let isLetter = report.letter != nil
        switch block {
        case .paragraph(let text): return [WordXML.paragraph(isLetter ? "IsiSurat" : nil, WordXML.run(text))]
        case .bullets(let items):
            let (style, list) = isLetter ? ("ButirSurat", WordStyles.List.points) : ("ListParagraph", .bullets)
            return items.map { WordXML.paragraph(style, WordXML.run($0), WordXML.listed(list)) }
        case .table(let table):
            return report.printed(table).map { WordTable($0, report, width: page.textWidth).elements } ?? []
        case .keyFigures(let figures):
            return WordTable(figures.summary(report.language), report, width: page.textWidth).elements
        case .chart(let chart): return [leftOut(chart.title)]
        }
    }

    /// What stands in place of a chart.
    private func leftOut(_ title: String) -> String {
        let text = LocalizedText(
            "Bagan “\(title)” ada dalam bentuk xlsx dan html.", "The chart “\(title)” is in the forms xlsx and html.")
        return WordXML.paragraph("Catatan", WordXML.run(text[report.language]))
    }
}
