import AwasModel

/// A page of `--help`. What it says of our arguments comes from us; its headings and what it says of `--help` itself come
/// from ArgumentParser, in English.
struct HelpPage {
    /// Ask ArgumentParser for pages of so many columns: words of other lengths need lines broken anew.
    static let unbroken = 100_000

    /// Where texts beside arguments begin, as ArgumentParser lays out its pages.
    private static let textColumn = 26

    private let lines: [Substring]

    /// A page that was made ``unbroken``; nil when the text is something else: a version, a script of completions.
    init?(_ text: String) {
        guard text.hasPrefix("OVERVIEW: ") else { return nil }
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The page in lines of at most so many columns, where words allow it.
    func text(_ language: Language, columns: Int) -> String {
        // A terminal narrower than that breaks lines itself.
        let columns = max(columns, HelpPage.textColumn + 20)
        var isPastUsage = false
        var written: [String] = []
        for line in lines {
            if line.hasPrefix("USAGE: ") {
                isPastUsage = true
                written.append(HelpPage.heading(line, language))
            } else if isPastUsage {
                written += HelpPage.element(line, language, columns: columns)
            } else {
                written += HelpPage.broken(HelpPage.heading(line, language), columns: columns)
            }
        }
        return written.joined(separator: "\n")
    }

    /// How a command is called, with the names that ArgumentParser gives to what it leaves out.
    static func synopsis(_ text: String, _ language: Language) -> String {
        guard language == .indonesian else { return text }
        return text.replacing("<options>", with: "<pilihan>").replacing("<subcommand>", with: "<perintah>")
            .replacing("<subcommands>", with: "<perintah>")
    }

    private static func heading(_ line: Substring, _ language: Language) -> String {
        guard language == .indonesian else { return String(line) }
        if line.hasPrefix("OVERVIEW: ") {
            let text = line.dropFirst("OVERVIEW: ".count)
            return "IKHTISAR: " + (sentences[text] ?? String(text))
        }
        if line.hasPrefix("USAGE: ") {
            return "PEMAKAIAN: " + synopsis(String(line.dropFirst("USAGE: ".count)), language)
        }
        return String(line)
    }

    /// What stands below the usage: a heading, an argument with what it is for, or the last line.
    private static func element(_ line: Substring, _ language: Language, columns: Int) -> [String] {
        if language == .indonesian {
            if let heading = headings[line] { return [heading] }
            if let program = MessagePattern("  See '% help <subcommand>' for detailed help.").values(in: line) {
                return ["  `\(program[0]) help <perintah>` menjelaskan sebuah perintah."]
            }
        }
        let label = line.prefix(textColumn)
        guard line.count > textColumn, label.last == " " else { return [synopsis(String(line), language)] }
        let text = line.dropFirst(textColumn)
        let parts = broken(language == .english ? String(text) : indonesian(text), columns: columns - textColumn)
        let indent = String(repeating: " ", count: textColumn)
        return parts.enumerated().map { ($0 == 0 ? String(label) : indent) + $1 }
    }

    private static let headings: [Substring: String] = [
        "ARGUMENTS:": "ARGUMEN:", "OPTIONS:": "PILIHAN:", "SUBCOMMANDS:": "PERINTAH:",
    ]

    private static let sentences: [Substring: String] = [
        "Show the version.": "Tampilkan versi.",
        "Show help information.": "Tampilkan bantuan.",
        "Show subcommand help information.": "Menampilkan bantuan sebuah perintah.",
    ]

    /// What an argument is for, with the values that ArgumentParser adds in parentheses.
    private static func indonesian(_ text: Substring) -> String {
        if let sentence = sentences[text] { return sentence }
        if let found = MessagePattern("%(values: %; default: %)").values(in: text) {
            return "\(found[0])(nilai: \(found[1]); bawaan: \(found[2]))"
        }
        if let found = MessagePattern("%(values: %)").values(in: text) { return "\(found[0])(nilai: \(found[1]))" }
        if let found = MessagePattern("%(default: %)").values(in: text) { return "\(found[0])(bawaan: \(found[1]))" }
        return String(text)
    }

    /// A line broken at spaces.
    private static func broken(_ line: String, columns: Int) -> [String] {
        var rest = Substring(line)
        var lines: [String] = []
        while rest.count > columns {
            guard let space = rest.prefix(columns).lastIndex(of: " ") ?? rest.firstIndex(of: " ") else { break }
            lines.append(String(rest[..<space]))
            rest = rest[rest.index(after: space)...]
        }
        return lines + [String(rest)]
    }
}
