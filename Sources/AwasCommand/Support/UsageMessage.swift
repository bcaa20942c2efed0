import ArgumentParser
import AwasModel

/// What a person reads whose command line cannot be parsed.
///
/// ArgumentParser says it in English alone and keeps its errors to itself: there is its text, and nothing else, to tell one
/// mistake from another. Where the text is known it is said in the words of the program; where it is not, it stays.
struct UsageMessage {
    /// What is wrong, as ArgumentParser says it.
    let said: String
    /// What the argument in question is for; nil when the message is about none.
    let help: String?
    /// How the command is called; nil when ArgumentParser does not say.
    let usage: String?
    /// The command and those above it, `awas query`; nil when it has no help.
    let command: String?

    init(_ error: any Error) {
        self.init(message: AwasCommand.message(for: error), full: AwasCommand.fullMessage(for: error))
    }

    /// - Parameters:
    ///   - message: what is wrong.
    ///   - full: the same with what follows it: a line of help, the usage and where there is more.
    init(message: String, full: String) {
        said = message
        var help: String?
        var usage: String?
        var command: String?
        // Not the message itself: it holds what the person typed, which can be anything.
        let beginning = "Error: \(message)\n"
        let rest = full.hasPrefix(beginning) ? full.dropFirst(beginning.count) : ""
        for line in rest.split(separator: "\n") {
            if let found = MessagePattern("Help:  %").values(in: line) {
                help = found[0]
            } else if let found = MessagePattern("Usage: %").values(in: line) {
                usage = found[0]
            } else if let found = MessagePattern("  See '% --help' for more information.").values(in: line) {
                command = found[0]
            }
        }
        self.help = help
        self.usage = usage
        self.command = command
    }

    /// Lines for standard error.
    func text(_ language: Language) -> String {
        var lines = ["awas: " + (words ?? LocalizedText(said, said))[language]]
        if let help { lines.append("  " + help) }
        if let usage {
            let label = LocalizedText("Pemakaian", "Usage")[language]
            lines.append("\(label): \(HelpPage.synopsis(usage, language))")
        }
        if let command {
            let more =
                command.contains(" ")
                ? LocalizedText("menjelaskan argumen dan pilihannya", "explains its arguments and options")
                : LocalizedText("mendaftar perintahnya", "lists its commands")
            lines.append("  `\(command) --help` \(more[language])")
        }
        return lines.joined(separator: "\n")
    }

    /// What is wrong in the words of the program; nil when ArgumentParser says what is not known here.
    var words: LocalizedText? {
        for (pattern, words) in Self.patterns {
            if let values = pattern.values(in: said) { return words(values, self) }
        }
        return nil
    }
}
