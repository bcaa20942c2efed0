import AwasData

/// What a part of a stream gives: its groups, and what was collected of them.
struct StreamPart<Key: GroupKey>: Sendable {
    /// The keys of the groups, ascending, once all is collected.
    private(set) var keys: [Key] = []
    /// By key the number of its group.
    private(set) var numbers: [Int32] = []
    /// One more than the greatest number of a group.
    private(set) var groupCount = 0
    /// By measure what was collected of it beside counters.
    private(set) var accumulators: [Accumulator]
    /// Group by group how many places it has, and the counters of all measures.
    private(set) var counters: [Int64] = []
    /// How many counters a group has.
    let stride: Int

    private var groups: GroupTable<Key>
    /// By place of a batch the number of its group.
    private var numbersOfBatch: [Int32] = []

    /// - Parameters:
    ///   - layout: the layout of keys.
    ///   - records: about how many records there will be.
    ///   - accumulators: the measures, nothing collected yet.
    init(_ layout: KeyLayout, records: Int, _ accumulators: [Accumulator]) {
        self.accumulators = accumulators
        groups = GroupTable(layout, records: records)
        stride = accumulators.reduce(1) { $0 + $1.width }
    }

    /// Collects the places of a batch.
    mutating func add(_ batch: RecordBatch<Key>) {
        let missing = batch.count - numbersOfBatch.count
        if missing > 0 { numbersOfBatch.append(contentsOf: repeatElement(0, count: missing)) }
        numbersOfBatch.withUnsafeMutableBufferPointer { numbers in
            if let numbers = numbers.baseAddress { groups.find(batch.keys, batch.count, into: numbers) }
        }
        let missingCounters = groups.count * stride - counters.count
        if missingCounters > 0 { counters.append(contentsOf: repeatElement(0, count: missingCounters)) }
        StreamPart.collect(batch, numbersOfBatch, &accumulators, &counters, stride: stride, groupCount: groups.count)
    }

    private static func collect(
        _ batch: RecordBatch<Key>, _ numbers: [Int32], _ accumulators: inout [Accumulator], _ counters: inout [Int64],
        stride: Int, groupCount: Int
    ) {
        numbers.withUnsafeBufferPointer { numbers in
            counters.withUnsafeMutableBufferPointer { counters in
                guard let numbers = numbers.baseAddress, let counters = counters.baseAddress else { return }
                let groups = GroupCounters(numbers: numbers, counters: counters, stride: stride, count: groupCount)
                for place in 0..<batch.count { groups.counters(ofPlace: place)[0] &+= 1 }
                for index in accumulators.indices { accumulators[index].add(batch, to: groups) }
            }
        }
    }

    /// Brings the groups in order, after all is collected.
    mutating func sort() {
        (keys, numbers) = groups.sorted { counters[Int($0) * stride] > 0 }
        groupCount = groups.count
        groups = GroupTable(KeyLayout([]), records: 0)
    }
}
