/// Single figures that describe many numbers.
///
/// All of them are nil for no numbers and when a number is not finite, or the figure itself would not be.
package enum Description {
    /// The number below which a share of the numbers lies, by linear interpolation between the two nearest: definition 7
    /// of Hyndman and Fan, the usual one of R, NumPy and spreadsheets.
    ///
    /// Source: R. J. Hyndman and Y. Fan, *Sample Quantiles in Statistical Packages*, The American Statistician 50
    /// (1996), 361–365.
    ///
    /// - Parameters:
    ///   - numbers: in any order; nil for none, or for one that is not finite.
    ///   - share: from 0 (the least number) to 1 (the greatest); nil outside.
    package static func quantile(_ numbers: [Double], _ share: Double) -> Double? {
        guard numbers.allSatisfy(\.isFinite) else { return nil }
        return quantile(sorted: numbers.sorted(), share)
    }

    /// The number in the middle; the mean of the two in the middle of an even count.
    package static func median(_ numbers: [Double]) -> Double? {
        quantile(numbers, 0.5)
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
