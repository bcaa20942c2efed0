import ArgumentParser
import Awas
import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasWriters

/// `awas verify OUTPUT DATA`: whether a document still follows from the data.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Help.text(
            "Menguji apakah sebuah dokumen masih sesuai dengan datanya.",
            "Tests whether a document still follows from its data."),
        discussion: Help.text(
            """
            Dokumen dibuat ulang menurut manifesnya dan dibandingkan sel demi sel atau baris demi baris.
            Kode keluar 0 bila sama, 65 bila berbeda atau tanpa manifes.

            Contoh:
              awas verify laporan/bulanan-35-2024-09.xlsx sample-data
            """,
            """
            The document is made again as its manifest says, and compared cell by cell or line by line.
            Exit code 0 when it is the same, 65 when it differs or has no manifest.

            Example:
              awas verify laporan/bulanan-35-2024-09.xlsx sample-data
            """))

    private static let endings = ReportForm.files.map { ".\($0.rawValue)" }.joined(separator: ", ")

    @Argument(
        help: Help.text(
            "Dokumen: \(VerifyCommand.endings), atau folder berkas CSV-nya.",
            "The document: \(VerifyCommand.endings), or the folder of its CSV files."))
    var document: String

    @OptionGroup var package: PackageArgument

    @Option(
        help: Help.text(
            "Paling banyak perbedaan yang ditunjukkan; semuanya dihitung.",
            "At most so many differences are shown; all are counted."))
    var limit = 50

    @OptionGroup var library: LibraryOptions
    @OptionGroup var office: OfficeOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            let written: WrittenDocument
            do throws(PackageError) {
                written = try WrittenDocument(document)
            } catch {
                throw Failure(error)
            }
            guard let request = written.request else {
                guard written.isOfEarlierVersion else { throw noManifest }
                throw Failure(ExitStatus.dataError, WrittenDocument.earlierVersion(document))
            }
            let report = try document(request)
            let differences: [WrittenDocument.Difference]
            do throws(WriterError) {
                differences = try written.differences(from: report)
            } catch {
                throw Failure(error)
            }
            let data = package.data
            guard differences.isEmpty else { throw try failure(differences) }
            try StandardStreams.output(
                LocalizedText(
                    "Sesuai: “\(document)” sama dengan yang dihasilkan data di “\(data)”.\n",
                    "The same: “\(document)” is what the data in “\(data)” make.\n")[common.language])
        }
    }

    /// The document of a request, made again of the data that are given now.
    private func document(_ request: ReportRequest) throws(Failure) -> Report {
        let reports = try library.read(common.language, only: request.name)
        var details: OfficeDetails?
        // A letter that was made without it is made again without it.
        if request.officeSHA256 != nil || office.officeFile != nil {
            details = try office.details(beside: package.data, for: request.name, in: reports, common.language)
        }
        let requested: RequestedReport
        do throws(RequestError) {
            requested = try RequestedReport(request, in: reports, office: details)
        } catch {
            throw Failure(error, request, in: reports)
        }
        let reading = PackageReading(
            package: package.data, allowsRejects: request.setsFaultyRowsAside,
            excludedWarnings: request.excludedWarnings)
        let read = try reading.dataset(common, hasFingerprints: true)
        do throws(QueryError) {
            return try requested.report(read)
        } catch {
            throw Failure(error)
        }
    }

    /// What is wrong with a document that does not say how it was made; of a folder, what to give instead.
    private var noManifest: Failure {
        if WrittenDocument.isPrinted(document) {
            return Failure(ExitStatus.dataError, WrittenDocument.printed(document))
        }
        guard Arguments.isFolder(document) else {
            return Failure(
                ExitStatus.dataError,
                LocalizedText(
                    "“\(document)” tidak memuat manifes yang dapat dibaca; hanya keluaran `awas report` yang dapat diuji",
                    "“\(document)” has no manifest that can be read; only what `awas report` wrote can be verified"))
        }
        let found = WrittenDocument.firstName(in: document).map { OutputFiles.path($0, in: document) }
        let example = found ?? "laporan/bulanan-35-2024-09.xlsx"
        return Failure(
            ExitStatus.dataError,
            LocalizedText(
                "folder “\(document)” bukan dokumen `awas report`: manifest.json-nya tidak ada atau tidak terbaca; sebutkan dokumennya, misalnya \(example)",
                "the folder “\(document)” is no document of `awas report`: its manifest.json is missing or not readable; name the document, such as \(example)"
            ))
    }

    /// Shows the differences and counts them.
    private func failure(_ differences: [WrittenDocument.Difference]) throws(Failure) -> Failure {
        let lines = differences.prefix(max(limit, 0)).map { $0.words[common.language] + "\n" }
        try StandardStreams.output(lines.joined())
        let hidden = differences.count - lines.count
        return Failure(
            ExitStatus.dataError,
            LocalizedText(
                "“\(document)” berbeda dari yang dihasilkan data di “\(package.data)”: \(differences.count) perbedaan"
                    + (hidden > 0 ? ", \(hidden) di antaranya tidak ditunjukkan (--limit)" : ""),
                "“\(document)” is not what the data in “\(package.data)” make: \(English.count(differences.count, "difference"))"
                    + (hidden > 0 ? ", \(hidden) of them not shown (--limit)" : "")))
    }
}
