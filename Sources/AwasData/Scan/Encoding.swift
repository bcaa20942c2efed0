import AwasModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a file's bytes say of its encoding.
enum Encoding {
    /// Whether the bytes begin with the byte order mark of UTF-8.
    static func hasByteOrderMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }

    /// Where the bytes show that they are UTF-16 or no text: a byte order mark of UTF-16, or a zero.
    static func wideCharacter(in bytes: UnsafeRawBufferPointer) -> Int? {
        if bytes.count >= 2, bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF { return 0 }
        return zeroByte(in: bytes)
    }

    /// Where the first zero is: text has none.
    static func zeroByte(in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress, let zero = memchr(base, 0, bytes.count) else { return nil }
        return UnsafeRawPointer(zero) - base
    }

    /// The offsets of bytes that begin no well-formed UTF-8 sequence (Unicode 15, table 3-7).
    static func brokenBytes(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [Int] {
        var broken: [Int] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
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

    /// Where a byte stands in its line, from 1, as an editor counts characters: every byte but those that continue one.
    static func column(of place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var column = 1
        var offset = place
        while offset > 0, bytes[offset - 1] != 0x0A {
            offset -= 1
            if bytes[offset] & 0xC0 != 0x80 { column += 1 }
        }
        // An editor does not show the byte order mark.
        return offset == 0 && place >= 3 && hasByteOrderMark(bytes) ? column - 1 : column
    }

    /// The problem of a byte that is not UTF-8: the detail of its message, and the byte in hexadecimal.
    static func brokenByte(
        at place: Int, line: Int, in bytes: UnsafeRawBufferPointer
    ) -> (column: String, value: String, detail: LocalizedText) {
        let column = column(of: place, in: bytes)
        let hexadecimal = String(bytes[place], radix: 16, uppercase: true)
        let byte = "0x" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal
        let detail = LocalizedText(
            "bita \(byte) pada baris \(line), kolom \(column) bukan UTF-8",
            "the byte \(byte) at line \(line), column \(column) is not UTF-8")
        return (String(column), byte, detail)
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
