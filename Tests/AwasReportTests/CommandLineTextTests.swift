import AwasModel
import AwasTestSupport
import Foundation
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

    @Test func optionsSayWhatFieldsSay() {
        #expect(CommandLineText.option("as_of", .string("2024-09-30")) == ["--as-of", "2024-09-30"])
        #expect(CommandLineText.option("suppress", .integer(3)) == ["--suppress", "3"])
        #expect(CommandLineText.option("lists", .array([.string("a"), .string("b")])) == ["--lists", "a,b"])
        #expect(CommandLineText.option("ascii", .boolean(true)) == ["--ascii"])
        #expect(CommandLineText.option("ascii", .boolean(false)) == [])
        #expect(CommandLineText.option("election", .string("-1")) == ["--election=-1"])
    }

    /// A shell reads the words that were meant.
    @Test func shellsReadTheWords() throws {
        var random = SplitMix64(seed: 11)
        let pieces = ["a", " ", "'", "\"", "\\", "é", "$", "!", "=", "–", "`", "*", "~", "#"]
        let words = (0..<300).map { _ in (0..<5).map { _ in random.pick(pieces) }.joined() }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "printf '%s\\n' " + CommandLineText.line(words)]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) == words)
    }
}
