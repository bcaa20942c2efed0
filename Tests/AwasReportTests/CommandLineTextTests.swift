import AwasTestSupport
import Testing

@testable import AwasReport

struct CommandLineTextTests {
    @Test func plainWordsStandAsTheyAre() {
        #expect(CommandLineText.line(["awas", "--by", "kabupaten", "35.19"]) == "awas --by kabupaten 35.19")
    }

    @Test func otherWordsAreQuoted() {
        #expect(
            CommandLineText.line(["agency=\"Dinas PU, Air\"", "", "it's"]) == #"'agency="Dinas PU, Air"' '' 'it'\''s'"#)
    }

    @Test func aQuoteThatDoesNotCloseIsNoLine() {
        #expect(CommandLineText.words("awas 'report") == nil)
        #expect(CommandLineText.words("awas \\") == nil)
    }

    @Test func whatIsWrittenIsReadBack() {
        var random = SplitMix64(seed: 11)
        let pieces = ["a", " ", "'", "\"", "\\", "é", "$", "!", "=", "\n", "–", "`"]
        for _ in 0..<2_000 {
            let words = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    pieces[Int.random(in: pieces.indices, using: &random)]
                }.joined()
            }
            #expect(CommandLineText.words(CommandLineText.line(words)) == words)
        }
    }
}
