/// Ranks of numbers, from 1 on, equal ones sharing the mean of the places that they take (M. G. Kendall, *Rank
/// Correlation Methods*, 1948). Mean ranks are whole or half numbers.
package enum MeanRanks {
    /// Which number has rank 1.
    package enum Order: Sendable {
        /// The smallest number.
        case smallestFirst
        /// The greatest number.
        case greatestFirst
    }

    /// The rank of each number, in the order of the numbers; nil when one is not a number.
    package static func of(_ numbers: [Double], _ order: Order = .smallestFirst) -> [Double]? {
        guard !numbers.contains(where: \.isNaN) else { return nil }
        return doubled(numbers).map { rank in
            switch order {
            case .smallestFirst: Double(rank) / 2
            case .greatestFirst: Double(numbers.count + 1) - Double(rank) / 2
            }
        }
    }

    /// Twice the rank of each number, smallest first: whole numbers.
    static func doubled(_ numbers: [Double]) -> [Int] {
        var ranks = Array(repeating: 0, count: numbers.count)
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        for group in TieGroups.ranges(of: order.map { numbers[$0] }) {
            for place in group { ranks[order[place]] = group.lowerBound + 1 + group.upperBound }
        }
        return ranks
    }
}

/// Runs of equal numbers.
enum TieGroups {
    /// The places of each run of equal numbers among sorted ones; a run may hold a single number.
    static func ranges(of sorted: [Double]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for place in sorted.indices where place + 1 == sorted.count || sorted[place + 1] != sorted[start] {
            ranges.append(start..<place + 1)
            start = place + 1
        }
        return ranges
    }

    /// How many numbers each run of equal ones has.
    static func sizes(of numbers: [Double]) -> [Double] {
        ranges(of: numbers.sorted()).map { Double($0.count) }
    }
}
