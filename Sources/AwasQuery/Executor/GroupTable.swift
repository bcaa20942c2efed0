/// How the digits of a group are packed into one integer: the first dimension in the highest bits, so that groups in
/// the order of their keys are in the order of the answer.
struct KeyLayout {
    private(set) var shifts: [UInt128] = []
    private(set) var masks: [UInt128] = []
    /// The bits of all digits together.
    private(set) var width = 0

    /// - Parameter nulls: for each dimension its greatest digit, that of null.
    init(_ nulls: [Int32]) {
        for null in nulls.reversed() {
            let bits = 32 - UInt32(bitPattern: null).leadingZeroBitCount
            shifts.insert(UInt128(width), at: 0)
            masks.insert((1 << UInt128(bits)) - 1, at: 0)
            width += bits
        }
    }

    /// A digit in its place in the key.
    @inline(__always)
    func key(_ digit: Int32, at position: Int) -> UInt128 {
        UInt128(UInt32(bitPattern: digit)) << shifts[position]
    }

    func digit(of key: UInt128, at position: Int) -> Int {
        Int(key >> shifts[position] & masks[position])
    }
}

/// The groups found so far, numbered in the order of their discovery: a direct index for small key spaces, open
/// addressing for large ones.
struct GroupTable {
    private(set) var keys: [UInt128] = []
    private var slots: [Int32]
    private let isDense: Bool

    /// - Parameter width: the bits of a key.
    init(width: Int) {
        isDense = width <= 16
        slots = Array(repeating: -1, count: isDense ? 1 << width : 1 << 10)
    }

    var count: Int { keys.count }

    /// The number of a group, given to it when it is new.
    @inline(__always)
    mutating func group(_ key: UInt128) -> Int {
        if isDense {
            let slot = Int(truncatingIfNeeded: key)
            if slots[slot] < 0 {
                slots[slot] = Int32(keys.count)
                keys.append(key)
            }
            return Int(slots[slot])
        }
        var slot = GroupTable.hash(key) & (slots.count - 1)
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(keys.count)
        keys.append(key)
        if keys.count * 2 > slots.count { grow() }
        return keys.count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        for (group, key) in keys.enumerated() {
            var slot = GroupTable.hash(key) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(group)
        }
    }

    private static func hash(_ key: UInt128) -> Int {
        let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 0xC2B2_AE3D_27D4_EB4F
        let product = folded.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: (product.high ^ product.low) >> 1)
    }
}
