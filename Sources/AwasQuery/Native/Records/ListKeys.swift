/// A list column as a dimension: a record counts under each of its items, one without items under null.
struct ListKeys<Key: GroupKey>: Sendable {
    private let source: ListSource
    /// By item, its part of the key.
    private let parts: [Key]
    private let nullPart: Key

    /// - Parameter shift: the bits of the key behind the dimension's ordinal.
    init(_ source: ListSource, _ domain: DimensionDomain, shift: Int) {
        self.source = source
        parts = domain.ordinals.map { Key(truncatingIfNeeded: $0) << shift }
        nullPart = Key(truncatingIfNeeded: domain.null) << shift
    }

    /// Puts each place of a batch under each item of its record.
    func expand(_ batch: RecordBatch<Key>, into result: RecordBatch<Key>) {
        var count = 0
        source.forEach(batch.rows) { items, _ in count += max(1, items.count) }
        result.removeAll()
        result.reserve(count + 2)
        let rows = batch.writtenRows()
        parts.withUnsafeBufferPointer { parts in
            source.forEach(batch.rows) { items, index in
                let key = batch.keys[index]
                // Safe: items are integers of the domain, and the place behind the last item of all is not read.
                result.append(rows[index], places: max(1, items.count)) { place in
                    let item = items.startIndex + place
                    let isItem = item < items.base.count && !items.isEmpty
                    return (key | (isItem ? parts[Int(items.base[item])] : nullPart), 0)
                }
            }
        }
    }
}
