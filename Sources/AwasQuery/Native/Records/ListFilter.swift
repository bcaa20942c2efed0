import AwasData

/// A filter on a list column: among named values any item is enough; kept out, none may be named.
struct ListFilter: Sendable {
    private let source: ListSource
    private let isExclusion: Bool
    /// By item, whether it is kept.
    private let isKept: [Bool]
    private let isNullKept: Bool

    init(_ source: ListSource, _ filter: OrdinalFilter) {
        self.source = source
        isExclusion = filter.isExclusion
        isKept = filter.domain.integers.map(filter.keeps)
        isNullKept = filter.keeps(TableData.null)
    }

    /// Leaves the records of a batch that pass.
    func apply<Key: GroupKey>(_ batch: RecordBatch<Key>) {
        isKept.withUnsafeBufferPointer { isKept in
            source.forEach(batch.rows) { items, index in
                let passes: Bool
                if items.isEmpty {
                    passes = isNullKept
                } else if isExclusion {
                    passes = items.allSatisfy { isKept[Int($0)] }
                } else {
                    passes = items.contains { isKept[Int($0)] }
                }
                batch.scratch[index] = passes ? 1 : 0
            }
        }
        batch.keep { batch.scratch[$0] != 0 }
    }
}
