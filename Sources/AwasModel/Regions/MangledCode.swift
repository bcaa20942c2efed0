/// Codes that a spreadsheet took for numbers and wrote back as such.
enum MangledCode {
    /// The codes that a cell probably held before, in code order; whether they exist is not asked.
    static func candidates(for text: Substring) -> [RegionCode] {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        let digitsOnly = parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard parts.count > 1, digitsOnly else { return [] }
        let readings = [withCommasAsDots(text), decimal(parts), grouped(parts, of: text)]
        return Set(readings.compactMap { $0 }).sorted()
    }

    /// The digits of a text that has no marks, or some between the thousands; nil for any other text.
    static func plainDigits(_ text: Substring) -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard areDigits, parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return parts.count == 1 || parts[0].count <= 3 ? parts.joined() : nil
    }

    /// `35,19,01`: the right digits in the right places.
    private static func withCommasAsDots(_ text: Substring) -> RegionCode? {
        text.contains(",") ? RegionCode(String(text.map { $0 == "," ? "." : $0 })) : nil
    }

    /// `35.1` and `35,100` from `35.10`, where zeros at the end came and went, and `3519.0` from `3519`.
    private static func decimal(_ parts: [Substring]) -> RegionCode? {
        guard parts.count == 2, let whole = parts.first, let decimals = parts.last else { return nil }
        let significant = decimals.reversed().drop { $0 == "0" }.reversed()
        if significant.isEmpty { return RegionCode(String(whole)) }
        guard whole.count == 2, significant.count <= 2 else { return nil }
        return RegionCode("\(whole).\(String(significant))\(significant.count == 1 ? "0" : "")")
    }

    /// `351.901` from `351901`: digits separated by the thousand.
    private static func grouped(_ parts: [Substring], of text: Substring) -> RegionCode? {
        guard let first = parts.first, (1...3).contains(first.count),
            parts.dropFirst().allSatisfy({ $0.count == 3 }), !(text.contains(".") && text.contains(","))
        else { return nil }
        return RegionCode(parts.joined())
    }
}
