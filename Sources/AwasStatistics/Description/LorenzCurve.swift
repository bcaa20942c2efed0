/// How evenly an amount is spread over those who have it.
///
/// Sources: M. O. Lorenz, *Methods of Measuring the Concentration of Wealth*, Publications of the American Statistical
/// Association 9 (1905), 209–219; C. Gini, *Variabilità e mutabilità* (1912).
public struct LorenzCurve: Hashable, Sendable {
    /// One point of the curve.
    public struct Point: Hashable, Sendable {
        /// The share of those who have least, 0 to 1.
        public let population: Double
        /// The share of the amount that is theirs, 0 to 1.
        public let amount: Double
    }

    /// From (0, 0) to (1, 1), one more than there are amounts.
    public let points: [Point]
    /// Twice the area between the curve and the line of equal amounts: 0 when all have the same, (n − 1) ÷ n when one of
    /// n has all. Not corrected for small n.
    public let giniCoefficient: Double

    /// - Parameter amounts: none below 0, their sum above 0 and finite; nil otherwise.
    public init?(_ amounts: [Double]) {
        guard amounts.allSatisfy({ $0 >= 0 }) else { return nil }
        let sorted = amounts.sorted()
        let count = Double(sorted.count)
        var (sum, weighted) = (CompensatedSum(), CompensatedSum())
        let running = sorted.enumerated().map { place, amount in
            sum.add(amount)
            // Places are counted from the middle, which spares the difference of two large sums.
            weighted.add((2 * Double(place) + 1 - count) / count * amount)
            return sum.value
        }
        let whole = sum.value
        guard whole > 0, whole.isFinite else { return nil }
        giniCoefficient = max(0, weighted.value / whole)
        points =
            [Point(population: 0, amount: 0)]
            + running.enumerated().map { place, amount in
                Point(population: (Double(place) + 1) / count, amount: amount / whole)
            }
    }
}
