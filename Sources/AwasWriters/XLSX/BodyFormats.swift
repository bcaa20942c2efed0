import AwasModel
import AwasReport

/// The formats of the cells of one column in rows of one style, looked up once for all of them.
struct BodyFormats {
    /// Of words, of what is not known, and of figures that only words can hold.
    let text: Workbook.Format
    let number: Workbook.Format
    let date: Workbook.Format
    let shown: CellFormat
    private let rowStyle: ReportTable.Row.Style
    private let language: Language

    init(
        _ shown: CellFormat, column: Int, _ rowStyle: ReportTable.Row.Style, language: Language, on sheet: Worksheet,
        input: ReportTable.Column.Input? = nil
    ) throws(WriterError) {
        func figure(_ format: CellFormat) throws(WriterError) -> Workbook.Format {
            try sheet.format(.body(.right, rowStyle, numberFormat: NumberFormat.code(format, language: language)))
        }
        let isText = shown == .text
        text = try sheet.format(
            input.map { .input($0, language: language) }
                ?? .body(isText ? .left : .right, rowStyle, isWrapped: isText, indent: isText && column > 0 ? 1 : 0))
        number = try figure(shown == .date ? .integer : shown)
        date = try figure(.date)
        self.shown = shown
        (self.rowStyle, self.language) = (rowStyle, language)
    }

    /// The format of a number: with more places where a percentage would read 100 % and is not.
    func number(_ number: Double, on sheet: Worksheet) throws(WriterError) -> Workbook.Format {
        guard case .percent(let usual) = shown else { return self.number }
        let places = FigureStyle.percentPlaces(number, atLeast: usual)
        guard places > usual else { return self.number }
        let code = NumberFormat.code(.percent(places), language: language)
        return try sheet.format(.body(.right, rowStyle, numberFormat: code))
    }
}
