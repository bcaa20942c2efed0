import AwasModel

/// The values of a closed set, found by their first eight bytes and their lengths.
///
/// The table has four times as many slots as values, so that nearly every look-up is one comparison.
struct ChoiceTable {
    private struct Entry {
        var first: UInt64 = 0
        /// The last eight bytes of a value that has more than eight.
        var last: UInt64 = 0
        /// -1 for a free slot.
        var count = -1
        var code: Int32 = 0
    }

    private var entries: [Entry]
    private let mask: Int
    private let ids: [[UInt8]]

    init(_ enumeration: Enumeration) {
        ids = enumeration.ids.map { Array($0.utf8) }
        var size = 4
        while size < ids.count * 4 { size *= 2 }
        mask = size - 1
        entries = Array(repeating: Entry(), count: size)
        for (code, id) in ids.enumerated() {
            let first = ChoiceTable.word(id.prefix(8))
            var slot = slot(first, id.count)
            while entries[slot].count >= 0 { slot = (slot + 1) & mask }
            entries[slot] = Entry(
                first: first, last: id.count > 8 ? ChoiceTable.word(id.suffix(8)) : 0, count: id.count,
                code: Int32(code))
        }
    }

    /// The code of a cell's value; nil when it is not one of the set.
    @inline(__always)
    func code(of cell: Cell) -> Int32? {
        let (first, count) = (cell.firstWord, cell.count)
        return entries.withUnsafeBufferPointer { entries in
            var slot = slot(first, count)
            while entries[slot].count >= 0 {
                let entry = entries[slot]
                if entry.first == first, entry.count == count, count <= 8 || entry.last == cell.lastWord,
                    count <= 16 || cell.text.elementsEqual(ids[Int(entry.code)])
                {
                    return entry.code
                }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }

    @inline(__always)
    private func slot(_ first: UInt64, _ count: Int) -> Int {
        let product = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product >> 40) & mask
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
