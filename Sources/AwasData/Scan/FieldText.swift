/// A field of a CSV file: its bytes without the quotes around it and the blanks at its ends.
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
    /// Takes the field between two ends of fields. Carriage returns at its end are of the line's end: there are two where
    /// a program made CR LF of each LF in lines that ended in CR LF already.
    ///
    /// - Parameters:
    ///   - range: from behind the delimiter before it to the delimiter or line end behind it.
    ///   - mayHaveQuotes: false when no quote is near, which spares a look at each byte.
    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, mayHaveQuotes: Bool) {
        var start = range.lowerBound
        var end = range.upperBound
        while end > start, bytes[end - 1] == 0x0D { end -= 1 }
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

    private static func trim(_ bytes: UnsafeRawBufferPointer, _ start: inout Int, _ end: inout Int) {
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    }
}
