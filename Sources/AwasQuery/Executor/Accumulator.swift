import AwasData
import AwasModel

/// Collects one measure over the records of a stream, group by group. Sums are exact: 32-bit numbers of fewer than
/// 2³¹ records always fit into 64 bits.
struct Accumulator {
    private enum Kind {
        case count(ConditionTest?)
        case sum(FactColumn)
        case ratio(numerator: FactColumn, denominator: [FactColumn])
        case distinct(FactColumn)
        case medianDays(from: FactColumn, to: FactColumn)
    }

    private let kind: Kind
    /// By group: what is counted, summed, or the numerator.
    private var sums: [Int64] = []
    /// By group: the records with a value, or the denominator.
    private var others: [Int64] = []
    /// Distinct values and days, each in the low half behind the number of its group.
    private var pairs: [UInt64] = []
    /// How many pairs there may be before doubled ones are taken out.
    private var pairLimit = 1 << 20
    /// Records, each counted once, that lack a value that the measure needs.
    private(set) var skippedRecords: Int64 = 0

    init(_ aggregation: Aggregation, _ columns: FactColumns) {
        switch aggregation {
        case .count(_, let condition): kind = .count(condition.map { ConditionTest($0, columns) })
        case .sum(_, let field): kind = .sum(columns.column(field))
        case .ratioOfSums(_, let numerator, let denominator):
            kind = .ratio(
                numerator: columns.column(numerator), denominator: denominator.map(columns.column))
        case .distinct(_, let field): kind = .distinct(columns.column(field))
        case .medianDays(_, let from, let to): kind = .medianDays(from: columns.column(from), to: columns.column(to))
        case .stock, .ratio, .crossRate: kind = .count(nil)
        }
    }

    /// Notes records that are part of the question, each once whatever the number of its groups.
    mutating func note(_ rows: UnsafePointer<Int32>, _ count: Int) {
        switch kind {
        case .sum(let column):
            for index in 0..<count where column[Int(rows[index])] == TableData.null { skippedRecords += 1 }
        case .ratio(let numerator, let denominator):
            for index in 0..<count where Accumulator.part(Int(rows[index]), numerator, denominator) == nil {
                skippedRecords += 1
            }
        case .count, .distinct, .medianDays: break
        }
    }

    /// Adds records to groups, whose numbers are below `groupCount`.
    mutating func add(
        _ rows: UnsafePointer<Int32>, to groups: UnsafePointer<Int32>, _ count: Int, groupCount: Int
    ) {
        grow(to: groupCount)
        switch kind {
        case .count(nil):
            for index in 0..<count { sums[Int(groups[index])] += 1 }
        case .count(let test?):
            for index in 0..<count where test.holds(Int(rows[index])) { sums[Int(groups[index])] += 1 }
        case .sum(let column):
            for index in 0..<count {
                let value = column[Int(rows[index])]
                guard value != TableData.null else { continue }
                sums[Int(groups[index])] += Int64(value)
                others[Int(groups[index])] += 1
            }
        case .ratio(let numerator, let denominator):
            for index in 0..<count {
                guard let (part, whole) = Accumulator.part(Int(rows[index]), numerator, denominator) else { continue }
                sums[Int(groups[index])] += part
                others[Int(groups[index])] += whole
            }
        case .distinct(let column):
            for index in 0..<count { append(groups[index], column[Int(rows[index])]) }
            if pairs.count > pairLimit { removeDoubledPairs() }
        case .medianDays(let from, let to):
            for index in 0..<count { append(groups[index], to[Int(rows[index])] - from[Int(rows[index])]) }
        }
    }

    private mutating func append(_ group: Int32, _ value: Int32) {
        pairs.append(UInt64(UInt32(bitPattern: group)) << 32 | UInt64(UInt32(bitPattern: value)))
    }

