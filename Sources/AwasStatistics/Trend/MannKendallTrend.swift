/// Whether a series goes up or down, whatever the form of its way.
///
/// Sources: H. B. Mann, *Nonparametric Tests against Trend*, Econometrica 13 (1945), 245–259; M. G. Kendall, *Rank
/// Correlation Methods* (4th edition, 1970).
package struct MannKendallTrend: Hashable, Sendable {
    /// Pairs of times between which the series went up, less those between which it went down.
    package let score: Int
    /// The two-sided p-value of the hypothesis that all orders of the series are equally probable. Exact up to nine
    /// values: the share of the orders whose |score| is at least the observed one; from ten on by the normal
    /// distribution, with the variance under ties and a correction for continuity. 1 when all values are equal.
    package let pValue: Double

    /// - Parameter series: values in the order of time, at least two, all finite; nil otherwise. Times without a value are
    ///   left out, since only the order counts.
    package init?(_ series: [Double]) {
        guard series.count >= 2, series.allSatisfy(\.isFinite) else { return nil }
        let score = KendallScore(series.indices.map(Double.init), series)
        self.score = score.value
        pValue = score.pValue(isContinuityCorrected: true)
    }
}
