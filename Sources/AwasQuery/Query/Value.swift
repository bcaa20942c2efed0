import AwasModel

/// A cell of an answer.
public enum Value: Hashable, Sendable {
    /// Not known, not recorded, or without meaning here. Never zero.
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    /// A value of a closed set: its id and the words that people read.
    case choice(id: String, label: LocalizedText)
    /// A region: its code and full name.
    case region(RegionCode, name: String)
    case period(CalendarPeriod)
}

extension Value {
    /// The plain form of CSV and JSON: ids, codes, digits, the shortest form of a double that reads back; nil for null.
    public var plain: String? {
        switch self {
        case .null: nil
        case .integer(let number): String(number)
        case .real(let number): Value.shortest(number)
        case .text(let text): text
        case .choice(let id, _): id
        case .region(let code, _): code.description
        case .period(let period): period.description
        }
    }

    /// The shortest decimal form that reads back to the same double, without a fraction of zero.
    static func shortest(_ number: Double) -> String {
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
