extension Correlation {
    /// The rank correlation tau-b of Kendall, which allows for ties on both sides.
    ///
    /// The interval, from five pairs on, is taken by z = artanh tau with the standard error √(0.437 ÷ (n − 4)). The
    /// p-value is exact up to nine pairs: the share of all orders of one side, equal numbers kept equal, whose |tau| is
    /// at least the observed one. From ten on it is that of the normal distribution with the variance of the score
    /// under ties. Time grows with the square of the number of pairs.
    ///
    /// Sources: M. G. Kendall, *Rank Correlation Methods* (4th edition, 1970), chapters 3 to 5; D. G. Bonett and T. A.
    /// Wright, *Sample Size Requirements for Estimating Pearson, Kendall and Spearman Correlations*, Psychometrika 65
    /// (2000), 23–28.
    package static func kendall(
        _ first: [Double], _ second: [Double], _ level: ConfidenceLevel = .percent95
    ) -> Correlation? {
        guard isDefined(first, second) else { return nil }
        let score = KendallScore(first, second)
        return Correlation(
            coefficient: score.tau, count: first.count,
            interval: interval(score.tau, variance: 0.437, over: first.count - 4, level),
            pValue: score.pValue(isContinuityCorrected: false))
    }
}
