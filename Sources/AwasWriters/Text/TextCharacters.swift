/// The characters that a text is made of.
package enum TextCharacters: Sendable {
    /// All of them.
    case unicode
    /// Those of ASCII alone, for old mail programs, printers and terminals.
    case ascii

    /// A text in these characters. In ASCII a character becomes what people write for it (`≥` is `>=`, `é` is `e`), and
    /// `?` where there is no such thing.
    package func text(_ text: String) -> String {
        if self == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return text.unicodeScalars.reduce(into: "") { $0 += TextCharacters.ascii($1) }
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return String(scalar) }
        if let known = substitutes[scalar] { return known }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control: return ""
        case .spaceSeparator: return " "
        case .dashPunctuation: return "-"
        default: return letter(scalar) ?? "?"
        }
    }

    /// The letter without its mark, by its name in Unicode: LATIN SMALL LETTER E WITH ACUTE.
    private static func letter(_ scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name else { return nil }
        let words = name.split(separator: " ")
        guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count <= 2,
            words.count == 4 || words[4] == "WITH"
        else { return nil }
        return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
    }

    private static let substitutes: [Unicode.Scalar: String] = [
        "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "′": "'", "″": "\"",
        "−": "-", "…": "...", "•": "*", "·": ".", "×": "x", "÷": "/", "±": "+/-", "≥": ">=", "≤": "<=", "≠": "!=",
        "≈": "~", "√": "sqrt", "²": "2", "³": "3", "½": "1/2", "°": " deg", "→": "->", "←": "<-", "↑": "^", "↓": "v",
        "§": "par. ", "©": "(c)", "®": "(r)", "™": "(tm)", "€": "EUR", "£": "GBP", "ß": "ss", "Þ": "Th", "þ": "th",
        "Ð": "D", "ð": "d", "ı": "i", "ŉ": "n", "α": "alpha", "β": "beta", "μ": "u", "µ": "u", "ρ": "rho",
        "░": "-", "▒": "+", "▓": "*", "█": "#",
        "σ": "sigma", "τ": "tau", "χ": "chi", "Σ": "sum",
    ]
}
