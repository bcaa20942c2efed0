import AwasData
import AwasModel
import AwasReport
import CXlsxwriter

/// Writes a workbook that an office fills in and that is read without a problem: headings that cannot be changed by a slip,
/// formats that keep codes and numbers of persons as texts, lists to choose from, and an example that reading leaves out.
package enum TemplateWriter {
    /// The rows that rules of cells reach to; more can be filled in.
    private static let rows = 2_000

    package static func write(_ template: SheetTemplate, to path: String) throws(WriterError) {
        let workbook = try Workbook(path: path, rows: 0)
        let title = LocalizedText("Templat data pengawasan", "Template of oversight data")[template.language]
        try workbook.setProperties(
            title: title, subject: template.office.map(RegionDirectory.standard.title) ?? "",
            created: template.month?.firstDay ?? CalendarDate(daysSinceEpoch: 0))
        for (name, text) in TemplateIdentity(template).properties { try workbook.setProperty(name, text) }
        var names = SheetNames()
        let sheetNames = template.tables.map { names.unique($0.label[template.language]) }
        let lists = ChoiceLists(
            sheetName: names.unique(LocalizedText("Pilihan", "Choices")[template.language]), lists: [template.regions])
        for (table, name) in zip(template.tables, sheetNames) {
            try write(table, of: template, lists, on: workbook.addSheet(name))
        }
        try lists.write(to: workbook, title: title, language: template.language)
        try workbook.close()
    }

    private static func write(
        _ table: Table, of template: SheetTemplate, _ lists: ChoiceLists, on sheet: Worksheet
    ) throws(WriterError) {
        let language = template.language
        let head = CellStyle(isBold: true, isFilled: true, isWrapped: true, border: .box)
        try sheet.setWidth(8, column: 0)
        try sheet.write("No", row: 0, column: 0, head)
        try sheet.setFormat(CellStyle(isInput: true), column: 0, width: 8)
        let italic = CellStyle(isItalic: true, isInput: true)
        try sheet.write(LocalizedText("contoh", "example")[language], row: 1, column: 0, italic)
        for (place, column) in template.columns(of: table).enumerated() {
            let index = place + 1
            let format = numberFormat(column)
            try sheet.setFormat(
                CellStyle(numberFormat: format, isInput: true), column: index, width: width(column, language))
            try sheet.write(template.heading(column), row: 0, column: index, head)
            try sheet.note(note(column, language), row: 0, column: index)
            try writeExample(template.example(column, of: table), column, column: index, on: sheet)
            try addRule(column, template, lists, column: index, on: sheet)
        }
        try sheet.freeze(rows: 1, columns: 1)
        sheet.protectHeadings()
    }

    private static func numberFormat(_ column: Column) -> String {
        switch column.kind {
        case .date: "yyyy-mm-dd"
        case .count: "0"
        default: "@"
        }
    }

    private static func width(_ column: Column, _ language: Language) -> Double {
        switch column.kind {
        case .region: 34
        case .text, .textList: 28
        case .choice, .choiceList: 22
        default: 15
        }
    }

    private static func writeExample(
        _ text: String, _ column: Column, column index: Int, on sheet: Worksheet
    ) throws(WriterError) {
        let style = CellStyle(numberFormat: numberFormat(column), isItalic: true, isInput: true)
        switch column.kind {
        case .date:
            guard let day = CalendarDate(text) else { return }
            try sheet.write(Double(day.spreadsheetSerial), row: 1, column: index, sheet.format(style))
        case .count: try sheet.write(Double(text) ?? 0, row: 1, column: index, sheet.format(style))
        default: try sheet.write(text, row: 1, column: index, style)
        }
    }

    /// What to fill in, shown at the heading.
    private static func note(_ column: Column, _ language: Language) -> String {
        let what: LocalizedText =
            switch column.kind {
            case .date: LocalizedText("Tanggal, misalnya 26/09/2024.", "A date, such as 26/09/2024.")
            case .month: LocalizedText("Bulan, misalnya 2024-09.", "A month, such as 2024-09.")
            case .count:
                LocalizedText(
                    "Bilangan bulat. 0 bila tidak ada; kosongkan bila tidak dicatat.",
                    "A whole number. 0 for none; leave it empty when nobody counted.")
            case .boolean: LocalizedText("ya atau tidak.", "yes or no.")
            case .choice: LocalizedText("Pilih dari daftar.", "Choose from the list.")
            case .choiceList(let set):
                LocalizedText(
                    "Satu atau beberapa, dipisah titik koma: \(set.values.map(\.label.indonesian).joined(separator: "; ")).",
                    "One or several, separated by semicolons: \(set.values.map(\.label.english).joined(separator: "; "))."
                )
            case .region:
                LocalizedText(
                    "Pilih dari daftar, atau tulis kode Kemendagri atau nama lengkap.",
                    "Choose from the list, or write a Kemendagri code or a full name.")
            case .reference:
                LocalizedText("Nomor yang sama di semua lembar.", "The same number on all sheets.")
            case .text, .textList: LocalizedText("Teks.", "A text.")
            }
        let need =
            column.isRequired
            ? LocalizedText("Wajib. ", "Required. ") : LocalizedText("Boleh kosong. ", "May be empty. ")
        return need[language] + what[language]
    }

    private static func addRule(
        _ column: Column, _ template: SheetTemplate, _ lists: ChoiceLists, column index: Int, on sheet: Worksheet
    ) throws(WriterError) {
        let rows = 1...TemplateWriter.rows
        let language = template.language
        switch column.kind {
        case .date: try sheet.addValidation(.date, lists, rows: rows, column: index, language: language)
        case .choice(let set):
            try sheet.addValidation(
                .choice(set.values.map(\.label)), lists, rows: rows, column: index, language: language)
        case .boolean:
            try sheet.addValidation(
                .choice([LocalizedText("ya", "yes"), LocalizedText("tidak", "no")]), lists, rows: rows, column: index,
                language: language)
        case .count: try sheet.addCountRule(rows: rows, column: index, language: language)
        case .region:
            try sheet.addSuggestions(lists.formula(template.regions), rows: rows, column: index, language: language)
        default: break
        }
    }
}

