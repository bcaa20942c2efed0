/// The name of a region in a small square: one or two lines that fit, made shorter only as far as needed.
///
/// A kota keeps its word, since many share their name with a kabupaten.
enum TileName {
    /// The lines of a name, at most two.
    ///
    /// - Parameters:
    ///   - name: the full name, as `Kabupaten Ogan Komering Ulu Selatan`.
    ///   - width: of the square, in the unit of `measure`.
    ///   - measure: how wide a text is.
    static func lines(_ name: String, width: Double, _ measure: (String) -> Double) -> [String] {
        let words = TileName.words(name)
        if let lines = inTwoLines(words, width, measure) { return lines }
        // A last word too long for a line is cut: Kota Pematang.
        if let last = words.last, measure(last) > width, words.count < 3 {
            return [words.dropLast().joined(separator: " "), last].filter { !$0.isEmpty }
                .map { cut($0, width, measure) }
        }
        // The first word, else all but the last, are left with their first letters: Ogan Komering Ulu Selatan is OKU Selatan.
        let isKota = words.first == "Kota"
        let rest = isKota ? Array(words.dropFirst()) : words
        for count in [0, 1, rest.count - 1] where count < rest.count {
            let letters = rest.prefix(count).compactMap(\.first).map(String.init).joined() + (count == 1 ? "." : "")
            let tried = (isKota ? ["Kt"] : []) + [letters].filter { !$0.isEmpty && count > 0 } + rest.dropFirst(count)
            if let lines = inTwoLines(tried, width, measure) { return lines }
        }
        return [cut(words.joined(separator: " "), width, measure)]
    }

    private static func words(_ name: String) -> [String] {
        var text = name
        for (long, short) in [
            ("Kabupaten Administrasi ", ""), ("Kota Administrasi ", ""), ("Kabupaten ", ""), ("Kepulauan ", "Kep. "),
            ("Daerah Istimewa ", "DI "), ("Daerah Khusus Ibukota ", "DKI "), ("Nusa Tenggara ", "NT "),
            ("Kalimantan ", "Kal. "),
        ] {
            text = text.replacing(long, with: short)
        }
        return text.split(separator: " ").map(String.init)
    }

    /// The way to break it whose longer line is shortest; nil where neither way fits.
    private static func inTwoLines(
        _ words: [String], _ width: Double, _ measure: (String) -> Double
    ) -> [String]? {
        let ways = (1...max(1, words.count)).map { count in
            [words.prefix(count).joined(separator: " "), words.dropFirst(count).joined(separator: " ")]
                .filter { !$0.isEmpty }
        }
        let fitting = ways.filter { lines in lines.allSatisfy { measure($0) <= width } }
        // What fits in one line stands in one.
        return fitting.first { $0.count == 1 }
            ?? fitting.min { left, right in (left.map(measure).max() ?? 0) < (right.map(measure).max() ?? 0) }
    }

    private static func cut(_ text: String, _ width: Double, _ measure: (String) -> Double) -> String {
        guard measure(text) > width else { return text }
        var kept = text
        while kept.count > 1, measure(kept + ".") > width { kept.removeLast() }
        return kept + "."
    }
}
