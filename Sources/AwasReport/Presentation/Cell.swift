import AwasModel
import AwasQuery

/// What a cell of a table holds, before it is made into text or a number of a spreadsheet.
package enum Cell: Sendable {
    /// Not known, not recorded, or without meaning here: shown as "…", never as 0.
    case null
    /// Words for people, and the plain form for machines where that differs (an id, a code).
    case text(String, plain: String? = nil)
    /// A whole number.
    case integer(Int64)
    /// Any other figure: a share as 0.805, whatever its column shows it as.
    case real(Double)
    /// A share, with what it is of.
    case ratio(Ratio)
    /// A day.
    case date(CalendarDate)
    /// Known, but not shown; what stands in its place is for who writes it.
    case withheld(Withheld)
}

/// How the figures of a column are shown.
package enum CellFormat: Hashable, Sendable {
    /// Words.
    case text
    /// `1.234`
    case integer
    /// A change: `+12`, `−3`, `0`.
    case signedInteger
    /// So many places after the comma: `12,5`.
    case decimal(Int)
    /// A change, with so many places.
    case signedDecimal(Int)
    /// A share, shown as a percentage with so many places: 0.8059 as `80,59 %`.
    case percent(Int)
    /// The difference of two shares, in percentage points: 0.012 as `+1,20`.
    case percentagePoints(Int)
    /// `26 September 2024` in text, a real date in a spreadsheet.
    case date
}

/// A share is equal to the number that it is: what it is made of says only how it is read.
extension Cell: Hashable {
    package static func == (left: Cell, right: Cell) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.text(let left, let plain), .text(let right, let other)): left == right && plain == other
        case (.integer(let left), .integer(let right)): left == right
        case (.real(let left), .real(let right)): left == right
        case (.ratio(let left), .ratio(let right)): left.number == right.number
        case (.real(let number), .ratio(let ratio)), (.ratio(let ratio), .real(let number)): ratio.number == number
        case (.date(let left), .date(let right)): left == right
        case (.withheld(let left), .withheld(let right)): left == right
        default: false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .text(let text, _): hasher.combine(text)
        case .integer(let number): hasher.combine(number)
        case .real(let number): hasher.combine(number)
        case .ratio(let ratio): hasher.combine(ratio.number)
        case .date(let date): hasher.combine(date)
        case .withheld(let reason): hasher.combine(reason)
        }
    }
}

extension CellFormat {
    /// Whether it is a percentage, or the difference of two.
    package var isPercent: Bool {
        switch self {
        case .percent, .percentagePoints: true
        case .text, .integer, .signedInteger, .decimal, .signedDecimal, .date: false
        }
    }

    /// How the difference of two figures is shown.
    var ofChange: CellFormat {
        switch self {
        case .percent(let places): .percentagePoints(places)
        case .decimal(let places): .signedDecimal(places)
        default: .signedInteger
        }
    }
}
