/// The groups found so far, numbered by their keys: an array for small key spaces, open addressing for large ones.
///
/// Groups whose keys differ in their last few bits alone, such as the months of a year for one agency, are numbered
/// together as one block. Blocks are fewer than groups, so that finding them stays in the caches.
struct GroupTable<Key: GroupKey>: Sendable {
    /// The keys of blocks without their last bits, in the order of their discovery.
    private var blocks: [Key] = []
    /// The number of the block at each place, -1 where there is none.
    private var slots: [Int32]
    private let isDense: Bool
    /// How many bits of a key tell the groups of a block apart.
    private let blockBits: Int
    /// The bits of the other part of a key.
    private let width: Int

    /// - Parameters:
    ///   - layout: the layout of keys.
    ///   - records: about how many records will be grouped. An array by key is quicker as long as it stays in the
    ///     caches and clearing it costs less than reading the records.
    init(_ layout: KeyLayout, records: Int) {
        isDense = layout.width <= 20 && 1 << layout.width <= max(1 << 12, records)
        blockBits = isDense ? 0 : layout.blockBits
        width = layout.width - blockBits
        slots = Array(repeating: -1, count: isDense ? 1 << layout.width : 1 << 12)
    }

    /// One more than the greatest number of a group.
    var count: Int { blocks.count << blockBits }

    /// The numbers of the groups of many keys; new ones are added.
    mutating func find(_ keys: UnsafePointer<Key>, _ count: Int, into numbers: UnsafeMutablePointer<Int32>) {
        look(for: keys, count, into: numbers)
        // New blocks are few beside records: they are added apart, so that looking stays a short loop. Records of a new
        // one mostly stand together.
        var last: (block: Key, number: Int32)?
        for index in 0..<count where numbers[index] < 0 {
            let block = keys[index] >> blockBits
            let number = if let last, last.block == block { last.number } else { insert(block) }
            numbers[index] = GroupTable.number(number, keys[index], Int32(blockBits))
            last = (block, number)
        }
    }

    /// The number of the group of a key in a block.
    @inline(__always)
    private static func number(_ block: Int32, _ key: Key, _ bits: Int32) -> Int32 {
        block &<< bits | Int32(truncatingIfNeeded: key) & ~(-1 &<< bits)
    }

    /// The place where a block is looked for first: the high bits of a product (Knuth's multiplicative hashing) spread
    /// keys that count up evenly.
    @inline(__always)
    private static func place(_ block: Key, _ shift: UInt64) -> Int {
        var folded = UInt64(truncatingIfNeeded: block)
        if Key.bitWidth > 64 { folded ^= UInt64(truncatingIfNeeded: block >> 64) &* 0xC2B2_AE3D_27D4_EB4F }
        return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    }

    /// How far a product is shifted for a place among the slots.
    private var shift: UInt64 { UInt64(slots.count.leadingZeroBitCount + 1) }

    /// The numbers of the groups of keys whose blocks are known, -1 for others.
    ///
    /// Safe: places are below the number of slots, by the width of keys or by the mask, and slots hold numbers below the
    /// count of blocks.
    private func look(for keys: UnsafePointer<Key>, _ count: Int, into numbers: UnsafeMutablePointer<Int32>) {
        slots.withUnsafeBufferPointer { slots in
            if isDense {
                for index in 0..<count { numbers[index] = slots[Int(truncatingIfNeeded: keys[index])] }
                return
            }
            let (mask, shift, bits) = (slots.count - 1, shift, Key(truncatingIfNeeded: blockBits))
            let numberBits = Int32(blockBits)
            // First all first places, so that the memory is asked for many of them at the same time.
            for index in 0..<count { numbers[index] = slots[GroupTable.place(keys[index] &>> bits, shift)] }
            blocks.withUnsafeBufferPointer { blocks in
                for index in 0..<count {
                    var block = numbers[index]
                    let wanted = keys[index] &>> bits
                    if block >= 0, blocks[Int(block)] != wanted {
                        var slot = GroupTable.place(wanted, shift)
                        repeat {
                            slot = (slot &+ 1) & mask
                            block = slots[slot]
                        } while block >= 0 && blocks[Int(block)] != wanted
                    }
                    numbers[index] = block < 0 ? -1 : GroupTable.number(block, keys[index], numberBits)
                }
            }
        }
    }

    /// The number of a block, given to it when it is new.
    private mutating func insert(_ key: Key) -> Int32 {
        var slot = isDense ? Int(truncatingIfNeeded: key) : GroupTable.place(key, shift)
        while slots[slot] >= 0 {
            if blocks[Int(slots[slot])] == key { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let block = Int32(truncatingIfNeeded: blocks.count)
        slots[slot] = block
        blocks.append(key)
        if !isDense, blocks.count * 3 > slots.count { grow() }
        return block
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (block, key) in blocks.enumerated() {
            var slot = GroupTable.place(key, shift)
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: block)
        }
    }

    /// The groups in the order of their keys: the keys, and for each its number.
    ///
    /// - Parameter hasRecords: whether a group of a block, by its number, has any record.
    func sorted(hasRecords: (Int32) -> Bool) -> (keys: [Key], numbers: [Int32]) {
        var (sortedBlocks, numbers) = (blocks, blocks.indices.map(Int32.init))
        if isDense {
            numbers = slots.filter { $0 >= 0 }
            sortedBlocks = numbers.map { blocks[Int($0)] }
        } else {
            RadixSort.sort(&sortedBlocks, with: &numbers, bits: width)
        }
        var groups: (keys: [Key], numbers: [Int32]) = ([], [])
        for (block, number) in zip(sortedBlocks, numbers) {
            for place in 0..<Int32(1) << Int32(blockBits) where hasRecords(number << blockBits | place) {
                groups.keys.append(block << blockBits | Key(truncatingIfNeeded: place))
                groups.numbers.append(number << blockBits | place)
            }
        }
        return groups
    }
}