    /// A record's part of both sums of a ratio; nil when it lacks one of the values.
    private static func part(
        _ row: Int, _ numerator: FactColumn, _ denominator: [FactColumn]
    ) -> (part: Int64, whole: Int64)? {
        let part = numerator[row]
        guard part != TableData.null else { return nil }
        var whole: Int64 = 0
        for column in denominator {
            let value = column[row]
            guard value != TableData.null else { return nil }
            whole += Int64(value)
        }
        return (Int64(part), whole)
    }

    /// Adds one to a group.
    mutating func increment(_ group: Int) {
        grow(to: group + 1)
        sums[group] += 1
    }

    private mutating func grow(to count: Int) {
        guard sums.count < count else { return }
        let target = max(count, sums.count * 2)
        sums.append(contentsOf: repeatElement(0, count: target - sums.count))
        others.append(contentsOf: repeatElement(0, count: target - others.count))
    }

    /// Adds what another collected of the same measure.
    ///
    /// - Parameter groups: for each of the other's groups its number here.
    mutating func merge(_ other: Accumulator, groups: [Int]) {
        grow(to: (groups.max() ?? -1) + 1)
        for (group, target) in groups.enumerated() where group < other.sums.count {
            sums[target] += other.sums[group]
            others[target] += other.others[group]
        }
        for pair in other.pairs {
            pairs.append(UInt64(groups[Int(pair >> 32)]) << 32 | pair & 0xFFFF_FFFF)
        }
        skippedRecords += other.skippedRecords
    }

    private mutating func removeDoubledPairs() {
        pairs.sort()
        var kept = 0
        for index in pairs.indices where index == 0 || pairs[index] != pairs[index - 1] {
            pairs[kept] = pairs[index]
            kept += 1
        }
        pairs.removeLast(pairs.count - kept)
        pairLimit = max(pairLimit, pairs.count * 2)
    }

    /// Sorts what has to be sorted before values are asked for.
    mutating func finish() {
        switch kind {
        case .distinct:
            removeDoubledPairs()
            for pair in pairs { sums[Int(pair >> 32)] += 1 }
        case .medianDays: sortPairsByGroup()
        case .count, .sum, .ratio: break
        }
    }

    /// Brings the pairs of each group together by counting, and sorts each group's alone: most are small.
    private mutating func sortPairsByGroup() {
        guard !pairs.isEmpty else { return }
        var ends = Array(repeating: 0, count: sums.count + 1)
        for pair in pairs { ends[Int(pair >> 32) + 1] += 1 }
        for group in 1..<ends.count { ends[group] += ends[group - 1] }
        let starts = ends
        var sorted = Array(repeating: UInt64(0), count: pairs.count)
        for pair in pairs {
            let group = Int(pair >> 32)
            sorted[ends[group]] = pair
            ends[group] += 1
        }
        for group in 0..<(starts.count - 1) where starts[group + 1] - starts[group] > 1 {
            sorted[starts[group]..<starts[group + 1]].sort()
        }
        pairs = sorted
    }

    /// The measure in a group; a count is 0 and everything else null where it has no record.
    func value(_ group: Int) -> Value {
        let sum = group < sums.count ? sums[group] : 0
        let other = group < others.count ? others[group] : 0
        switch kind {
        case .count, .distinct: return .integer(sum)
        case .sum: return other == 0 ? .null : .integer(sum)
        case .ratio: return other == 0 ? .null : .real(Double(sum) / Double(other))
        case .medianDays: return median(group)
        }
    }

    private func median(_ group: Int) -> Value {
        let start = firstPair { $0 >> 32 >= UInt64(group) }
        let end = firstPair { $0 >> 32 > UInt64(group) }
        guard start < end else { return .null }
        func days(_ place: Int) -> Double { Double(UInt32(truncatingIfNeeded: pairs[place])) }
        let middle = (start + end) / 2
        return .real((end - start) % 2 == 1 ? days(middle) : (days(middle - 1) + days(middle)) / 2)
    }

    private func firstPair(where isBehind: (UInt64) -> Bool) -> Int {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(pairs[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
