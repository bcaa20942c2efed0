import ArgumentParser
import AwasData
import AwasModel
import AwasQuery
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

/// What every command that reads a package takes.
struct DataOptions: ParsableArguments {
    @Argument(help: Help.text("Folder paket data.", "The folder of a data package."), completion: .directory)
    var data: String

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var exclusion: ExclusionOption

    var allowRejects: Bool { reading.allowRejects }
    /// Whether rows may be set aside, into `rejects.csv`.
    var setsRowsAside: Bool { allowRejects || exclusion.codes != nil }
    var threads: Int? { reading.threads }
}

/// How packages are read.
struct ReadingOptions: ParsableArguments {
    @Flag(
        help: Help.text(
            "Sisihkan baris keliru ke rejects.csv alih-alih berhenti.",
            "Set faulty rows aside into rejects.csv instead of stopping."))
    var allowRejects = false

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Tulis semua masalah data ke berkas .csv atau .json.",
                "Write all problems of the data to a .csv or .json file."),
            valueName: "path"))
    var problems: String?

    @Option(help: Help.text("Banyaknya inti yang dipakai; hasilnya sama.", "Cores to use; the result is the same."))
    var threads: Int?
}

/// How CSV files are written.
struct CSVOptions: ParsableArguments {
    @Flag(
        name: .customLong("raw-csv"),
        help: Help.text(
            "Tulis teks CSV apa adanya, juga yang dibaca sebagai rumus.",
            "Write texts of CSV as they are, also those that are read as formulas."))
    var isRaw = false
}

/// How an answer is written.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            Help.text(
                "Bentuk: table, csv, json, markdown, xlsx; biasanya menurut akhiran --output, jika tidak table.",
                "Form: table, csv, json, markdown, xlsx; usually by the ending of --output, else table."),
            valueName: "format"))
    var chosenFormat: OutputFormat?

    @Option(
        help: ArgumentHelp(
            Help.text("Berkas tujuan; - adalah keluaran baku.", "The file to write; - is standard output."),
            valueName: "path"), completion: .file())
    var output: String?

    @OptionGroup var csv: CSVOptions

    /// The form that was asked for, by its name or by the ending of the file.
    var format: OutputFormat { chosenFormat ?? impliedFormat ?? .table }
}

/// How wide tables for people are.
struct WidthOption: ParsableArguments {
    /// Below it no column that names a row has a place.
    static let least = 20

    @Option(
        help: ArgumentHelp(
            Help.text("Lebar tabel dalam karakter, 20 ke atas.", "How wide tables are, in characters, from 20 up."),
            valueName: "N"))
    var width: Int?

    func check() throws(Failure) {
        guard let width, width < WidthOption.least else { return }
        throw .usage("--width paling sedikit \(WidthOption.least)", "--width is \(WidthOption.least) at least")
    }
}

/// Which records a question is about.
struct ScopeOptions: ParsableArguments {
    @Option(
        name: .customLong("region"),
        help: ArgumentHelp(
            Help.text("Wilayah dan semua di bawahnya: kode atau nama.", "A region and all below it: code or name."),
            valueName: "R"), completion: Completions.region)
    var regions: [String] = []

    @Option(help: ArgumentHelp(Help.text("Satu bulan, 2024-09.", "One month, 2024-09."), valueName: "YYYY-MM"))
    var month: String?

    @Option(help: ArgumentHelp(Help.text("Mulai tanggal ini.", "From this day."), valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(Help.text("Sampai tanggal ini.", "To this day."), valueName: "date"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            Help.text("Tanggal acuan: yang sesudahnya belum diketahui.", "As-of day: nothing later is known."),
            valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            Help.text("Pemilihan asal angka pemilih.", "The election that figures of voters come from."),
            valueName: "id"))
    var election: String?
}

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
