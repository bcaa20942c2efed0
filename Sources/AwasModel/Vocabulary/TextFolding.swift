/// What nobody sees in a text, and what texts are compared by: texts that look the same are one value.
///
/// Case, marks and blanks tell texts apart here; only what nobody can see does not.
package enum TextFolding {
    /// What a text is compared by: without the characters that nobody sees, each blank a plain one.
    ///
    /// Keys are compared as strings, for which it makes no difference how letters with marks are encoded (NFC, NFD); their
    /// bytes may differ. A text of ASCII characters is its own key.
    package static func key(of text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isUnseen(scalar) { key.append(folded(scalar)) }
        return String(key)
    }

    /// Whether a text is its own key, and no other text beside it has that key unless something in it is not seen: it is of
    /// ASCII characters, dashes, quotes and the like. False for some texts of which this is true too.
    package static func isPlain(_ utf8: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        while offset < utf8.count {
            let lead = utf8[offset]
            if lead < 0x80 {
                offset += 1
                continue
            }
            let width = lead == 0xC2 ? 2 : 3
            guard offset + width <= utf8.count else { return false }
            switch (lead, utf8[offset + 1]) {
            // Two of these are canonically characters from elsewhere.
            case (0xC2, 0xB4), (0xC2, 0xB7): return false
            case (0xC2, 0xA1...0xAC), (0xC2, 0xAE...0xBF): break
            case (0xE2, 0x80):
                guard (0x90...0xA7).contains(utf8[offset + 2]) || utf8[offset + 2] >= 0xB0 else { return false }
            default: return false
            }
            offset += width
        }
        return true
    }

    /// Whether nobody sees a character within a text: soft hyphens, what joins and separates letters, marks of direction.
    package static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Whether nobody sees a character at an end of a text: blanks of any width and line breaks too, and what only steers a
    /// terminal.
    package static func isUnseenAtEnd(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
        return scalar.value < 0xA0 || scalar.properties.isWhitespace || isUnseen(scalar)
    }

    /// The same of a whole string: nearly all begin and end with what is seen.
    package static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last, isSeen(first), isSeen(last) else {
            return trimmed(text[...])
        }
        return text
    }

    /// A text without what nobody sees at its ends.
    package static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isUnseenAtEnd($0) }),
            let last = scalars.lastIndex(where: { !isUnseenAtEnd($0) })
        else { return "" }
        return String(text[first..<scalars.index(after: last)])
    }

    /// Whether a byte is a character of ASCII that is seen.
    package static func isSeen(_ byte: UInt8) -> Bool { 0x21...0x7E ~= byte }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case ..<0x80: scalar
        // The only characters that canonically are one of ASCII.
        case 0x212A: "K"
        case 0x037E: ";"
        case 0x1FEF: "`"
        // Breaks of lines are seen.
        case 0x85, 0x2028, 0x2029: scalar
        default: scalar.properties.isWhitespace ? " " : scalar
        }
    }
}
