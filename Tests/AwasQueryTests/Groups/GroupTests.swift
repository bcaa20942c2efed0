import AwasData
import AwasTestSupport
import Testing

@testable import AwasQuery

/// The pieces that grouping is made of, against the standard library's way of doing the same.
@Suite struct GroupTests {
    /// Few and many keys, narrow and wide ones, all alike too.
    private static func keys<Key: GroupKey>(_ random: inout SplitMix64, _ kind: Key.Type) -> (keys: [Key], bits: Int) {
        let bits = Int.random(in: 0...Key.bitWidth, using: &random)
        let count = Int.random(in: 0...[10, 300, 5_000][Int.random(in: 0..<3, using: &random)], using: &random)
        let mask = bits == 0 ? 0 : Key.max >> (Key.bitWidth - bits)
        return ((0..<count).map { _ in Key.random(in: 0...Key.max, using: &random) & mask }, bits)
    }

    @Test(arguments: 0..<60)
    func radixSortSortsAndKeepsTheOrderOfEqualKeys(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func check<Key: GroupKey>(_ kind: Key.Type) {
            let (keys, bits) = GroupTests.keys(&random, kind)
            var (sorted, payload) = (keys, keys.indices.map(Int32.init))
            RadixSort.sort(&sorted, with: &payload, bits: bits)
            let expected = keys.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
            #expect(sorted == expected.map(\.element))
            #expect(payload == expected.map { Int32($0.offset) })
        }
        check(UInt64.self)
        check(UInt128.self)
    }

    @Test(arguments: 0..<60)
    func joinedKeysAreTheUnionAndKnowTheirPlaces(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let lists = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            Set((0..<Int.random(in: 0...50, using: &random)).map { _ in UInt64.random(in: 0..<60, using: &random) })
                .sorted()
        }
        let (keys, places) = SortedKeys.join(lists)
        #expect(keys == Set(lists.joined()).sorted())
        for (list, places) in zip(lists, places) {
            #expect(places == keys.map { key in list.firstIndex(of: key).map(Int32.init) ?? -1 })
        }
    }

    /// Keys of one dimension, so dense or not in blocks, and of a second one of few values behind it.
    @Test(arguments: 0..<60)
    func groupsAreNumberedByTheirKeys(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func check<Key: GroupKey>(_ kind: Key.Type) {
            let nulls = [
                Int32.random(in: 0...(1 << Int32.random(in: 0..<31, using: &random)), using: &random),
                Int32.random(in: 0...40, using: &random),
            ].suffix(Int.random(in: 0...2, using: &random))
            let layout = KeyLayout(Array(nulls))
            let count = Int.random(in: 0...5_000, using: &random)
            var keys: [Key] = (0..<count).map { _ in
                nulls.enumerated().reduce(0) { key, dimension in
                    key | layout.key(Int32.random(in: 0...dimension.element, using: &random), at: dimension.offset)
                }
            }
            // Some of them again.
            keys += keys.shuffled(using: &random).prefix(keys.count / 2)
            var table = GroupTable<Key>(layout, records: keys.count)
            var numbers = Array(repeating: Int32(-1), count: keys.count)
            for start in stride(from: 0, to: keys.count, by: 700) {
                let end = min(start + 700, keys.count)
                keys.withUnsafeBufferPointer { keys in
                    numbers.withUnsafeMutableBufferPointer { numbers in
                        guard let keys = keys.baseAddress, let numbers = numbers.baseAddress else { return }
                        table.find(keys + start, end - start, into: numbers + start)
                    }
                }
            }
            var numberOfKey: [Key: Int32] = [:]
            for (key, number) in zip(keys, numbers) {
                #expect(numberOfKey[key, default: number] == number)
                numberOfKey[key] = number
            }
            #expect(Set(numberOfKey.values).count == numberOfKey.count)
            #expect(numbers.allSatisfy { (0..<Int32(table.count)).contains($0) })
            let known = Set(numbers)
            let sorted = table.sorted { known.contains($0) }
            #expect(sorted.keys == numberOfKey.keys.sorted())
            #expect(sorted.numbers == sorted.keys.map { numberOfKey[$0] })
        }
        check(UInt64.self)
        check(UInt128.self)
    }

    /// Both ways of counting, in one go and in two parts that are merged.
    @Test(arguments: 0..<80)
    func valueCountsCount(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let groupCount = Int.random(in: 1...40, using: &random)
        let first = Int32.random(in: -5...1_000, using: &random)
        let span = Int32.random(in: 0...200, using: &random)
        let count = Int.random(in: 0...2_000, using: &random)
        let groups = (0..<count).map { _ in Int32.random(in: 0..<Int32(groupCount), using: &random) }
        let values = (0..<count).map { _ in
            let value = first + Int32.random(in: 0...span, using: &random)
            return Int.random(in: 0..<9, using: &random) == 0 ? TableData.null : value
        }
        var expected = Array(repeating: [Int32: Int32](), count: groupCount)
        for (group, value) in zip(groups, values) where value != TableData.null {
            expected[Int(group)][value, default: 0] += 1
        }
        let separated = Int.random(in: 0...count, using: &random)
        let renamed = (0..<Int32(groupCount)).shuffled(using: &random)
        for keyWidth in [6, 40] {
            func counted(_ range: Range<Int>, _ names: [Int32]) -> ValueCounts {
                var counts = ValueCounts(first...(first + span), keyWidth: keyWidth)
                let groups = range.map { names[Int(groups[$0])] }
                counts.add(Array(values[range]), to: groups, range.count, groupCount: groupCount)
                return counts
            }
            let names = Array(0..<Int32(groupCount))
            var whole = counted(0..<count, names)
            whole.finish()
            var joined = ValueCounts(first...(first + span), keyWidth: keyWidth)
            // The parts know the groups by other numbers.
            var numbers = renamed
            for (number, group) in renamed.enumerated() { numbers[Int(group)] = Int32(number) }
            joined.merge(counted(0..<separated, numbers), groups: renamed, groupCount: groupCount)
            joined.merge(counted(separated..<count, names), groups: names, groupCount: groupCount)
            joined.finish()
            for counts in [whole, joined] {
                #expect(counts.distinctCounts(groupCount: groupCount) == expected.map { Int64($0.count) })
                let middles = counts.middles(groupCount: groupCount)
                #expect(
                    middles.map { $0 == FigureColumn.null ? nil : Double($0) / 2 } == expected.map(GroupTests.median))
            }
        }
    }

    /// By the letter: of an even number of values the mean of the middle two.
    private static func median(_ counts: [Int32: Int32]) -> Double? {
        let values = counts.flatMap { repeatElement(Double($0.key), count: Int($0.value)) }.sorted()
        guard !values.isEmpty else { return nil }
        let middle = values.count / 2
        return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    }
}
