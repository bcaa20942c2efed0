import AwasWorkbook

/// Names for cells and tables that Excel and LibreOffice accept, each once whatever its case.
struct CellNames {
    private var taken: Set<String> = []

    /// What the library has room for, in bytes.
    private static let longest = 127

    /// The name nearest to its parts with points between them: `perkara_kabupaten.cases`; nil when it would be too long.
    mutating func unique(_ parts: [String]) -> String? {
        let base = parts.map(CellNames.valid).joined(separator: ".")
        var name = base
        var number = 2
        while taken.contains(name.lowercased()) {
            name = "\(base)_\(number)"
            number += 1
        }
        guard WorkbookText.stored(name).utf8.count <= CellNames.longest else { return nil }
        taken.insert(name.lowercased())
        return name
    }

    /// A part of a name: ASCII letters, digits and `_`, not beginning with a digit and no reference to a cell.
    static func valid(_ part: String) -> String {
        let word = String(part.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        let isTaken = word.isEmpty || word.first?.isNumber == true || isReference(word.lowercased())
        return isTaken ? "_" + word : word
    }

    /// Whether a word is a reference to a cell, a row or a column, or a truth value: `ab12`, `r1c1`, `r`, `c`, `true`.
    private static func isReference(_ word: String) -> Bool {
        if word == "true" || word == "false" { return true }
        let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let letters = word.utf8.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        let behind = word.utf8.dropFirst(letters.count)
        let digits = behind.prefix(while: isDigit)
        let rest = behind.dropFirst(digits.count)
        let name = String(Substring(letters))
        guard rest.isEmpty else {
            return name == "r" && rest.first == UInt8(ascii: "c") && rest.dropFirst().allSatisfy(isDigit)
        }
        return ["r", "c", "rc"].contains(name) || (1...3).contains(name.count) && !digits.isEmpty
    }
}

/// An area of cells as formulas write it.
enum CellArea {
    /// `E7`, or `$E$7`.
    static func text(row: Int, column: Int, isAbsolute: Bool) -> String {
        let mark = isAbsolute ? "$" : ""
        return mark + CellAddress.letters(ofColumn: column + 1) + mark + String(row + 1)
    }
}
