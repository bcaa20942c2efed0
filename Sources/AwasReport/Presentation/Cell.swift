import AwasModel
import AwasQuery

/// What a cell of a table holds, before it is made into text or a number of a spreadsheet.
package enum Cell: Hashable, Sendable {
    /// Not known, not recorded, or without meaning here: shown as "…", never as 0.
    case null
    /// Words for people, and the plain form for machines where that differs (an id, a code).
    case text(String, plain: String? = nil)
    /// A whole number.
    case integer(Int64)
    /// Any other figure: a share as 0.805, whatever its column shows it as.
    case real(Double)
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

extension CellFormat {
    /// How the difference of two figures is shown.
    var ofChange: CellFormat {
        switch self {
        case .percent(let places): .percentagePoints(places)
        case .decimal(let places): .signedDecimal(places)
        default: .signedInteger
        }
    }
}
