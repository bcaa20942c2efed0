import AwasModel
import AwasReport

/// A report as an official letter: head, heading, addressee, text, signature, copies, and in small print what it was made of.
struct WordLetter {
    let letter: Letter
    let report: Report
    let page: WordPage

    /// Its paragraphs and tables, around those of the text.
    func elements(_ text: [String]) -> [String] {
        letterhead + heading + addressee + text + signature + copies + origin
    }

    /// Names of offices are in capitals; what has small letters is where they are found.
    private var letterhead: [String] {
        letter.letterhead.map { line in
            WordXML.paragraph(line == line.uppercased() ? "Kop" : "AlamatKop", WordXML.run(line))
        } + [WordXML.paragraph("GarisKop", "")]
    }

    /// Number and the like on the left, place and day on the right.
    private var heading: [String] {
        let widths = [1_250, 250, 4_100, page.textWidth - 5_600]
        let rows = letter.heading.enumerated().map { position, fact in
            let day = position == 0 ? "\(letter.place), \(letter.date)" : ""
            let isSubject = position == letter.heading.count - 1
            return WordXML.row([
                WordXML.cell(widths[0], WordXML.paragraph("Hal", WordXML.run(fact.label))),
                WordXML.cell(widths[1], WordXML.paragraph("Hal", WordXML.run(":"))),
                WordXML.cell(
                    widths[2], WordXML.paragraph("Hal", WordXML.run(fact.value, isSubject ? "<w:b/><w:bCs/>" : ""))),
                WordXML.cell(widths[3], WordXML.paragraph("Hal", WordXML.run(day), "<w:jc w:val=\"right\"/>")),
            ])
        }
        return [WordXML.table(widths, isRuled: false, rows), WordXML.paragraph("Hal", "")]
    }

    private var addressee: [String] {
        letter.addressee.map { WordXML.paragraph("Tujuan", WordXML.run($0)) } + [WordXML.paragraph("Tujuan", "")]
    }

    /// On one page: office, room for the hand and the stamp, name.
    private var signature: [String] {
        let lines = letter.signatory.position.enumerated().map { position, line in
            let isLast = position == letter.signatory.position.count - 1
            let text = isLast && !line.hasSuffix(",") ? line + "," : line
            return WordXML.paragraph(
                "TandaTangan", WordXML.run(text), position == 0 ? "<w:spacing w:before=\"360\"/>" : "")
        }
        let name = WordXML.paragraph(
            "TandaTangan", WordXML.run(letter.signatory.name, "<w:b/><w:bCs/>"),
            "<w:keepNext w:val=\"0\"/><w:spacing w:before=\"1200\"/>")
        return lines + [name]
    }

    private var copies: [String] {
        guard !letter.copies.isEmpty else { return [] }
        let label = WordXML.paragraph(
            "Tembusan", WordXML.run(letter.copiesLabel + ":"), WordXML.keepNext + "<w:spacing w:before=\"360\"/>")
        return [label]
            + letter.copies.map { WordXML.paragraph("Tembusan", WordXML.run($0), WordXML.listed(.copies)) }
    }

    private var origin: [String] {
        guard !report.properties.isEmpty else { return [] }
        let text = report.properties.map { "\($0.label): \($0.value)" }.joined(separator: "; ") + "."
        return [WordXML.paragraph("Asal", WordXML.run(text))]
    }
}
