import AwasTestSupport
import Foundation
import Testing

@testable import AwasModel

/// What texts are compared by: all that can be seen counts, and nothing else.
@Suite struct TextFoldingTests {
    static let unseen = ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{2060}", "\u{FEFF}", "\u{034F}"]
    static let blanks = ["\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}"]

    @Test func whatNobodySeesMakesNoDifference() {
        var random = SplitMix64(seed: 5)
        for text in ["Polres Madiun", "Café “Uji” – 1", "Übung & Söhne", "K"] {
            for _ in 0..<500 {
                var disguised = text
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let scalars = disguised.unicodeScalars
                    let place = scalars.index(
                        scalars.startIndex, offsetBy: Int.random(in: 0...scalars.count, using: &random))
                    disguised.unicodeScalars.insert(
                        contentsOf: random.pick(TextFoldingTests.unseen).unicodeScalars, at: place)
                }
                if random.chance(50) {
                    disguised = disguised.replacing(" ", with: random.pick(TextFoldingTests.blanks))
                }
                #expect(TextFolding.key(of: disguised) == TextFolding.key(of: text), "\(disguised.debugDescription)")
            }
        }
    }

    /// Each letter that can be written as a base and its marks, and what is canonically another character.
    @Test func theEncodingOfLettersMakesNoDifference() throws {
        var letters = 0
        for value in [0xA1...0x3099, 0xAC00...0xAC40].joined() {
            let letter = String(try #require(UnicodeScalar(UInt32(value))))
            let forms = [
                letter, letter.decomposedStringWithCanonicalMapping, letter.precomposedStringWithCanonicalMapping,
            ]
            guard Set(forms.map { Array($0.utf8) }).count > 1 else { continue }
            letters += 1
            #expect(Set(forms.map(TextFolding.key)).count == 1, "\(letter)")
            // What is not its own key for sure is looked at closely.
            for form in forms where !form.utf8.allSatisfy({ $0 < 0x80 }) {
                #expect(!Array(form.utf8).withUnsafeBytes(TextFolding.isPlain), "\(letter)")
            }
        }
        #expect(letters > 500)
    }

    @Test func whatIsSeenTellsTextsApart() {
        let texts = [
            "Polres Madiun", "polres madiun", "Polres  Madiun", "Polres. Madiun", "Polres-Madiun", "Polres\nMadiun",
        ]
        #expect(Set(texts.map(TextFolding.key)).count == texts.count)
        #expect(TextFolding.key(of: "Cafe") != TextFolding.key(of: "Café"))
    }

    /// A plain text is its own key, byte for byte.
    @Test func plainTextsAreTheirKeys() {
        var plain = 0
        for value in UInt32(0x20)...0x3000 {
            guard let scalar = UnicodeScalar(value) else { continue }
            let text = "a\(scalar)b"
            guard Array(text.utf8).withUnsafeBytes(TextFolding.isPlain) else { continue }
            plain += 1
            #expect(TextFolding.key(of: text).utf8.elementsEqual(text.utf8))
            #expect(text.decomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8))
        }
        #expect(plain > 150)
    }

    @Test func endsAreTrimmed() {
        for blank in TextFoldingTests.unseen + TextFoldingTests.blanks + [" ", "\t", "\n", "\r\n", "\u{2028}", "\u{7}"]
        {
            #expect(TextFolding.trimmed("\(blank)a b\(blank) \(blank)") == "a b")
            #expect(TextFolding.trimmed(blank) == "")
        }
        #expect(TextFolding.trimmed("") == "" && TextFolding.trimmed("a") == "a" && TextFolding.trimmed("é…") == "é…")
    }
}
