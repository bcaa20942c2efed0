import AwasModel

/// Writes bytes one behind the other into a buffer that has room for all of them.
///
/// Safe as long as the caller has reckoned the room: texts take the bytes that they have, numbers at most
/// ``greatestNumber``.
struct ByteCursor {
    /// The most bytes that a number takes: `-1.7976931348623157e+308`.
    static let greatestNumber = 24

    private let start: UnsafeMutablePointer<UInt8>
    private var next: UnsafeMutablePointer<UInt8>

    init(_ start: UnsafeMutablePointer<UInt8>) {
        self.start = start
        next = start
    }

    /// How many bytes have been written.
    var count: Int { next - start }

    /// Takes back so many bytes.
    mutating func removeLast(_ count: Int) {
        next -= count
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        next.update(from: source, count: bytes.count)
        next += bytes.count
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// The digits of an integer.
    mutating func append(_ number: Int64) {
        if number < 0 {
            next.pointee = UInt8(ascii: "-")
            next += 1
        }
        var rest = number.magnitude
        var digits = 1
        var power: UInt64 = 10
        while digits < 20, rest >= power {
            digits += 1
            power = digits < 20 ? power * 10 : power
        }
        for place in stride(from: digits - 1, through: 0, by: -1) {
            next[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        next += digits
    }

    /// The shortest form of a finite number that reads back to the same double.
    mutating func append(_ number: Double) {
        // Most medians are whole, and those that are exact as an integer are written like one.
        if number.magnitude < 0x1p53, number != 0, number == number.rounded(.towardZero) {
            append(Int64(number))
        } else {
            append(JSON.shortest(number))
        }
    }
}
