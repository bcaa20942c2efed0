import AwasModel
import AwasReport

/// Stacks texts and tables on a sheet, from its first row down.
struct SheetWriter {
    /// Where a table has come to stand.
    struct TableArea {
        /// The row of the labels, the one above it included when columns are grouped.
        let header: ClosedRange<Int>
        /// The rows that are no totals; nil when there are none.
        let body: ClosedRange<Int>?
        let lastColumn: Int
        /// The height of everything down to the header, in points.
        let heightAbove: Double
    }

    let sheet: Worksheet
    let language: Language
    let widths: [Double]
    /// The columns that texts run over, a line of reading wide, and their width.
    let textColumns: ClosedRange<Int>
    let textWidth: Double
    private(set) var row = 0
    /// The height of the rows so far, roughly.
    private(set) var height = 0.0

    /// The width of a comfortable line, in digits.
    private static let lineWidth = 80.0
    private static let spareColumn = 10.0
    private static let rowHeight = 15.0

    /// A sheet with columns for its tables; the widths are those of `ColumnFitting`.
    init(_ sheet: Worksheet, widths fitted: [Double], language: Language) throws(WriterError) {
        self.sheet = sheet
        self.language = language
        // Several columns even where there is no table: LibreOffice does not scale a single one to the page.
        var widths = fitted.isEmpty ? [SheetWriter.spareColumn] : fitted
        var last = 0
        var total = widths[0]
        // Texts go on to the right of narrow tables: in two narrow columns they would be a ribbon.
        while total < SheetWriter.lineWidth {
            last += 1
            if last == widths.count { widths.append(SheetWriter.spareColumn) }
            total += widths[last]
        }
        self.widths = widths
        textColumns = 0...last
        textWidth = ColumnFitting.merged(widths[0...last])
        for (column, width) in widths.enumerated() { try sheet.setWidth(width, column: column) }
    }

    mutating func space() {
        row += 1
        height += SheetWriter.rowHeight
    }

    /// A text over the reading width. Excel fits no row to merged cells, so the height is set here; a text that needs
    /// more than a row may have goes on in the next.
    mutating func text(_ text: String, _ style: CellStyle) throws(WriterError) {
        let lines = CalibriMetrics.lines(
            WorkbookText.clean(text), width: textWidth, size: style.size, isBold: style.isBold)
        let mostLines = 25
        for start in stride(from: 0, to: lines.count, by: mostLines) {
            let part = lines[start..<min(start + mostLines, lines.count)]
            // The text itself where it fits: joined lines have lost doubled spaces.
            try sheet.write(
                lines.count <= mostLines ? text : part.joined(separator: " "), row: row, columns: textColumns, style)
            let lineHeight = (style.size * 1.37).rounded(.up)
            let rowHeight = lineHeight * Double(part.count)
            if textColumns.count > 1 { try sheet.setHeight(rowHeight, row: row) }
            height += rowHeight
            row += 1
        }
    }

    /// A label and a text of one or more lines beside it.
    mutating func property(_ label: String, _ value: String) throws(WriterError) {
        try sheet.write(label, row: row, column: 0, .tableTitle)
        try sheet.write(value, row: row, column: 1, .text)
        try finishRow(
            lines: max(lineCount(label, column: 0, isBold: true), lineCount(value, column: 1, isBold: false)))
    }

    /// A table with its title above and its notes beneath; nil when it has no rows.
    mutating func table(_ table: ReportTable) throws(WriterError) -> TableArea? {
        if !table.title.isEmpty { try text(table.title, .tableTitle) }
        var area: TableArea?
        if table.rows.isEmpty || table.columns.isEmpty {
            try text(table.emptyText, .text)
        } else {
            let header = try self.header(of: table)
            let heightAbove = height
            let first = row
            for line in table.rows { try write(line, of: table) }
            let body = table.rows.lastIndex { $0.style == .body }.map { first...(first + $0) }
            area = TableArea(
                header: header, body: body, lastColumn: table.columns.count - 1, heightAbove: heightAbove)
        }
        for note in table.notes { try text(note, .note) }
        return area
    }

