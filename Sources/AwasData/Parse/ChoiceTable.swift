import AwasModel

/// The values of a closed set, found by their first eight bytes and their lengths.
///
/// The table has four times as many slots as values, and a multiplier that puts each into one of its own where such a
/// one is found: then a look-up is one comparison. Which value a cell holds cannot be guessed, so nothing branches on
/// its length.
struct ChoiceTable {
    private struct Entry {
        var first: UInt64 = 0
        /// The last eight bytes of a value that has more than eight.
        var last: UInt64 = 0
        /// All ones for a value that has more than eight bytes.
        var lastMask: UInt64 = 0
        /// -1 for a free slot.
        var count = -1
        var code: Int32 = 0
    }

    private let entries: [Entry]
    private let multiplier: UInt64
    private let mask: Int
    private let ids: [[UInt8]]

    init(_ enumeration: Enumeration) {
        ids = enumeration.ids.map { Array($0.utf8) }
        var size = 4
        while size < ids.count * 4 { size *= 2 }
        mask = size - 1
        let values = ids.enumerated().map { code, id in
            Entry(
                first: ChoiceTable.word(id.prefix(8)), last: id.count > 8 ? ChoiceTable.word(id.suffix(8)) : 0,
                lastMask: id.count > 8 ? ~0 : 0, count: id.count, code: Int32(code))
        }
        var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
        var tries = 0
        while tries < 256, !ChoiceTable.areApart(values, multiplier, mask) {
            // Another odd number without a pattern.
            multiplier = multiplier &* 0xD134_2543_DE82_EF95
            tries += 1
        }
        var entries = Array(repeating: Entry(), count: size)
        for value in values {
            var slot = ChoiceTable.slot(value.first, value.count, multiplier, mask)
            while entries[slot].count >= 0 { slot = (slot + 1) & mask }
            entries[slot] = value
        }
        (self.entries, self.multiplier) = (entries, multiplier)
    }

    /// The code of a cell's value; nil when it is not one of the set.
    ///
    /// - Parameter cell: one that is not empty.
    @inline(__always)
    func code(of cell: Cell) -> Int32? {
        let (first, last, count) = (cell.firstWord, cell.lastWord, cell.count)
        return entries.withUnsafeBufferPointer { entries in
            var slot = ChoiceTable.slot(first, count, multiplier, mask)
            while entries[slot].count >= 0 {
                let entry = entries[slot]
                let difference = (entry.first ^ first) | ((entry.last ^ last) & entry.lastMask)
                if difference == 0, entry.count == count,
                    count <= 16 || cell.text.elementsEqual(ids[Int(entry.code)])
                {
                    return entry.code
                }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }

    /// Whether each value has a slot of its own.
    private static func areApart(_ values: [Entry], _ multiplier: UInt64, _ mask: Int) -> Bool {
        Set(values.map { slot($0.first, $0.count, multiplier, mask) }).count == values.count
    }

    @inline(__always)
    private static func slot(_ first: UInt64, _ count: Int, _ multiplier: UInt64, _ mask: Int) -> Int {
        let product = (first ^ UInt64(truncatingIfNeeded: count)) &* multiplier
        return Int(truncatingIfNeeded: product >> 40) & mask
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
