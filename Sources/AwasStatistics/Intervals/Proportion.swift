/// A part of a whole that was counted: so many successes in so many trials.
package struct Proportion: Hashable, Sendable {
    /// At most as many as trials.
    package let successes: Int64
    /// At least 1.
    package let trials: Int64

    /// - Parameters:
    ///   - successes: from 0 to the number of trials; nil outside.
    ///   - trials: at least 1; nil below.
    package init?(_ successes: Int64, of trials: Int64) {
        guard trials >= 1, (0...trials).contains(successes) else { return nil }
        self.successes = successes
        self.trials = trials
    }

    /// Successes divided by trials, 0 to 1.
    package var value: Double { Double(successes) / Double(trials) }

    /// The score interval of Wilson, without a correction for continuity.
    ///
    /// Source: E. B. Wilson, *Probable Inference, the Law of Succession, and Statistical Inference*, Journal of the
    /// American Statistical Association 22 (1927), 209–212.
    package func wilsonInterval(_ level: ConfidenceLevel = .percent95) -> ConfidenceInterval {
        let failures = trials - successes
        // The rarer outcome first: its ends are near 0, and exact there.
        guard successes <= failures else {
            let other = Proportion.wilson(rare: failures, of: trials, level)
            return ConfidenceInterval(low: 1 - other.high, high: 1 - other.low)
        }
        return Proportion.wilson(rare: successes, of: trials, level)
    }

    /// The ends solve (trials + z²) p² − (2 · successes + z²) p + successes² ÷ trials = 0. The lower one comes from the
    /// product of both, since as a difference it would lose its digits.
    private static func wilson(rare successes: Int64, of trials: Int64, _ level: ConfidenceLevel) -> ConfidenceInterval
    {
        let (part, whole) = (Double(successes), Double(trials))
        let z = level.normalQuantile
        let spread = z * (z * z + 4 * part * ((whole - part) / whole)).squareRoot()
        let high = (2 * part + z * z + spread) / (2 * (whole + z * z))
        return ConfidenceInterval(low: part / whole * (part / (whole + z * z)) / high, high: high)
    }

    /// The difference of this proportion and another, independent one.
    package func difference(from other: Proportion) -> Double { value - other.value }

    /// The interval of the difference of this proportion and another, independent one, joined from Wilson's intervals of
    /// both.
    ///
    /// Source: R. G. Newcombe, *Interval Estimation for the Difference between Independent Proportions: Comparison of
    /// Eleven Methods*, Statistics in Medicine 17 (1998), 873–890, method 10.
    package func newcombeInterval(
        from other: Proportion, _ level: ConfidenceLevel = .percent95
    ) -> ConfidenceInterval {
        let (mine, others) = (wilsonInterval(level), other.wilsonInterval(level))
        let difference = difference(from: other)
        func length(_ first: Double, _ second: Double) -> Double { (first * first + second * second).squareRoot() }
        return ConfidenceInterval(
            low: difference - length(value - mine.low, others.high - other.value),
            high: difference + length(mine.high - value, other.value - others.low))
    }
}
