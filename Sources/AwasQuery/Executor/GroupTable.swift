/// The integer that the digits of a group are packed into: 64 bits where they suffice, else 128.
protocol GroupKey: FixedWidthInteger, UnsignedInteger, Sendable {}

extension UInt64: GroupKey {}
extension UInt128: GroupKey {}

/// How the digits of a group are packed into one integer: the first dimension in the highest bits, so that groups in
/// the order of their keys are in the order of the answer.
struct KeyLayout {
    private(set) var shifts: [Int] = []
    private var widths: [Int] = []
    /// The bits of all digits together.
    private(set) var width = 0

    /// - Parameter nulls: for each dimension its greatest digit, that of null.
    init(_ nulls: [Int32]) {
        for null in nulls.reversed() {
            let bits = 32 - UInt32(bitPattern: null).leadingZeroBitCount
            shifts.insert(width, at: 0)
            widths.insert(bits, at: 0)
            width += bits
        }
    }

    /// A digit in its place in the key.
    @inline(__always)
    func key<Key: GroupKey>(_ digit: Int32, at position: Int) -> Key {
        Key(truncatingIfNeeded: digit) << shifts[position]
    }

    func digit<Key: GroupKey>(of key: Key, at position: Int) -> Int {
        Int(truncatingIfNeeded: key >> shifts[position]) & ((1 << widths[position]) - 1)
    }
}

/// The groups found so far, numbered in the order of their discovery: a direct index for small key spaces, open
/// addressing for large ones.
struct GroupTable<Key: GroupKey> {
    private(set) var keys: [Key] = []
    private var slots: [Int32]
    private let isDense: Bool

    /// - Parameter width: the bits of a key.
    init(width: Int) {
        isDense = width <= 16
        slots = Array(repeating: -1, count: isDense ? 1 << width : 1 << 12)
    }

    var count: Int { keys.count }

    /// The number of a group, given to it when it is new.
    mutating func group(_ key: Key) -> Int {
        var group: Int32 = 0
        withUnsafePointer(to: key) { groups(of: $0, count: 1, into: &group) }
        return Int(group)
    }

    /// The numbers of the groups of many keys.
    mutating func groups(of wanted: UnsafePointer<Key>, count: Int, into numbers: UnsafeMutablePointer<Int32>) {
        for index in 0..<count {
            let key = wanted[index]
            var slot = isDense ? Int(truncatingIfNeeded: key) : GroupTable.hash(key) & (slots.count - 1)
            while true {
                let group = slots[slot]
                if group < 0 {
                    numbers[index] = Int32(keys.count)
                    slots[slot] = Int32(keys.count)
                    keys.append(key)
                    if !isDense, keys.count * 2 > slots.count { grow() }
                    break
                }
                if isDense || keys[Int(group)] == key {
                    numbers[index] = group
                    break
                }
                slot = (slot + 1) & (slots.count - 1)
            }
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        for (group, key) in keys.enumerated() {
            var slot = GroupTable.hash(key) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(group)
        }
    }

    private static func hash(_ key: Key) -> Int {
        var folded = UInt64(truncatingIfNeeded: key)
        if Key.bitWidth > 64 { folded ^= UInt64(truncatingIfNeeded: key >> 64) &* 0xC2B2_AE3D_27D4_EB4F }
        let product = folded.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: (product.high ^ product.low) >> 1)
    }
}
