import ArgumentParser
import AwasModel
import Foundation
import Testing

@testable import AwasCommand

/// What ArgumentParser says of wrong arguments is known by its words; a version of it that says them otherwise shows here.
struct UsageMessageTests {
    /// A command line, and what is wrong with it.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let words: LocalizedText

        init(_ arguments: String..., indonesian: String, english: String) {
            self.arguments = arguments
            words = LocalizedText(indonesian, english)
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let mistakes = [
        Mistake(
            "query", "data", "--mesure", indonesian: "pilihan “--mesure” tidak dikenal (maksudnya “--measures”?)",
            english: "unknown option “--mesure” (did you mean “--measures”?)"),
        // ArgumentParser offers `--by`.
        Mistake(
            "query", "data", "-abc", indonesian: "pilihan “-abc” tidak dikenal", english: "unknown option “-abc”"),
        Mistake(
            "query", "data", "--wilayah", "35", indonesian: "pilihan “--wilayah” tidak dikenal",
            english: "unknown option “--wilayah”"),
        Mistake(
            "--lang", "en", "query",
            indonesian:
                "pilihan “--lang” tidak dikenal; pilihan ditulis sesudah perintahnya, seperti `awas catalog --lang en`",
            english: "unknown option “--lang”; options stand after their command, like `awas catalog --lang en`"),
        Mistake(
            "help", "query", "--lang", "en",
            indonesian: "pilihan “--lang” tidak dikenal; tulis seperti `awas query --help --lang en`",
            english: "unknown option “--lang”; write it like `awas query --help --lang en`"),
        Mistake(
            "query", "data", "---x", indonesian: "“---x” bukan pilihan; pilihan diawali dua tanda hubung",
            english: "“---x” is no option; options begin with two hyphens"),
        Mistake(
            "query", "data", "--measures",
            indonesian: "pilihan “--measures” belum diberi nilai; tulis --measures <M,…>",
            english: "option “--measures” has no value; write --measures <M,…>"),
        Mistake(
            "query", "data", "--quiet=ya", indonesian: "pilihan “--quiet” tidak memakai nilai; tulis tanpa “=ya”",
            english: "option “--quiet” takes no value; write it without “=ya”"),
        Mistake(
            "query", "data", "--region", "Kota", "Madiun",
            indonesian: "argumen “Madiun” berlebih; hapus, atau beri tanda kutip pada nilai yang berspasi",
            english: "unexpected argument “Madiun”; drop it, or put quotes around a value with spaces"),
        Mistake(
            "query", "data", "e", "f",
            indonesian: "argumen “e”, “f” berlebih; hapus, atau beri tanda kutip pada nilai yang berspasi",
            english: "unexpected arguments “e”, “f”; drop them, or put quotes around a value with spaces"),
        Mistake(
            "query", indonesian: "<data> belum diberikan; tambahkan", english: "<data> is missing; add it"),
        Mistake(
            "report", "bulanan", "data", indonesian: "--region <R> belum diberikan; tambahkan",
            english: "--region <R> is missing; add it"),
        Mistake(
            "catalog", "--lang", "fr", indonesian: "--lang “fr” tidak dikenal; pilih id atau en",
            english: "--lang “fr” is not known; choose id or en"),
        Mistake(
            "catalog", "--format", "markdwon",
            indonesian:
                "--format “markdwon” tidak dikenal (maksudnya “markdown”?); pilih table, csv, json, markdown, html, xlsx atau svg",
            english:
                "--format “markdwon” is not known (did you mean “markdown”?); choose table, csv, json, markdown, html, xlsx or svg"
        ),
        Mistake(
            "query", "data", "--limit", "1.5",
            indonesian: "--limit “1.5” tidak terbaca sebagai bilangan bulat; tulis seperti 10",
            english: "--limit “1.5” cannot be read as a whole number; write it like 10"),
        Mistake(
            "--generate-completion-script", "tcsh",
            indonesian: "tidak ada pelengkapan untuk “tcsh”; pilih zsh, bash atau fish",
            english: "no completions for “tcsh”; choose zsh, bash or fish"),
    ]

    @Test(arguments: mistakes)
    func aMistakeIsSaidInBothLanguages(_ mistake: Mistake) throws {
        let message = try UsageMessageTests.message(mistake.arguments)
        #expect(message.words == mistake.words, "ArgumentParser says: \(message.said)")
        #expect(message.usage?.hasPrefix("awas") == true)
    }

    /// What is left, the shell that is not known, is brought about by the case usage/completions-no-shell.
    @Test func everyPatternIsBroughtAbout() throws {
        let found = try Set(
            UsageMessageTests.mistakes.map { mistake in
                let said = try UsageMessageTests.message(mistake.arguments).said
                return try #require(UsageMessage.patterns.firstIndex { $0.pattern.values(in: said) != nil })
            })
        #expect(found.count == UsageMessage.patterns.count - 1)
    }

    @Test func manyChoicesAreNamed() throws {
        let error = #expect(throws: (any Error).self) { try ManyChoices.parse(["--choice", "tree"]) }
        let message = UsageMessage(
            message: ManyChoices.message(for: try #require(error)),
            full: ManyChoices.fullMessage(for: try #require(error)))
        #expect(
            message.words
                == LocalizedText(
                    "--choice “tree” tidak dikenal (maksudnya “three”?); pilih one, two, three, four, five atau six",
                    "--choice “tree” is not known (did you mean “three”?); choose one, two, three, four, five or six"))
    }

    private struct ManyChoices: ParsableArguments {
        enum Choice: String, CaseIterable, ExpressibleByArgument {
            case one, two, three, four, five, six
        }

        @Option var choice: Choice
    }

    @Test func whatFollowsIsSaidToo() throws {
        let message = try UsageMessageTests.message(["query", "data", "--limit", "x"])
        #expect(
            message.text(.indonesian) == """
                awas: --limit “x” tidak terbaca sebagai bilangan bulat; tulis seperti 10
                  --limit <N>  Paling banyak N baris.
                Pemakaian: awas query [<pilihan>] <data>
                  `awas query --help` menjelaskan argumen dan pilihannya
                """)
    }

    /// A sentence that is not known is better than none.
    @Test func otherWordsStay() {
        let message = UsageMessage(message: "Something else.", full: "Error: Something else.\nUsage: awas <subcommand>")
        #expect(message.text(.indonesian) == "awas: Something else.\nPemakaian: awas <perintah>")
    }

    /// What a person typed stands in the message as it was typed, be it what it may.
    @Test(arguments: [
        "", " ", "'", "”", "%", "a\nb", "a\r", "' is invalid for '", "'. Did you mean 'x'?", "\u{301}", "\u{600}",
        "🏳️‍🌈\u{200D}",
        "\nUsage: x", "Error: ",
    ])
    func anyTextIsQuoted(_ text: String) throws {
        for arguments in [
            ["catalog", "--format", text], ["query", "data", "--quiet=\(text)."],
            ["query", "data", "x", "y\(text)"], ["query", "data", "--x\(text)"],
        ] {
            let message = try UsageMessageTests.message(arguments)
            #expect(message.text(.indonesian).unicodeScalars.contains(text.unicodeScalars), "\(arguments)")
            #expect(message.command == "awas \(arguments[0])")
        }
    }

    /// A value that is refused without a choice is said to be no number.
    @Test func numbersAreAllThatIsRefusedWithoutAChoice() throws {
        struct Dump: Decodable {
            struct Command: Decodable {
                struct Argument: Decodable {
                    struct Name: Decodable { let name: String }
                    let kind: String
                    let preferredName: Name?
                }
                let commandName: String
                let subcommands: [Command]?
                let arguments: [Argument]?
            }
            let command: Command
        }
        let dump = try JSONDecoder().decode(Dump.self, from: Data(AwasCommand._dumpHelp().utf8))
        var tried: Set<String> = []
        var refused: Set<String> = []
        for command in try #require(dump.command.subcommands) where command.commandName != "help" {
            for argument in command.arguments ?? [] where argument.kind == "option" {
                let name = try #require(argument.preferredName?.name)
                guard tried.insert(name).inserted else { continue }
                do {
                    _ = try AwasCommand.parseAsRoot([command.commandName, "--\(name)", "x"])
                } catch {
                    let said = UsageMessage(error).said
                    if said.hasPrefix("The value"), !said.contains("Please") { refused.insert(name) }
                }
            }
        }
        #expect(refused == ["limit", "suppress", "threads", "top", "width"])
    }

    private static func message(_ arguments: [String]) throws -> UsageMessage {
        let error = #expect(throws: (any Error).self) { _ = try AwasCommand.parseAsRoot(arguments) }
        let found = try #require(error)
        #expect(AwasCommand.exitCode(for: found) == ExitStatus.usage)
        return UsageMessage(found)
    }
}
