import AwasModel

/// Texts that a workbook can hold.
enum WorkbookText {
    /// The longest text of a cell, in UTF-16 units.
    static let limit = 32_767

    /// Without characters that XML forbids or that would end the text early; a line end is LF.
    static func clean(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
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

    /// A text in the headers and footers of printed pages, where `&` begins a code; long ones are shortened.
    static func pageText(_ text: String) -> String {
        let line = String(clean(text).map { $0 == "\n" ? " " : $0 })
        let shown = line.count > 90 ? line.prefix(89) + "…" : line[...]
        return shown.reduce(into: "") { $0 += $1 == "&" ? "&&" : String($1) }
    }
}
