import ArgumentParser
import AwasData
import AwasModel

/// `awas schema [DATA]`: the `datapackage.json` of a folder, or of a package with every table.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: Help.text(
            "Mencetak datapackage.json sebuah folder.", "Prints the datapackage.json of a folder."))

    @Argument(
        help: Help.text("Folder; tanpa folder: semua tabel dan kolom.", "A folder; without: all tables and columns."))
    var data: String?

    @Option(
        help: ArgumentHelp(
            Help.text("Berkas tujuan; - adalah keluaran baku.", "The file to write; - is standard output."),
            valueName: "path"))
    var output: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            let document: JSON
            do throws(PackageError) {
                document = try PackageSchema.document(ofPackageAt: data)
            } catch {
                throw Failure(error)
            }
            try AnswerOutput.write(document.pretty() + "\n", to: output)
        }
    }
}
