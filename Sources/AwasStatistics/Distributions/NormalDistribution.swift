import RealModule

/// The standard normal distribution.
package enum NormalDistribution {
    /// The probability of a value up to z, for any z; nil when z is not a number. Relative error below 1e-12.
    package static func cumulative(_ z: Double) -> Double? {
        z.isNaN ? nil : 0.5 * .erfc(-z * inverseRootOfTwo)
    }

    /// The probability of a value above z, for any z; nil when z is not a number. Relative error below 1e-12.
    package static func upperTail(_ z: Double) -> Double? {
        cumulative(-z)
    }

    /// The z that a value is at most with a probability from 2.3e-308 (the least normal number) to below 1; nil outside.
    package static func quantile(_ probability: Double) -> Double? {
        guard probability >= .leastNormalMagnitude, probability < 1 else { return nil }
        return probability <= 0.5 ? -positiveQuantile(probability) : positiveQuantile(1 - probability)
    }

    /// The z that a value is above with a probability from 2.3e-308 to below 1; nil outside.
    package static func quantile(upperTail probability: Double) -> Double? {
        quantile(probability).map { 0 - $0 }
    }

    /// The z ≥ 0 that a value is above with a probability up to 0.5.
    ///
    /// Newton's method on erf near the middle and on the logarithm of erfc elsewhere. Both are concave, and the starts
    /// lie on the side from which every step stays on that side: erf(x) ≤ 2x/√π, and erfc(x) ≤ e^(−x²).
    private static func positiveQuantile(_ upperTail: Double) -> Double {
        let isMiddle = upperTail > 0.25
        let target = isMiddle ? 1 - 2 * upperTail : .log(2 * upperTail)
        var x = isMiddle ? target * Double.pi.squareRoot() / 2 : (-target).squareRoot()
        for _ in 0..<50 {
            let density = 2 / Double.pi.squareRoot() * .exp(-x * x)
            let tail = Double.erfc(x)
            let step = isMiddle ? (target - .erf(x)) / density : (.log(tail) - target) * tail / density
            x += step
            if step.magnitude <= x * 1e-15 { break }
        }
        return x / inverseRootOfTwo
    }

    private static let inverseRootOfTwo = 0.5.squareRoot()
}
