import AwasModel
import CXlsxwriter

/// A sheet of a workbook being made. Rows and columns count from 0.
struct Worksheet {
    let handle: UnsafeMutablePointer<lxw_worksheet>
    private let name: String
    private let workbook: Workbook

    /// What a sheet of Excel holds.
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    init(handle: UnsafeMutablePointer<lxw_worksheet>, name: String, workbook: Workbook) {
        self.handle = handle
        self.name = name
        self.workbook = workbook
    }

    /// The format of a style in the sheet's workbook.
    func format(_ style: CellStyle) throws(WriterError) -> Workbook.Format {
        try workbook.format(style)
    }

    /// A text, never taken for a formula or a number.
    func write(_ text: String, row: Int, column: Int, _ format: Workbook.Format) throws(WriterError) {
        let text = try checked(text)
        let (row, column) = try position(row, column)
        workbook.count(text.utf8.count)
        // Lends the bytes of the text, where an argument of type String would copy them.
        let code = text.withCString { worksheet_write_string(handle, row, column, $0, format.handle) }
        try workbook.check(code)
    }

    func write(_ number: Double, row: Int, column: Int, _ format: Workbook.Format) throws(WriterError) {
        let (row, column) = try position(row, column)
        workbook.count(0)
        try workbook.check(worksheet_write_number(handle, row, column, number, format.handle))
    }

    func write(_ text: String, row: Int, column: Int, _ style: CellStyle) throws(WriterError) {
        try write(text, row: row, column: column, workbook.format(style))
    }

    /// A text that leads to the top of another sheet.
    func link(_ text: String, to sheet: String, row: Int, column: Int) throws(WriterError) {
        let (cellRow, cellColumn) = try position(row, column)
        let format = try workbook.format(.link).handle
        let target = "internal:\(Worksheet.quoted(sheet))!A1"
        try workbook.check(worksheet_write_url(handle, cellRow, cellColumn, target, format))
        try write(text, row: row, column: column, .link)
    }

    /// A text over several columns of a row.
    func write(_ text: String, row: Int, columns: ClosedRange<Int>, _ style: CellStyle) throws(WriterError) {
        // A single cell cannot be merged.
        guard columns.count > 1 else { return try write(text, row: row, column: columns.lowerBound, style) }
        let text = try checked(text)
        let (cellRow, first) = try position(row, columns.lowerBound)
        let (_, last) = try position(row, columns.upperBound)
        workbook.count(text.utf8.count)
        try workbook.check(
            worksheet_merge_range(handle, cellRow, first, cellRow, last, text, workbook.format(style).handle))
    }

    func check(_ code: lxw_error) throws(WriterError) {
        try workbook.check(code)
    }

    /// Whether the workbook holds all rows until it is closed.
    var holdsRows: Bool { workbook.holdsRows }

    /// A name for a table of this sheet; nil when it would be too long.
    func uniqueName(_ parts: [String]) -> String? { workbook.uniqueName(parts) }

    /// Gives an area of this sheet, such as `$A$1:$B$9`, a name that leads to it from the name box.
    func defineName(_ parts: [String], _ area: String) throws(WriterError) {
        guard let name = workbook.uniqueName(parts) else { return }
        try workbook.define(name, as: "=\(Worksheet.quoted(self.name))!\(area)")
    }

    /// Counts a cell that the library writes.
    func countCell(_ textBytes: Int) { workbook.count(textBytes) }

