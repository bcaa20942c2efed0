import ArgumentParser
import Awas
import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasSQL
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

    @Argument(
        help: Help.text("Nama laporan; lihat `awas reports`.", "The name of a report; see `awas reports`."),
        completion: Completions.reports)
    var name: String

    @OptionGroup var data: DataOptions

    @Option(
        help: ArgumentHelp(
            Help.text("Wilayah: kode atau nama; nasional untuk semua.", "Region: code or name; nasional for all."),
            valueName: "R"), completion: Completions.region)
    var region: String

    @Option(help: MonthOption.help)
    var month: String

    @OptionGroup var cutOff: CutOffOption
    @OptionGroup var voters: ElectionOption

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Ukuran yang ditampilkan, bila laporannya menerima.", "The measure shown, where the report takes one."),
            valueName: "id"), completion: Completions.entry)
    var measure: String?

    private static let splits = ReportRequest.Split.allCases.map(\.rawValue)

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Satu berkas untuk setiap penerima (PPK), bagi bkd: \(ReportCommand.splits.joined(separator: ", ")).",
                "A file for each recipient (PPK), of bkd: \(ReportCommand.splits.joined(separator: ", "))."),
            valueName: "kind"), completion: .list(ReportCommand.splits))
    var split: String?

    /// A form about persons without their names would pass for one that is complete.
    private func refuseWithoutPersons(_ dataset: Dataset) throws(Failure) {
        guard DatabaseURL.isURL(data.data), dataset[.subjects].rowCount > 0, !dataset[.subjects].holds(.name),
            !dataset[.subjects].holds(.nip)
        else { return }
        throw Failure(
            ExitStatus.dataError,
            LocalizedText(
                "basis data ini dimuat tanpa kolom pribadi; buat “\(name)” dari paketnya, atau muat dengan awas load … --with-persons",
                "this database was loaded without the personal columns; make “\(name)” from the package, or load it by awas load … --with-persons"
            ))
    }

    private static let forms = ReportForm.allCases.map(\.rawValue).joined(separator: ",")

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Bentuk: \(ReportCommand.forms); biasanya menurut laporannya. pdf memerlukan Chromium.",
                "Forms: \(ReportCommand.forms); usually the report's own. pdf takes Chromium."),
            valueName: "forms"), completion: .list(ReportForm.allCases.map(\.rawValue)))
    var formats: String?

    @Option(
        help: ArgumentHelp(
            Help.text("Folder tujuan.", "The folder to write into."), valueName: "path"))
    var output = "."

    @Flag(
        help: Help.text(
            "Semua baris semua tabel dicetak.", "Prints all rows of all tables."))
    var full = false

    @OptionGroup var suppression: SuppressionOption
    @OptionGroup var csv: CSVOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var office: OfficeOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            let rejects = OutputFiles.path("rejects.csv", in: output)
            try data.checkFiles(output: nil, rejects: rejects)
            let library = try library.read(common.language, only: name)
            let office = try office.details(beside: data.data, for: name, in: library, common.language)
            let requested = try requested(of: library, office)
            let usual = requested.definition.forms.map(\.rawValue).joined(separator: ",")
            let formats = try reportFormats(formats ?? usual)
            for form in formats {
                guard let reason = form.refusal(isLetter: requested.definition.letter != nil) else { continue }
                let option = "--formats \(form.rawValue)"
                throw .usage("\(option): \(reason.indonesian)", "\(option): \(reason.english)")
            }
            Arguments.noteFormerRegions([region], common)
            let read = try data.packageReading().dataset(common, isRawCSV: csv.isRaw, hasFingerprints: true)
            if requested.definition.holdsPersons { try refuseWithoutPersons(read.dataset) }
            let reports: [Report]
            do throws(QueryError) {
                reports = try requested.reports(read)
            } catch {
                throw Failure(error)
            }
            if reports.isEmpty { noteNobody() }
            let parameters = requested.request.parameters
            let (period, regions) = (DateRange(parameters.month), parameters.region.map { [$0] } ?? [])
            EmptyPeriod.note(read.dataset.recordDays(in: period, of: regions), period, regions, common)
            let paths: [String]
            do throws(WriterError) {
                var writer = CSVWriter(isRaw: csv.isRaw)
                paths = try ReportFiles.write(
                    reports, formats, into: output, characters: common.characters,
                    threads: parameters.threads, csv: &writer)
                if writer.hasGuarded { AnswerOutput.noteGuarded(common) }
            } catch {
                throw Failure(error)
            }
            if data.setsRowsAside {
                try Rejects.write(read, package: data.data, to: rejects, isRaw: csv.isRaw, common)
            }
            try StandardStreams.output(paths.map { $0 + "\n" }.joined())
        }
    }

    /// The report that the options ask for.
    private func requested(of library: ReportLibrary, _ office: OfficeDetails?) throws(Failure) -> RequestedReport {
        var request = try request()
        request.officeSHA256 = office?.sha256
        do throws(RequestError) {
            return try RequestedReport(request, in: library, office: office)
        } catch {
            if case .unknownReport = error, Arguments.isFolder(name) { throw nameIsFolder(library) }
            throw Failure(error, request, in: library)
        }
    }

    /// What the options ask for, with which the same document can be made again.
    func request() throws(Failure) -> ReportRequest {
        let place = Arguments.wholeCountry.contains(region.lowercased()) ? nil : try Arguments.region(region)
        var parameters = ReportParameters(
            region: place, month: try MonthOption.period(month), asOf: try cutOff.day(), election: voters.election,
            disclosure: try suppression.disclosure(), threads: try data.reading.threadCount())
        parameters.isFull = full
        var request = ReportRequest(name, parameters, common.language)
        request.measure = measure
        request.split = try chosenSplit()
        request.setsFaultyRowsAside = data.allowRejects
        request.excludedWarnings = try data.exclusion.warnings()
        request.isRawCSV = csv.isRaw
        request.isASCII = common.ascii
        return request
    }

    private func chosenSplit() throws(Failure) -> ReportRequest.Split? {
        guard let split else { return nil }
        if let known = ReportRequest.Split(rawValue: split) { return known }
        let all = ReportCommand.splits.joined(separator: ", ")
        throw .usage(
            "--split “\(split)” tidak dikenal; pilih dari \(all)",
            "--split “\(split)” is not known; choose from \(all)")
    }

    /// Of nobody there is no file.
    private func noteNobody() {
        guard !common.quiet else { return }
        let note = LocalizedText(
            "awas: tidak ada terlapor untuk penerima mana pun; tidak ada berkas yang ditulis",
            "awas: there is no person for any recipient; no file was written")
        StandardStreams.message(note[common.language])
    }

    private func nameIsFolder(_ library: ReportLibrary) -> Failure {
        let example = library.names.contains(data.data) ? data.data : "bulanan"
        return .usage(
            "“\(name)” adalah folder, bukan laporan; nama laporan ditulis lebih dahulu: awas report \(example) \(name) …",
            "“\(name)” is a folder, not a report; the name of the report comes first: awas report \(example) \(name) …")
    }

    private func reportFormats(_ formats: String) throws(Failure) -> [ReportForm] {
        let all = ReportForm.allCases.map(\.rawValue).joined(separator: ", ")
        var result: [ReportForm] = []
        for name in Arguments.list(formats) {
            guard let format = ReportForm(rawValue: name) else {
                throw .usage(
                    "--formats “\(name)” tidak dikenal; pilih dari \(all)",
                    "--formats “\(name)” is not known; choose from \(all)")
            }
            if !result.contains(format) { result.append(format) }
        }
        guard !result.isEmpty else {
            throw .usage("--formats kosong; pilih dari \(all)", "--formats is empty; choose from \(all)")
        }
        return result
    }
}
