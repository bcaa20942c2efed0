/// The median of the slopes of all pairs of points: a line's slope that wild points hardly move.
///
/// Sources: H. Theil, *A Rank-Invariant Method of Linear and Polynomial Regression Analysis*, Proceedings of the Royal
/// Netherlands Academy of Sciences 53 (1950); P. K. Sen, *Estimates of the Regression Coefficient Based on Kendall's
/// Tau*, Journal of the American Statistical Association 63 (1968), 1379–1389.
public struct TheilSenSlope: Hashable, Sendable {
    /// The change of y for a change of x by 1.
    public let slope: Double
    /// Sen's interval, by the normal approximation of Kendall's score under the ties of both sides, ranks rounded to the
    /// nearest, halves to even; nil where there are too few points for the level of confidence.
    public let interval: ConfidenceInterval?

    /// Pairs of equal x give no slope and are left out. Time grows with the square of the number of points.
    ///
    /// - Parameters: the coordinates of each point, finite. Nil when the lengths differ, when no two points differ in x,
    ///   or when a difference or a slope is not finite.
    package init?(x: [Double], y: [Double], _ level: ConfidenceLevel = .percent95) {
        guard x.count == y.count, (x + y).allSatisfy(\.isFinite) else { return nil }
        var slopes: [Double] = []
        slopes.reserveCapacity(x.count * (x.count - 1) / 2)
        for later in x.indices {
            for earlier in 0..<later where x[later] != x[earlier] {
                let run = x[later] - x[earlier]
                let slope = (y[later] - y[earlier]) / run
                guard run.isFinite, slope.isFinite else { return nil }
                slopes.append(slope)
            }
        }
        slopes.sort()
        guard let median = Description.quantile(sorted: slopes, 0.5) else { return nil }
        slope = median
        interval = Self.interval(slopes, deviation: KendallScore.variance(x, y).squareRoot(), level)
    }

    private static func interval(
        _ sortedSlopes: [Double], deviation: Double, _ level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        let width = level.normalQuantile * deviation
        let count = Double(sortedSlopes.count)
        // Ranks from 1: the lower end's, and the one before the upper end's.
        let lower = Int(((count - width) / 2).rounded(.toNearestOrEven))
        let upper = Int(((count + width) / 2).rounded(.toNearestOrEven))
        guard lower >= 1, upper < sortedSlopes.count else { return nil }
        return ConfidenceInterval(low: sortedSlopes[lower - 1], high: sortedSlopes[upper])
    }
}
