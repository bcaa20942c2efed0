import AwasModel
import AwasReport

/// Widths of a sheet's columns, in digits, that fit all tables stacked on it.
struct ColumnFitting {
    /// Wider texts are wrapped.
    static let widest = 45.0
    /// The same for the first column, whose names make a row tall that is else of one line.
    static let widestFirst = 56.0
    /// The same for the last column where it is text and nothing else of its sheet stands there.
    static let widestLast = 90.0
    /// The same for texts that share their column with figures of another table, which would stand in a void.
    static let widestShared = 24.0
    private static let narrowest = 7.0
    /// The space that Excel leaves at the edges of a cell, and what its own measuring may differ.
    private static let padding = 1.6
    /// The button of a filter covers the end of a label's last line.
    static let filterButton = 2.5

    /// What the indent of a text takes.
    static let indent = 1.3

    /// 0 for a column that is hidden.
    private(set) var widths: [Double] = []

    /// - Parameter tables: all with rows.
    init(_ tables: [ReportTable], language: Language) {
        let columns = tables.map { $0.columns.filter { !$0.isHidden } }
        for table in tables {
            let contents = ColumnFitting.contentWidths(of: table, FigureStyle(language))
            for (index, column) in table.columns.enumerated() {
                guard !column.isHidden else {
                    if index == widths.count { widths.append(0) }
                    continue
                }
                let label = ColumnFitting.labelWidth(column.label)
                // Texts that would just fit are taken to be wrapped.
                let content =
                    column.format == .text
                    ? max(
                        contents[index],
                        CalibriMetrics.widthWithRoom(for: contents[index]) - ColumnFitting.padding + 0.2)
                    : contents[index]
                let width =
                    max(
                        label, content,
                        ColumnFitting.inputWidth(column, language))
                    + ColumnFitting.padding
                    + (column.format == .text && index > 0 ? ColumnFitting.indent : 0)
                if index == widths.count { widths.append(ColumnFitting.narrowest) }
                let isFigure = column.format.isFigure
                let isShared = columns.contains { index < $0.count && $0[index].format.isFigure != isFigure }
                let most = isShared && !isFigure ? max(ColumnFitting.widestShared, label) : .infinity
                let isLast = index > 0 && !isFigure && columns.allSatisfy { $0.count <= index + 1 }
                let widest =
                    index == 0
                    ? ColumnFitting.widestFirst : isLast ? ColumnFitting.widestLast : ColumnFitting.widest
                widths[index] = max(widths[index], min(width, most, widest))
            }
        }
    }

    /// The room in merged columns, which gain the edges between them: five pixels each, of seven to a digit.
    static func merged(_ widths: ArraySlice<Double>) -> Double {
        widths.reduce(0, +) + Double(widths.count - 1) * 5 / 7
    }

    /// The lines that a label takes above figures or texts, with one for the button of a filter where that would cover
    /// it: the button stands in the lower right corner, where labels of figures end.
    static func lineCount(label: String, room: Double, isFigure: Bool, hasFilter: Bool) -> Int {
        guard room > 0 else { return 1 }
        let lines = CalibriMetrics.lines(WorkbookText.clean(label), width: room, isBold: true)
        guard hasFilter else { return lines.count }
        let last = CalibriMetrics.width(lines.last ?? "", isBold: true)
        return lines.count + (isFigure || last + filterButton > room ? 1 : 0)
    }

    /// The lines that a text takes in so much room.
    static func lineCount(_ text: String, room: Double, isBold: Bool) -> Int {
        // A column that is hidden makes no row tall.
        guard room > 0 else { return 1 }
        // Most texts are far shorter than their column.
        if text.utf8.count * 2 < Int(room), !WorkbookText.hasLineFeed(text) { return 1 }
        let text = WorkbookText.clean(text)
        return CalibriMetrics.fits(text, width: room, isBold: isBold)
            ? 1 : CalibriMetrics.lines(text, width: room, isBold: isBold).count
    }

    /// Whether a table in these columns takes more than so many lines.
    func takes(_ table: ReportTable, moreLinesThan most: Int) -> Bool {
        var lines = table.rows.count
        if lines > most { return true }
        for row in table.rows {
            let wrapped = row.cells.indices.reduce(1) { lines, column in
                guard case .text(let text, _) = row.cells[column], column < widths.count else { return lines }
                let room = widths[column] - (column > 0 ? ColumnFitting.indent : 0)
                return max(lines, ColumnFitting.lineCount(text, room: room, isBold: row.style == .total))
            }
            lines += wrapped - 1
            if lines > most { return true }
        }
        return false
    }

    /// The width at which a label takes three lines at most and no word of it is broken.
    private static func labelWidth(_ label: String) -> Double {
        let words = label.split(separator: " ")
        var width = words.reduce(0) { max($0, CalibriMetrics.width($1, isBold: true)) } / 0.96 + 0.1
        while width < widest, CalibriMetrics.lines(label, width: width, isBold: true).count > 3 { width += 1 }
        return width
    }

    /// The room for what will be filled in.
    private static func inputWidth(_ column: ReportTable.Column, _ language: Language) -> Double {
        switch column.input {
        case nil: 0
        case .text: 24
        case .date: 18
        case .choice(let choices): choices.reduce(0) { max($0, CalibriMetrics.width($1[language])) }
        }
    }

    /// The width of the widest cell of each column, as far as it matters.
    private static func contentWidths(of table: ReportTable, _ style: FigureStyle) -> [Double] {
        var contents = table.columns.map { _ in Content() }
        for row in table.rows {
            for index in 0..<min(row.cells.count, contents.count) {
                if row.formats == nil {
                    contents[index].add(row.cells[index], isBold: row.style == .total, style)
                } else {
                    let text = style.text(row.cells[index], table.format(of: row, column: index))
                    contents[index].widen(to: CalibriMetrics.width(text, isBold: true))
                }
            }
        }
        return zip(contents, table.columns).map { $0.width(showing: $1.format, style) }
    }

    /// What a column holds.
    private struct Content {
        private var width = 0.0
        // Of numbers only the extremes can be widest; making a text of each would be slow.
        private var least = 0.0
        private var most = 0.0

        mutating func widen(to width: Double) { self.width = max(self.width, width) }

        mutating func add(_ cell: Cell, isBold: Bool, _ style: FigureStyle) {
            switch cell {
            case .null: break
            case .withheld(let reason): widen(to: CalibriMetrics.width(reason.mark, isBold: isBold))
            case .integer(let number): add(Double(number))
            case .real(let number): if number.isFinite { add(number) }
            case .ratio(let ratio):
                add(ratio.number)
                // One of few is written in words, "9 dari 9" at most.
                if ratio.isOfFew { widen(to: CalibriMetrics.width("9 dari 9", isBold: isBold)) }
            case .text(let text, _):
                guard width < ColumnFitting.widestLast else { return }
                let text = WorkbookText.clean(text)
                if WorkbookText.hasLineFeed(text) {
                    for line in text.split(separator: "\n") { widen(to: CalibriMetrics.width(line, isBold: isBold)) }
                } else {
                    widen(to: CalibriMetrics.width(text, isBold: isBold))
                }
            case .date(let date): widen(to: CalibriMetrics.width(style.date(date)) + 1)
            }
        }

        private mutating func add(_ number: Double) {
            least = min(least, number)
            most = max(most, number)
        }

        func width(showing format: CellFormat, _ style: FigureStyle) -> Double {
            [least, most].filter { $0 != 0 }.reduce(width) { width, extreme in
                max(width, CalibriMetrics.width(style.text(.real(extreme), format), isBold: true))
            }
        }
    }
}
