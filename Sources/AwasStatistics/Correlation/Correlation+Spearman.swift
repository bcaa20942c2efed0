extension Correlation {
    /// The rank correlation rho of Spearman: Pearson's coefficient of the mean ranks.
    ///
    /// The interval, from four pairs on, is taken by z = artanh rho with the standard error √((1 + rho² ÷ 2) ÷ (n − 3)).
    /// The p-value is exact up to nine pairs: the share of all orders of one side, equal numbers kept equal, whose
    /// |rho| is at least the observed one. From ten on it is that of Student's t distribution with n − 2 degrees of
    /// freedom. Undefined for more than two million pairs, too.
    ///
    /// Sources: C. Spearman, *The Proof and Measurement of Association between Two Things*, American Journal of
    /// Psychology 15 (1904), 72–101; D. G. Bonett and T. A. Wright, *Sample Size Requirements for Estimating Pearson,
    /// Kendall and Spearman Correlations*, Psychometrika 65 (2000), 23–28.
    package static func spearman(
        _ first: [Double], _ second: [Double], _ level: ConfidenceLevel = .percent95
    ) -> Correlation? {
        guard isDefined(first, second), first.count <= 2_000_000 else { return nil }
        let count = first.count
        // Twice the deviations of ranks from their mean: whole numbers, so that sums are exact.
        let left = MeanRanks.doubled(first).map { $0 - (count + 1) }
        let right = MeanRanks.doubled(second).map { $0 - (count + 1) }
        let product = sumOfProducts(left, right)
        let coefficient = clamped(
            Double(product)
                / (Double(sumOfProducts(left, left)) * Double(sumOfProducts(right, right))).squareRoot())
        let pValue =
            count <= greatestExactCount
            ? Arrangements.share(of: right) { sumOfProducts(left, $0).magnitude >= product.magnitude }
            : studentTest(coefficient, distance: 1 - coefficient.magnitude, count: count)
        return Correlation(
            coefficient: coefficient, count: count,
            interval: interval(coefficient, variance: 1 + coefficient * coefficient / 2, over: count - 3, level),
            pValue: pValue)
    }

    private static func sumOfProducts(_ left: [Int], _ right: [Int]) -> Int {
        var sum = 0
        for (one, other) in zip(left, right) { sum += one * other }
        return sum
    }
}
