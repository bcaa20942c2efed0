import RealModule

/// Events that were counted over an exposure: persons, voters, days.
package struct EventRate: Hashable, Sendable {
    /// How many events were counted.
    package let events: Int64
    /// Over how much of what they may come from.
    package let exposure: Double

    /// - Parameters:
    ///   - events: from 0 to 1e11; nil outside.
    ///   - exposure: from 1e-100 to 1e100; nil outside.
    package init?(_ events: Int64, per exposure: Double) {
        guard (0...100_000_000_000).contains(events), (1e-100...1e100).contains(exposure) else { return nil }
        self.events = events
        self.exposure = exposure
    }

    /// Events for one unit of exposure.
    package var value: Double { Double(events) / exposure }

    /// The exact interval of the rate when events come by a Poisson distribution: as wide as needed for at least the
    /// asked confidence. From 0 where no event was counted.
    ///
    /// Source: F. Garwood, *Fiducial Limits for the Poisson Distribution*, Biometrika 28 (1936), 437–442.
    package func exactInterval(_ level: ConfidenceLevel = .percent95) -> ConfidenceInterval {
        let count = Double(events)
        let low = events == 0 ? 0 : IncompleteGamma.inverse(count, lowerTail: level.tail) ?? 0
        let high = IncompleteGamma.inverse(count + 1, upperTail: level.tail) ?? .infinity
        return ConfidenceInterval(low: low / exposure, high: high / exposure)
    }

    /// The two-sided p-value of the hypothesis that this rate and another, independent one are equal, when events come
    /// by Poisson distributions.
    ///
    /// Given all events of both, those of the first follow a binomial distribution whose probability is its share of the
    /// exposure. The p-value adds the probabilities of all outcomes that are no more probable than the observed one;
    /// such within a relative 1e-7 count as equally probable. It is 1 when no event was counted.
    ///
    /// Source: J. Przyborowski and H. Wilenski, *Homogeneity of Results in Testing Samples from Poisson Series*,
    /// Biometrika 31 (1940), 313–323.
    package func exactTest(against other: EventRate) -> Double {
        BinomialDistribution(
            trials: events + other.events, success: 1 / (1 + other.exposure / exposure),
            failure: 1 / (1 + exposure / other.exposure)
        ).twoSidedTest(of: events)
    }
}

extension BinomialDistribution {
    /// The probability of all counts that are no more probable than an observed one.
    func twoSidedTest(of count: Int64) -> Double {
        let limit = logProbability(of: count) + .log(onePlus: 1e-7)
        // Probabilities rise up to the mean and fall from there, so each side has its rare counts at its end.
        if Double(count) <= mean {
            let first = IntegerSearch.first(in: Int64(mean.rounded(.up))...trials + 1) {
                logProbability(of: $0) <= limit
            }
            return min(1, cumulative(count) + upperTail(first - 1))
        }
        let firstCommon = IntegerSearch.first(in: 0...Int64(mean) + 1) { logProbability(of: $0) > limit }
        return min(1, cumulative(firstCommon - 1) + upperTail(count - 1))
    }
}
