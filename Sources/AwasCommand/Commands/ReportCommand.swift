import ArgumentParser
import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasWriters

/// `awas report NAME DATA`: a document about a region and a month.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: Help.text("Membuat laporan sebuah wilayah dan bulan.", "Makes a report of a region and a month."),
        discussion: Help.text(
            """
            Contoh:
              awas report bulanan sample-data --region 35 --month 2024-09
              awas report bulanan sample-data --region "Kabupaten Madiun" --month 2024-09
            """,
            """
            Examples:
              awas report bulanan sample-data --region 35 --month 2024-09
              awas report bulanan sample-data --region nasional --month 2024-06 --lang en
            """))

    @Argument(help: Help.text("Nama laporan; lihat `awas reports`.", "The name of a report; see `awas reports`."))
    var name: String

    @OptionGroup var data: DataOptions

    @Option(
        help: ArgumentHelp(
            Help.text("Wilayah: kode atau nama; nasional untuk semua.", "Region: code or name; nasional for all."),
            valueName: "R"))
    var region: String

    @Option(help: ArgumentHelp(Help.text("Bulan, 2024-09.", "Month, 2024-09."), valueName: "YYYY-MM"))
    var month: String

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Tanggal acuan: yang sesudahnya belum diketahui; biasanya akhir bulan.",
                "Cut-off day: nothing later is known; usually the end of the month."), valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            Help.text("Pemilihan asal angka pemilih.", "The election that figures of voters come from."),
            valueName: "id"))
    var election: String?

    @Option(
        help: ArgumentHelp(Help.text("Bentuk: xlsx,csv,txt.", "Forms: xlsx,csv,txt."), valueName: "forms"))
    var formats = "xlsx,csv,txt"

    @Option(
        help: ArgumentHelp(
            Help.text("Folder tujuan.", "The folder to write into."), valueName: "path"))
    var output = "."

    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try checkName()
            let formats = try reportFormats()
            let place = Arguments.wholeCountry.contains(region.lowercased()) ? nil : try Arguments.region(region)
            let parameters = MonthlyReport.Parameters(
                region: place, month: try Arguments.month(month), asOf: try Arguments.date(asOf, "--as-of"),
                election: election)
            Arguments.noteFormerRegions([region], common)
            let read = try data.dataset(common, hasFingerprints: true)
            let report: Report
            do throws(QueryError) {
                report = try MonthlyReport.make(read, parameters, language: common.language)
            } catch {
                throw Failure(error)
            }
            let paths: [String]
            do throws(WriterError) {
                paths = try ReportFiles.write(report, formats, into: output)
            } catch {
                throw Failure(error)
            }
            if data.allowRejects {
                try Rejects.write(read, package: data.data, inFolder: output, common)
            }
            try StandardStreams.output(paths.map { $0 + "\n" }.joined())
        }
    }

    private func checkName() throws(Failure) {
        guard name != MonthlyReport.name else { return }
        let meant = Suggestions.meant(Suggestions.nearest(to: name, among: [MonthlyReport.name], atMost: 1))
        throw .usage(
            "laporan “\(name)” tidak dikenal\(meant.indonesian); `awas reports` mendaftarnya",
            "unknown report “\(name)”\(meant.english); `awas reports` lists them")
    }

    private func reportFormats() throws(Failure) -> [ReportFiles.Format] {
        var result: [ReportFiles.Format] = []
        for name in Arguments.list(formats) {
            guard let format = ReportFiles.Format(rawValue: name) else {
                throw .usage(
                    "--formats “\(name)” tidak dikenal; pilih dari xlsx, csv, txt",
                    "--formats “\(name)” is not known; choose from xlsx, csv, txt")
            }
            if !result.contains(format) { result.append(format) }
        }
        guard !result.isEmpty else {
            throw .usage(
                "--formats kosong; pilih dari xlsx, csv, txt", "--formats is empty; choose from xlsx, csv, txt")
        }
        return result
    }
}
