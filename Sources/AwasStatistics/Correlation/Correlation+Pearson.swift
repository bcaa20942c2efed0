extension Correlation {
    /// The product-moment correlation of Pearson.
    ///
    /// The interval is Fisher's, by z = artanh r with the standard error 1 ÷ √(n − 3), from four pairs on; the p-value is
    /// that of Student's t distribution with n − 2 degrees of freedom, from three pairs on. Both hold for pairs from a
    /// normal distribution.
    ///
    /// Source: R. A. Fisher, *Statistical Methods for Research Workers* (1925), sections 34 and 35.
    package static func pearson(
        _ first: [Double], _ second: [Double], _ level: ConfidenceLevel = .percent95
    ) -> Correlation? {
        guard isDefined(first, second) else { return nil }
        let (left, right) = (unitVector(first), unitVector(second))
        var sum = CompensatedSum()
        for (one, other) in zip(left, right) { sum.add(one * other) }
        // How far |r| is from 1, as half the squared distance of the two vectors: exact where both nearly agree.
        var squares = CompensatedSum()
        for (one, other) in zip(left, right) {
            let difference = sum.value > 0 ? one - other : one + other
            squares.add(difference * difference)
        }
        let distance = squares.value / 2
        let coefficient =
            sum.value.magnitude < 0.5 ? sum.value : sum.value > 0 ? 1 - distance : distance - 1
        return Correlation(
            coefficient: coefficient, count: first.count,
            interval: interval(coefficient, variance: 1, over: first.count - 3, level),
            pValue: studentTest(coefficient, distance: distance, count: first.count))
    }

    /// Deviations from the mean, made one long together. Of numbers that vary and are finite.
    private static func unitVector(_ numbers: [Double]) -> [Double] {
        // A power of two brings the numbers near 1 without rounding them, so that no sum or square overflows.
        let greatest = numbers.reduce(0) { max($0, $1.magnitude) }
        var deviations = scaled(numbers, by: greatest)
        let center = mean(deviations)
        for place in deviations.indices { deviations[place] -= center }
        deviations = scaled(deviations, by: deviations.reduce(0) { max($0, $1.magnitude) })
        // What rounding left of the mean.
        let rest = mean(deviations)
        var squares = CompensatedSum()
        for place in deviations.indices {
            deviations[place] -= rest
            squares.add(deviations[place] * deviations[place])
        }
        let length = squares.value.squareRoot()
        return deviations.map { $0 / length }
    }

    private static func scaled(_ numbers: [Double], by size: Double) -> [Double] {
        numbers.map { Double(sign: .plus, exponent: -size.exponent, significand: $0) }
    }

    private static func mean(_ numbers: [Double]) -> Double {
        var sum = CompensatedSum()
        for number in numbers { sum.add(number) }
        return sum.value / Double(numbers.count)
    }
}
