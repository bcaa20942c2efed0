import AwasModel

/// A cell of an answer.
package enum Value: Hashable, Sendable {
    /// Not known, not recorded, or without meaning here. Never zero.
    case null
    /// A count or a sum.
    case integer(Int64)
    /// A ratio, a median, or a share or change made of figures; never NaN.
    case real(Double)
    /// A text as the data have it.
    case text(String)
    /// A value of a closed set: its id and the words that people read.
    case choice(id: String, label: LocalizedText)
    /// A region: its code and full name.
    case region(RegionCode, name: String)
    /// A month, a quarter or a year.
    case period(CalendarPeriod)
    /// Known, but not shown: it counts too few persons, or rests on too few polling stations.
    case withheld(Withheld)
}

extension Value {
    /// A figure as a number; nil for what is no number, or not shown.
    package var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        case .null, .text, .choice, .region, .period, .withheld: nil
        }
    }

    /// The plain form of CSV and JSON: ids, codes, digits, the shortest form of a double that reads back; nil for null.
    package var plain: String? {
        switch self {
        case .null, .withheld: nil
        case .integer(let number): String(number)
        case .real(let number): JSON.shortest(number)
        case .text(let text): text
        case .choice(let id, _): id
        case .region(let code, _): code.description
        case .period(let period): period.description
        }
    }

    /// Whether one value is listed before another: numbers by size, codes and texts by their bytes, periods by time;
    /// null comes last in either direction.
    package static func precedes(_ left: Value, _ right: Value, descending: Bool = false) -> Bool {
        switch (left, right) {
        case (.null, _): false
        case (_, .null): true
        default: descending ? isLess(right, left) : isLess(left, right)
        }
    }

    /// Whether the key of one row is listed before that of another: by the first value that differs.
    package static func precedes(_ left: [Value], _ right: [Value]) -> Bool {
        for (one, other) in zip(left, right) where one != other { return precedes(one, other) }
        return false
    }

    private static func isLess(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left < right
        case (.real(let left), .real(let right)): left < right
        case (.integer(let left), .real(let right)): Double(left) < right
        case (.real(let left), .integer(let right)): left < Double(right)
        case (.region(let left, _), .region(let right, _)): left < right
        case (.period(let left), .period(let right)): left.index < right.index
        default: (left.plain ?? "").utf8.lexicographicallyPrecedes((right.plain ?? "").utf8)
        }
    }
}
