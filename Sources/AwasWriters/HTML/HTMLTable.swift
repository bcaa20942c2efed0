import Algorithms
import AwasModel
import AwasReport

/// A table of a page.
struct HTMLTable {
    /// More rows than these are left to the forms that hold all; a page is to be read.
    static let mostRows = 500
    /// A longer list of its own stands folded, and outside of what is printed.
    private static let mostOpenRows = 60

    private let table: ReportTable
    private let id: String
    private let report: Report
    private let style: FigureStyle
    private let colours: [HeatColours?]
    private let longestBars: [Double]
    private let isFolded: Bool

    /// - Parameters:
    ///   - id: unique in the page.
    ///   - isFolded: whether it is opened by who looks for it, however short.
    init(_ table: ReportTable, id: String, _ report: Report, isFolded: Bool = false) {
        self.isFolded = isFolded
        self.table = table
        self.id = id
        self.report = report
        style = FigureStyle(report.language)
        colours = HeatColours.columns(of: table)
        longestBars = table.columns.indices.map { column in
            guard table.columns[column].scale == .bar else { return 0 }
            return table.rows.lazy.filter { $0.style == .body }.map { abs($0.cells[column].figure ?? 0) }.max() ?? 0
        }
    }

    var lines: [String] {
        let title = MarkupText.escaped(table.title)
        guard !table.rows.isEmpty else {
            let heading = title.isEmpty ? "" : "<strong>\(title)</strong> "
            return table.emptyText.isEmpty
                ? [] : ["<p>\(heading)\(MarkupText.escaped(table.emptyText))</p>"] + notes([])
        }
        // A balance at the start stands there; only what comes behind all others is a foot, and only then can rows be sorted.
        let last = table.rows.lastIndex { $0.style == .body }.map { $0 + 1 } ?? 0
        let isInOrder = table.rows[..<last].contains { $0.style == .total }
        let body = table.rows.lazy.filter { isInOrder || $0.style == .body }
        let count = body.count
        let isLong = isFolded || count > HTMLTable.mostOpenRows
        var lines: [String] = []
        if isLong {
            let number = style.integer(Int64(count))
            let text = LocalizedText("\(table.title) (\(number) baris)", "\(table.title) (\(number) rows)")
            lines.append("<details><summary>\(MarkupText.escaped(text[report.language]))</summary>")
        }
        lines += [
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"tabel-\(id)\">",
            "<table\(count > 2 && !isInOrder ? " data-sort" : "")>", "<caption id=\"tabel-\(id)\">\(title)</caption>",
        ]
        lines += head
        lines.append("<tbody>")
        lines += body.prefix(HTMLTable.mostRows).map { row($0) }
        lines.append("</tbody>")
        let totals = table.rows.lazy.filter { !isInOrder && $0.style == .total }.map { row($0) }
        if !totals.isEmpty { lines += ["<tfoot>"] + totals + ["</tfoot>"] }
        lines += ["</table>", "</div>"]
        lines += notes(count > HTMLTable.mostRows ? [more(count - HTMLTable.mostRows)] : [])
        if isLong { lines.append("</details>") }
        return ["<div class=\"block\">"] + lines + ["</div>"]
    }

    private func notes(_ first: [String]) -> [String] {
        let notes = (first + style.notes(of: table) + colourKey).filter { !$0.isEmpty }
        return notes.isEmpty
            ? [] : ["<ul class=\"notes\">"] + notes.map { "<li>\(MarkupText.escaped($0))</li>" } + ["</ul>"]
    }

    /// What the colours of cells mean.
    private var colourKey: [String] {
        guard colours.contains(where: { $0 != nil }) else { return [] }
        let ends = ReportTable.Column.Scale.heatPercentiles
        let (low, high) = (Int(ends.palest), Int(ends.darkest))
        let isUnknown = table.rows.contains { row in zip(colours, row.cells).contains { $0 != nil && $1 == .null } }
        let hatched =
            isUnknown ? LocalizedText("; arsir: tidak diketahui", "; hatched: not known") : LocalizedText("", "")
        return [
            LocalizedText(
                "Warna: makin gelap makin besar, dari persentil ke-\(low) sampai ke-\(high)\(hatched.indonesian).",
                "Colours: the darker the greater, from percentile \(low) to \(high)\(hatched.english).")[
                    report.language]
        ]
    }

    private func more(_ count: Int) -> String {
        let forms = report.wholeForms.joined(separator: ", ")
        let number = style.integer(Int64(count))
        return LocalizedText(
            "Dan \(number) baris lain; semuanya ada dalam berkas \(forms).",
            "And \(number) more rows; the files \(forms) have them all.")[report.language]
    }

