import RealModule

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), and their inverses.
///
/// Domain: a from 0.5 to 1e12, x ≥ 0; outside it a function gives nil. The relative error of the smaller of the two is
/// below 1e-12 up to a = 1e6, and grows with √a beyond, as does the sensitivity to x itself. Time grows with √a.
///
/// Sources: series and continued fraction DLMF 8.7.1 and 8.9.2 (<https://dlmf.nist.gov/8>), taken on the two sides of
/// x = a + 1, times a Poisson term.
package enum IncompleteGamma {
    /// The values that a may have. From 0.5 on, both tails are logarithmically concave in the variables that the
    /// inverses use, so that Newton's method cannot fail.
    package static let parameters = 0.5...1e12

    /// P(a, x), the probability that a gamma variable of shape a and scale 1 is at most x.
    package static func lower(_ a: Double, _ x: Double) -> Double? {
        guard parameters.contains(a), x >= 0 else { return nil }
        return .exp(logTails(a, x).lower)
    }

    /// Q(a, x), the probability that a gamma variable of shape a and scale 1 is above x.
    package static func upper(_ a: Double, _ x: Double) -> Double? {
        guard parameters.contains(a), x >= 0 else { return nil }
        return .exp(logTails(a, x).upper)
    }

    /// The x whose P(a, x) is a probability: 0, or from 1e-100 to below 1.
    package static func inverse(_ a: Double, lowerTail: Double) -> Double? {
        guard parameters.contains(a) else { return nil }
        if lowerTail == 0 { return 0 }
        guard lowerTail >= 1e-100, lowerTail < 1 else { return nil }
        return lowerTail <= 0.5 ? solveLower(a, lowerTail) : solveUpper(a, 1 - lowerTail)
    }

    /// The x whose Q(a, x) is a probability from 1e-100 to 1.
    package static func inverse(_ a: Double, upperTail: Double) -> Double? {
        guard parameters.contains(a), (1e-100...1).contains(upperTail) else { return nil }
        if upperTail == 1 { return 0 }
        return upperTail <= 0.5 ? solveUpper(a, upperTail) : solveLower(a, 1 - upperTail)
    }

    /// Newton's method for log P as a function of log x, which is concave: from wherever it starts, it approaches the
    /// root from below.
    private static func solveLower(_ a: Double, _ probability: Double) -> Double {
        let target = Double.log(probability)
        var x = a
        for _ in 0..<maximumSteps {
            let logTail = logTails(a, x).lower
            let slope = a * .exp(Terms.logPoisson(a, mean: x) - logTail)
            let step = (target - logTail) / slope
            x = max(x * .exp(step), .leastNormalMagnitude)
            if step.magnitude < smallestStep { break }
        }
        return x
    }

    /// Newton's method for log Q as a function of √x, which is concave: it approaches the root from above.
    private static func solveUpper(_ a: Double, _ probability: Double) -> Double {
        let target = Double.log(probability)
        var root = a.squareRoot()
        for _ in 0..<maximumSteps {
            let x = root * root
            let logTail = logTails(a, x).upper
            let slope = -2 * a / root * .exp(Terms.logPoisson(a, mean: x) - logTail)
            let step = (target - logTail) / slope
            root += step
            if step.magnitude < smallestStep * root { break }
        }
        return root * root
    }

    /// Steps of the inverses; ten are usual, forty the most ever needed for the smallest probabilities.
    private static let maximumSteps = 100
    private static let smallestStep = 1e-14

    /// The logarithms of both tails, which do not underflow; minus infinity for none.
    private static func logTails(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
        if x == 0 { return (-.infinity, 0) }
        if x == .infinity { return (0, -.infinity) }
        let logTerm = Terms.logPoisson(a, mean: x)
        if x < a + 1 {
            let lower = min(logTerm + .log(series(a, x)), 0)
            return (lower, .log(onePlus: -.exp(lower)))
        }
        let upper = min(logTerm + .log(a * fraction(a, x)), 0)
        return (.log(onePlus: -.exp(upper)), upper)
    }

    /// 1 + x/(a+1) + x²/((a+1)(a+2)) + …
    private static func series(_ a: Double, _ x: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        var divisor = a
        while term > sum * 0x1p-56 {
            divisor += 1
            term *= x / divisor
            sum += term
        }
        return sum
    }

    /// The continued fraction of x^(−a) · e^x · Γ(a, x), by the method of Lentz as modified by Thompson and Barnett.
    private static func fraction(_ a: Double, _ x: Double) -> Double {
        var denominator = x + 1 - a
        var d = 1 / denominator
        var c = Double.infinity
        var value = d
        var index = 1.0
        while index < 1e9 {
            let numerator = -index * (index - a)
            denominator += 2
            d = 1 / (numerator * d + denominator)
            c = denominator + numerator / c
            let factor = c * d
            value *= factor
            if (factor - 1).magnitude < 0x1p-52 { break }
            index += 1
        }
        return value
    }
}
