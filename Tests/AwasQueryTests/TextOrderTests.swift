import AwasData
import AwasTestSupport
import Testing

@testable import AwasQuery

@Suite struct TextOrderTests {
    /// Texts of few letters with long beginnings in common, zero bytes among them.
    @Test(arguments: 0..<100)
    func isThatOfTheBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var dictionary = ByteDictionary()
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            let beginning = String(repeating: "ab", count: Int.random(in: 0...12, using: &random))
            let letters = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                ["a", "b", "\0", "é", "z"][Int.random(in: 0..<5, using: &random)]
            }
            _ = dictionary.insert(beginning + letters.joined())
        }
        let ordered = TextOrder.codes(of: dictionary).map { Array(dictionary[$0].utf8) }
        let expected = dictionary.strings.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(ordered == expected)
    }
}
