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

    /// A text without the blanks at its ends.
    static func trimmed(_ text: Substring) -> String {
        var text = String(text)
        return text.withUTF8 { utf8 in
            var (start, end) = (0, utf8.count)
            trim(UnsafeRawBufferPointer(utf8), &start, &end)
            return String(decoding: utf8[start..<end], as: UTF8.self)
        }
    }

    /// Takes blanks away from both ends: also those that nobody sees, which come with a text copied from a web page and
    /// would make two agencies of one.
    private static func trim(_ bytes: UnsafeRawBufferPointer, _ start: inout Int, _ end: inout Int) {
        while start < end {
            let first = bytes[start]
            let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
            guard end - start >= width, isBlank(bytes, start, width: width) else { break }
            start += width
        }
        while end > start {
            let width =
                bytes[end - 1] < 0x80 ? 1 : end - start >= 2 && bytes[end - 2] == 0xC2 ? 2 : 3
            guard end - start >= width, isBlank(bytes, end - width, width: width) else { break }
            end -= width
        }
    }

    /// Whether a character of so many bytes is a blank: the blank and the tab, the no-break space, those of a set width,
    /// those without width, and the byte order mark.
    private static func isBlank(_ bytes: UnsafeRawBufferPointer, _ offset: Int, width: Int) -> Bool {
        switch (width, bytes[offset]) {
        case (1, 0x20), (1, 0x09): true
        case (2, 0xC2): bytes[offset + 1] == 0xA0
        case (3, 0xE2):
            switch (bytes[offset + 1], bytes[offset + 2]) {
            case (0x80, 0x80...0x8F), (0x80, 0xAF), (0x81, 0xA0): true
            default: false
            }
        case (3, 0xE3): bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80
        case (3, 0xEF): bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF
        default: false
        }
    }
}
