import AwasModel
import AwasReport

/// Writes reports and tables as plain text, to be read in a terminal or a mail.
///
/// No line is wider than asked, nothing is cut, and no line ends in spaces. Detail columns are left out.
public enum TextWriter {
    /// Narrower than this no table can be read; a smaller width is taken as this one.
    static let narrowest = 20

    /// A whole report.
    public static func render(_ report: Report, width: Int = 80) -> String {
        let width = max(width, narrowest)
        var parts = [underlined(report.title, with: "=", width: width)]
        if !report.properties.isEmpty { parts.append(properties(report.properties, width: width)) }
        for section in report.sections {
            parts.append(underlined(section.heading, with: "-", width: width))
            for block in section.blocks {
                switch block {
                case .paragraph(let text): parts.append(TextWrap.lines(text, width: width))
                case .bullets(let items): parts.append(items.flatMap { bullet($0, width: width) })
                case .table(let table): parts.append(lines(table, language: report.language, width: width))
                case .series: break
                case .scatter(let chart):
                    parts.append(TextPlot(chart, language: report.language, width: width).lines)
                }
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
    public static func render(
        _ table: ReportTable, language: Language, width: Int?, isColoured: Bool = false, hasBars: Bool = false
    ) -> String {
        let colours = TextColours(isOn: isColoured)
        return document([
            lines(table, language: language, width: width.map { max($0, narrowest) }, colours, hasBars: hasBars)
        ])
    }

    private static func document(_ parts: [[String]]) -> String {
        parts.filter { $0.contains { !$0.isEmpty } }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func lines(
        _ table: ReportTable, language: Language, width: Int?, _ colours: TextColours = TextColours(isOn: false),
        hasBars: Bool = false
    ) -> [String] {
        let notes = (hiddenRowsNote(table, language) + table.notes).filter { !TextWrap.words($0).isEmpty }.flatMap {
            note in
            TextWrap.lines(note, width: (width ?? .max) - 2).map { "  " + $0 }
        }
        var parts: [[String]] = []
        if !table.title.isEmpty { parts.append(TextWrap.lines(table.title, width: width ?? .max).map(colours.bold)) }
        if table.rows.isEmpty {
            parts.append(TextWrap.lines(table.emptyText, width: width ?? .max))
        } else {
            parts.append(
                TextTable(table, language: language, bars: hasBars ? min(24, (width ?? 80) / 4) : nil).lines(
                    width: width, colours))
        }
        parts.append(notes)
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    /// How many rows a table that is kept short leaves out.
    private static func hiddenRowsNote(_ table: ReportTable, _ language: Language) -> [String] {
        let body = table.rows.count { $0.style == .body }
        guard let most = table.compactRows, body > most else { return [] }
        let count = FigureStyle(language).integer(Int64(body - most))
        let note = LocalizedText(
            "… dan \(count) baris lain; semuanya ada dalam berkas CSV dan XLSX.",
            "… and \(count) more rows; the CSV and XLSX files have them all.")
        return [note[language]]
    }

    private static func underlined(_ text: String, with mark: Character, width: Int) -> [String] {
        let lines = TextWrap.lines(text, width: width)
        let longest = lines.reduce(0) { max($0, DisplayWidth.of($1)) }
        return longest == 0 ? [] : lines + [String(repeating: mark, count: longest)]
    }

    private static func bullet(_ text: String, width: Int) -> [String] {
        TextWrap.lines(text, width: width - 2).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }

    /// Labels on the left, their values aligned beside them.
    private static func properties(_ properties: [Report.Property], width: Int) -> [String] {
        let longest = properties.reduce(0) { max($0, DisplayWidth.of(TextWrap.singleLine($1.label))) }
        let labelWidth = max(2, min(longest, width * 2 / 5))
        return properties.flatMap { property in
            let labels = TextWrap.lines(property.label, width: labelWidth)
            let values = TextWrap.lines(property.value, width: width - labelWidth - 3)
            return (0..<max(labels.count, values.count)).map { line in
                let label = line < labels.count ? labels[line] : ""
                guard line < values.count, !values[line].isEmpty else { return label }
                let padding = String(repeating: " ", count: labelWidth - DisplayWidth.of(label))
                return label + padding + (line == 0 ? " : " : "   ") + values[line]
            }
        }
    }
}
