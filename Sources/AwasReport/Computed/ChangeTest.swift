import AwasModel
import AwasQuery
import AwasStatistics

/// Whether two figures of one measure differ by more than chance explains.
///
/// Only what is counted one by one can be tested: events and cases, and the share of decisions. People come in groups and
/// a stock holds the same cases twice, so their changes are shown without a verdict.
enum ChangeTest {
    /// How a measure's change is tested.
    enum Method {
        /// Counts over days: the exact test of two Poisson rates.
        case rates
        /// A count that is part of another: Newcombe's interval of the difference of both shares.
        case shares(numerator: String, denominator: String)
    }

    /// A count, and what it is counted over: days for rates, the whole for shares.
    struct Count {
        let count: Int64
        let whole: Int64
    }

    /// As the catalogue declares the measure: events and cases are counted one by one, and a ratio of such counts is a
    /// share. Nil where nothing can be tested.
    static func method(of measure: Measure) -> Method? {
        if let quotient = measure.quotient {
            return quotient.isByRegion
                ? nil : .shares(numerator: quotient.numerator, denominator: quotient.denominator)
        }
        return measure.isCount && !measure.isStock && [.events, .cases].contains(Catalogue.fact(of: measure))
            ? .rates : nil
    }

    /// The p-value of the hypothesis that nothing but chance lies between two counts; nil where it cannot be tested.
    ///
    /// For shares the p-value belongs to Newcombe's interval: 1 less the level at which it just holds 0.
    static func pValue(_ method: Method, _ now: Count, _ before: Count) -> Double? {
        switch method {
        case .rates:
            guard let now = EventRate(now.count, per: Double(now.whole)),
                let before = EventRate(before.count, per: Double(before.whole))
            else { return nil }
            return now.exactTest(against: before)
        case .shares:
            guard let now = Proportion(now.count, of: now.whole),
                let before = Proportion(before.count, of: before.whole)
            else { return nil }
            return pValue(now, before)
        }
    }

    /// Found by halving: the wider the interval, the less probable that it lacks 0.
    private static func pValue(_ now: Proportion, _ before: Proportion) -> Double {
        guard now.difference(from: before) != 0 else { return 1 }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<50 {
            let confidence = (low + high) / 2
            guard let level = ConfidenceLevel(confidence) else { break }
            let interval = now.newcombeInterval(from: before, level)
            if interval.low <= 0, interval.high >= 0 { high = confidence } else { low = confidence }
        }
        return 1 - high
    }
}