    /// The name of a sheet as formulas write it.
    static func quoted(_ sheet: String) -> String {
        "'" + WorkbookText.stored(sheet).reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) } + "'"
    }

    /// - Parameter width: 0 to hide the column.
    func setWidth(_ width: Double, column: Int) throws(WriterError) {
        let (_, column) = try position(0, column)
        guard width > 0 else {
            var options = lxw_row_col_options()
            options.hidden = 1
            let usual = 8.43
            return try workbook.check(worksheet_set_column_opt(handle, column, column, usual, nil, &options))
        }
        try workbook.check(worksheet_set_column(handle, column, column, width, nil))
    }

    /// The height of a row in points.
    func setHeight(_ height: Double, row: Int) throws(WriterError) {
        let (row, _) = try position(row, 0)
        try workbook.check(worksheet_set_row(handle, row, height, nil))
    }

    /// Keeps so many rows from the top and columns from the left in sight.
    func freeze(rows: Int, columns: Int) throws(WriterError) {
        let (rows, columns) = try position(rows, columns)
        worksheet_freeze_panes(handle, rows, columns)
    }

    func addFilter(rows: ClosedRange<Int>, lastColumn: Int) throws(WriterError) {
        let (first, _) = try position(rows.lowerBound, 0)
        let (last, column) = try position(rows.upperBound, lastColumn)
        try workbook.check(worksheet_autofilter(handle, first, 0, last, column))
    }

    func repeatRows(_ rows: ClosedRange<Int>) throws(WriterError) {
        let (first, _) = try position(rows.lowerBound, 0)
        let (last, _) = try position(rows.upperBound, 0)
        try workbook.check(worksheet_repeat_rows(handle, first, last))
    }

    /// Repeats so many columns from the left on every printed page.
    func repeatColumns(_ count: Int) throws(WriterError) {
        let (_, last) = try position(0, count - 1)
        try workbook.check(worksheet_repeat_columns(handle, 0, last))
    }

    /// A4, laid out in pages, with a title above and the page's number beneath.
    ///
    /// - Parameters:
    ///   - layout: how many pages, and where they begin.
    ///   - rows: what is printed, from the first column on.
    ///   - lastColumn: what is printed.
    func setUpPrinting(
        _ layout: PageLayout, rows: ClosedRange<Int>, lastColumn: Int, title: String, language: Language
    ) throws(WriterError) {
        let a4: UInt8 = 9
        worksheet_set_paper(handle, a4)
        if layout.isLandscape { worksheet_set_landscape(handle) }
        worksheet_fit_to_pages(handle, UInt16(clamping: layout.pagesWide), UInt16(clamping: layout.pagesTall))
        let (firstRow, _) = try position(rows.lowerBound, 0)
        let (lastRow, lastColumn) = try position(rows.upperBound, lastColumn)
        if layout.isPrinted {
            try workbook.check(worksheet_print_area(handle, firstRow, 0, lastRow, lastColumn))
        } else {
            // A cell without anything: the sheet is left out where all are printed.
            try workbook.check(worksheet_print_area(handle, 0, lastColumn + 2, 0, lastColumn + 2))
        }
        try setPageBreaks(layout.breaks)
        worksheet_set_margins(handle, 0.6, 0.6, 0.65, 0.65)
        worksheet_gridlines(handle, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        try setPageHeader(title: title, language: language)
    }

    /// The title above a printed page and the page's number beneath; of a confidential workbook the word that says so, too.
    func setPageHeader(title: String, language: Language) throws(WriterError) {
        // The font stands between the size and the text, which may begin with a digit.
        let small = "&9&\"Calibri,Regular\""
        let mark = workbook.classification.map { "&11&\"Calibri,Bold\"\(WorkbookText.pageText($0))" }
        let page = LocalizedText("Halaman &P dari &N", "Page &P of &N")[language]
        let header = "&L\(small)\(WorkbookText.pageText(title))" + (mark.map { "&R\($0)" } ?? "")
        try workbook.check(worksheet_set_header(handle, header))
        let middle = mark.map { "&C\($0)" } ?? ""
        try workbook.check(worksheet_set_footer(handle, "&L\(small)Awas\(middle)&R\(small)\(page)"))
    }

    /// Rows that begin a page; the library ends their list by 0.
    private func setPageBreaks(_ rows: [Int]) throws(WriterError) {
        // As many as Excel holds.
        let most = 1_023
        var breaks = rows.prefix(most).filter { $0 > 0 }.map { lxw_row_t($0) } + [0]
        guard breaks.count > 1 else { return }
        try workbook.check(worksheet_set_h_pagebreaks(handle, &breaks))
    }

    func position(_ row: Int, _ column: Int) throws(WriterError) -> (lxw_row_t, lxw_col_t) {
        guard (0..<Worksheet.rowLimit).contains(row), (0..<Worksheet.columnLimit).contains(column) else {
            throw workbook.excess(
                LocalizedText(
                    "terlalu besar untuk satu lembar Excel (1.048.576 baris, 16.384 kolom); gunakan CSV",
                    "too large for a sheet of Excel (1,048,576 rows, 16,384 columns); use CSV"))
        }
        return (lxw_row_t(row), lxw_col_t(column))
    }

    private func checked(_ text: String) throws(WriterError) -> String {
        let text = WorkbookText.stored(text)
        // No text has more units of UTF-16 than of UTF-8, which are counted at once.
        guard text.utf8.count <= WorkbookText.limit || text.utf16.count <= WorkbookText.limit else {
            throw workbook.excess(
                LocalizedText(
                    "sebuah teks lebih panjang daripada yang dapat dimuat sel Excel (32.767 huruf); gunakan CSV",
                    "a text is longer than a cell of Excel can hold (32,767 characters); use CSV"))
        }
        return text
    }
}
