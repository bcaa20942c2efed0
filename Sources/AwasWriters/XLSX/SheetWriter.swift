import Algorithms
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
    private let lists: ChoiceLists
    /// Whether it is made to be printed, in small letters, rather than to be looked up on a screen.
    private let isPrinted: Bool
    let widths: [Double]
    /// The columns that texts run over, a line of reading wide, and their width.
    let textColumns: ClosedRange<Int>
    let textWidth: Double
    private(set) var row = 0
    /// The height of the rows so far, roughly.
    private(set) var height = 0.0
    /// The parts that it consists of, for the division into pages.
    private(set) var blocks: [PageLayout.Block] = []
    /// The width of the widest picture, in points.
    private var widestPicture = 0.0

    /// The width of a comfortable line, in digits.
    private static let lineWidth = 80.0
    /// The same of a sheet that is made to be printed.
    private static let printedLineWidth = 120.0
    private static let spareColumn = 10.0
    /// The usual height of a row, in points.
    static let rowHeight = 15.0
    /// Excel keeps fifteen digits; a longer number would be another one.
    private static let greatestExact: UInt64 = 1_000_000_000_000_000

    /// A sheet with columns for its tables.
    ///
    /// - Parameters:
    ///   - fitted: the widths of `ColumnFitting`.
    ///   - stub: how many columns from the left are repeated on pages beside each other; texts stand to their right, for
    ///     they would be repeated too, and cut.
    ///   - isPrinted: whether it is made to be printed, in small letters.
    ///   - lists: words to choose from.
    init(
        _ sheet: Worksheet, widths fitted: [Double], stub: Int = 0, isPrinted: Bool = false,
        lists: ChoiceLists = .none, language: Language
    ) throws(WriterError) {
        self.sheet = sheet
        self.lists = lists
        self.isPrinted = isPrinted
        self.language = language
        // Several columns even where there is no table: LibreOffice does not scale a single one to the page.
        var widths = fitted.isEmpty ? [SheetWriter.spareColumn] : fitted
        let first = stub < widths.count ? stub : 0
        var last = first
        var total = widths[first]
        // Texts go on to the right of narrow tables: in two narrow columns they would be a ribbon.
        let lineWidth = isPrinted ? SheetWriter.printedLineWidth : SheetWriter.lineWidth
        while total < lineWidth {
            last += 1
            if last == widths.count { widths.append(SheetWriter.spareColumn) }
            total += widths[last]
        }
        self.widths = widths
        textColumns = first...last
        textWidth = ColumnFitting.merged(widths[first...last])
        for (column, width) in widths.enumerated() { try sheet.setWidth(width, column: column) }
    }

    mutating func space(_ rows: Int = 1) {
        row += rows
        height += SheetWriter.rowHeight * Double(rows)
    }

    /// Parts what stands below from what stands above: by an empty row, on a sheet that is made to be printed by a low one.
    mutating func gap() throws(WriterError) {
        guard isPrinted else { return space() }
        let low = 8.0
        try finishRow(height: low)
    }

    /// Keeps what `write` writes on one page, where it fits on one.
    mutating func block(_ write: (inout SheetWriter) throws(WriterError) -> Void) throws(WriterError) {
        let (first, top) = (row, height)
        try write(&self)
        blocks.append(PageLayout.Block(row: first, top: top, height: height - top))
    }

    /// Leaves room for a picture of so many rows, and so many points wide.
    mutating func picture(rows: Int, width: Double) {
        space(rows)
        widestPicture = max(widestPicture, width)
    }

    /// A text that leads to another sheet.
    mutating func link(_ text: String, to sheetName: String) throws(WriterError) {
        try sheet.link(text, to: sheetName, row: row, column: 0)
        space()
    }

    /// The width of what is printed, in points.
    var printedWidth: Double { max(SheetWriter.points(widths), widestPicture) }

    /// The last of the columns that take so many points: one without contents takes what the others leave, so that every
    /// program prints in the size that pages were laid out for.
    func lastColumn(within width: Double) throws(WriterError) -> Int {
        let widest = 255.0
        let rest = min(SheetWriter.digits(width - SheetWriter.points(widths)), widest)
        guard rest >= 1 else { return widths.count - 1 }
        try sheet.setWidth(rest, column: widths.count)
        return widths.count
    }

    static func points(_ widths: [Double]) -> Double { widths.reduce(0) { $0 + points($1) } }

    /// The width of a column of so many digits in points: seven pixels each and five for the edges, of 96 to the inch.
    private static func points(_ width: Double) -> Double { width > 0 ? (width * 7 + 5).rounded(.down) * 0.75 : 0 }

    /// The digits of a column of so many points.
    static func digits(_ points: Double) -> Double { ((points / 0.75 - 5) / 7).rounded(.down) }

    /// A text over the reading width. Excel fits no row to merged cells, so the height is set here; a text that needs
    /// more than a row may have goes on in the next.
    mutating func text(_ text: String, _ style: CellStyle) throws(WriterError) {
        let text = WorkbookText.unbroken(text)
        let lines = CalibriMetrics.lines(
            WorkbookText.clean(text), width: textWidth, size: style.size, isBold: style.isBold)
        let mostLines = 25
        for start in stride(from: 0, to: lines.count, by: mostLines) {
            let part = lines[start..<min(start + mostLines, lines.count)]
            // The text itself where it fits: joined lines have lost doubled spaces.
            try sheet.write(
                lines.count <= mostLines ? text : part.joined(separator: " "), row: row, columns: textColumns, style)
            let lineHeight = (style.size * 1.36).rounded(.up)
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
    /// - Parameter form: how it stands on the sheet; nil when it has no rows.
    mutating func table(_ table: ReportTable, _ form: TableForm?) throws(WriterError) -> TableArea? {
        if !table.title.isEmpty { try text(table.title, .tableTitle) }
        var area: TableArea?
        if let form, !table.columns.isEmpty {
            let header = try self.header(of: table, form)
            area = TableArea(header: header, heightAbove: height)
            if form.lastBodyRow >= 0 { try addAids(to: table, rows: row...(row + form.lastBodyRow)) }
            try writeRows(of: table)
            if form.isNamed { try defineNames(of: table, labels: header.upperBound) }
        } else {
            try text(table.emptyText, .text)
        }
        for note in FigureStyle(language).notes(of: table) { try text(note, .note) }
        return area
    }

    /// The labels, under the words over groups of columns if there are any.
    private mutating func header(of table: ReportTable, _ form: TableForm) throws(WriterError) -> ClosedRange<Int> {
        let first = row
        if table.columns.contains(where: { $0.group != nil }) {
            var column = 0
            var lines = 1
            for run in table.columns.chunked(by: { $0.group != nil && $0.group == $1.group }) {
                let columns = column...(column + run.count - 1)
                let label = run.first?.group ?? ""
                try sheet.write(label, row: row, columns: columns, .header(.center))
                let width = ColumnFitting.merged(widths[columns])
                lines = max(lines, CalibriMetrics.lines(label, width: width, isBold: true).count)
                column += run.count
            }
            try finishRow(lines: lines)
        }
        var lines = 1
        var labels: [(text: String, format: Workbook.Format)] = []
        for (index, column) in table.columns.enumerated() {
            let isText = column.format == .text
            let style = CellStyle.header(
                isText ? .left : .right, indent: isText && index > 0 ? 1 : 0, isAtTop: form.hasFilter)
            labels.append((column.label, try sheet.format(style)))
            let labelLines = ColumnFitting.lineCount(
                label: column.label, room: widths[index] - (isText && index > 0 ? ColumnFitting.indent : 0),
                isFigure: !isText, hasFilter: form.hasFilter)
            lines = max(lines, labelLines)
        }
        // A table and a filter come before the rows: once these are written they may be out of the library's reach.
        let area = row...(row + 1 + form.lastBodyRow)
        if form.isNative, let name = sheet.uniqueName(["tabel_" + table.id]) {
            for label in labels { sheet.countCell(label.text.utf8.count) }
            try sheet.addTable(name, labels: labels, rows: area, hasFilter: form.hasFilter)
        } else {
            for (index, label) in labels.enumerated() {
                try sheet.write(label.text, row: row, column: index, label.format)
            }
            if form.hasFilter { try sheet.addFilter(rows: area, lastColumn: labels.count - 1) }
        }
        try finishRow(lines: lines)
        return first...(row - 1)
    }

    /// Names for a table and its figures, by the ids that its CSV file has too: `perkara_kabupaten` for all of it,
    /// `perkara_kabupaten.cases` for a total, `ringkasan.cases.month` for a figure of a list of measures.
    private func defineNames(of table: ReportTable, labels: Int) throws(WriterError) {
        try sheet.define([table.id], rows: labels...(row - 1), columns: 0...(table.columns.count - 1))
        let first = row - table.rows.count
        if let last = table.rows.last, last.style == .total {
            try defineNames(of: last, table, [table.id], row: row - 1)
        }
        // The rows of other tables are named by their keys, beside which their figures stand.
        guard let line = table.rows.first, line.formats != nil || line.style == .total else { return }
        for (index, line) in table.rows.enumerated() {
            guard case .text(_, let plain?) = line.cells.first else { continue }
            try defineNames(of: line, table, [table.id, plain], row: first + index)
        }
    }

    private func defineNames(
        of line: ReportTable.Row, _ table: ReportTable, _ parts: [String], row: Int
    ) throws(WriterError) {
        for (column, cell) in line.cells.enumerated() {
            switch cell {
            case .integer, .real, .ratio:
                try sheet.define(parts + [table.columns[column].id], rows: row...row, columns: column...column)
            case .null, .text, .date, .withheld: break
            }
        }
    }

    /// What helps to read figures and to fill in cells: colours, bars, lists to choose from.
    private func addAids(to table: ReportTable, rows: ClosedRange<Int>) throws(WriterError) {
        var column = 0
        for run in table.columns.chunked(by: { $0.scale == .heat && $1.scale == .heat }) {
            let columns = column...(column + run.count - 1)
            column += run.count
            if let scale = run.first?.scale { try sheet.addScale(scale, rows: rows, columns: columns) }
            if let input = run.first?.input {
                try sheet.addValidation(input, lists, rows: rows, column: columns.lowerBound, language: language)
            }
        }
    }

    private mutating func writeRows(of table: ReportTable) throws(WriterError) {
        let body = try formats(of: table, .body) { table.columns[$0].format }
        let total = try formats(of: table, .total) { table.columns[$0].format }
        // Of the rows down to the first total; nil where no sum can come of them.
        var sums = table.rows.last?.style == .total ? ColumnSums(table) : nil
        for line in table.rows {
            let formats =
                try line.formats == nil
                ? line.style == .total ? total : body
                : self.formats(of: table, line.style) { table.format(of: line, column: $0) }
            if line.style == .total {
                try write(line, formats, sums)
                sums = nil
            } else {
                try write(line, formats, nil)
                sums?.add(line)
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

    /// - Parameter sums: those of the rows just above, for a total.
    private mutating func write(
        _ line: ReportTable.Row, _ formats: [BodyFormats], _ sums: ColumnSums?
    ) throws(WriterError) {
        var lines = 1
        for column in formats.indices {
            let cell = column < line.cells.count ? line.cells[column] : .null
            if let sums, case .integer(let total) = cell, total.magnitude < SheetWriter.greatestExact,
                sums.give(total, column: column)
            {
                let above = (row - sums.count)...(row - 1)
                try sheet.writeSum(of: above, total, row: row, column: column, formats[column].number)
                continue
            }
            try write(cell, column: column, formats[column])
            if case .text(let text, _) = cell, formats[column].shown == .text {
                lines = max(lines, lineCount(text, column: column, isBold: line.style == .total))
            }
        }
        try finishRow(lines: lines)
    }

    /// The lines that a text takes in one column.
    private func lineCount(_ text: String, column: Int, isBold: Bool) -> Int {
        ColumnFitting.lineCount(
            text, room: widths[column] - (column > 0 ? ColumnFitting.indent : 0), isBold: isBold)
    }

    /// Goes on to the next row. LibreOffice does not fit rows to wrapped cells by itself, so their height is set.
    private mutating func finishRow(lines: Int) throws(WriterError) {
        let tallest = 409.0
        let rowHeight = min(Double(lines) * SheetWriter.rowHeight, tallest)
        if lines > 1 { try sheet.setHeight(rowHeight, row: row) }
        height += rowHeight
        row += 1
    }

    /// Goes on to the next row, of a height in points.
    mutating func finishRow(height rowHeight: Double) throws(WriterError) {
        try sheet.setHeight(rowHeight, row: row)
        height += rowHeight
        row += 1
    }

    private func write(_ cell: Cell, column: Int, _ formats: BodyFormats) throws(WriterError) {
        switch cell {
        case .null: try sheet.write(FigureStyle.null, row: row, column: column, formats.text)
        case .text(let text, _): try sheet.write(text, row: row, column: column, formats.text)
        case .withheld(let reason): try sheet.write(reason.mark, row: row, column: column, formats.text)
        case .date(let date):
            let serial = date.spreadsheetSerial
            // Excel counts a 29 February 1900 that never was: earlier days would be off by one.
            if serial > 60 {
                try sheet.write(Double(serial), row: row, column: column, formats.date)
            } else {
                try sheet.write(FigureStyle(language).date(date), row: row, column: column, formats.text)
            }
        case .integer(let number):
            if number.magnitude < SheetWriter.greatestExact {
                try write(Double(number), column: column, formats)
            } else {
                let text = FigureStyle(language).text(cell, formats.shown)
                try sheet.write(text, row: row, column: column, formats.text)
            }
        case .ratio(let ratio):
            if ratio.isOfFew, formats.shown.isPercent {
                let text = FigureStyle(language).text(cell, formats.shown)
                if !text.isEmpty { try sheet.write(text, row: row, column: column, formats.text) }
            } else {
                try write(ratio.number, column: column, formats)
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
            try sheet.write(number, row: row, column: column, try formats.number(number, on: sheet))
        }
    }
}

extension SheetWriter {
    /// The columns that name the rows of all tables and stay in sight, as far as they leave room for what scrolls.
    static func stubColumns(_ tables: [ReportTable], _ widths: [Double]) -> Int {
        var columns = tables.map(\.stubColumns).min() ?? 0
        // Not a third of the widest page, and less than half of a small screen.
        let most = 75.0
        while columns > 0, widths.prefix(columns).reduce(0, +) > most { columns -= 1 }
        return columns
    }

    /// Names the rows on every page where the columns take several.
    func repeatStub(_ columns: Int) throws(WriterError) {
        if columns > 0 { try sheet.repeatColumns(columns) }
    }
}
