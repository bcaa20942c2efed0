import RealModule

extension Correlation {
    /// An interval on Fisher's scale z = artanh r, taken back.
    ///
    /// - Parameters:
    ///   - variance: of z, without its divisor.
    ///   - divisor: what the variance is divided by; nil is given when it is not above 0.
    static func interval(
        _ coefficient: Double, variance: Double, over divisor: Int, _ level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        guard divisor > 0 else { return nil }
        // The limit of the formula: artanh is infinite there.
        guard coefficient.magnitude < 1 else { return ConfidenceInterval(low: coefficient, high: coefficient) }
        let center = Double.atanh(coefficient)
        let length = level.normalQuantile * (variance / Double(divisor)).squareRoot()
        return ConfidenceInterval(low: .tanh(center - length), high: .tanh(center + length))
    }

    /// The two-sided p-value of a product-moment coefficient, which follows Student's t distribution with two degrees of
    /// freedom fewer than there are pairs; nil for two pairs.
    ///
    /// - Parameter distance: 1 − |r|, which may be known more exactly than by that subtraction.
    static func studentTest(_ coefficient: Double, distance: Double, count: Int) -> Double? {
        guard count > 2 else { return nil }
        // P(|T| > t) with t² = (n − 2) r² ÷ (1 − r²), put in r.
        let remainder = distance * (2 - distance)
        return IncompleteBeta.tails(Double(count - 2) / 2, 0.5, remainder, coefficient * coefficient).lower
    }
}
