import AwasModel
import Foundation
import Testing

/// The manual page, made from what the program says of its commands and from what stands here: `docs/man/awas.1`, and in
/// Indonesian `docs/man/id/awas.1`.
struct ManualPage: Sendable, CustomTestStringConvertible {
    let language: Language

    var testDescription: String { file }

    static let all = [ManualPage(language: .english), ManualPage(language: .indonesian)]

    var file: String { language == .english ? "docs/man/awas.1" : "docs/man/id/awas.1" }

    private var url: URL { GeneratedPart.root.appendingPathComponent(file) }

    func written() throws -> String { try String(contentsOf: url, encoding: .utf8) }

    func write() throws { try text().write(to: url, atomically: true, encoding: .utf8) }

    func text() throws -> String {
        let help = try JSONDecoder().decode(Help.self, from: dump()).command
        var page = """
            .\\" \(words("Dibuat oleh DocsTests dari program; jangan disunting.", "Made by DocsTests from the program; not to be edited."))
            .TH AWAS 1 "" "awas \(ProgramVersion.current)" "\(words("Perintah pengguna", "User commands"))"
            .SH \(words("NAMA", "NAME"))
            awas \\- \(escaped(help.abstract ?? ""))
            .SH \(words("RINGKASAN", "SYNOPSIS"))
            .B awas
            .I \(words("perintah", "command"))
            [\\fI\(words("argumen", "arguments"))\\fR] [\\fI\(words("pilihan", "options"))\\fR]

            """
        page += ".SH \(words("PERINTAH", "COMMANDS"))\n"
        let commands = help.subcommands?.filter { $0.commandName != "help" } ?? []
        for command in commands { page += section(command) }
        page += ending
        return page
    }

    private func section(_ command: Command) -> String {
        let arguments = command.arguments?.filter { $0.shouldDisplay && $0.preferredName?.name != "help" } ?? []
        let places = arguments.filter { $0.kind == "positional" }.map { argument in
            let name = "\\fI\(escaped(argument.valueName ?? ""))\\fR"
            return argument.isOptional ? "[\(name)]" : name
        }
        var text = ".SS awas \(command.commandName) \(places.joined(separator: " "))\n"
        text += escaped(command.abstract ?? "") + "\n"
        if let discussion = command.discussion { text += ".PP\n.nf\n\(escaped(discussion))\n.fi\n" }
        for argument in arguments where !Self.common.contains(argument.preferredName?.name ?? "") {
            text += ".TP\n"
            if argument.kind == "positional" {
                text += "\\fI\(escaped(argument.valueName ?? ""))\\fR\n"
            } else {
                let value = argument.kind == "option" ? " \\fI\(escaped(argument.valueName ?? ""))\\fR" : ""
                text += "\\fB\\-\\-\(escaped(argument.preferredName?.name ?? ""))\\fR\(value)\n"
            }
            text += escaped(argument.abstract ?? "") + "\n"
        }
        return text
    }

    /// What every command takes is said once.
    private static let common: Set<String> = ["lang", "quiet", "no-color", "ascii", "version"]

    private var ending: String {
        """
        .SH \(words("PILIHAN UMUM", "COMMON OPTIONS"))
        .TP
        \\fB\\-\\-lang\\fR \\fIid\\fR|\\fIen\\fR
        \(words("Bahasa judul dan pesan; biasanya Indonesia.", "The language of labels and messages; Indonesian by default."))
        .TP
        \\fB\\-\\-quiet\\fR
        \(words("Tanpa peringatan, catatan dan kemajuan.", "No warnings, notes and progress."))
        .TP
        \\fB\\-\\-no\\-color\\fR
        \(words("Tanpa warna.", "No colours."))
        .TP
        \\fB\\-\\-ascii\\fR
        \(words("Teks dan tabel dalam ASCII saja.", "Texts and tables in ASCII alone."))
        .SH \(words("LINGKUNGAN", "ENVIRONMENT"))
        .TP
        \\fBNO_COLOR\\fR
        \(words("Bila berisi, tidak ada warna.", "When it is not empty there are no colours."))
        .TP
        \\fBCOLUMNS\\fR
        \(words("Lebar tabel; biasanya lebar terminal.", "The width of tables; by default that of the terminal."))
        .TP
        \\fBAWAS_SHARE\\fR
        \(words("Folder yang memuat sample\\-data, bila tidak di samping program.", "The folder that holds sample\\-data, where that is not beside the program."))
        .SH \(words("STATUS KELUAR", "EXIT STATUS"))
        .TP
        0
        \(words("Berhasil.", "Done."))
        .TP
        64
        \(words("Argumen keliru.", "Wrong arguments."))
        .TP
        65
        \(words("Data memuat galat.", "The data have errors."))
        .TP
        66
        \(words("Masukan tidak ada atau tidak terbaca.", "The input is not there or cannot be read."))
        .TP
        73
        \(words("Keluaran tidak dapat ditulis.", "The output cannot be written."))
        .TP
        70
        \(words("Galat program.", "A fault of the program."))

        """
    }

    private func dump() throws -> Data {
        let process = Process()
        process.executableURL = Excerpt.program.appendingPathComponent("awas")
        process.arguments = ["--experimental-dump-help", "--lang", language.rawValue]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }

    private func words(_ indonesian: String, _ english: String) -> String {
        LocalizedText(indonesian, english)[language]
    }

    /// A text in which nothing is a request of troff.
    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : $0 }.joined(separator: "\n")
    }
}

/// What the program says of itself.
private struct Help: Decodable {
    let command: Command
}

private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
}

private struct Argument: Decodable {
    struct Name: Decodable {
        let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let preferredName: Name?
    let valueName: String?
    let abstract: String?
}
