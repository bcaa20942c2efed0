import ArgumentParser
import AwasData
import AwasModel
import AwasReport
import AwasWriters

/// `awas check DATA…`: every problem of packages, each by itself, and how many rows their tables have.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Help.text(
            "Memeriksa paket data dan menyebut setiap masalah.", "Checks data packages and names every problem."),
        discussion: Help.text(
            """
            Contoh:
              awas check sample-data
              awas check kegiatan.xlsx
              awas check paket --output masalah.csv
              awas check kiriman/* --region 35.19
              awas check kegiatan.xlsx --mark kegiatan-ditandai.xlsx
            """,
            """
            Examples:
              awas check sample-data
              awas check events.xlsx
              awas check package --output problems.csv
              awas check submissions/* --region 35.19
              awas check events.xlsx --mark events-marked.xlsx
            """))

    @Argument(
        help: Help.text(
            "Folder paket data atau buku kerja; beberapa diperiksa satu per satu.",
            "The folder of a data package, or a workbook; several are checked one by one."), completion: .file())
    var data: [String]

    @Option(
        name: .customLong("region"),
        help: ArgumentHelp(
            Help.text(
                "Hanya masalah wilayah ini dan semua di bawahnya, dan yang wilayahnya tidak terbaca.",
                "Only problems of this region and all below it, and those whose region cannot be read."),
            valueName: "R"), completion: Completions.region)
    var regions: [String] = []

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Tulis salinan buku kerjanya; sel yang bermasalah diberi warna dan komentar yang menyebut perbaikannya.",
                "Write a copy of the workbook in which cells with problems are coloured and have the advice as a comment."
            ),
            valueName: "copy.xlsx"), completion: .file(extensions: ["xlsx"]))
    var mark: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try reading.checkFiles(of: data, output: output.file, rejects: Rejects.path(beside: output.file))
            try output.checkEnding()
            try checkMark()
            if let problems = reading.problems { _ = try ProblemList.form(of: problems) }
            if data.count > 1, reading.allowRejects {
                throw .usage(
                    "--allow-rejects menyisihkan baris satu paket; periksa satu folder saja",
                    "--allow-rejects sets rows of one package aside; check one folder only")
            }
            let regions = try Arguments.regions(regions)
            Arguments.noteFormerRegions(self.regions, common)
            let (packages, unread) = try packages(of: regions)
            if !packages.isEmpty { try write(packages) }
            if let mark, let package = packages.first { try MarkedCopy.write(package, to: mark, common) }
            if let unread { throw Failure(unread, nil) }
            if reading.allowRejects, let package = packages.first, !package.result.hasUnreadableFile {
                try Rejects.write(package.result, package: package.folder, beside: output, common)
            } else if packages.contains(where: { $0.errors > 0 }) {
                throw Failure(ExitStatus.dataError, nil)
            }
        }
    }

    /// Refuses a copy that cannot be made before anything is read.
    private func checkMark() throws(Failure) {
        guard let mark else { return }
        guard data.count == 1, let source = data.first else {
            throw .usage(
                "--mark menandai satu buku kerja; periksa satu saja",
                "--mark marks one workbook; check one only")
        }
        try reading.checkMark(mark, of: source, others: [output.file, reading.problems].compactMap { $0 })
        try MarkedCopy.check(mark, of: source)
    }

    /// What was found in each folder that could be read, and why one could not. A single one ends the command.
    private func packages(
        of regions: [RegionCode]
    ) throws(Failure) -> (packages: [ProblemList.Package], unread: ExitCode?) {
        var packages: [ProblemList.Package] = []
        var unread: ExitCode?
        for folder in data {
            do throws(Failure) {
                let result = try reading.package(folder).read(
                    common, columns: [:], locatesProblems: !regions.isEmpty)
                packages.append(ProblemList.Package(folder, result, of: regions, showsWarnings: !common.quiet))
            } catch {
                guard data.count > 1 else { throw error }
                if let message = error.message { StandardStreams.message("awas: " + message[common.language]) }
                unread = error.status
            }
        }
        return (packages, unread)
    }

    private func write(_ packages: [ProblemList.Package]) throws(Failure) {
        if let problems = reading.problems {
            let all = packages.map { ProblemList.Package($0.folder, $0.result) }
            try ProblemList.write(all, to: problems, isRaw: output.csv.isRaw, common)
        }
        var answer = Answer(ProblemList.table(packages, common.language))
        answer.text = { text(packages) }
        answer.json = { ProblemList.json(packages, common.language) }
        try answer.write(output, common)
        guard output.format != .table, output.format != .json, !common.quiet else { return }
        for package in packages where package.elsewhere.map({ $0.errors + $0.warnings > 0 }) ?? false {
            if let sentence = elsewhere(package) { StandardStreams.message("awas: " + sentence) }
        }
    }

    /// The packages one below the other, each under the name of its folder where there are several.
    private func text(_ packages: [ProblemList.Package]) -> String {
        let parts = packages.map { package in
            var lines =
                packages.count > 1 ? [package.folder, String(repeating: "=", count: package.folder.count), ""] : []
            lines += self.lines(of: package)
            return lines.joined(separator: "\n") + "\n"
        }
        return common.characters.text(parts.joined(separator: "\n"))
    }

    /// The problems, then a line a table, then how many problems there are.
    private func lines(of package: ProblemList.Package) -> [String] {
        let width = output.file == nil ? StandardStreams.width(of: .output) : nil
        var lines = ProblemText.lines(
            package.problems, unreadable: package.result.unreadableFiles, width: width, common.language)
        if !lines.isEmpty { lines.append("") }
        if !package.result.notes.isEmpty, !common.quiet {
            lines.append(LocalizedText("Dari buku kerja:", "Of workbooks:")[common.language])
            lines += package.result.notes.map { ProblemText.visible("  \($0.part): \($0.message[common.language])") }
            lines.append("")
        }
        lines.append(
            TextWriter.render(
                counts(package.result), language: common.language, width: nil, characters: common.characters))
        let summary =
            package.errors == 0 && package.warnings == 0
            ? LocalizedText("Tidak ada masalah.", "No problems.")
            : LocalizedText(
                "\(package.errors) galat, \(package.warnings) peringatan.",
                "\(English.count(package.errors, "error")), \(English.count(package.warnings, "warning")).")
        lines.append(summary[common.language])
        return lines + [elsewhere(package)].compactMap { $0 }
    }

    /// How many problems are of other regions than those asked for.
    private func elsewhere(_ package: ProblemList.Package) -> String? {
        guard let others = package.elsewhere else { return nil }
        let counts = LocalizedText(
            "\(others.errors) galat dan \(others.warnings) peringatan",
            "\(English.count(others.errors, "error")) and \(English.count(others.warnings, "warning"))")
        return LocalizedText(
            "Di wilayah lain: \(counts.indonesian), tidak ditampilkan.",
            "In other regions: \(counts.english), not shown.")[common.language]
    }

    private func counts(_ result: ReadResult) -> ReportTable {
        let labels = [
            ("table", LocalizedText("Tabel", "Table")), ("read", LocalizedText("Dibaca", "Read")),
            ("accepted", LocalizedText("Diterima", "Accepted")), ("rejected", LocalizedText("Disisihkan", "Set aside")),
        ]
        return ReportTable(
            id: "tables", title: "",
            columns: labels.map { id, label in
                ReportTable.Column(
                    id: id, label: label[common.language], format: id == "table" ? .text : .integer)
            },
            stubColumns: 1,
            rows: result.dataset.counts.filter { $0.read > 0 }.map { count in
                ReportTable.Row([
                    .text(count.table.rawValue), .integer(Int64(count.read)), .integer(Int64(count.accepted)),
                    .integer(Int64(count.rejected)),
                ])
            },
            emptyText: LocalizedText("Tidak ada baris.", "No rows.")[common.language])
    }
}
