import ArgumentParser
import AwasData
import AwasModel
import AwasReport
import AwasSQL
import AwasWriters
import FoundationEssentials

/// `awas export DATA DIR`: the tables that `awas load` writes, as CSV files that a cluster reads, and the statements for it.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Help.text(
            "Menulis tabel untuk Spark dan mesin lain, dan pernyataan SQL-nya.",
            "Writes tables for Spark and other engines, and the statements for them."),
        discussion: Help.text(
            """
            Contoh:
              awas export sample-data tabel > buat.sql
            Yang ditulis ke keluaran baku hanyalah pernyataan CREATE TABLE, satu sebuah tabel.
            """,
            """
            Example:
              awas export sample-data tables > create.sql
            Standard output has the statements CREATE TABLE alone, one a table.
            """))

    @OptionGroup var data: DataOptions

    @Argument(help: Help.text("Folder baru untuk tabelnya.", "A new folder for the tables."), completion: .directory)
    var folder: String

    @Option(help: Help.text("Bentuk berkasnya: csv.", "The form of the files: csv."))
    var format = "csv"

    @OptionGroup var persons: PersonsOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            guard format == "csv" else {
                throw .usage(
                    "--format “\(format)” tidak dikenal; tabel ditulis sebagai csv",
                    "unknown --format “\(format)”; tables are written as csv")
            }
            let read = try data.packageReading().dataset(common, hasFingerprints: true)
            let tables = DatabaseTable.all(of: read, withPersons: persons.withPersons)
            let root = ExportCommand.absolute(folder)
            try NewFolder.write(to: folder) { (files: inout OutputFiles) throws(WriterError) in
                for table in tables {
                    var writer = CSVWriter(isRaw: true)
                    let shown = ExportCommand.shown(table)
                    try files.addPieces(at: OutputFiles.path("\(table.name).csv", in: folder)) {
                        write throws(WriterError) in try writer.render(shown, into: write)
                    }
                }
            }
            if data.setsRowsAside {
                try Rejects.write(read, package: data.data, to: Rejects.path(beside: nil), isRaw: false, common)
            }
            let statements = tables.map { $0.sparkDefinition(at: "\(root)/\($0.name).csv") + "\n" }.joined()
            try AnswerOutput.write(statements, to: nil)
        }
    }

    private static func shown(_ table: DatabaseTable) -> ReportTable {
        ReportTable(
            id: table.name, title: "",
            columns: table.columns.map { ReportTable.Column(id: $0.name, label: $0.name, format: .text) },
            stubColumns: 1,
            rows: ReportTable.Rows(count: table.rowCount) { row in
                ReportTable.Row(table.columns.map { column in column.text(row).map { .text($0) } ?? .null })
            }, emptyText: "")
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    }
}
