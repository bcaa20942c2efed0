extension Enumeration {
    /// The most bytes of a text that may name a value.
    static let longestName = 80

    /// The values that a text may mean: those that it names, else those from which it differs little.
    package func nearest(to text: String, atMost limit: Int) -> [String] {
        let text = String(text.prefix(Enumeration.longestName))
        let plain = codes(meantBy: text)
        let named = plain.isEmpty ? codes(meantBy: Suggestions.letters(text)) : plain
        if !named.isEmpty { return named.map { values[$0].id } }
        let near = Suggestions.nearest(to: text, among: ids, atMost: limit)
        if !near.isEmpty { return near }
        let labels = values.map { (name: $0.id, label: $0.label.indonesian) }
        return Suggestions.nearest(to: text, amongLabels: labels, atMost: limit)
    }

    /// What names of values are compared by: small letters and digits, without what stands between words. Nil for a text
    /// that has other marks, which may say more, as in `pelanggaran?`.
    static func comparable(_ text: String) -> String? {
        var name = ""
        for character in TextFolding.key(of: text).lowercased() {
            if character.isLetter || character.isNumber {
                name.append(character)
            } else if !character.isWhitespace, !between.contains(character) {
                return nil
            }
        }
        return name.isEmpty ? nil : name
    }

    private static let between: Set<Character> = ["-", "_", ".", "/", "(", ")", ",", "'", "\u{2019}"]
}

extension Enumeration.Value {
    /// All that it is called: its id, its labels, the parts of a label that says it twice, as in `Civil servants (ASN)` and
    /// `Kabupaten/kota`, and other words for it.
    var names: [String] {
        let labels = [label.indonesian, label.english]
        return [id] + labels + labels.flatMap { $0.split { "/()".contains($0) }.map(String.init) } + words
    }
}