extension Worksheet {
    /// How the cells of a column look that nothing was written to.
    fileprivate func setFormat(_ style: CellStyle, column: Int, width: Double) throws(WriterError) {
        let (_, column) = try position(0, column)
        try check(worksheet_set_column(handle, column, column, width, format(style).handle))
    }

    /// A text that is shown beside a cell.
    fileprivate func note(_ text: String, row: Int, column: Int) throws(WriterError) {
        let (row, column) = try position(row, column)
        try check(worksheet_write_comment(handle, row, column, text))
    }

    fileprivate func addCountRule(
        rows: ClosedRange<Int>, column: Int, language: Language
    ) throws(WriterError) {
        var validation = lxw_data_validation()
        let words = CStrings()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
        validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        (validation.minimum_number, validation.maximum_number) = (0, Double(Int32.max))
        validation.error_title = words.add(LocalizedText("Isian", "Entry")[language])
        validation.error_message = words.add(
            LocalizedText("Isi bilangan bulat tanpa titik.", "Fill in a whole number without points.")[language])
        try add(&validation, words, rows, column)
    }

    /// Words to choose from beside which others may be written.
    fileprivate func addSuggestions(
        _ formula: String?, rows: ClosedRange<Int>, column: Int, language: Language
    ) throws(WriterError) {
        guard let formula else { return }
        var validation = lxw_data_validation()
        let words = CStrings()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        validation.value_formula = words.add(formula)
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        validation.error_title = words.add(LocalizedText("Wilayah", "Region")[language])
        validation.error_message = words.add(
            LocalizedText(
                "Tidak ada dalam daftar. Kode Kemendagri dan nama lengkap lain juga dibaca.",
                "It is not in the list. Other Kemendagri codes and full names are read too.")[language])
        try add(&validation, words, rows, column)
    }

    private func add(
        _ validation: inout lxw_data_validation, _ words: CStrings, _ rows: ClosedRange<Int>, _ column: Int
    ) throws(WriterError) {
        let (first, cell) = try position(rows.lowerBound, column)
        let (last, _) = try position(rows.upperBound, column)
        let code = worksheet_data_validation_range(handle, first, cell, last, cell, &validation)
        try withExtendedLifetime(words) { () throws(WriterError) in try check(code) }
    }

    /// Keeps headings from being changed by a slip; rows may be added, removed, sorted and filtered.
    fileprivate func protectHeadings() {
        var options = lxw_protection()
        (options.autofilter, options.sort, options.format_columns, options.format_rows) = (1, 1, 1, 1)
        (options.insert_rows, options.delete_rows, options.format_cells) = (1, 1, 1)
        worksheet_protect(handle, nil, &options)
    }
}
