/// How closely two measurements of the same things go together, from −1 to 1.
///
/// All coefficients take pairs: the numbers of one measurement and, in the same order, those of the other. They are
/// undefined, and nil, for fewer than two pairs, when one side is constant, when the sides differ in length, or when a
/// number is not finite.
public struct Correlation: Hashable, Sendable {
    /// From −1 to 1.
    public let coefficient: Double
    /// How many pairs.
    public let count: Int
    /// Nil for too few pairs; one point where the coefficient is −1 or 1.
    public let interval: ConfidenceInterval?
    /// The two-sided p-value of the hypothesis that the two measurements are independent; nil where the method needs
    /// more pairs.
    public let pValue: Double?

    /// The greatest number of pairs for which p-values by ranks are exact, by permutation.
    public static let greatestExactCount = 9

    /// Whether a correlation of two sides is defined.
    static func isDefined(_ first: [Double], _ second: [Double]) -> Bool {
        first.count == second.count && first.count >= 2 && isVaried(first) && isVaried(second)
    }

    /// A coefficient that rounding may have carried beyond 1.
    static func clamped(_ coefficient: Double) -> Double {
        min(max(coefficient, -1), 1)
    }

    private static func isVaried(_ numbers: [Double]) -> Bool {
        numbers.allSatisfy(\.isFinite) && numbers.contains { $0 != numbers[0] }
    }
}
