/// Breaks texts into lines between words.
enum TextWrap {
    /// The lines of a text, none wider than `width`. White space counts as one space; a word that is wider than a line is
    /// broken, never cut.
    ///
    /// - Parameters:
    ///   - text: Any text; control characters are left out.
    ///   - width: At least 2, so that a wide character fits.
    ///   - hanging: Spaces before every line but the first.
    static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        func indent() -> String { String(repeating: " ", count: lines.isEmpty ? 0 : hanging) }
        func finish() {
            // A broken word may end in the space before its percent sign.
            while line.last == " " { line.removeLast() }
            lines.append(indent() + line)
            (line, used) = ("", 0)
        }
        for word in words(text) {
            let wordWidth = DisplayWidth.of(word)
            if !line.isEmpty {
                if used + 1 + wordWidth <= width - indent().count {
                    line += " " + word
                    used += 1 + wordWidth
                    continue
                }
                finish()
            }
            if wordWidth <= width - indent().count {
                (line, used) = (word, wordWidth)
                continue
            }
            for part in parts(word) {
                // Words joined by strokes are broken behind one where that is enough.
                if !line.isEmpty, used + DisplayWidth.of(part) > width - indent().count { finish() }
                for character in part {
                    let columns = DisplayWidth.of(character)
                    if used + columns > width - indent().count, !line.isEmpty { finish() }
                    if line.isEmpty, character == " " { continue }
                    line.append(character)
                    used += columns
                }
            }
        }
        if !line.isEmpty || lines.isEmpty { finish() }
        return lines
    }

    /// The words of a text. A percent sign stays with its number, an equals sign with what it stands between, and a
    /// no-break space does not part words.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        for part in text.split(whereSeparator: isBreak) {
            let word = part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } ? String(part) : visible(part)
            guard !word.isEmpty else { continue }
            let isJoined =
                word.first == "%" && words.last?.last?.isNumber == true || word == "="
                || words.last?.hasSuffix(" =") == true
            if isJoined, let before = words.last {
                words[words.count - 1] = before + " " + word
            } else {
                words.append(word)
            }
        }
        return words
    }

    /// A word in the parts that its strokes make, each with its stroke.
    private static func parts(_ word: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = word[...]
        while let stroke = rest.firstIndex(of: "/") {
            parts.append(rest[...stroke])
            rest = rest[rest.index(after: stroke)...]
        }
        return rest.isEmpty ? parts : parts + [rest]
    }

    private static func isBreak(_ character: Character) -> Bool {
        guard character.isWhitespace, character != "\u{A0}", character != "\u{202F}" else { return false }
        // A space that carries a mark is something to see.
        return character.unicodeScalars.count == 1 || character == "\r\n"
    }

    /// The widest word of a text, in columns.
    static func widestWord(_ text: String) -> Int {
        words(text).reduce(0) { max($0, DisplayWidth.of($1)) }
    }

    /// A text on one line, however long.
    static func singleLine(_ text: String) -> String {
        // Most cells are on one line already, and a table may have very many.
        var last = UInt8(ascii: " ")
        let isTidy = text.utf8.allSatisfy { byte in
            defer { last = byte }
            return byte > 0x20 && byte < 0x7F || byte == 0x20 && last != 0x20
        }
        if isTidy, last != 0x20 { return text }
        return words(text).joined(separator: " ")
    }

    /// Without control characters, which a terminal would obey.
    private static func visible(_ text: Substring) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.filter { $0.properties.generalCategory != .control })
        return String(result)
    }
}
