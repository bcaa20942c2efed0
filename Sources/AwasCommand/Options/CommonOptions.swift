import ArgumentParser
import AwasModel
import AwasWriters

extension Language: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: Help.text("Bahasa: id atau en.", "Language: id or en."))
    var language = Language.indonesian

    @Flag(
        help:
            Help.text(
                "Tanpa peringatan, catatan, dan kemajuan pada galat baku.",
                "No warnings, notes and progress on standard error."))
    var quiet = false

    @Flag(help: Help.text("Tanpa warna (juga NO_COLOR).", "No colours (also NO_COLOR)."))
    var noColor = false

    @Flag(help: Help.text("Teks dan tabel dalam ASCII saja.", "Texts and tables in ASCII alone."))
    var ascii = false

    /// The characters of texts and tables.
    var characters: TextCharacters { ascii ? .ascii : .unicode }
}