    private var head: [String] {
        func cell(_ column: Int) -> String {
            let kind = table.columns[column].format.isFigure ? " class=\"n\"" : ""
            return "<th scope=\"col\"\(kind)>\(MarkupText.escaped(table.columns[column].label))</th>"
        }
        let labels = "<tr>" + table.columns.indices.map(cell).joined() + "</tr>"
        guard table.columns.contains(where: { $0.group != nil }) else { return ["<thead>", labels, "</thead>"] }
        var groups = ""
        for run in table.columns.chunked(on: \.group) {
            let (group, span) = (run.0, run.1.count)
            groups +=
                group.map { "<th scope=\"colgroup\" colspan=\"\(span)\">\(MarkupText.escaped($0))</th>" }
                ?? "<td colspan=\"\(span)\"></td>"
        }
        return ["<thead>", "<tr>\(groups)</tr>", labels, "</thead>"]
    }

    private func row(_ row: ReportTable.Row) -> String {
        let cells = row.cells.indices.map { column -> String in
            let (cell, format) = (row.cells[column], table.format(of: row, column: column))
            let isName = column == 0 && table.stubColumns > 0
            var classes: [String] = []
            if format.isFigure { classes.append("n") }
            if row.style == .body, let shade = colours[column]?.shade(of: cell) { classes.append(shade) }
            var attributes = isName ? " scope=\"row\"" : ""
            if !classes.isEmpty { attributes += " class=\"\(classes.joined(separator: " "))\"" }
            if let key = cell.sortKey { attributes += " data-v=\"\(key)\"" }
            if cell.isUnknown { attributes += " data-none" }
            let text = MarkupText.escaped(style.text(row, column, of: table)) + bar(cell, column, row.style)
            return isName ? "<th\(attributes)>\(text)</th>" : "<td\(attributes)>\(text)</td>"
        }
        return (row.style == .total ? "<tr class=\"total\">" : "<tr>") + cells.joined() + "</tr>"
    }

    /// A bar beside a figure, as long as it is large.
    private func bar(_ cell: Cell, _ column: Int, _ rowStyle: ReportTable.Row.Style) -> String {
        guard rowStyle == .body, longestBars[column] > 0, let figure = cell.figure else { return "" }
        let width = SVG.number(abs(figure) / longestBars[column] * 100)
        return
            "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"\(width)\" height=\"10\"/></svg>"
    }
}

/// The shades of neighbouring columns of heat.
private struct HeatColours {
    private let low: Double
    private let high: Double

    private init?(_ figures: [Double]) {
        let sorted = figures.sorted()
        guard let first = sorted.first, let last = sorted.last, last > first else { return nil }
        func percentile(_ percent: Double) -> Double {
            sorted[Int((Double(sorted.count - 1) * percent / 100).rounded())]
        }
        let ends = ReportTable.Column.Scale.heatPercentiles
        let (low, high) = (percentile(ends.palest), percentile(ends.darkest))
        (self.low, self.high) = high > low ? (low, high) : (first, last)
    }

    /// By column; nil where it has none.
    static func columns(of table: ReportTable) -> [HeatColours?] {
        var colours: [HeatColours?] = []
        for run in table.columns.chunked(by: { $0.scale == .heat && $1.scale == .heat }) {
            guard run.first?.scale == .heat else {
                colours += run.map { _ in nil }
                continue
            }
            let figures = table.rows.lazy.filter { $0.style == .body }.flatMap { row in
                run.indices.compactMap { row.cells[$0].figure }
            }
            let shades = HeatColours(Array(figures))
            colours += run.map { _ in shades }
        }
        return colours
    }

    /// The class of a cell: hatched where nothing is known.
    func shade(of cell: Cell) -> String? {
        guard let figure = cell.figure else { return cell == .null || cell == .withheld(.poorlyCovered) ? "u" : nil }
        let share = (figure - low) / (high - low)
        let step = min(5, max(0, Int((share * 5).rounded())))
        return step == 0 ? nil : "h\(step)"
    }
}

extension Cell {
    /// The figure of a cell; nil for what is none.
    fileprivate var figure: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        case .ratio(let ratio): ratio.number
        case .null, .text, .date, .withheld: nil
        }
    }

    /// Whether it stands for a figure that nobody is told.
    fileprivate var isUnknown: Bool {
        switch self {
        case .null, .withheld: true
        case .text, .integer, .real, .ratio, .date: false
        }
    }

    /// What a cell is sorted by where that is not its text.
    fileprivate var sortKey: String? {
        switch self {
        case .integer(let number): String(number)
        case .real(let number): number.description
        case .ratio(let ratio): ratio.number.description
        case .date(let date): String(date.daysSinceEpoch)
        case .null, .text, .withheld: nil
        }
    }
}
