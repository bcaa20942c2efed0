import RealModule

/// Logarithms of single terms of the binomial and the Poisson distribution, for parameters that need not be integers.
///
/// Source: C. Loader, *Fast and Accurate Computation of Binomial Probabilities* (2000): the saddle-point form, which
/// takes no difference of large logarithms of factorials and so stays exact for counts of many millions.
enum Terms {
    /// The logarithm of mean^k · e^(−mean) ÷ Γ(k + 1), for k ≥ 0 and mean > 0.
    static func logPoisson(_ count: Double, mean: Double) -> Double {
        guard count > 0 else { return -mean }
        return -stirlingError(count) - deviance(count, mean) - 0.5 * .log(2 * .pi * count)
    }

    /// The logarithm of Γ(a + b + 1) ÷ (Γ(a + 1) Γ(b + 1)) · x^a · y^b, for a, b ≥ 0 and x + y = 1, both above 0.
    static func logBinomial(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        guard a > 0 else { return b * logOfComplement(x, y) }
        guard b > 0 else { return a * logOfComplement(y, x) }
        let sum = a + b
        return stirlingError(sum) - stirlingError(a) - stirlingError(b) - deviance(a, sum * x) - deviance(b, sum * y)
            + 0.5 * .log(sum / (2 * .pi * a * b))
    }

    /// The logarithm of y = 1 − x from whichever of the two is the smaller, and so the more exact.
    private static func logOfComplement(_ x: Double, _ y: Double) -> Double {
        x < 0.5 ? .log(onePlus: -x) : .log(y)
    }

    /// log Γ(n + 1) less Stirling's formula for it, for n > 0.
    static func stirlingError(_ number: Double) -> Double {
        guard number > 10 else {
            return .logGamma(number + 1) - (number + 0.5) * .log(number) + number - 0.5 * .log(2 * .pi)
        }
        let square = number * number
        var sum = 0.0
        for coefficient in stirlingCoefficients.reversed() { sum = coefficient - sum / square }
        return sum / number
    }

    /// Stirling's series B₂ₖ ÷ (2k (2k − 1)) without its alternating signs.
    private static let stirlingCoefficients = [
        1.0 / 12, 1.0 / 360, 1.0 / 1_260, 1.0 / 1_680, 1.0 / 1_188, 691.0 / 360_360, 1.0 / 156,
    ]

    /// x · log(x ÷ mean) + mean − x, for x, mean > 0, without cancellation where both are near each other.
    private static func deviance(_ x: Double, _ mean: Double) -> Double {
        let difference = x - mean
        guard difference.magnitude < 0.1 * (x + mean) else {
            let ratio = x / mean
            return x * (ratio.isFinite ? .log(ratio) : .log(x) - .log(mean)) - difference
        }
        let part = difference / (x + mean)
        var sum = difference * part
        var term = 2 * x * part
        for divisor in stride(from: 3.0, to: 1_000, by: 2) {
            term *= part * part
            let next = sum + term / divisor
            if next == sum { break }
            sum = next
        }
        return sum
    }
}
