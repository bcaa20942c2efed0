import AwasModel

/// The texts of a column of a closed set that are no id of it, and which value each of them means: mostly few words, each
/// of them in many rows.
struct ChoiceSpellings {
    private let enumeration: Enumeration
    private var texts = ByteDictionary()
    /// By code of a text that of the value it means; -1 for none.
    private var codes: [Int32] = []

    /// A column of free text has too many values to keep, and they are long.
    private static let mostTexts = 1_000
    private static let longestText = 80

    init(_ enumeration: Enumeration) {
        self.enumeration = enumeration
    }

    /// The code of the value that a text means; nil when it means none, or may mean several.
    mutating func code(of text: UnsafeRawBufferPointer) -> Int32? {
        guard text.count <= ChoiceSpellings.longestText else { return nil }
        if let known = texts.code(of: text) { return codes[Int(known)] < 0 ? nil : codes[Int(known)] }
        let meant = enumeration.codes(meantBy: String(decoding: text, as: UTF8.self))
        let code = meant.count == 1 ? Int32(meant[0]) : -1
        if texts.count < ChoiceSpellings.mostTexts {
            _ = texts.insert(text)
            codes.append(code)
        }
        return code < 0 ? nil : code
    }
}
