import AwasData

/// Some records of a fact on their way through the executor: their rows, and the keys of the groups that they belong
/// to. Work goes column by column over a batch, so that what a column needs is decided once for many records.
///
/// The buffers are the batch's own and are used by one thread; every access is bounded by `count` or `expanded`, which
/// never pass their capacities.
final class RecordBatch<Key: GroupKey> {
    /// Records that are looked at together: few enough to stay in the nearest cache.
    static var size: Int { 1024 }

    /// The rows of the records that are still part of the question.
    let rows: UnsafeMutablePointer<Int32>
    /// By record the key, as far as single values make it.
    let keys: UnsafeMutablePointer<Key>
    let scratch: UnsafeMutablePointer<Int32>
    var count = 0

    /// A place for each record and group: the same as the records where each belongs to one group.
    private(set) var expandedRows: [Int32] = []
    private(set) var expandedKeys: [Key] = []
    /// Whether `expandedRows` and `expandedKeys` say what `rows` and `keys` do not.
    var isExpanded = false

    init() {
        rows = .allocate(capacity: RecordBatch.size)
        keys = .allocate(capacity: RecordBatch.size)
        scratch = .allocate(capacity: RecordBatch.size)
    }

    deinit {
        rows.deallocate()
        keys.deallocate()
        scratch.deallocate()
    }

    /// Keeps the records for which a test of their scratch value holds.
    @inline(__always)
    func keep(where test: (Int32) -> Bool) {
        var kept = 0
        for index in 0..<count {
            rows[kept] = rows[index]
            kept += test(scratch[index]) ? 1 : 0
        }
        count = kept
    }

    func beginExpansion() {
        isExpanded = true
        expandedRows.removeAll(keepingCapacity: true)
        expandedKeys.removeAll(keepingCapacity: true)
    }

    func expand(_ row: Int32, _ keys: [Key]) {
        for key in keys {
            expandedRows.append(row)
            expandedKeys.append(key)
        }
    }

    /// Calls a body with the rows and keys of all places.
    func withPlaces(_ body: (UnsafePointer<Int32>, UnsafePointer<Key>, Int) -> Void) {
        guard isExpanded else { return body(rows, keys, count) }
        expandedRows.withUnsafeBufferPointer { rows in
            expandedKeys.withUnsafeBufferPointer { keys in
                if let rowBase = rows.baseAddress, let keyBase = keys.baseAddress { body(rowBase, keyBase, rows.count) }
            }
        }
    }
}

extension FactColumn {
    /// The values of some rows, one behind the other.
    func gather(_ rows: UnsafePointer<Int32>, _ count: Int, into result: UnsafeMutablePointer<Int32>) {
        values.withUnsafeBufferPointer { values in
            guard let via else {
                for index in 0..<count { result[index] = values[Int(rows[index])] }
                return
            }
            via.withUnsafeBufferPointer { via in
                for index in 0..<count {
                    let other = via[Int(rows[index])]
                    result[index] = other < 0 ? TableData.null : values[Int(other)]
                }
            }
        }
    }
}

extension DimensionDomain {
    /// Turns integers of a column into digits, in place.
    func replaceByDigits(_ values: UnsafeMutablePointer<Int32>, _ count: Int) {
        let (null, offset) = (null, offset)
        digits.withUnsafeBufferPointer { digits in
            for index in 0..<count {
                let value = values[index]
                values[index] = value == TableData.null ? null : digits[Int(value - offset)]
            }
        }
    }
}
