import AwasData

/// How often each value occurs in each group: what medians and distinct counts are made of.
///
/// A counter for each value of each group where groups and values are few. Elsewhere each value is noted beside its
/// group, and equal notes are counted together by sorting whenever they have become many: so the memory follows the
/// number of different values in groups, not that of records.
struct ValueCounts: Sendable {
    /// The least value.
    private let first: Int32
    /// How many values there are from the least to the greatest.
    private let span: Int
    private let isDense: Bool
    /// Group by group a counter for each value, when dense.
    private var counters: [Int32] = []
    /// The group, and behind it the place of the value, ascending and each once; when not dense.
    private var pairs: [UInt64] = []
    /// By pair, how often it occurs.
    private var counts: [Int32] = []
    /// Pairs that are not among `pairs` yet, in any order, and how often each occurs.
    private var newPairs: [UInt64] = []
    private var newCounts: [Int32] = []

    /// - Parameters:
    ///   - values: the least and the greatest value, or more.
    ///   - keyWidth: the bits of the keys of groups.
    init(_ values: ClosedRange<Int32>, keyWidth: Int) {
        first = values.lowerBound
        span = values.count
        isDense = keyWidth <= 23 && span << keyWidth <= 1 << 23
    }

    /// The bits of a pair that the place of a value takes.
    private var valueBits: Int { Int.bitWidth - (span - 1).leadingZeroBitCount }

    /// Counts values in groups; null is no value.
    mutating func add(
        _ values: UnsafePointer<Int32>, to groups: UnsafePointer<Int32>, _ count: Int, groupCount: Int
    ) {
        if isDense {
            let missing = groupCount * span - counters.count
            if missing > 0 { counters.append(contentsOf: repeatElement(0, count: missing)) }
            counters.withUnsafeMutableBufferPointer { counters in
                // Safe: groups are below their count, and values lie within the span.
                for index in 0..<count where values[index] != TableData.null {
                    counters[Int(groups[index]) * span + Int(values[index] - first)] += 1
                }
            }
            return
        }
        let bits = valueBits
        for index in 0..<count where values[index] != TableData.null {
            newPairs.append(UInt64(groups[index]) << bits | UInt64(values[index] - first))
        }
        newCounts.append(contentsOf: repeatElement(1, count: newPairs.count - newCounts.count))
        if newPairs.count > max(1 << 18, pairs.count) { countNewPairs() }
    }

    /// Adds what another counted of the same values.
    ///
    /// - Parameters:
    ///   - groups: for each of the other's groups its number here.
    ///   - groupCount: how many groups there are here.
    mutating func merge(_ other: ValueCounts, groups: [Int32], groupCount: Int) {
        if isDense {
            let missing = groupCount * span - counters.count
            if missing > 0 { counters.append(contentsOf: repeatElement(0, count: missing)) }
            for group in 0..<other.counters.count / span {
                let (source, target) = (group * span, Int(groups[group]) * span)
                for place in 0..<span { counters[target + place] += other.counters[source + place] }
            }
            return
        }
        let bits = valueBits
        for (pairs, counts) in [(other.pairs, other.counts), (other.newPairs, other.newCounts)] {
            for pair in pairs {
                newPairs.append(UInt64(groups[Int(pair >> UInt64(bits))]) << bits | pair & ((1 << bits) - 1))
            }
            newCounts += counts
        }
    }

    /// Brings all pairs in order. Needed before figures are asked for.
    mutating func finish() {
        countNewPairs()
    }

    private mutating func countNewPairs() {
        guard !newPairs.isEmpty else { return }
        var (sorted, payload) = (newPairs + pairs, newCounts + counts)
        let greatest = sorted.max() ?? 0
        RadixSort.sort(&sorted, with: &payload, bits: UInt64.bitWidth - greatest.leadingZeroBitCount)
        pairs.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        for (pair, count) in zip(sorted, payload) {
            if pairs.last == pair {
                counts[counts.count - 1] += count
            } else {
                pairs.append(pair)
                counts.append(count)
            }
        }
        newPairs.removeAll(keepingCapacity: true)
        newCounts.removeAll(keepingCapacity: true)
    }

    /// How many different values each group has.
    func distinctCounts(groupCount: Int) -> [Int64] {
        var result = Array(repeating: Int64(0), count: groupCount)
        if isDense {
            for group in 0..<counters.count / span {
                for place in group * span..<(group + 1) * span where counters[place] > 0 { result[group] += 1 }
            }
        } else {
            for pair in pairs { result[Int(pair >> UInt64(valueBits))] += 1 }
        }
        return result
    }

    /// The sum of the middle two of the values of each group, of an odd number of them twice the middle one;
    /// ``FigureColumn/null`` where there are none.
    func middles(groupCount: Int) -> [Int64] {
        var result = Array(repeating: FigureColumn.null, count: groupCount)
        if isDense {
            for group in 0..<counters.count / span {
                let values = group * span..<(group + 1) * span
                result[group] = ValueCounts.middle(values, counters) { Int64(first) + Int64($0 - values.lowerBound) }
            }
            return result
        }
        let bits = UInt64(valueBits)
        var start = 0
        while start < pairs.count {
            let group = pairs[start] >> bits
            var end = start + 1
            while end < pairs.count, pairs[end] >> bits == group { end += 1 }
            result[Int(group)] = ValueCounts.middle(start..<end, counts) {
                Int64(first) + Int64(pairs[$0] & ((1 << bits) - 1))
            }
            start = end
        }
        return result
    }

    /// The middle two, added, of values that stand at some places in ascending order, each so often as its count says.
    private static func middle(_ places: Range<Int>, _ counts: [Int32], _ value: (Int) -> Int64) -> Int64 {
        var number = 0
        for place in places { number += Int(counts[place]) }
        guard number > 0 else { return FigureColumn.null }
        // The middle two; the same where the number is odd.
        let (low, high) = ((number - 1) / 2, number / 2)
        var (before, place) = (0, places.lowerBound)
        while before + Int(counts[place]) <= low {
            before += Int(counts[place])
            place += 1
        }
        let lowValue = value(place)
        while before + Int(counts[place]) <= high {
            before += Int(counts[place])
            place += 1
        }
        return lowValue + value(place)
    }
}
