import ArgumentParser
import AwasData
import AwasModel
import AwasReport
import AwasSQL

/// `awas agencies DATA`: which spellings may be of one agency, as a table of agencies for a person to confirm.
struct AgenciesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agencies",
        abstract: Help.text(
            "Mengelompokkan ejaan instansi yang mungkin satu, untuk dipastikan.",
            "Brings together spellings that may be of one agency, to be confirmed."),
        discussion: Help.text(
            """
            CSV-nya adalah usulan agencies.csv dengan semua ejaan: periksa, pisahkan yang keliru, lalu simpan dalam paket. Tidak \
            ada yang digabung sebelum itu.
            Contoh:
              awas agencies sample-data
              awas agencies paket --output agencies.csv
            """,
            """
            Its CSV is a proposed agencies.csv with every spelling: check it, separate what is wrong, then put it into the \
            package. Nothing is merged before.
            Examples:
              awas agencies sample-data
              awas agencies package --output agencies.csv
            """))

    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    private static let columns: [Table: Set<Field>] = [
        .attendance: [.agency], .subjects: [.agency], .agencies: [.agency, .aliases, .kind, .region],
    ]

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try output.check(data)
            // A database has one spelling of each agency: that which was folded when it was loaded.
            if DatabaseURL.isURL(data.data) { throw Failure(PackageError.notFound(path: data.data)) }
            let read = try data.dataset(common, output.csv, columns: AgenciesCommand.columns)
            var reader = DatasetReader(
                threads: try data.reading.threadCount(), hasFingerprints: false, columns: AgenciesCommand.columns)
            reader.excludedWarnings = Set(try data.exclusion.warnings())
            let table: ReportTable
            let shown: ReportTable
            do throws(PackageError) {
                let (clusters, details) = try AgencyClusters.read(
                    PackageSource(data.data), read.dataset, by: reader)
                table = ReportTable(proposing: clusters, details, common.language)
                shown = ReportTable(comparing: clusters, common.language)
            } catch {
                throw Failure(error)
            }
            var answer = Answer(table)
            answer.shown = [shown]
            try answer.write(output, common)
            if data.setsRowsAside { try Rejects.write(read, package: data.data, beside: output, common) }
        }
    }
}
