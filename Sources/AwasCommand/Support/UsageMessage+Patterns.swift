import AwasModel

extension UsageMessage {
    /// What is said in place of a sentence of ArgumentParser, given what stands in its gaps.
    typealias Words = @Sendable (_ values: [String], _ message: UsageMessage) -> LocalizedText

    /// The sentences of ArgumentParser (`UsageGenerator.swift` there) that the arguments of `awas` can bring about. The first
    /// that fits counts.
    static let patterns: [(pattern: MessagePattern, words: Words)] = [
        (
            MessagePattern("Unknown option '%'. Did you mean '%'?"),
            { values, message in
                // What ArgumentParser takes for near is up to three letters off, be the option as short as it may.
                unknownOption(
                    values[0], message,
                    meant: Suggestions.nearest(to: values[0], among: [values[1]], atMost: 1))
            }
        ),
        (
            MessagePattern("Unknown option '%'"),
            { values, message in unknownOption(values[0], message, meant: []) }
        ),
        (
            MessagePattern("Invalid option: %"),
            { values, _ in
                LocalizedText(
                    "“\(values[0])” bukan pilihan; pilihan diawali dua tanda hubung",
                    "“\(values[0])” is no option; options begin with two hyphens")
            }
        ),
        (
            MessagePattern("Missing value for '%'"),
            { values, _ in
                LocalizedText(
                    "pilihan “\(name(values[0]))” belum diberi nilai; tulis \(values[0])",
                    "option “\(name(values[0]))” has no value; write \(values[0])")
            }
        ),
        (
            MessagePattern("The option '%' does not take any value, but '%' was specified."),
            { values, _ in
                LocalizedText(
                    "pilihan “\(values[0])” tidak memakai nilai; tulis tanpa “=\(values[1])”",
                    "option “\(values[0])” takes no value; write it without “=\(values[1])”")
            }
        ),
        (
            MessagePattern("Unexpected argument '%'"),
            { values, _ in unexpected([values[0]]) }
        ),
        (
            MessagePattern("% unexpected arguments: '%'"),
            { values, _ in
                unexpected(values[1].split(separator: "', '", omittingEmptySubsequences: false).map(String.init))
            }
        ),
        (
            MessagePattern("Missing expected argument '%'"),
            { values, _ in
                LocalizedText("\(values[0]) belum diberikan; tambahkan", "\(values[0]) is missing; add it")
            }
        ),
        (
            MessagePattern("The value '%' is invalid for '%'. Please provide one of the following:\n%"),
            { values, _ in
                let choices = values[2].split(separator: "\n").map { String($0.drop { " -".contains($0) }) }
                return unknownValue(values[0], of: values[1], choices)
            }
        ),
        (
            MessagePattern("The value '%' is invalid for '%'. Please provide one of %."),
            { values, _ in
                // Each in quotes, so that every second piece is one.
                let pieces = values[2].split(separator: "'", omittingEmptySubsequences: false).map(String.init)
                let choices = stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }
                return unknownValue(values[0], of: values[1], choices)
            }
        ),
        (
            MessagePattern("The value '%' is invalid for '%'"),
            { values, _ in
                // Numbers are all that is left: texts are never refused, and choices are named.
                LocalizedText(
                    "\(name(values[1])) “\(values[0])” tidak terbaca sebagai bilangan bulat; tulis seperti 10",
                    "\(name(values[1])) “\(values[0])” cannot be read as a whole number; write it like 10")
            }
        ),
        (
            MessagePattern("Can't generate completion scripts for '%'.\n%\n    %"),
            { values, _ in
                let choices = list(values[2].split(separator: " ").map(String.init))
                return LocalizedText(
                    "tidak ada pelengkapan untuk “\(values[0])”; pilih \(choices.indonesian)",
                    "no completions for “\(values[0])”; choose \(choices.english)")
            }
        ),
        (
            MessagePattern("Can't autodetect a supported shell.\n%\n    %"),
            { values, _ in
                let choices = list(values[1].split(separator: " ").map(String.init))
                return LocalizedText(
                    "shell tidak dikenali; tulis --generate-completion-script=SHELL dengan \(choices.indonesian)",
                    "the shell is not recognised; write --generate-completion-script=SHELL with \(choices.english)")
            }
        ),
    ]

    private static func unknownOption(_ option: String, _ message: UsageMessage, meant: [String]) -> LocalizedText {
        let meant = Suggestions.meant(meant)
        let toDo: LocalizedText
        if message.command == nil {
            // `awas help` takes names of commands alone.
            toDo = LocalizedText(
                "; tulis seperti `awas query --help --lang en`", "; write it like `awas query --help --lang en`")
        } else if message.command == "awas" {
            toDo = LocalizedText(
                "; pilihan ditulis sesudah perintahnya, seperti `awas catalog --lang en`",
                "; options stand after their command, like `awas catalog --lang en`")
        } else {
            toDo = LocalizedText("", "")
        }
        return LocalizedText(
            "pilihan “\(option)” tidak dikenal\(meant.indonesian)\(toDo.indonesian)",
            "unknown option “\(option)”\(meant.english)\(toDo.english)")
    }

    /// Most often a name of two words without quotes around it.
    private static func unexpected(_ arguments: [String]) -> LocalizedText {
        let quoted = arguments.map { "“\($0)”" }.joined(separator: ", ")
        let (noun, pronoun) = arguments.count == 1 ? ("argument", "it") : ("arguments", "them")
        return LocalizedText(
            "argumen \(quoted) berlebih; hapus, atau beri tanda kutip pada nilai yang berspasi",
            "unexpected \(noun) \(quoted); drop \(pronoun), or put quotes around a value with spaces")
    }

    private static func unknownValue(_ value: String, of argument: String, _ choices: [String]) -> LocalizedText {
        let meant = Suggestions.meant(Suggestions.nearest(to: value, among: choices, atMost: 1))
        let choices = list(choices)
        return LocalizedText(
            "\(name(argument)) “\(value)” tidak dikenal\(meant.indonesian); pilih \(choices.indonesian)",
            "\(name(argument)) “\(value)” is not known\(meant.english); choose \(choices.english)")
    }

    /// An option without the name of its value: `--limit` of `--limit <N>`.
    private static func name(_ argument: String) -> String {
        argument.firstRange(of: " <").map { String(argument[..<$0.lowerBound]) } ?? argument
    }

    /// Words to choose from.
    private static func list(_ words: [String]) -> LocalizedText {
        guard words.count > 1, let last = words.last else { return LocalizedText(words.first ?? "", words.first ?? "") }
        let others = words.dropLast().joined(separator: ", ")
        return LocalizedText("\(others) atau \(last)", "\(others) or \(last)")
    }
}
