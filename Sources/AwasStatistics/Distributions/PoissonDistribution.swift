import RealModule

/// The number of events that come independently, so many on average.
package struct PoissonDistribution: Hashable, Sendable {
    /// How many events are expected.
    package let mean: Double

    /// - Parameter mean: from 0 to 1e11; nil outside.
    package init?(mean: Double) {
        guard (0...1e11).contains(mean) else { return nil }
        self.mean = mean
    }

    /// The probability of exactly so many events; 0 for a count below 0.
    package func probability(of count: Int64) -> Double {
        if count < 0 { return 0 }
        if mean == 0 { return count == 0 ? 1 : 0 }
        return .exp(Terms.logPoisson(Double(count), mean: mean))
    }

    /// The probability of at most so many events.
    package func cumulative(_ count: Int64) -> Double {
        if count < 0 { return 0 }
        if count >= greatestCount { return 1 }
        return IncompleteGamma.upper(Double(count) + 1, mean) ?? 1
    }

    /// The probability of more events than so many.
    package func upperTail(_ count: Int64) -> Double {
        if count < 0 { return 1 }
        if count >= greatestCount { return 0 }
        return IncompleteGamma.lower(Double(count) + 1, mean) ?? 0
    }

    /// The smallest count that is not exceeded with at least a probability of 0 to below 1; nil outside.
    package func quantile(_ probability: Double) -> Int64? {
        guard (0..<1).contains(probability) else { return nil }
        return IntegerSearch.first(in: 0...greatestCount) { cumulative($0) >= probability }
    }

    /// The smallest count that is exceeded with at most a probability above 0 and up to 1; nil outside.
    package func quantile(upperTail probability: Double) -> Int64? {
        guard probability > 0, probability <= 1 else { return nil }
        return IntegerSearch.first(in: 0...greatestCount) { upperTail($0) <= probability }
    }

    /// A count that is exceeded with a probability below the least number above 0.
    private var greatestCount: Int64 {
        Int64(mean + 50 * mean.squareRoot() + 1_000)
    }
}
