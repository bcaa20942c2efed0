/// The groups found so far, numbered in the order of their discovery: an array by key for small key spaces, open
/// addressing for large ones.
struct GroupTable<Key: GroupKey>: Sendable {
    /// By number.
    private(set) var keys: [Key] = []
    /// The number of the group at each place, -1 where there is none.
    private var slots: [Int32]
    private let isDense: Bool

    /// - Parameters:
    ///   - width: the bits of a key.
    ///   - records: about how many records will be grouped. An array by key is quicker as long as it stays in the
    ///     caches and clearing it costs less than reading the records.
    init(width: Int, records: Int) {
        isDense = width <= 20 && 1 << width <= max(1 << 12, records)
        slots = Array(repeating: -1, count: isDense ? 1 << width : 1 << 12)
    }

    var count: Int { keys.count }

    /// The numbers of the groups of many keys; new ones are added.
    mutating func find(_ wanted: UnsafePointer<Key>, _ count: Int, into numbers: UnsafeMutablePointer<Int32>) {
        look(for: wanted, count, into: numbers)
        // New groups are few beside records: they are added apart, so that looking stays a short loop.
        for index in 0..<count where numbers[index] < 0 { numbers[index] = insert(wanted[index]) }
    }

    /// The numbers of known groups, -1 for others.
    ///
    /// Safe: places are below the number of slots, by the width of the layout or by the mask, and slots hold numbers
    /// below the count of keys.
    private func look(for wanted: UnsafePointer<Key>, _ count: Int, into numbers: UnsafeMutablePointer<Int32>) {
        slots.withUnsafeBufferPointer { slots in
            if isDense {
                for index in 0..<count { numbers[index] = slots[Int(truncatingIfNeeded: wanted[index])] }
                return
            }
            let mask = slots.count - 1
            // First all first places, so that the memory is asked for many of them at the same time.
            for index in 0..<count { numbers[index] = slots[GroupTable.hash(wanted[index]) & mask] }
            keys.withUnsafeBufferPointer { keys in
                for index in 0..<count {
                    var group = numbers[index]
                    if group < 0 || keys[Int(group)] == wanted[index] { continue }
                    var slot = GroupTable.hash(wanted[index]) & mask
                    repeat {
                        slot = (slot + 1) & mask
                        group = slots[slot]
                    } while group >= 0 && keys[Int(group)] != wanted[index]
                    numbers[index] = group
                }
            }
        }
    }

    /// The number of a group, given to it when it is new.
    private mutating func insert(_ key: Key) -> Int32 {
        var slot = isDense ? Int(truncatingIfNeeded: key) : GroupTable.hash(key) & (slots.count - 1)
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let group = Int32(keys.count)
        slots[slot] = group
        keys.append(key)
        if !isDense, keys.count * 2 > slots.count { grow() }
        return group
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        let mask = slots.count - 1
        for (group, key) in keys.enumerated() {
            var slot = GroupTable.hash(key) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(group)
        }
    }

    /// The groups in the order of their keys: the keys, and for each its number.
    ///
    /// - Parameter width: the bits of a key.
    func sorted(width: Int) -> (keys: [Key], numbers: [Int32]) {
        if isDense {
            let numbers = slots.filter { $0 >= 0 }
            return (numbers.map { keys[Int($0)] }, numbers)
        }
        var (sorted, numbers) = (keys, keys.indices.map(Int32.init))
        RadixSort.sort(&sorted, with: &numbers, bits: width)
        return (sorted, numbers)
    }

    @inline(__always)
    private static func hash(_ key: Key) -> Int {
        var folded = UInt64(truncatingIfNeeded: key)
        if Key.bitWidth > 64 { folded ^= UInt64(truncatingIfNeeded: key >> 64) &* 0xC2B2_AE3D_27D4_EB4F }
        let product = folded.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: (product.high ^ product.low) >> 1)
    }
}
