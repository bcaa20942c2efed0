/// The groups of a stream in the order of their keys, and what was collected of them.
struct StreamGroups<Key: GroupKey> {
    let keys: [Key]
    private let counters: [Int64]
    private let stride: Int
    private let accumulators: [Accumulator]

    /// Joins what the parts of a stream gave, in their order.
    ///
    /// - Parameter accumulators: the measures, nothing collected yet.
    init(_ parts: [StreamPart<Key>], _ accumulators: [Accumulator]) {
        let (keys, places) = SortedKeys.join(parts.map(\.keys))
        let stride = parts.first?.stride ?? 0
        var counters = Array(repeating: Int64(0), count: keys.count * stride)
        var accumulators = accumulators
        for (part, places) in zip(parts, places) {
            var rows = Array(repeating: Int32(0), count: part.groupCount)
            for (row, place) in places.enumerated() where place >= 0 {
                let number = Int(part.numbers[Int(place)])
                rows[number] = Int32(truncatingIfNeeded: row)
                for counter in 0..<stride {
                    counters[row * stride + counter] += part.counters[number * stride + counter]
                }
            }
            for index in accumulators.indices {
                accumulators[index].merge(part.accumulators[index], groups: rows, groupCount: keys.count)
            }
        }
        for index in accumulators.indices { accumulators[index].finish() }
        self.keys = keys
        self.counters = counters
        self.stride = stride
        self.accumulators = accumulators
    }

    /// A measure, by its number, of each group.
    func figures(_ measure: Int) -> EngineFigures {
        accumulators[measure].figures(groupCount: keys.count, counters, stride: stride)
    }

    /// How many places there are, over all groups.
    var placeCount: Int { keys.indices.reduce(0) { $0 + Int(counters[$1 * stride]) } }

    /// How many records a measure is made of.
    func records(_ measure: Int) -> RecordsUsed { accumulators[measure].records }

    /// The records that a rate by voters leaves out.
    func leftOut(_ measure: Int) -> LeftOutRecords { accumulators[measure].leftOut }
}
