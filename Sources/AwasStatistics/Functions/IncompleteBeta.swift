import RealModule

/// The regularised incomplete beta function I(x; a, b) and its inverse.
///
/// Domain: a and b from 0.5 to 1e12, x from 0 to 1; outside it a function gives nil. The relative error of the smaller
/// of I and 1 − I is below 1e-12 up to parameters of 1e6, and grows with the square root of the smaller one beyond, as
/// does the sensitivity to x itself. Time grows with that square root too.
///
/// Source: the continued fraction of A. R. DiDonato and A. H. Morris, *Significant Digit Computation of the Incomplete
/// Beta Function Ratios*, ACM Transactions on Mathematical Software 18 (1992), 360–373, times a binomial term.
package enum IncompleteBeta {
    /// The values that a and b may have. From 0.5 on, neither tail is lost in the difference of 1 and the other.
    package static let parameters = 0.5...1e12

    /// I(x; a, b), the probability that a beta variable of shapes a and b is at most x.
    package static func lower(_ a: Double, _ b: Double, _ x: Double) -> Double? {
        guard isParameter(a, b), (0...1).contains(x) else { return nil }
        return .exp(logTails(a, b, x, 1 - x).lower)
    }

    /// 1 − I(x; a, b), the probability that a beta variable of shapes a and b is above x.
    package static func upper(_ a: Double, _ b: Double, _ x: Double) -> Double? {
        guard isParameter(a, b), (0...1).contains(x) else { return nil }
        return .exp(logTails(a, b, x, 1 - x).upper)
    }

    /// The x whose I(x; a, b) is a probability: 0, or from 1e-100 to 1.
    package static func inverse(_ a: Double, _ b: Double, lowerTail: Double) -> Double? {
        guard isParameter(a, b), isTail(lowerTail) else { return nil }
        let odds = inverseOdds(a, b, lowerTail: lowerTail)
        return odds.isFinite ? odds / (1 + odds) : 1
    }

    /// The x whose 1 − I(x; a, b) is a probability: 0, or from 1e-100 to 1.
    package static func inverse(_ a: Double, _ b: Double, upperTail: Double) -> Double? {
        guard isParameter(a, b), isTail(upperTail) else { return nil }
        // 1 / (1 + odds of the other side) is exact where that is small, 1 − its share would not be.
        return 1 / (1 + inverseOdds(b, a, lowerTail: upperTail))
    }

    /// Both tails, for x whose complement y = 1 − x is known more exactly than by subtraction.
    static func tails(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
        let logarithms = logTails(a, b, x, y)
        return (.exp(logarithms.lower), .exp(logarithms.upper))
    }

    /// x ÷ (1 − x) where I(x; a, b) is a probability, exact on both ends; infinity for 1.
    static func inverseOdds(_ a: Double, _ b: Double, lowerTail: Double) -> Double {
        if lowerTail == 0 { return 0 }
        if lowerTail == 1 { return .infinity }
        return lowerTail <= 0.5 ? solve(a, b, lowerTail) : 1 / solve(b, a, 1 - lowerTail)
    }

    /// Newton's method for log I as a function of the logarithm of the odds, which is concave: from wherever it starts,
    /// it approaches the root from below.
    private static func solve(_ a: Double, _ b: Double, _ probability: Double) -> Double {
        let target = Double.log(probability)
        var odds = a / b
        for _ in 0..<100 {
            let (x, y) = (odds / (1 + odds), 1 / (1 + odds))
            let logTail = logTails(a, b, x, y).lower
            let step = (target - logTail) / .exp(logDensity(a, b, x, y) - logTail)
            odds = max(odds * .exp(step), .leastNormalMagnitude)
            if step.magnitude < 1e-14 { break }
        }
        return odds
    }

    private static func isParameter(_ a: Double, _ b: Double) -> Bool {
        parameters.contains(a) && parameters.contains(b)
    }

    private static func isTail(_ probability: Double) -> Bool {
        probability == 0 || (1e-100...1).contains(probability)
    }

    /// The logarithm of x^a · y^b ÷ B(a, b), the density over the logarithm of the odds.
    private static func logDensity(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        Terms.logBinomial(a, b, x, y) + .log(a * (b / (a + b)))
    }

    /// The logarithms of both tails, which do not underflow; minus infinity for none.
    private static func logTails(
        _ a: Double, _ b: Double, _ x: Double, _ y: Double
    ) -> (lower: Double, upper: Double) {
        if x == 0 { return (-.infinity, 0) }
        if y == 0 { return (0, -.infinity) }
        // The fraction converges fast below the mean, and above it that of the other tail.
        if x * (a + b + 2) < a + 1 {
            let lower = min(logDensity(a, b, x, y) - .log(fraction(a, b, x, y)), 0)
            return (lower, .log(onePlus: -.exp(lower)))
        }
        let upper = min(logDensity(b, a, y, x) - .log(fraction(b, a, y, x)), 0)
        return (.log(onePlus: -.exp(upper)), upper)
    }

    /// The density over the logarithm of the odds divided by I, by the method of Lentz as modified by Thompson and
    /// Barnett.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let excess = a * y - b * x + 1
        var value = a * excess / (a + 1)
        var c = value
        var d = 0.0
        var m = 1.0
        while m < 1e9 {
            let width = a + 2 * m
            let numerator = (a + m - 1) / (width - 1) * ((a + b + m - 1) / (width - 1)) * (m * (b - m) * x * x)
            let denominator =
                m + m * (b - m) * x / (width - 1) + (a + m) * (excess + m * (1 + y)) / (width + 1)
            d = 1 / (denominator + numerator * d)
            c = denominator + numerator / c
            let factor = c * d
            value *= factor
            if (factor - 1).magnitude < 0x1p-52 { break }
            m += 1
        }
        return value
    }
}
