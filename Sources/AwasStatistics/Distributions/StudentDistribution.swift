/// Student's t distribution, by the incomplete beta function (DLMF 8.17, Abramowitz and Stegun 26.7.1).
package struct StudentDistribution: Hashable, Sendable {
    /// At least 1; not always whole.
    package let degreesOfFreedom: Double

    /// - Parameter degreesOfFreedom: from 1 to 1e12; nil outside.
    package init?(degreesOfFreedom: Double) {
        guard (1...1e12).contains(degreesOfFreedom) else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The probability of a value up to t, for |t| ≤ 1e150; nil outside.
    package func cumulative(_ t: Double) -> Double? {
        upperTail(-t)
    }

    /// The probability of a value above t, for |t| ≤ 1e150; nil outside.
    package func upperTail(_ t: Double) -> Double? {
        guard t.magnitude <= 1e150 else { return nil }
        let square = t * t
        let whole = degreesOfFreedom + square
        let bothTails = IncompleteBeta.tails(
            degreesOfFreedom / 2, 0.5, degreesOfFreedom / whole, square / whole)
        return t >= 0 ? bothTails.lower / 2 : 0.5 + bothTails.upper / 2
    }

    /// The t that a value is at most with a probability that is at least 1e-100 away from 0 and from 1; nil
    /// elsewhere.
    package func quantile(_ probability: Double) -> Double? {
        let tail = min(probability, 1 - probability)
        guard tail >= 1e-100 else { return nil }
        let odds = IncompleteBeta.inverseOdds(degreesOfFreedom / 2, 0.5, lowerTail: 2 * tail)
        let t = (degreesOfFreedom / odds).squareRoot()
        return probability < 0.5 ? -t : t
    }
}
