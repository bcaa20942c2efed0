import RealModule

/// The number of successes in independent trials of one probability.
package struct BinomialDistribution: Hashable, Sendable {
    /// How many trials.
    package let trials: Int64
    /// The probability of a success in each.
    package let success: Double
    /// 1 − success, kept apart since it may be known more exactly than that difference.
    private let failure: Double

    /// - Parameters:
    ///   - trials: from 0 to 1e12; nil outside.
    ///   - success: the probability of a success in a trial, 0 to 1; nil outside.
    package init?(trials: Int64, success: Double) {
        guard (0...1_000_000_000_000).contains(trials), (0...1).contains(success) else { return nil }
        self.init(trials: trials, success: success, failure: 1 - success)
    }

    /// - Parameters: as in the other initialiser, not checked; failure is 1 − success.
    init(trials: Int64, success: Double, failure: Double) {
        self.trials = trials
        self.success = success
        self.failure = failure
    }

    /// Trials times probability.
    package var mean: Double { Double(trials) * success }

    /// The probability of exactly so many successes; 0 for a count that cannot be.
    package func probability(of count: Int64) -> Double {
        .exp(logProbability(of: count))
    }

    /// The logarithm of the probability of exactly so many successes; minus infinity for a count that cannot be.
    func logProbability(of count: Int64) -> Double {
        guard (0...trials).contains(count) else { return -.infinity }
        if success == 0 { return count == 0 ? 0 : -.infinity }
        if failure == 0 { return count == trials ? 0 : -.infinity }
        return Terms.logBinomial(Double(count), Double(trials - count), success, failure)
    }

    /// The probability of at most so many successes.
    package func cumulative(_ count: Int64) -> Double {
        if count < 0 { return 0 }
        if count >= trials { return 1 }
        return IncompleteBeta.tails(Double(trials - count), Double(count) + 1, failure, success).lower
    }

    /// The probability of more successes than so many.
    package func upperTail(_ count: Int64) -> Double {
        if count < 0 { return 1 }
        if count >= trials { return 0 }
        return IncompleteBeta.tails(Double(trials - count), Double(count) + 1, failure, success).upper
    }

    /// The smallest count that is not exceeded with at least a probability of 0 to 1; nil outside.
    package func quantile(_ probability: Double) -> Int64? {
        guard (0...1).contains(probability) else { return nil }
        return IntegerSearch.first(in: 0...trials) { cumulative($0) >= probability }
    }

    /// The smallest count that is exceeded with at most a probability of 0 to 1; nil outside.
    package func quantile(upperTail probability: Double) -> Int64? {
        guard (0...1).contains(probability) else { return nil }
        return IntegerSearch.first(in: 0...trials) { upperTail($0) <= probability }
    }
}
