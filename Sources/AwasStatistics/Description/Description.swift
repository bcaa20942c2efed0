/// Single figures that describe many numbers.
///
/// All of them are nil for no numbers and when a number is not finite, or the figure itself would not be.
public enum Description {
    /// The arithmetic mean.
    public static func mean(_ numbers: [Double]) -> Double? {
        mean(numbers, weights: Array(repeating: 1, count: numbers.count))
    }

    /// The mean in which each number counts by its weight: Σ wx ÷ Σ w.
    ///
    /// - Parameters:
    ///   - numbers: what the mean is of; nil for none.
    ///   - weights: as many as numbers, none below 0, their sum above 0 and finite; nil otherwise.
    public static func mean(_ numbers: [Double], weights: [Double]) -> Double? {
        guard numbers.count == weights.count, weights.allSatisfy({ $0 >= 0 }) else { return nil }
        var (sum, whole) = (CompensatedSum(), CompensatedSum())
        for (number, weight) in zip(numbers, weights) {
            sum.add(number * weight)
            whole.add(weight)
        }
        let mean = sum.value / whole.value
        return mean.isFinite ? mean : nil
    }

    /// The number below which a share of the numbers lies, by linear interpolation between the two nearest: definition 7
    /// of Hyndman and Fan, the usual one of R, NumPy and spreadsheets.
    ///
    /// Source: R. J. Hyndman and Y. Fan, *Sample Quantiles in Statistical Packages*, The American Statistician 50
    /// (1996), 361–365.
    ///
    /// - Parameters:
    ///   - numbers: in any order; nil for none, or for one that is not finite.
    ///   - share: from 0 (the least number) to 1 (the greatest); nil outside.
    public static func quantile(_ numbers: [Double], _ share: Double) -> Double? {
        guard numbers.allSatisfy(\.isFinite) else { return nil }
        return quantile(sorted: numbers.sorted(), share)
    }

    /// The number in the middle; the mean of the two in the middle of an even count.
    public static func median(_ numbers: [Double]) -> Double? {
        quantile(numbers, 0.5)
    }

    /// The median of the distances from the median, a spread that a few wild numbers do not move. Times 1.4826 it
    /// estimates the standard deviation of a normal distribution.
    ///
    /// Source: F. R. Hampel, *The Influence Curve and its Role in Robust Estimation*, Journal of the American
    /// Statistical Association 69 (1974), 383–393.
    public static func medianAbsoluteDeviation(_ numbers: [Double]) -> Double? {
        guard let middle = median(numbers) else { return nil }
        return median(numbers.map { ($0 - middle).magnitude })
    }

    /// The quantile of finite numbers in ascending order.
    static func quantile(sorted numbers: [Double], _ share: Double) -> Double? {
        guard !numbers.isEmpty, (0...1).contains(share) else { return nil }
        let place = Double(numbers.count - 1) * share
        let below = numbers[Int(place)]
        let above = numbers[min(Int(place) + 1, numbers.count - 1)]
        let fraction = place - place.rounded(.down)
        // The two parts rather than the difference, which may overflow.
        return below == above ? below : below * (1 - fraction) + above * fraction
    }
}
