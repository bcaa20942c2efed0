import AwasModel
import AwasReport

/// How a cell of a workbook looks. Equal styles share one format of the file.
struct CellStyle: Hashable {
    enum Alignment: Hashable {
        case left, center, right
    }

    enum Border: Hashable {
        case none
        /// A thin light line beneath a row.
        case row
        /// A line above a total.
        case total
        /// All around.
        case box
        /// White lines around a square of two cells, which part it from its neighbours.
        case squareTop, squareBottom
        /// A thin line above a card.
        case cardTop
    }

    /// What is behind the text of a cell of a chart.
    enum Fill: Hashable {
        /// A shade of five, 0 the palest.
        case step(Int)
        /// Nothing is known.
        case hatched
        /// Something is there and not shown, or it is no part of the scale.
        case grey

        /// The shades, and the letters that can be read upon them, as the style of pages has them by day.
        static let steps: [(fill: UInt32, ink: UInt32)] = [
            (0xE6EFF7, 0x1A1D21), (0xBCD6EE, 0x1A1D21), (0x86B5DF, 0x1A1D21), (0x2A6CAB, 0xFFFFFF),
            (0x12436F, 0xFFFFFF),
        ]
    }

    var numberFormat: String?
    var size = 11.0
    var isBold = false
    var isItalic = false
    var isLink = false
    var isFilled = false
    var isWrapped = false
    /// Steps from the edge that its text stands at: they set a text off from figures beside it.
    var indent = 0
    /// Whether a label stands at the upper edge of its cell, above the button of a filter.
    var isAtTop = false
    var alignment = Alignment.left
    /// Nil for white paper.
    var fill: Fill?
    var border = Border.none
    /// Whether it may be changed on a protected sheet.
    var isInput = false

    static let title = CellStyle(size: 14, isBold: true, isWrapped: true)
    static let heading = CellStyle(size: 12, isBold: true, isWrapped: true)
    static let tableTitle = CellStyle(isBold: true, isWrapped: true)
    static let text = CellStyle(isWrapped: true)
    static let note = CellStyle(size: 10, isItalic: true, isWrapped: true)
    static let link = CellStyle(isLink: true)

    static func header(_ alignment: Alignment, indent: Int = 0, isAtTop: Bool = false) -> CellStyle {
        CellStyle(
            isBold: true, isFilled: true, isWrapped: true, indent: indent, isAtTop: isAtTop, alignment: alignment,
            border: .box)
    }

    /// A cell of a table's body or total.
    static func body(
        _ alignment: Alignment, _ style: ReportTable.Row.Style, numberFormat: String? = nil, isWrapped: Bool = false,
        indent: Int = 0
    ) -> CellStyle {
        CellStyle(
            numberFormat: numberFormat, isBold: style == .total, isWrapped: isWrapped, indent: indent,
            alignment: alignment, border: style == .total ? .total : .row)
    }
}

extension CellStyle {
    /// A cell that the reader fills in.
    static func input(_ input: ReportTable.Column.Input, language: Language) -> CellStyle {
        let date = NumberFormat.code(.date, language: language)
        return CellStyle(
            // `@` keeps what is typed a text, so that a decree number stays as it is.
            numberFormat: input == .date ? date : input == .text ? "@" : nil, isWrapped: true, border: .box,
            isInput: true)
    }
}

/// The number formats of a workbook. Excel shows the marks of thousands and decimals of its reader's country.
enum NumberFormat {
    static func code(_ format: CellFormat, language: Language) -> String {
        switch format {
        case .text, .integer: "#,##0"
        case .signedInteger: signed(places: 0)
        case .decimal(let places): fixed(places)
        case .signedDecimal(let places), .percentagePoints(let places): signed(places: places)
        case .percent(let places): plain(places) + (language == .indonesian ? " %" : "%")
        case .date: language == .indonesian ? "[$-421]d mmmm yyyy" : "[$-409]d mmmm yyyy"
        }
    }

    private static func signed(places: Int) -> String {
        "+\(fixed(places));-\(fixed(places));\(plain(places))"
    }

    private static func fixed(_ places: Int) -> String { "#,##" + plain(places) }

    private static func plain(_ places: Int) -> String {
        places > 0 ? "0." + String(repeating: "0", count: places) : "0"
    }
}
