import AwasModel
import AwasReport

/// What a message may repeat of a document that others had in hand (UU 27/2022). A name can stand in any of its cells; so
/// nothing is repeated but figures and what the data make of the document themselves, outside of the columns that persons
/// are known by.
struct ShownText {
    /// Whether the data make a document that names persons.
    private let holdsPersons: Bool
    /// The texts of cells that the data make.
    private let texts: Set<String>
    /// Their words; of a document without persons one text may differ from another by a figure.
    private let words: Set<Substring>

    /// - Parameter texts: those of the document that the data make, without any that a person is known by.
    init(_ report: Report, _ texts: some Sequence<String>) {
        holdsPersons = report.holdsPersons
        self.texts = Set(texts)
        words = holdsPersons ? [] : Set(self.texts.flatMap(ShownText.words))
    }

    /// Both sides of a difference.
    ///
    /// - Parameters:
    ///   - written: what stands in the document; nil for nothing.
    ///   - expected: what the data make; nil for nothing.
    ///   - isPersonal: whether the place is one that persons are known by: it is then named alone.
    func difference(
        at place: String, _ written: String?, _ expected: String?, isPersonal: Bool = false
    ) -> WrittenDocument.Difference {
        if isPersonal { return WrittenDocument.Difference(place: place, written: .withheld, expected: .withheld) }
        return WrittenDocument.Difference(
            place: place, written: shown(written, beside: expected),
            expected: expected.map(WrittenDocument.Side.text) ?? .nothing)
    }

    /// A whole line, which may hold cells of any column.
    func difference(atLine place: String, _ written: String?, _ expected: String?) -> WrittenDocument.Difference {
        difference(at: place, written, expected, isPersonal: holdsPersons)
    }

    private func shown(_ written: String?, beside expected: String?) -> WrittenDocument.Side {
        guard let written else { return .nothing }
        guard holdsPersons else { return .text(masked(written)) }
        // Where the data have nothing, nobody knows what kind of thing was written.
        guard let expected else { return .withheld }
        let isCount = ShownText.isCount(written) && ShownText.isCount(expected)
        return isCount || texts.contains(written) ? .text(written) : .withheld
    }

    /// A text with what stands for a person in place of words that the data do not make.
    private func masked(_ text: String) -> String {
        var result = ""
        var end = text.startIndex
        var isMasked = false
        for word in ShownText.words(text) {
            let isShown = words.contains(word) || ShownText.isFigure(word)
            if isShown || !isMasked { result += text[end..<word.startIndex] + (isShown ? word : "***") }
            end = word.endIndex
            isMasked = !isShown
        }
        return result + text[end...]
    }

    private static func words(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace)
    }

    /// Whether a text is a count, or a day as workbooks keep it or CSV files write it: no number of a person or decree.
    private static func isCount(_ text: String) -> Bool {
        CalendarDate(text) != nil
            || text.utf8.count <= 5 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Whether a text is a number, a share or a day: no letter, and fewer digits than any number of a person.
    private static func isFigure(_ text: some StringProtocol) -> Bool {
        let digits = text.unicodeScalars.count { $0.properties.numericType != nil }
        return (1...9).contains(digits) && !text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
}
