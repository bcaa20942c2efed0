import AwasData

/// Some records on their way through the executor, each with the key of its group: a place for each. A record that
/// belongs to several groups has several places, one behind the other. Work goes column by column over a batch, so that
/// what a column needs is decided once for many records.
///
/// The buffers are the batch's own and are used by one thread. Safe: `count` never passes their capacity, which only
/// `reserve` sets.
final class RecordBatch<Key: GroupKey> {
    /// Records that are looked at together: few enough to stay in the nearest caches.
    static var size: Int { 512 }

    /// By place, the row of its record; not written yet while the places are a run of rows.
    private var rowBuffer: UnsafeMutablePointer<Int32>
    /// The first row, while the places are those of rows that follow each other.
    private var firstOfRun: Int32? = 0
    /// By place, its key as far as it is known.
    private(set) var keys: UnsafeMutablePointer<Key>
    /// By place, whatever a step keeps aside; `reserve` forgets it.
    private(set) var scratch: UnsafeMutablePointer<Int32>
    private(set) var otherScratch: UnsafeMutablePointer<Int32>
    /// How many places there are.
    private(set) var count = 0
    private var capacity: Int

    init() {
        capacity = RecordBatch.size
        rowBuffer = .allocate(capacity: capacity)
        keys = .allocate(capacity: capacity)
        scratch = .allocate(capacity: capacity)
        otherScratch = .allocate(capacity: capacity)
    }

    deinit {
        rowBuffer.deallocate()
        keys.deallocate()
        scratch.deallocate()
        otherScratch.deallocate()
    }

    /// The rows of the records, by place.
    var rows: RowList {
        firstOfRun.map { .run(Int($0), count: count) } ?? .list(rowBuffer, count: count)
    }

    /// The rows of the records by place, written out.
    func writtenRows() -> UnsafeMutablePointer<Int32> {
        if let first = firstOfRun {
            for index in 0..<count { rowBuffer[index] = first &+ Int32(truncatingIfNeeded: index) }
            firstOfRun = nil
        }
        return rowBuffer
    }

    /// Begins anew with the records of some rows, a place for each, their keys zero.
    func fill(_ range: Range<Int>) {
        removeAll()
        reserve(range.count)
        count = range.count
        firstOfRun = Int32(range.lowerBound)
        keys.update(repeating: 0, count: count)
    }

    /// Begins anew without places.
    func removeAll() {
        count = 0
        firstOfRun = nil
    }

    /// Makes room for more places.
    func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        capacity = max(count + more, capacity * 2)
        rowBuffer = RecordBatch.moved(rowBuffer, firstOfRun == nil ? count : 0, capacity)
        keys = RecordBatch.moved(keys, count, capacity)
        scratch = RecordBatch.moved(scratch, 0, capacity)
        otherScratch = RecordBatch.moved(otherScratch, 0, capacity)
    }

    private static func moved<Element>(
        _ old: UnsafeMutablePointer<Element>, _ count: Int, _ capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        new.update(from: old, count: count)
        old.deallocate()
        return new
    }

    /// Adds a place to those of a batch that began without any; there must be room for it.
    @inline(__always)
    func append(_ row: Int32, _ key: Key) {
        rowBuffer[count] = row
        keys[count] = key
        count += 1
    }

    /// Adds some places of a record that has mostly one or two, for which there must be room and for one more.
    ///
    /// Two are written in any case and then counted: so there is no branch that nobody could foresee.
    @inline(__always)
    func append(_ row: Int32, places: Int, _ place: (Int) -> (key: Key, aside: Int32)) {
        for index in 0..<2 { write(row, place(index), at: count + index) }
        if places > 2 {
            for index in 2..<places { write(row, place(index), at: count + index) }
        }
        count += places
    }

    @inline(__always)
    private func write(_ row: Int32, _ place: (key: Key, aside: Int32), at index: Int) {
        rowBuffer[index] = row
        keys[index] = place.key
        scratch[index] = place.aside
    }

    /// Keeps the places for which a test of their number holds, with what is aside of them.
    @inline(__always)
    func keep(where test: (Int) -> Bool) {
        let rows = writtenRows()
        var kept = 0
        for index in 0..<count {
            let isKept = test(index)
            rows[kept] = rows[index]
            keys[kept] = keys[index]
            scratch[kept] = scratch[index]
            kept += isKept ? 1 : 0
        }
        count = kept
    }

    /// Keeps one place of those of a record that have the same key.
    func removeDoubledKeys() {
        let rows = writtenRows()
        // Most records have one place or two: those are compared with the one before, without a branch.
        var kept = 0
        var hasMany = false
        var (lastRow, lastKey, rowBefore) = (Int32(-1), Key(0), Int32(-1))
        for index in 0..<count {
            let (row, key) = (rows[index], keys[index])
            let isDoubled = row == lastRow && key == lastKey
            hasMany = hasMany || row == rowBefore
            rows[kept] = row
            keys[kept] = key
            kept += isDoubled ? 0 : 1
            (rowBefore, lastRow, lastKey) = (lastRow, row, key)
        }
        count = kept
        if hasMany { removeDoubledKeysOfMany(rows) }
    }

    private func removeDoubledKeysOfMany(_ rows: UnsafeMutablePointer<Int32>) {
        var kept = 0
        var index = 0
        while index < count {
            let row = rows[index]
            var end = index + 1
            while end < count, rows[end] == row { end += 1 }
            // Few are compared with each other, many are sorted first: then equal ones are neighbours.
            let isSorted = end - index > 16
            if isSorted {
                var keysOfRecord = UnsafeMutableBufferPointer(start: keys + index, count: end - index)
                keysOfRecord.sort()
            }
            let start = kept
            for place in index..<end {
                let key = keys[place]
                if contains(key, from: isSorted ? max(start, kept - 1) : start, to: kept) { continue }
                rows[kept] = row
                keys[kept] = key
                kept += 1
            }
            index = end
        }
        count = kept
    }

    @inline(__always)
    private func contains(_ key: Key, from start: Int, to end: Int) -> Bool {
        for place in start..<end where keys[place] == key { return true }
        return false
    }
}

/// The rows of records: some that follow each other, or any.
enum RowList {
    case run(Int, count: Int)
    case list(UnsafePointer<Int32>, count: Int)

    /// Calls a body with each row and its number.
    @inline(__always)
    func forEach(_ body: (_ row: Int, _ index: Int) -> Void) {
        switch self {
        case .run(let first, let count): for index in 0..<count { body(first &+ index, index) }
        case .list(let rows, let count): for index in 0..<count { body(Int(rows[index]), index) }
        }
    }
}
