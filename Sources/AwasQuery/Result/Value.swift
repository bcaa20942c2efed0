import AwasModel

/// A cell of an answer.
package enum Value: Sendable {
    /// Not known, not recorded, or without meaning here. Never zero.
    case null
    /// A count or a sum.
    case integer(Int64)
    /// A rate, a median, or a change made of figures; never NaN.
    case real(Double)
    /// A share, with what it is of.
    case ratio(Ratio)
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
        case .ratio(let ratio): ratio.number
        case .null, .text, .choice, .region, .period, .withheld: nil
        }
    }

    /// The plain form of CSV and JSON: ids, codes, digits, the shortest form of a double that reads back; nil for null.
    package var plain: String? {
        switch self {
        case .null, .withheld: nil
        case .integer(let number): String(number)
        case .real(let number): JSON.shortest(number)
        case .ratio(let ratio): JSON.shortest(ratio.number)
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
        case (.region(let left, _), .region(let right, _)): left < right
        case (.period(let left), .period(let right)): left.index < right.index
        case (.integer, _), (.real, _), (.ratio, _):
            if let left = left.number, let right = right.number {
                left < right
            } else {
                (left.plain ?? "").utf8.lexicographicallyPrecedes((right.plain ?? "").utf8)
            }
        default: (left.plain ?? "").utf8.lexicographicallyPrecedes((right.plain ?? "").utf8)
        }
    }
}

/// A share is equal to the number that it is: what it is made of says only how it is read.
extension Value: Hashable {
    package static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.integer(let left), .integer(let right)): left == right
        case (.real(let left), .real(let right)): left == right
        case (.ratio(let left), .ratio(let right)): left.number == right.number
        case (.real(let number), .ratio(let ratio)), (.ratio(let ratio), .real(let number)): ratio.number == number
        case (.text(let left), .text(let right)): left == right
        case (.choice(let left, let label), .choice(let right, let other)): left == right && label == other
        case (.region(let left, let name), .region(let right, let other)): left == right && name == other
        case (.period(let left), .period(let right)): left == right
        case (.withheld(let left), .withheld(let right)): left == right
        default: false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .integer(let number): hasher.combine(number)
        case .real(let number): hasher.combine(number)
        case .ratio(let ratio): hasher.combine(ratio.number)
        case .text(let text): hasher.combine(text)
        case .choice(let id, _): hasher.combine(id)
        case .region(let code, _): hasher.combine(code)
        case .period(let period): hasher.combine(period)
        case .withheld(let reason): hasher.combine(reason)
        }
    }
}
