/// The integer that the ordinals of a group are packed into: 64 bits where they suffice, else 128.
protocol GroupKey: FixedWidthInteger, UnsignedInteger, Sendable {}

extension UInt64: GroupKey {}
extension UInt128: GroupKey {}

/// How the ordinals of a group are packed into one integer: the first dimension in the highest bits, so that groups in
/// the order of their keys are in the order of the answer.
struct KeyLayout: Sendable {
    private(set) var shifts: [Int] = []
    private var widths: [Int] = []
    /// The bits of all ordinals together.
    private(set) var width = 0

    /// - Parameter nulls: for each dimension its greatest ordinal, that of null.
    init(_ nulls: [Int32]) {
        for null in nulls.reversed() {
            let bits = 32 - UInt32(bitPattern: null).leadingZeroBitCount
            shifts.insert(width, at: 0)
            widths.insert(bits, at: 0)
            width += bits
        }
    }

    /// How many of a key's last bits tell groups apart that are worth keeping side by side: some of those of the last
    /// dimension, when it has so few values that its neighbours mostly occur together, as months do.
    var blockBits: Int {
        guard let last = widths.last, last <= 6 else { return 0 }
        return min(last, 3)
    }

    /// An ordinal in its place in the key.
    func key<Key: GroupKey>(_ ordinal: Int32, at position: Int) -> Key {
        Key(truncatingIfNeeded: ordinal) << shifts[position]
    }

    /// The bits of a dimension's ordinal, once they stand behind no others.
    func mask(at position: Int) -> Int64 { (Int64(1) << widths[position]) - 1 }

    /// The ordinal of one dimension in each of many keys.
    func ordinals<Key: GroupKey>(of keys: [Key], at position: Int) -> [Int32] {
        let shift = shifts[position]
        let mask = mask(at: position)
        return keys.map { Int32(truncatingIfNeeded: Int64(truncatingIfNeeded: $0 >> shift) & mask) }
    }
}
