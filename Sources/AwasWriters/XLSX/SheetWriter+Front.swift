import AwasModel
import AwasReport

/// The first page of a workbook, which is read alone: what it is about, the main figures, what they say, what is to be done.
///
/// Its columns are narrow and of one width, so that cards of figures, lists and the squares of a map share them.
extension SheetWriter {
    /// As many columns as cards and lists are laid out in, where a chart does not ask for more.
    static let columnsOfFront = 12
    private static let widthOfFront = 8.4
    private static let cardsInRow = 3

    /// The widths of the columns of a first page.
    static func frontWidths(_ sections: [ReportSection]) -> [Double] {
        let grids = sections.flatMap(\.blocks).compactMap { block -> Int? in
            if case .chart(.tiles(let map)) = block { gridWidths(.tiles(map))?.count } else { nil }
        }
        return Array(repeating: widthOfFront, count: max(columnsOfFront, grids.max() ?? 0))
    }

    /// What the document is about, in two lines.
    mutating func masthead(of report: Report) throws(WriterError) {
        try text(report.title, .title)
        let facts = report.properties.map { "\($0.label): \($0.value)" }.joined(separator: " · ")
        try text(facts, CellStyle(size: 9, isWrapped: true))
    }

    /// The main figures as cards: a label, the figure with its way over the months, its change and what stands beside it.
    mutating func cards(_ figures: KeyFigures, _ charts: inout ChartWriter?) throws(WriterError) {
        let width = SheetWriter.columnsOfFront / SheetWriter.cardsInRow
        var rest = figures.figures[...]
        while !rest.isEmpty {
            let cards = Array(rest.prefix(SheetWriter.cardsInRow))
            rest = rest.dropFirst(SheetWriter.cardsInRow)
            for (place, card) in cards.enumerated() {
                try write(card, columns: (place * width)...(place * width + width - 1), &charts)
            }
            let lines = cards.map { noteLines($0, width: width) }.max() ?? 1
            try finishRow(height: SheetWriter.rowHeight)
            try finishRow(height: 30)
            try finishRow(height: SheetWriter.rowHeight * Double(lines))
            space()
        }
    }

    private func note(_ figure: KeyFigures.Figure) -> String {
        let style = FigureStyle(language)
        let change = figure.change == .null ? "" : style.text(figure.change, figure.changeFormat) + " "
        return change + figure.note
    }

    /// What so many columns leave for a text.
    private static func room(_ columns: Int) -> Double {
        ColumnFitting.merged(Array(repeating: widthOfFront, count: columns)[...]) - 1
    }

    private func noteLines(_ figure: KeyFigures.Figure, width: Int) -> Int {
        let room = SheetWriter.room(width)
        return CalibriMetrics.lines(note(figure), width: room, size: 9).count
    }

    private func write(
        _ figure: KeyFigures.Figure, columns: ClosedRange<Int>, _ charts: inout ChartWriter?
    ) throws(WriterError) {
        let first = columns.lowerBound
        try sheet.write(figure.label, row: row, columns: columns, CellStyle(size: 10, border: .cardTop))
        let big = first...(first + 1)
        let code = NumberFormat.code(figure.format, language: language)
        let style = CellStyle(numberFormat: code, size: 20, isBold: true)
        if let number = figure.value.number {
            try sheet.write("", row: row + 1, columns: big, style)
            try sheet.write(number, row: row + 1, column: first, sheet.format(style))
        } else {
            try sheet.write(
                FigureStyle(language).text(figure.value, figure.format), row: row + 1, columns: big, style)
        }
        try sheet.write(
            note(figure), row: row + 2, columns: columns, CellStyle(size: 9, isWrapped: true, isAtTop: true))
        try charts?.add(figure.sparkline, figure.label, on: sheet, row: row + 1, column: first + 2)
    }

    /// A list of texts whose columns share the page; its labels are left out, since its first column says what each row is.
    mutating func list(_ table: ReportTable) throws(WriterError) {
        guard !table.rows.isEmpty else { return try text(table.emptyText, .text) }
        let spans = SheetWriter.spans(table.columns.count)
        let style = FigureStyle(language)
        for line in table.rows {
            var lines = 1
            for (place, span) in spans.enumerated() {
                let words = style.text(line.cells[place], table.format(of: line, column: place))
                let look = CellStyle(size: 10, isBold: place == 0, isWrapped: true, isAtTop: true, border: .row)
                try sheet.write(words, row: row, columns: span, look)
                let room = SheetWriter.room(span.count)
                lines = max(lines, CalibriMetrics.lines(words, width: room, size: 10, isBold: place == 0).count)
            }
            try finishRow(height: SheetWriter.rowHeight * Double(lines))
        }
    }

    /// The columns of the page that each column of a list takes: the middle one the most.
    private static func spans(_ count: Int) -> [ClosedRange<Int>] {
        guard count == 3 else {
            let width = max(1, columnsOfFront / max(1, count))
            return (0..<count).map { ($0 * width)...($0 * width + width - 1) }
        }
        return [0...2, 3...8, 9...11]
    }
}

extension SheetWriter {
    /// What a column that several sections share has room for in any case.
    private static let leastShared = (name: 34.0, figure: 10.5)

    /// The widths of columns that tables of several sections share: as wide as a page of letters that can be read leaves room
    /// for, so that few names and labels take several lines, and none so wide for one table that the others would be printed
    /// small for it.
    static func shared(_ widths: [Double], by sections: Int) -> [Double] {
        guard sections > 1 else { return widths }
        var shared = widths.enumerated().map { column, width in
            min(width, column == 0 ? leastShared.name : leastShared.figure)
        }
        // Many are content with little.
        let lacks = zip(widths, shared).map { $0 - $1 }
        for column in widths.indices.sorted(by: { (lacks[$0], $0) < (lacks[$1], $1) }) {
            let spare = digits(PageLayout.widestUpright - points(shared))
            shared[column] += min(lacks[column], max(0, spare))
        }
        return shared
    }
}
