import AwasModel
import AwasReport

/// Stacks texts and tables on a sheet, from its first row down.
struct SheetWriter {
    /// Where a table has come to stand.
    struct TableArea {
        /// The row of the labels, the one above it included when columns are grouped.
        let header: ClosedRange<Int>
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
    ///
    /// - Parameter hasFilter: whether its body can be filtered, as only one table of a sheet can be.
    mutating func table(_ table: ReportTable, hasFilter: Bool) throws(WriterError) -> TableArea? {
        if !table.title.isEmpty { try text(table.title, .tableTitle) }
        var area: TableArea?
        if table.rows.isEmpty || table.columns.isEmpty {
            try text(table.emptyText, .text)
        } else {
            let header = try self.header(of: table)
            area = TableArea(header: header, heightAbove: height)
            // Before the rows: once they are written they may be out of the library's reach.
            if hasFilter, let last = table.rows.lastIndex(where: { $0.style == .body }) {
                try sheet.addFilter(rows: header.upperBound...(row + last), lastColumn: table.columns.count - 1)
            }
            if let last = table.rows.lastIndex(where: { $0.style == .body }) {
                try addAids(to: table, rows: row...(row + last))
            }
            try writeRows(of: table)
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

    /// What helps to read figures and to fill in cells: colours, bars, lists to choose from.
    private func addAids(to table: ReportTable, rows: ClosedRange<Int>) throws(WriterError) {
        var column = 0
        for run in table.columns.chunked(by: { $0.scale == .heat && $1.scale == .heat }) {
            let columns = column...(column + run.count - 1)
            column += run.count
            if let scale = run[0].scale { try sheet.addScale(scale, rows: rows, columns: columns) }
            if let input = run[0].input {
                try sheet.addValidation(input, rows: rows, column: columns.lowerBound, language: language)
            }
        }
    }

    private mutating func writeRows(of table: ReportTable) throws(WriterError) {
        let body = try formats(of: table, .body) { table.columns[$0].format }
        let total = try formats(of: table, .total) { table.columns[$0].format }
        for line in table.rows {
            if line.formats == nil {
                try write(line, line.style == .total ? total : body)
            } else {
                try write(line, formats(of: table, line.style) { table.format(of: line, column: $0) })
            }
        }
    }

    /// The formats of a row's cells.
    private func formats(
        of table: ReportTable, _ style: ReportTable.Row.Style, _ format: (Int) -> CellFormat
    ) throws(WriterError) -> [BodyFormats] {
        var formats: [BodyFormats] = []
        for column in table.columns.indices {
            formats.append(
                try BodyFormats(
                    format(column), column: column, style, language: language, on: sheet,
                    input: style == .body ? table.columns[column].input : nil))
        }
        return formats
    }

    private mutating func write(_ line: ReportTable.Row, _ formats: [BodyFormats]) throws(WriterError) {
        var lines = 1
        for column in formats.indices {
            let cell = column < line.cells.count ? line.cells[column] : .null
            try write(cell, column: column, formats[column])
            if case .text(let text, _) = cell, formats[column].shown == .text {
                lines = max(lines, lineCount(text, column: column, isBold: line.style == .total))
            }
        }
        try finishRow(lines: lines)
    }

    /// The lines that a text takes in one column.
    private func lineCount(_ text: String, column: Int, isBold: Bool) -> Int {
        let room = widths[column] - (column > 0 ? ColumnFitting.indent : 0)
        // Most texts are far shorter than their column.
        if text.utf8.count * 2 < Int(room), !WorkbookText.hasLineFeed(text) { return 1 }
        let text = WorkbookText.clean(text)
        return CalibriMetrics.fits(text, width: room, isBold: isBold)
            ? 1 : CalibriMetrics.lines(text, width: room, isBold: isBold).count
    }

    /// Goes on to the next row. LibreOffice does not fit rows to wrapped cells by itself, so their height is set.
    private mutating func finishRow(lines: Int) throws(WriterError) {
        let tallest = 409.0
        let rowHeight = min(Double(lines) * SheetWriter.rowHeight, tallest)
        if lines > 1 { try sheet.setHeight(rowHeight, row: row) }
        height += rowHeight
        row += 1
    }

    private func write(_ cell: Cell, column: Int, _ formats: BodyFormats) throws(WriterError) {
        switch cell {
        case .null: try sheet.write(FigureStyle.null, row: row, column: column, formats.text)
        case .text(let text, _): try sheet.write(text, row: row, column: column, formats.text)
        case .date(let date):
            let serial = Int(date.daysSinceEpoch) + 25_569
            // Excel counts a 29 February 1900 that never was: earlier days would be off by one.
            if serial > 60 {
                try sheet.write(Double(serial), row: row, column: column, formats.date)
            } else {
                try sheet.write(FigureStyle(language).date(date), row: row, column: column, formats.text)
            }
        case .integer(let number):
            // Excel keeps fifteen digits; a longer number would be another one.
            if number.magnitude < 1_000_000_000_000_000 {
                try write(Double(number), column: column, formats)
            } else {
                let text = FigureStyle(language).text(cell, formats.shown)
                try sheet.write(text, row: row, column: column, formats.text)
            }
        case .real(let number):
            if number.isFinite {
                try write(number, column: column, formats)
            } else {
                try sheet.write(FigureStyle.null, row: row, column: column, formats.text)
            }
        }
    }

    private func write(_ number: Double, column: Int, _ formats: BodyFormats) throws(WriterError) {
        if case .percentagePoints = formats.shown {
            try sheet.write(number * 100, row: row, column: column, formats.number)
        } else {
            try sheet.write(number, row: row, column: column, formats.number)
        }
    }
}

extension SheetWriter {
    /// The columns that name the rows of all tables and stay in sight, as far as they leave room for what scrolls.
    func stubColumns(_ tables: [ReportTable]) -> Int {
        var columns = tables.map(\.stubColumns).min() ?? 0
        while columns > 0, widths.prefix(columns).reduce(0, +) > 60 { columns -= 1 }
        return columns
    }

    /// Names the rows on every page where the columns take several.
    func repeatStub(_ tables: [ReportTable]) throws(WriterError) {
        let columns = stubColumns(tables)
        if columns > 0 { try sheet.repeatColumns(columns) }
    }
}
