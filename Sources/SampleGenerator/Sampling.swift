/// Draws from distributions, made of IEEE additions and multiplications alone: the mathematical library rounds
/// differently from system to system, and the sample must not.
extension SplitMix64 {
    /// At least 0, below 1.
    mutating func uniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    mutating func int(in range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
    }

    mutating func chance(_ probability: Double) -> Bool {
        uniform() < probability
    }

    /// Irwin and Hall's sum of twelve: near enough to a normal, and cut off at six deviations.
    mutating func normal() -> Double {
        var sum = -6.0
        for _ in 0..<12 { sum += uniform() }
        return sum
    }

    /// - Parameter spread: the standard deviation of the logarithm.
    mutating func logNormal(median: Double, spread: Double) -> Double {
        median * exponential(spread * normal())
    }

    /// A whole number whose mean is `value`.
    mutating func rounded(_ value: Double) -> Int {
        let whole = Int(value)
        return whole + (chance(value - Double(whole)) ? 1 : 0)
    }

    /// - Precondition: `items` is not empty.
    mutating func pick<Item>(_ items: [Item]) -> Item {
        items[int(in: 0...(items.count - 1))]
    }

    /// An item by its weight.
    ///
    /// - Precondition: some weight is above 0.
    mutating func pick<Item>(weighted items: [(item: Item, weight: Double)]) -> Item {
        items[index(weights: items.map(\.weight))].item
    }

    /// An index by its weight.
    ///
    /// - Precondition: some weight is above 0.
    mutating func index(weights: [Double]) -> Int {
        var rest = uniform() * weights.reduce(0, +)
        var last = 0
        for (index, weight) in weights.enumerated() where weight > 0 {
            last = index
            rest -= weight
            if rest < 0 { break }
        }
        return last
    }

    /// Different items, by their weights, in the order drawn.
    mutating func pick<Item>(_ count: Int, weighted items: [(item: Item, weight: Double)]) -> [Item] {
        var left = items
        var drawn: [Item] = []
        while drawn.count < count, left.contains(where: { $0.weight > 0 }) {
            drawn.append(left.remove(at: index(weights: left.map(\.weight))).item)
        }
        return drawn
    }
}

/// e to the power of a moderate number: a series for a thousandth of it, squared ten times.
func exponential(_ power: Double) -> Double {
    let small = power / 1024
    var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<10 { result *= result }
    return result
}
