import AwasModel
import AwasReport

/// Writes reports and tables as plain text, to be read in a terminal or a mail.
///
/// No line is wider than asked, nothing is cut, and no line ends in spaces. Detail columns are left out. The lines of a message
/// are left to whoever shows it.
package enum TextWriter {
    /// Narrower than this no table can be read; a smaller width is taken as this one.
    static let narrowest = 20

    /// A whole report.
    package static func render(_ report: Report, width: Int = 80, characters: TextCharacters = .unicode) -> String {
        let page = TextPage(
            language: report.language, width: report.isMessage ? nil : max(width, narrowest), characters: characters)
        var parts = [report.classification.map(page.lines) ?? []]
        parts += [page.underlined(report.title, with: "="), page.properties(report.facts)]
        for section in report.sectionsOfText {
            parts.append(page.underlined(section.heading, with: "-"))
            for block in section.blocks {
                switch block {
                case .paragraph(let text): parts.append(page.lines(text))
                case .bullets(let items): parts.append(items.flatMap(page.bullet))
                case .table(let table):
                    if let printed = report.printed(table) {
                        parts.append(page.lines(printed))
                    }
                case .keyFigures(let figures): parts.append(page.lines(figures.summary(report.language)))
                case .chart(.scatter(let chart)): parts.append(page.lines(chart))
                case .chart: break
                }
            }
        }
        if report.sectionsOfText.count < report.sections.count {
            parts.append(page.lines(Report.wayToTheRest[report.language]))
        }
        if let manifest = report.manifest {
            let request = "\(Manifest.requestLabel[report.language]): \(manifest.request.written)"
            if report.isMessage, let last = parts.indices.last(where: { !parts[$0].isEmpty }) {
                // What it is from and how it is made again is one line at its end.
                parts[last][parts[last].count - 1] += " " + characters.text(request)
            } else {
                parts.append(page.lines(request))
            }
        }
        return document(parts)
    }

    /// One table with its title and notes, folded into panels where it is wider than `width`; nil never folds or wraps.
    ///
    /// - Parameters:
    ///   - table: what is written.
    ///   - language: the language that figures are written in.
    ///   - width: the columns that there are; nil for as many as it takes.
    ///   - isColoured: whether headings are bold and rules dim, as terminals show them.
    ///   - hasBars: whether columns that ask for bars get them beside their figures.
    ///   - characters: those that the text is made of.
    package static func render(
        _ table: ReportTable, language: Language, width: Int?, isColoured: Bool = false, hasBars: Bool = false,
        characters: TextCharacters = .unicode
    ) -> String {
        let page = TextPage(
            language: language, width: width.map { max($0, narrowest) }, characters: characters,
            colours: TextColours(isOn: isColoured), hasBars: hasBars)
        return document([page.lines(table)])
    }

    /// The lines of a text, none wider than `width`.
    ///
    /// - Parameter hanging: how many spaces stand before each line but the first.
    package static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
        TextWrap.lines(text, width: max(width, narrowest), hanging: hanging)
    }

    private static func document(_ parts: [[String]]) -> String {
        parts.filter { $0.contains { !$0.isEmpty } }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }
}

/// Lays out the parts of a document in lines.
private struct TextPage {
    let language: Language
    /// Nil never wraps.
    let width: Int?
    let characters: TextCharacters
    var colours = TextColours(isOn: false)
    var hasBars = false

    func lines(_ text: String) -> [String] { lines(text, indent: 0) }

    private func lines(_ text: String, indent: Int) -> [String] {
        TextWrap.lines(characters.text(text), width: (width ?? .max) - indent)
    }

    func lines(_ table: ReportTable) -> [String] {
        let notes = FigureStyle(language).notes(of: table).map { lines($0, indent: 2) }.filter { $0 != [""] }
            .flatMap { $0.map { "  " + $0 } }
        var parts: [[String]] = []
        if !table.title.isEmpty { parts.append(lines(table.title).map(colours.bold)) }
        if table.rows.isEmpty {
            parts.append(lines(table.emptyText))
        } else {
            let bars = hasBars ? min(24, (width ?? 80) / 4) : nil
            parts.append(
                TextTable(table, language: language, bars: bars, characters: characters).lines(width: width, colours))
        }
        parts.append(notes)
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    func lines(_ chart: ScatterChart) -> [String] {
        TextPlot(chart, language: language, width: width ?? 80, characters: characters).lines
    }

    func underlined(_ text: String, with mark: Character) -> [String] {
        let lines = lines(text)
        let longest = lines.reduce(0) { max($0, DisplayWidth.of($1)) }
        return longest == 0 ? [] : lines + [String(repeating: mark, count: longest)]
    }

    func bullet(_ text: String) -> [String] {
        lines(text, indent: 2).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }

    /// Labels on the left, their values aligned beside them.
    func properties(_ properties: [Report.Property]) -> [String] {
        let width = width ?? .max
        let labels = properties.map { characters.text($0.label) }
        let longest = labels.reduce(0) { max($0, DisplayWidth.of(TextWrap.singleLine($1))) }
        let labelWidth = max(2, min(longest, width / 5 * 2))
        return zip(labels, properties).flatMap { label, property in
            let labels = TextWrap.lines(label, width: labelWidth)
            let values = lines(property.value, indent: labelWidth + 3)
            return (0..<max(labels.count, values.count)).map { line in
                let label = line < labels.count ? labels[line] : ""
                guard line < values.count, !values[line].isEmpty else { return label }
                let padding = String(repeating: " ", count: labelWidth - DisplayWidth.of(label))
                return label + padding + (line == 0 ? " : " : "   ") + values[line]
            }
        }
    }
}
