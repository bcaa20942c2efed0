import ArgumentParser
import AwasModel
import AwasReport

/// `awas reports`: the reports that can be made.
struct ReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: Help.text("Mendaftar laporan yang dapat dibuat.", "Lists the reports that can be made."),
        discussion: Help.text(
            """
            Contoh:
              awas reports
              awas reports --reports definisi
            """,
            """
            Examples:
              awas reports
              awas reports --reports definitions
            """))

    @OptionGroup var library: LibraryOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try output.check()
            let reports = try library.read(common.language).definitions
            let table = ReportTable(
                id: "reports", title: LocalizedText("Laporan", "Reports")[common.language],
                columns: [
                    ReportTable.Column(
                        id: "name", label: LocalizedText("Nama", "Name")[common.language], format: .text),
                    ReportTable.Column(
                        id: "description", label: LocalizedText("Isi", "Contents")[common.language], format: .text),
                ],
                stubColumns: 1,
                rows: reports.map { ReportTable.Row([.text($0.name), .text($0.description[common.language])]) },
                emptyText: "")
            try Answer(table).write(output, common)
        }
    }
}
