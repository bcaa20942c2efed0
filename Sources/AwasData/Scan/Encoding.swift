/// What a file's bytes say of its encoding.
enum Encoding {
    /// Whether the bytes begin with the byte order mark of UTF-8.
    static func hasByteOrderMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }

    /// Where the bytes show that they are UTF-16 or no text: a byte order mark of UTF-16, or a zero.
    static func wideCharacter(in bytes: UnsafeRawBufferPointer) -> Int? {
        if bytes.count >= 2, bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF { return 0 }
        return bytes.firstIndex(of: 0)
    }

    /// The offsets of bytes that begin no well-formed UTF-8 sequence (Unicode 15, table 3-7).
    static func brokenBytes(in bytes: UnsafeRawBufferPointer, from start: Int) -> [Int] {
        var broken: [Int] = []
        var offset = start
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            let length = sequenceLength(bytes, at: offset)
            if length == 0 { broken.append(offset) }
            offset += max(length, 1)
        }
        return broken
    }

    /// The length of the well-formed sequence of several bytes at an offset, 0 when there is none.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
        func isContinuation(_ place: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            place < bytes.count && range.contains(bytes[place])
        }
        switch bytes[offset] {
        case 0xC2...0xDF:
            return isContinuation(offset + 1) ? 2 : 0
        case 0xE0...0xEF:
            let second: ClosedRange<UInt8> =
                switch bytes[offset] {
                case 0xE0: 0xA0...0xBF
                case 0xED: 0x80...0x9F
                default: 0x80...0xBF
                }
            return isContinuation(offset + 1, second) && isContinuation(offset + 2) ? 3 : 0
        case 0xF0...0xF4:
            let second: ClosedRange<UInt8> =
                switch bytes[offset] {
                case 0xF0: 0x90...0xBF
                case 0xF4: 0x80...0x8F
                default: 0x80...0xBF
                }
            return isContinuation(offset + 1, second) && isContinuation(offset + 2) && isContinuation(offset + 3)
                ? 4 : 0
        default:
            return 0
        }
    }
}
