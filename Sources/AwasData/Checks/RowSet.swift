/// Rows of which no two have the same values in some columns.
struct RowSet {
    private let columns: [[Int32]]
    /// A row plus one; 0 marks a free slot. The first `mask + 1` slots are in use.
    private var slots: [Int32] = []
    private var mask = 0
    private var count = 0

    init(_ columns: [[Int32]]) {
        self.columns = columns
        removeAll(expecting: 16)
    }

    /// Whether the order of the rows shows that no two are the same: rows with the same value in the first column lie
    /// together, and among them each comes behind the one before it, by the first other column in which they differ.
    /// Sheets mostly have such an order.
    static func areOrdered(_ columns: [[Int32]], _ rowCount: Int, threads: Int) -> Bool {
        guard let first = columns.first, rowCount > 1 else { return rowCount < 2 }
        let parts = max(1, min(threads, rowCount / (1 << 16)))
        let values = Parallel.map(parts, threads: threads) { part in
            runs(in: columns, max(1, rowCount * part / parts)..<rowCount * (part + 1) / parts)
        }
        // Ascending ones need no set to tell them apart.
        var last = first[0]
        var isAscending = true
        for part in values {
            guard let part else { return false }
            for value in part {
                isAscending = isAscending && value > last
                last = value
            }
        }
        if isAscending { return true }
        var seen: Set<Int32> = [first[0]]
        return values.allSatisfy { part in part?.allSatisfy { seen.insert($0).inserted } ?? false }
    }

    /// The values of the first column with which rows begin to differ from those before them; nil when some rows are
    /// not in order.
    private static func runs(in columns: [[Int32]], _ rows: Range<Int>) -> [Int32]? {
        let first = columns[0]
        var values: [Int32] = []
        for row in rows {
            if first[row] != first[row - 1] {
                values.append(first[row])
                continue
            }
            var isBehind = false
            for column in columns where column[row] != column[row - 1] {
                isBehind = column[row] > column[row - 1]
                break
            }
            guard isBehind else { return nil }
        }
        return values
    }

    /// Empties the set and makes room for so many rows.
    mutating func removeAll(expecting rows: Int) {
        var size = 32
        while size < rows * 2 { size *= 2 }
        if size > slots.count {
            slots = Array(repeating: 0, count: size)
        } else {
            for slot in 0..<size { slots[slot] = 0 }
        }
        mask = size - 1
        count = 0
    }

    /// Adds a row.
    ///
    /// - Returns: the row with the same values that is already there, nil when there was none.
    mutating func insert(_ row: Int) -> Int? {
        if count * 2 > mask { grow() }
        var slot = hash(row) & mask
        while slots[slot] != 0 {
            let other = Int(slots[slot]) - 1
            if isEqual(row, other) { return other }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(row + 1)
        count += 1
        return nil
    }

    private mutating func grow() {
        let rows = slots[0...mask].filter { $0 != 0 }
        removeAll(expecting: rows.count * 2 + 16)
        for row in rows {
            var slot = hash(Int(row) - 1) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = row
        }
        count = rows.count
    }

    private func isEqual(_ left: Int, _ right: Int) -> Bool {
        for column in columns where column[left] != column[right] { return false }
        return true
    }

    private func hash(_ row: Int) -> Int {
        var hash: UInt64 = 0
        for column in columns {
            let product = (hash ^ UInt64(UInt32(bitPattern: column[row]))).multipliedFullWidth(
                by: 0x9E37_79B9_7F4A_7C15)
            hash = product.high ^ product.low
        }
        return Int(truncatingIfNeeded: hash >> 1)
    }
}
