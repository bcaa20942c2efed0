/// Texts as the parts of a workbook store them (ECMA-376, part 1, 22.9.2.19).
package enum StoredText {
    /// A text so that it reads back the same: a line end is LF, a tab a blank, what XML forbids a number such as `_x0001_`, and
    /// so is the stroke before what would be read as a number.
    package static func stored(_ text: String) -> String {
        if isSurelyStored(text) { return text }
        var result = ""
        var rest = plainLines(text).unicodeScalars[...]
        while let scalar = rest.first {
            // The stroke that ends a number may begin another, also that of the character behind it.
            let isEnd: (UnicodeScalar) -> Bool = { $0 == "_" || isNumbered($0) }
            if isNumbered(scalar) || NumberedCharacters.number(at: rest, endedBy: isEnd) != nil {
                result += NumberedCharacters.numbered(scalar)
            } else {
                result.unicodeScalars.append(scalar)
            }
            rest = rest.dropFirst()
        }
        return result
    }

    /// Whether XML cannot hold a character that is no blank.
    package static func isNumbered(_ scalar: UnicodeScalar) -> Bool {
        switch scalar {
        case "\n": false
        case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": true
        default: false
        }
    }

    /// With LF at the end of each line, and blanks for tabs.
    package static func plainLines(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": result.append("\n")
            case "\n": if !afterReturn { result.append("\n") }
            case "\t": result.append(" ")
            default: result.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(result)
    }

    /// Whether a look at the bytes shows that nothing is to be done: all that may be has a control character, the byte that
    /// U+FFFE and U+FFFF begin with, or a stroke, with which a number may begin.
    private static func isSurelyStored(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 != 0xEF && $0 != UInt8(ascii: "_") }
        } ?? false
    }
}
