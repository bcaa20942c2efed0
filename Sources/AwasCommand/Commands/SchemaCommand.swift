import ArgumentParser
import AwasData
import AwasModel
import AwasWriters

/// `awas schema [DATA]`: the `datapackage.json` of a folder, or of a package with every table; with `--blank` the empty
/// tables themselves.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: Help.text(
            "Mencetak datapackage.json sebuah folder, atau menulis tabel kosong.",
            "Prints the datapackage.json of a folder, or writes empty tables."),
        discussion: Help.text(
            """
            Contoh:
              awas schema paket --output paket/datapackage.json
              awas schema --blank paket-baru
            """,
            """
            Examples:
              awas schema paket --output paket/datapackage.json
              awas schema --blank new-package --lang en
            """))

    @Argument(
        help: Help.text("Folder; tanpa folder: semua tabel dan kolom.", "A folder; without: all tables and columns."),
        completion: .directory)
    var data: String?

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Tulis semua tabel, kosong, dengan judul kolom Indonesia (Inggris dengan --lang en), ke folder baru.",
                "Write all tables, empty, with Indonesian headers (English with --lang en), into a new folder."),
            valueName: "folder"), completion: .directory)
    var blank: String?

    @OptionGroup var target: OutputFileOption

    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            if let blank {
                if data != nil || target.output != nil {
                    throw .usage(
                        "--blank tidak dipakai bersama folder atau --output",
                        "--blank goes with no folder and no --output")
                }
                try writeBlank(to: blank)
                return
            }
            let document: JSON
            do throws(PackageError) {
                document = try PackageSchema.document(ofPackageAt: data)
            } catch {
                throw Failure(error)
            }
            try AnswerOutput.write(document.pretty() + "\n", to: target.output)
        }
    }

    /// A file a table, with its headers and nothing else.
    private func writeBlank(to folder: String) throws(Failure) {
        let paths = Schema.tables.map { OutputFiles.path("\($0.table.rawValue).csv", in: folder) }
        try NewFolder.write(to: folder) { (files: inout OutputFiles) throws(WriterError) in
            for (schema, path) in zip(Schema.tables, paths) {
                let headers = schema.columns.map { common.language == .english ? $0.id : $0.alias }
                try files.add(headers.joined(separator: ",") + "\n", at: path)
            }
        }
        try StandardStreams.output(paths.map { $0 + "\n" }.joined())
    }
}
