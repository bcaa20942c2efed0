import AwasModel

/// Keeps the rows of an answer whose figure in a column passes a comparison.
///
/// A figure that is missing is neither less nor greater than any number, and equal to none; so it passes `!=` alone. One
/// that is not shown because it counts too few persons passes nothing: what is kept must not tell what it is.
package struct FigureFilter: Hashable, Sendable {
    /// How a figure is compared with the number.
    package enum Comparison: Hashable, Sendable {
        /// `=`, `!=`, `<`, `<=`, `>`, `>=`.
        case equals, differs, less, atMost, greater, atLeast
    }

    /// The id of a column of the answer, or the alias of a measure.
    package var column: String
    /// How the figure must compare.
    package var comparison: Comparison
    /// Nil stands for a missing figure, which only ``Comparison/equals`` and ``Comparison/differs`` know.
    package var number: Double?

    /// A filter on a column; without a number it compares with a missing figure.
    package init(_ column: String, _ comparison: Comparison, _ number: Double?) {
        self.column = column
        self.comparison = comparison
        self.number = number
    }

    /// A filter from its text: `cases>=5`, `turnout<80%`; `attendance=` stands for a missing figure.
    ///
    /// - Returns: nil when there is no mark, no column, or no number.
    package init?(_ text: String) {
        guard let written = WrittenCondition(text) else { return nil }
        let comparison: Comparison
        switch written.mark {
        case .equal: comparison = .equals
        case .notEqual: comparison = .differs
        case .less: comparison = .less
        case .atMost: comparison = .atMost
        case .greater: comparison = .greater
        case .atLeast: comparison = .atLeast
        case .contains, .containsNot: return nil
        }
        var digits = TextFolding.trimmed(written.rest)
        if digits.isEmpty, comparison == .equals || comparison == .differs {
            self.init(written.name, comparison, nil)
            return
        }
        let isPercent = digits.last == "%"
        if isPercent { digits = TextFolding.trimmed(digits.dropLast()) }
        guard let number = Double(digits), number.isFinite else { return nil }
        self.init(written.name, comparison, isPercent ? number / 100 : number)
    }

    /// Whether a figure passes.
    func keeps(_ figure: Value) -> Bool {
        if case .withheld = figure { return false }
        guard let known = figure.number else {
            return comparison == .equals ? number == nil : comparison == .differs && number != nil
        }
        guard let number else { return comparison == .differs }
        return switch comparison {
        case .equals: known == number
        case .differs: known != number
        case .less: known < number
        case .atMost: known <= number
        case .greater: known > number
        case .atLeast: known >= number
        }
    }
}