    /// The labels, under the words over groups of columns if there are any.
    private mutating func header(of table: ReportTable) throws(WriterError) -> ClosedRange<Int> {
        let first = row
        if table.columns.contains(where: { $0.group != nil }) {
            var column = 0
            var lines = 1
            for run in table.columns.chunked(by: { $0.group != nil && $0.group == $1.group }) {
                let columns = column...(column + run.count - 1)
                let label = run[0].group ?? ""
                try sheet.write(label, row: row, columns: columns, .header(.center))
                let width = ColumnFitting.merged(widths[columns])
                lines = max(lines, CalibriMetrics.lines(label, width: width, isBold: true).count)
                column += run.count
            }
            try finishRow(lines: lines)
        }
        var lines = 1
        for (index, column) in table.columns.enumerated() {
            let isText = column.format == .text
            let style = CellStyle.header(isText ? .left : .right, isIndented: isText && index > 0)
            try sheet.write(column.label, row: row, column: index, style)
            lines = max(lines, lineCount(column.label, column: index, isBold: true))
        }
        try finishRow(lines: lines)
        return first...(row - 1)
    }

    private mutating func write(_ line: ReportTable.Row, of table: ReportTable) throws(WriterError) {
        var lines = 1
        for (index, column) in table.columns.enumerated() {
            let cell = index < line.cells.count ? line.cells[index] : .null
            try write(cell, table.format(of: line, column: index), row: row, column: index, line.style)
            if case .text(let text, _) = cell, column.format == .text {
                lines = max(lines, lineCount(text, column: index, isBold: line.style == .total))
            }
        }
        try finishRow(lines: lines)
    }

    /// The lines that a text takes in one column.
    private func lineCount(_ text: String, column: Int, isBold: Bool) -> Int {
        let room = widths[column] - (column > 0 ? ColumnFitting.indent : 0)
        // Most texts are far shorter than their column.
        if text.utf8.count * 2 < Int(room), !text.utf8.contains(0x0A) { return 1 }
        return CalibriMetrics.lines(WorkbookText.clean(text), width: room, isBold: isBold).count
    }

    /// Goes on to the next row. LibreOffice does not fit rows to wrapped cells by itself, so their height is set.
    private mutating func finishRow(lines: Int) throws(WriterError) {
        let tallest = 409.0
        let rowHeight = min(Double(lines) * SheetWriter.rowHeight, tallest)
        if lines > 1 { try sheet.setHeight(rowHeight, row: row) }
        height += rowHeight
        row += 1
    }

    private func write(
        _ cell: Cell, _ format: CellFormat, row: Int, column: Int, _ rowStyle: ReportTable.Row.Style
    ) throws(WriterError) {
        let isText = format == .text
        let asText = CellStyle.body(
            isText ? .left : .right, rowStyle, isWrapped: isText, isIndented: isText && column > 0)
        let figures = FigureStyle(language)
        switch cell {
        case .null: try sheet.write(FigureStyle.null, row: row, column: column, asText)
        case .text(let text, _): try sheet.write(text, row: row, column: column, asText)
        case .date(let date):
            let serial = Int(date.daysSinceEpoch) + 25_569
            // Excel counts a 29 February 1900 that never was: earlier days would be off by one.
            guard serial > 60 else { return try sheet.write(figures.date(date), row: row, column: column, asText) }
            let code = NumberFormat.code(.date, language: language)
            let style = CellStyle.body(.right, rowStyle, numberFormat: code)
            try sheet.write(Double(serial), row: row, column: column, style)
        case .integer(let number):
            // Excel keeps fifteen digits; a longer number would be another one.
            guard number.magnitude < 1_000_000_000_000_000 else {
                return try sheet.write(figures.text(cell, format), row: row, column: column, asText)
            }
            try write(Double(number), format, row: row, column: column, rowStyle)
        case .real(let number):
            guard number.isFinite else { return try sheet.write(FigureStyle.null, row: row, column: column, asText) }
            try write(number, format, row: row, column: column, rowStyle)
        }
    }

    private func write(
        _ number: Double, _ format: CellFormat, row: Int, column: Int, _ rowStyle: ReportTable.Row.Style
    ) throws(WriterError) {
        let code = NumberFormat.code(format == .date ? .integer : format, language: language)
        let style = CellStyle.body(.right, rowStyle, numberFormat: code)
        if case .percentagePoints = format {
            try sheet.write(number * 100, row: row, column: column, style)
        } else {
            try sheet.write(number, row: row, column: column, style)
        }
    }
}
