/// Kendall's score S: how many pairs of pairs go the same way, less how many go opposite ways.
///
/// Source: M. G. Kendall, *Rank Correlation Methods* (4th edition, 1970), chapters 3 and 4.
struct KendallScore {
    let value: Int
    private let first: [Double]
    private let second: [Double]

    /// - Parameters: two sides of the same length, at least 2, of finite numbers.
    init(_ first: [Double], _ second: [Double]) {
        self.first = first
        self.second = second
        var score = 0
        for later in first.indices {
            for earlier in 0..<later {
                score += Self.sign(first[later], first[earlier]) * Self.sign(second[later], second[earlier])
            }
        }
        value = score
    }

    /// The score divided by its greatest value under the ties of both sides; for sides that vary.
    var tau: Double {
        let count = Double(first.count)
        func untied(_ numbers: [Double]) -> Double {
            (count * (count - 1) - TieGroups.sizes(of: numbers).reduce(0) { $0 + $1 * ($1 - 1) }) / 2
        }
        return Correlation.clamped(Double(value) / (untied(first) * untied(second)).squareRoot())
    }

    /// The two-sided p-value of independence: exact by permutation up to nine pairs, then by the normal distribution.
    ///
    /// - Parameter isContinuityCorrected: whether the score is brought nearer to 0 by 1 before the normal distribution
    ///   is asked.
    func pValue(isContinuityCorrected: Bool) -> Double {
        guard first.count > Correlation.greatestExactCount else { return permutationShare }
        let distance = Double(value.magnitude) - (isContinuityCorrected && value != 0 ? 1 : 0)
        let deviation = Self.variance(first, second).squareRoot()
        // Without a variance all numbers are equal, and nothing speaks against independence.
        guard deviation > 0, let tail = NormalDistribution.upperTail(distance / deviation) else { return 1 }
        return min(1, 2 * tail)
    }

    /// The variance of the score under independence, given the ties of both sides.
    static func variance(_ first: [Double], _ second: [Double]) -> Double {
        let count = Double(first.count)
        let (left, right) = (TieGroups.sizes(of: first), TieGroups.sizes(of: second))
        func sum(_ sizes: [Double], _ term: (Double) -> Double) -> Double { sizes.reduce(0) { $0 + term($1) } }
        func single(_ size: Double) -> Double { size * (size - 1) * (2 * size + 5) }
        func double(_ size: Double) -> Double { size * (size - 1) }
        func triple(_ size: Double) -> Double { size * (size - 1) * (size - 2) }
        return (single(count) - sum(left, single) - sum(right, single)) / 18
            + sum(left, double) * sum(right, double) / (2 * double(count))
            + (count > 2 ? sum(left, triple) * sum(right, triple) / (9 * triple(count)) : 0)
    }

    /// The share of all orders of the second side whose |S| is at least the observed one.
    private var permutationShare: Double {
        let count = first.count
        let ranks = MeanRanks.doubled(second)
        let signs = (0..<count * count).map { Self.sign(first[$0 / count], first[$0 % count]) }
        return Arrangements.share(of: ranks) { ranks in
            var score = 0
            for later in 1..<count {
                for earlier in 0..<later {
                    score += signs[later * count + earlier] * (ranks[later] - ranks[earlier]).signum()
                }
            }
            return score.magnitude >= value.magnitude
        }
    }

    private static func sign(_ one: Double, _ other: Double) -> Int {
        one > other ? 1 : one < other ? -1 : 0
    }
}
