/// Names of sheets that Excel accepts: 1 to 31 characters, none of `[]:*?/\`, no quote at an end, each once whatever
/// its case.
struct SheetNames {
    private var taken: Set<String> = ["history"]  // Excel keeps this name for itself.

    /// The name nearest to the one asked for.
    mutating func unique(_ wanted: String) -> String {
        let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
        let words = WorkbookText.clean(wanted).split { forbidden.contains($0) || $0 == "\n" || $0 == " " }
        var base = SheetNames.shortened(words.joined(separator: " "), to: 31)
        if base.isEmpty { base = "Awas" }
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let suffix = " (\(number))"
            name = SheetNames.shortened(base, to: 31 - suffix.utf16.count) + suffix
            number += 1
        }
        return name
    }

    /// Excel counts in UTF-16.
    private static func shortened(_ text: String, to length: Int) -> String {
        var text = Substring(text)
        func isTooLong() -> Bool { WorkbookText.stored(String(text)).utf16.count > length }
        func trim() {
            text = text.drop { $0 == "'" || $0 == " " }
            while let last = text.last, last == "'" || last == " " { text.removeLast() }
        }
        trim()
        if isTooLong() {
            while isTooLong() { text.removeLast() }
            // Rather a word less than a part of one, where enough is left to tell sheets apart.
            if let space = text.lastIndex(of: " "), text[..<space].count >= 12 { text = text[..<space] }
        }
        trim()
        return String(text)
    }
}
