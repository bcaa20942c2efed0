import AwasWorkbook

/// Texts that a workbook can hold.
enum WorkbookText {
    /// The longest text of a cell, in UTF-16 units.
    static let limit = 32_767

    /// What people see of a text: a line end is LF, a tab a blank, and no other control characters are there.
    static func clean(_ text: String) -> String {
        if isSurelyClean(text) { return text }
        return String(
            String.UnicodeScalarView(StoredText.plainLines(text).unicodeScalars.filter { !StoredText.isNumbered($0) }))
    }

    /// A text as the parts of a workbook store it, so that it reads back the same.
    static func stored(_ text: String) -> String { StoredText.stored(text) }

    /// A text for a chart, where the library takes one that begins with `=` for an area of cells.
    static func storedInChart(_ text: String) -> String {
        text.unicodeScalars.first == "="
            ? NumberedCharacters.numbered("=") + stored(String(text.unicodeScalars.dropFirst())) : stored(text)
    }

    /// Whether a look at the bytes shows that nothing is to be done. All that may be has a control character or the byte that
    /// U+FFFE and U+FFFF begin with.
    private static func isSurelyClean(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 != 0xEF }
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
        let shown = stored(line.count > 90 ? line.prefix(89) + "…" : line)
        return shown.reduce(into: "") { $0 += $1 == "&" ? "&&" : String($1) }
    }
}
