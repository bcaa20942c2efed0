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

    /// Notes a record that is part of the question, once whatever the number of its groups.
    mutating func note(_ row: Int) {
        switch kind {
        case .sum(let column):
            if column[row] == TableData.null { skippedRecords += 1 }
        case .ratio(let numerator, let denominator):
            if numerator[row] == TableData.null || denominator.contains(where: { $0[row] == TableData.null }) {
                skippedRecords += 1
            }
        case .count, .distinct, .medianDays: break
        }
    }

    /// Adds a record to a group.
    mutating func add(_ row: Int, to group: Int) {
        while sums.count <= group {
            sums.append(0)
            others.append(0)
        }
        switch kind {
        case .count(let test):
            if test?.holds(row) ?? true { sums[group] += 1 }
        case .sum(let column):
            let value = column[row]
            guard value != TableData.null else { return }
            sums[group] += Int64(value)
            others[group] += 1
        case .ratio(let numerator, let denominator):
            let value = numerator[row]
            guard value != TableData.null, !denominator.contains(where: { $0[row] == TableData.null }) else { return }
            sums[group] += Int64(value)
            for column in denominator { others[group] += Int64(column[row]) }
        case .distinct(let column):
            pairs.append(UInt64(group) << 32 | UInt64(UInt32(bitPattern: column[row])))
        case .medianDays(let from, let to):
            pairs.append(UInt64(group) << 32 | UInt64(UInt32(bitPattern: to[row] - from[row])))
        }
    }

    /// Adds one to a group.
    mutating func increment(_ group: Int) {
        while sums.count <= group {
            sums.append(0)
            others.append(0)
        }
        sums[group] += 1
    }

    /// Sorts what has to be sorted before values are asked for.
    mutating func finish() {
        guard !pairs.isEmpty else { return }
        pairs.sort()
        if case .distinct = kind {
            var previous: UInt64?
            for pair in pairs where pair != previous {
                sums[Int(pair >> 32)] += 1
                previous = pair
            }
        }
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

/// A condition on records, its words turned into codes.
struct ConditionTest {
    private enum Kind {
        case equals(FactColumn, Int32)
        case differs(FactColumn, Int32)
        case isEmpty(FactColumn)
        case listHolds(ListColumn, Int32)
    }

    private let kind: Kind

    init(_ condition: Condition, _ columns: FactColumns) {
        switch condition {
        case .holds(let field, let id):
            let (column, code) = ConditionTest.find(field, id, columns)
            if case .choiceList = column?.kind {
                kind = .listHolds(columns.list(field).list, code)
            } else {
                kind = .equals(columns.column(field), code)
            }
        case .holdsOther(let field, let id):
            kind = .differs(columns.column(field), ConditionTest.find(field, id, columns).code)
        case .isEmpty(let field): kind = .isEmpty(columns.column(field))
        case .isTrue(let field): kind = .equals(columns.column(field), 1)
        }
    }

    @inline(__always)
    func holds(_ row: Int) -> Bool {
        switch kind {
        case .equals(let column, let code): column[row] == code
        case .differs(let column, let code): column[row] != code && column[row] != TableData.null
        case .isEmpty(let column): column[row] == TableData.null
        case .listHolds(let list, let code): list.items[list.range(ofRow: row)].contains(code)
        }
    }

    private static func find(_ field: Field, _ id: String, _ columns: FactColumns) -> (column: Column?, code: Int32) {
        let column = Schema[columns.fact.table][field] ?? columns.fact.parent.flatMap { Schema[$0][field] }
        switch column?.kind {
        case .choice(let enumeration), .choiceList(let enumeration):
            return (column, Int32(enumeration.code(of: id) ?? -1))
        default: return (column, -1)
        }
    }
}
