import Algorithms
import AwasModel
import AwasReport

/// A table of a document. Columns that are left out where width is scarce are left out here.
struct WordTable {
    /// More rows than these are left to the forms that hold all; a document is to be read.
    static let mostRows = 500
    /// More columns than these need a page on its side.
    static let mostColumnsUpright = 7

    private let table: ReportTable
    private let columns: [Int]
    private let report: Report
    private let style: FigureStyle
    private let width: Int

    /// - Parameter width: of the page between its margins.
    init(_ table: ReportTable, _ report: Report, width: Int) {
        (self.table, self.report, self.width) = (table, report, width)
        columns = WordTable.columns(of: table)
        style = FigureStyle(report.language)
    }

    /// The columns that are shown.
    static func columns(of table: ReportTable) -> [Int] {
        let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
        return shown.isEmpty ? Array(table.columns.indices) : shown
    }

    /// Title, table and notes.
    var elements: [String] {
        let title = table.title.isEmpty ? [] : [WordXML.paragraph("Caption", WordXML.run(table.title))]
        guard !table.rows.isEmpty, !columns.isEmpty else {
            let text = table.emptyText.isEmpty ? [] : [WordXML.paragraph(nil, WordXML.run(table.emptyText))]
            return title + text + notes([])
        }
        let body = table.rows.lazy.filter { $0.style == .body }
        // In their order: a balance at the start stands there.
        var room = WordTable.mostRows
        let shown = table.rows.filter { row in
            if row.style == .body { room -= 1 }
            return row.style == .total || room >= 0
        }
        let left = body.count - WordTable.mostRows
        let widths = widths(shown)
        let rows = head(widths) + shown.map { row($0, widths) }
        return title + [WordXML.table(widths, isRuled: true, rows)] + notes(left > 0 ? [more(left)] : [])
    }

    /// What is said beneath; a table is always followed by a paragraph, so that two do not become one.
    private func notes(_ first: [String]) -> [String] {
        let notes = (first + style.notes(of: table)).filter { !$0.isEmpty }
        return notes.isEmpty
            ? [WordXML.paragraph("Catatan", "")] : notes.map { WordXML.paragraph("Catatan", WordXML.run($0)) }
    }

    private func more(_ count: Int) -> String {
        let number = style.integer(Int64(count))
        let forms = report.wholeForms.joined(separator: ", ")
        return LocalizedText(
            "… dan \(number) baris lain; semuanya ada dalam berkas \(forms).",
            "… and \(number) more rows; the files \(forms) have them all.")[report.language]
    }

    /// Shares of the page by the longest text of each column, within bounds: long texts are broken.
    private func widths(_ rows: [ReportTable.Row]) -> [Int] {
        let bounds = 6...34
        let needs = columns.map { column -> Int in
            let cells = rows.prefix(100).map { DisplayWidth.of(text($0, column)) }
            let words = table.columns[column].label.split(separator: " ").map { DisplayWidth.of(String($0)) }
            let need = max(cells.max() ?? 0, words.max() ?? 0)
            return min(max(need, bounds.lowerBound), bounds.upperBound)
        }
        let sum = needs.reduce(0, +)
        var widths = needs.map { $0 * width / sum }
        widths[0] += width - widths.reduce(0, +)
        return widths
    }

    private func head(_ widths: [Int]) -> [String] {
        let labels = zip(columns, widths).map { column, width in
            cell(table.columns[column].label, width, isFigure: table.columns[column].format != .text, isBold: true)
        }
        let row = WordXML.row(labels, isHeader: true)
        guard columns.contains(where: { table.columns[$0].group != nil }) else { return [row] }
        let groups = Array(zip(columns, widths)).chunked(by: { first, second in
            table.columns[first.0].group != nil && table.columns[first.0].group == table.columns[second.0].group
        }).map { run in
            let text = run.first.flatMap { table.columns[$0.0].group } ?? ""
            let paragraph = WordXML.paragraph(
                "IsiTabel", WordXML.run(text, "<w:b/><w:bCs/>"), "<w:jc w:val=\"center\"/>")
            return WordXML.cell(run.reduce(0) { $0 + $1.1 }, paragraph, columns: run.count, isShaded: true)
        }
        return [WordXML.row(groups, isHeader: true), row]
    }

    private func row(_ row: ReportTable.Row, _ widths: [Int]) -> String {
        WordXML.row(
            zip(columns, widths).map { column, width in
                cell(
                    text(row, column), width, isFigure: table.format(of: row, column: column) != .text,
                    isBold: row.style == .total)
            })
    }

    private func text(_ row: ReportTable.Row, _ column: Int) -> String {
        style.text(row, column, of: table)
    }

    private func cell(_ text: String, _ width: Int, isFigure: Bool, isBold: Bool) -> String {
        let paragraph = WordXML.paragraph(
            "IsiTabel", WordXML.run(text, isBold ? "<w:b/><w:bCs/>" : ""), isFigure ? "<w:jc w:val=\"right\"/>" : "")
        return WordXML.cell(width, paragraph, isShaded: isBold)
    }
}
