/// How many events may be expected by chance alone where a common rate holds: the limits of a funnel plot.
///
/// Both limits belong to the range. A count below or above each comes by chance with at most half the probability that
/// the level of confidence leaves.
///
/// Source: D. J. Spiegelhalter, *Funnel Plots for Comparing Institutional Performance*, Statistics in Medicine 24 (2005),
/// 1185–1202; exact limits, whole counts rather than interpolated ones.
package struct FunnelLimits: Hashable, Sendable {
    /// Where a count lies.
    package enum Position: Sendable {
        /// Under the lower limit; at one of the limits or between them; over the upper one.
        case below, within, above
    }

    /// The count that the common rate gives, mostly not whole.
    package let expected: Double
    /// The least count within the limits.
    package let low: Int64
    /// The greatest count within the limits.
    package let high: Int64

    /// Limits for a count of events.
    ///
    /// - Parameters:
    ///   - expected: the common rate times the exposure, from 0 to 1e11; nil outside.
    ///   - level: how often a count without a cause of its own lies within.
    package static func poisson(expected: Double, _ level: ConfidenceLevel = .percent99point8) -> FunnelLimits? {
        guard let distribution = PoissonDistribution(mean: expected),
            let low = distribution.quantile(level.tail),
            let high = distribution.quantile(upperTail: level.tail)
        else { return nil }
        return FunnelLimits(expected: expected, low: low, high: high)
    }

    /// Limits for a count of successes.
    ///
    /// - Parameters:
    ///   - trials: from 0 to 1e12; nil outside.
    ///   - proportion: the common one, 0 to 1; nil outside.
    ///   - level: how often a count without a cause of its own lies within.
    package static func binomial(
        trials: Int64, proportion: Double, _ level: ConfidenceLevel = .percent99point8
    ) -> FunnelLimits? {
        guard let distribution = BinomialDistribution(trials: trials, success: proportion),
            let low = distribution.quantile(level.tail),
            let high = distribution.quantile(upperTail: level.tail)
        else { return nil }
        return FunnelLimits(expected: distribution.mean, low: low, high: high)
    }

    /// Where a count lies.
    package func position(of count: Int64) -> Position {
        count < low ? .below : count > high ? .above : .within
    }
}
