import AwasModel
import AwasQuery
import AwasReport

/// A figure of an answer. What is missing is not zero.
public enum Figure: Hashable, Sendable {
    /// A count or a sum.
    case count(Int64)
    /// A ratio, a median, or a change of one.
    case number(Double)
    /// Not known, not recorded, or without meaning here.
    case missing
    /// Known, but not shown, since it counts too few persons or rests on too few polling stations; with what people read in
    /// its place.
    case withheld(String)

    /// The figure as a number; nil when it is missing or not shown.
    public var number: Double? {
        switch self {
        case .count(let count): Double(count)
        case .number(let number): number
        case .missing, .withheld: nil
        }
    }

    init(_ value: Value) {
        switch value {
        case .integer(let count): self = .count(count)
        case .real(let number): self = .number(number)
        case .ratio(let ratio): self = .number(ratio.number)
        case .withheld(let reason): self = .withheld(reason.mark)
        case .null, .text, .choice, .region, .period: self = .missing
        }
    }
}

extension Figure: CustomStringConvertible {
    /// The figure without grouping of digits, as CSV has it; `…` where it is missing.
    public var description: String {
        switch self {
        case .count(let count): String(count)
        case .number(let number): JSON.shortest(number)
        case .missing: "…"
        case .withheld(let mark): mark
        }
    }
}
