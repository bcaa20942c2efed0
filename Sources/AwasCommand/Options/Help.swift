import ArgumentParser
import AwasModel

/// Words for `--help` in the language that the command line asks for.
enum Help {
    static let language: Language = {
        let arguments = CommandLine.arguments
        let isEnglish = zip(arguments, arguments.dropFirst()).contains { $0 == "--lang" && $1 == "en" }
        return isEnglish || arguments.contains("--lang=en") ? .english : .indonesian
    }()

    static func text(_ indonesian: String, _ english: String) -> String {
        LocalizedText(indonesian, english)[language]
    }

    static func text(_ indonesian: String, _ english: String) -> ArgumentHelp {
        ArgumentHelp(LocalizedText(indonesian, english)[language])
    }
}
