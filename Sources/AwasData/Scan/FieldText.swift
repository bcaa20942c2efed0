import AwasModel

/// A field of a CSV file: its bytes without the quotes around it and what nobody sees at its ends.
struct FieldText {
    /// Offsets in the file.
    var range: Range<Int>
    /// Whether doubled quotes in it stand for one.
    var hasDoubledQuotes: Bool
    /// Whether it was written in quotes.
    var isQuoted: Bool
    /// Whether its quotes are as RFC 4180 wants them: around the whole field, doubled inside.
    var isWellFormed: Bool
}

extension FieldText {
    /// Takes the field between two ends of fields.
    ///
    /// - Parameters:
    ///   - range: from behind the delimiter before it to the delimiter or line end behind it.
    ///   - mayHaveQuotes: false when no quote is near, which spares a look at each byte.
    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, mayHaveQuotes: Bool) {
        var start = range.lowerBound
        var end = range.upperBound
        FieldText.trim(bytes, &start, &end)
        isQuoted = false
        hasDoubledQuotes = false
        isWellFormed = true
        if mayHaveQuotes, start < end {
            if bytes[start] == 0x22 {
                isQuoted = true
                start += 1
                var offset = start
                var closing = -1
                while offset < end {
                    if bytes[offset] == 0x22 {
                        if offset + 1 < end, bytes[offset + 1] == 0x22 {
                            hasDoubledQuotes = true
                            offset += 1
                        } else {
                            closing = offset
                            break
                        }
                    }
                    offset += 1
                }
                isWellFormed = closing == end - 1
                if isWellFormed { end = closing }
                FieldText.trim(bytes, &start, &end)
            } else {
                isWellFormed = !UnsafeRawBufferPointer(rebasing: bytes[start..<end]).contains(0x22)
            }
        }
        self.range = start..<end
    }

    /// The text as a person would read it.
    func string(in bytes: UnsafeRawBufferPointer) -> String {
        let text = UnsafeRawBufferPointer(rebasing: bytes[range])
        return hasDoubledQuotes
            ? String(decoding: FieldText.undoubled(text), as: UTF8.self) : String(decoding: text, as: UTF8.self)
    }

    /// Of two quotes in a row one.
    static func undoubled(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var isSecond = false
        for byte in text {
            isSecond = byte == 0x22 && !isSecond
            if byte != 0x22 || isSecond { result.append(byte) }
        }
        return result
    }

    /// Takes what nobody sees away from both ends: line breaks and blanks of any width, which come with a text copied from a
    /// web page or a sheet and would make two agencies of one.
    private static func trim(_ bytes: UnsafeRawBufferPointer, _ start: inout Int, _ end: inout Int) {
        while start < end {
            let width = width(of: bytes[start])
            guard end - start >= width, isUnseen(bytes, start, width: width) else { break }
            start += width
        }
        while end > start {
            var first = end - 1
            while first > start, end - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
            let width = end - first
            guard width == FieldText.width(of: bytes[first]), isUnseen(bytes, first, width: width) else { break }
            end = first
        }
    }

    /// The bytes of the character that a byte begins.
    private static func width(of lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// Whether nobody sees a character of so many bytes at an end of a cell; false for bytes that are none.
    private static func isUnseen(_ bytes: UnsafeRawBufferPointer, _ offset: Int, width: Int) -> Bool {
        let lead = bytes[offset]
        if lead < 0x80 { return TextFolding.isUnseenAtEnd(Unicode.Scalar(lead)) }
        guard width > 1 else { return false }
        var value = UInt32(lead & (0x7F >> UInt8(width)))
        for byte in bytes[(offset + 1)..<(offset + width)] {
            guard byte & 0xC0 == 0x80 else { return false }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return Unicode.Scalar(value).map(TextFolding.isUnseenAtEnd) ?? false
    }
}
