import AwasModel

/// Texts that number things, such as polling stations: `001`, `1` and `TPS 1` are one.
package enum NumberedText {
    /// The columns that hold such texts.
    package static let fields: Set<Field> = [.station, .subjectNo]

    /// Words that may stand before a number and say nothing.
    private static let words: Set<String> = ["tps", "terlapor", "no", "nomor", "nomer", "number"]

    /// What texts that stand for the same have in common: the number that they say, else the text without regard to case
    /// and blanks.
    package static func key(of text: String) -> String {
        let letters = TextFolding.key(of: text).lowercased()
        var rest = letters[...]
        while let first = rest.first {
            if first.isASCII, first.isNumber { break }
            let word = rest.prefix { $0.isLetter }
            if word.isEmpty {
                guard separators.contains(first) else { return folded(letters) }
                rest.removeFirst()
            } else {
                guard words.contains(String(word)) else { return folded(letters) }
                rest.removeFirst(word.count)
            }
        }
        guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return folded(letters) }
        let digits = rest.drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }

    private static let separators: Set<Character> = [" ", "\u{A0}", "\t", ".", "-", "–", "_", ":", "/", "#", "°", "º"]

    private static func folded(_ text: String) -> String {
        text.filter { !$0.isWhitespace }
    }

    /// Whether a text is a number as it is written by all: then only another way of writing it has the same key.
    private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let first = text.first, first != UInt8(ascii: "0") || text.count == 1 else { return false }
        return text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// For each code of a dictionary that of the first text with the same key; nil where no two have the same.
    static func sameCodes(in texts: ByteDictionary) -> [Int32]? {
        let codes = 0..<Int32(texts.count)
        if codes.allSatisfy({ texts.withBytes(of: $0, isPlain) }) { return nil }
        var keys = ByteDictionary()
        var firsts: [Int32] = []
        let same = codes.map { code in
            let key = keys.insert(key(of: texts[code]))
            if key == firsts.count { firsts.append(code) }
            return firsts[Int(key)]
        }
        return keys.count == texts.count ? nil : same
    }
}
