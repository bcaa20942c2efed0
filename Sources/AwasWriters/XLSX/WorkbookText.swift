import AwasModel

/// Texts that a workbook can hold.
enum WorkbookText {
    /// The longest text of a cell, in UTF-16 units.
    static let limit = 32_767

    /// Without characters that XML forbids or that would end the text early; a line end is LF.
    static func clean(_ text: String) -> String {
        if isSurelyClean(text) { return text }
        var result = ""
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": result += "\n"
            case "\n": if !afterReturn { result += "\n" }
            case "\t": result += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
            default: result.unicodeScalars.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return result
    }

    /// Whether a look at the bytes shows that nothing is to be done. All that may be has a control character of ASCII or
    /// one of the bytes that U+0080 to U+009F, U+FFFE and U+FFFF begin with.
    private static func isSurelyClean(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xEF }
        } ?? false
    }

    /// A sentence whose percent signs stay with their numbers, and equals signs with what they stand between, wherever
    /// its lines are broken.
    static func unbroken(_ text: String) -> String {
        let space: Character = "\u{A0}"
        var result = ""
        var rest = text[...]
        while let place = rest.firstIndex(of: " ") {
            let after = rest.index(after: place)
            let joins =
                place > rest.startIndex && rest[rest.index(before: place)].isNumber && rest[after...].first == "%"
                || rest[after...].hasPrefix("= ") || rest[..<place] == "=" && result.last == space
            result += rest[..<place] + String(joins ? space : " ")
            rest = rest[after...]
        }
        return result + rest
    }

    static func hasLineFeed(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { $0.contains(0x0A) } ?? text.utf8.contains(0x0A)
    }

    /// A text in the headers and footers of printed pages, where `&` begins a code; long ones are shortened.
    static func pageText(_ text: String) -> String {
        let line = String(clean(text).map { $0 == "\n" ? " " : $0 })
        let shown = line.count > 90 ? line.prefix(89) + "…" : line[...]
        return shown.reduce(into: "") { $0 += $1 == "&" ? "&&" : String($1) }
    }
}
