import ArgumentParser
import Awas
import AwasData
import AwasModel
import AwasWriters
import AwasYAML
import FoundationEssentials

/// `awas import SOURCE DIR`: an office's workbooks and files as a clean data package, and what was written otherwise.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Help.text(
            "Menulis buku kerja atau berkas kantor sebagai paket data yang bersih.",
            "Writes an office's workbooks or files as a clean data package."),
        discussion: Help.text(
            """
            Contoh:
              awas import kegiatan.xlsx paket
              awas import kegiatan.xlsx --suggest-mapping --output pemetaan.yml
              awas import kegiatan.xlsx paket --mapping pemetaan.yml --make-ids
              awas import bkd-35.19-2024-09.xlsx --answers paket --output paket-baru
            Setiap sel yang ditulis lain tercatat dalam paket/changes.csv.
            """,
            """
            Examples:
              awas import events.xlsx package
              awas import events.xlsx --suggest-mapping --output mapping.yml
              awas import events.xlsx package --mapping mapping.yml --make-ids
              awas import bkd-35.19-2024-09.xlsx --answers package --output new-package
            Each cell that is written otherwise is listed in package/changes.csv.
            """))

    @Argument(
        help: Help.text(
            "Buku kerja (.xlsx, .ods), folder berisi buku kerja, atau folder paket data.",
            "A workbook (.xlsx, .ods), a folder of them, or the folder of a data package."), completion: .file())
    var source: String

    @Argument(help: Help.text("Folder baru untuk paketnya.", "A new folder for the package."), completion: .directory)
    var folder: String?

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Berkas YAML yang menyebut tabel lembar, kolom, isi yang tetap, dan arti kata.",
                "A YAML file that says which table a sheet is, its columns, what all rows share, and what words mean."),
            valueName: "file"), completion: .file(extensions: ["yml"]))
    var mapping: String?

    @Flag(
        help: Help.text(
            "Tulis pemetaan dari yang ditemukan, untuk disunting.", "Write a mapping of what is found, to be edited."))
    var suggestMapping = false

    @Flag(
        help: Help.text(
            "Beri nomor kegiatan dan perkara yang tidak bernomor, dari isinya.",
            "Number events and cases that have no number, by what they say."))
    var makeIds = false

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Sumbernya formulir bkd yang kembali; jawabannya untuk paket data ini.",
                "The source is a bkd form that came back; its answers are for this data package."),
            valueName: "data"), completion: .directory)
    var answers: String?

    @Flag(
        help: Help.text(
            "Jawaban --answers mengganti yang sudah ada dan berbeda.",
            "Answers of --answers replace earlier ones that differ."))
    var replace = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var target: OutputFileOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            var mapping = try readMapping()
            mapping.makesKeys = mapping.makesKeys || makeIds
            if let answers { return try takeAnswers(for: answers, mapping) }
            guard !replace else {
                throw .usage("--replace dipakai bersama --answers", "--replace goes with --answers")
            }
            if suggestMapping { return try suggest(mapping) }
            guard target.output == nil else {
                throw .usage(
                    "--output dipakai bersama --suggest-mapping atau --answers; sebutkan folder paketnya sesudah sumbernya",
                    "--output goes with --suggest-mapping or --answers; name the folder of the package behind the source"
                )
            }
            guard let folder else {
                throw .usage(
                    "sebutkan folder baru untuk paketnya: awas import \(source) paket",
                    "name a new folder for the package: awas import \(source) package")
            }
            try write(to: folder, mapping)
        }
    }

    private func readMapping() throws(Failure) -> IntakeMapping {
        guard let path = mapping else { return IntakeMapping() }
        let text: String
        do throws(PackageError) { text = try TextFiles.text(of: path) } catch { throw Failure(error) }
        do throws(DefinitionError) {
            return try IntakeMapping(yaml: text, file: path)
        } catch {
            for problem in error.problems {
                let line = problem.line.map { ":\($0)" } ?? ""
                StandardStreams.message("\(problem.file)\(line): \(problem.message[common.language])")
            }
            throw Failure(
                ExitStatus.dataError,
                LocalizedText(
                    "\(error.problems.count) galat dalam pemetaan; perbaiki, lihat docs/panduan.md",
                    "\(English.count(error.problems.count, "mistake")) in the mapping; fix them, see docs/guide.md"))
        }
    }

    private func suggest(_ mapping: IntakeMapping) throws(Failure) {
        guard folder == nil else {
            throw .usage(
                "--suggest-mapping tidak menulis paket; tinggalkan folder “\(folder ?? "")”, atau pakai --output untuk berkasnya",
                "--suggest-mapping writes no package; leave out the folder “\(folder ?? "")”, or name a file by --output"
            )
        }
        let threads = try reading.threadCount()
        let yaml: String
        do throws(PackageError) {
            let found = try PackageSource(source, mapping, needsTables: false)
            let result = try DatasetReader(threads: threads, allowsRejects: true).read(from: found)
            yaml = MappingSuggestion.yaml(found.findings, result.problems, common.language)
        } catch {
            throw Failure(error)
        }
        try AnswerOutput.write(yaml, to: target.output)
    }

    private func write(to folder: String, _ mapping: IntakeMapping) throws(Failure) {
        var package = try reading.package(source)
        package.mapping = mapping
        let result = try package.dataset(common, hasFingerprints: true)
        let changes: [IntakeChange]
        do throws(PackageError) {
            changes = try IntakeChanges.all(of: result.dataset, from: PackageSource(source, mapping))
        } catch {
            throw Failure(error)
        }
        var names: [String] = []
        try NewFolder.write(to: folder) { (files: inout OutputFiles) throws(WriterError) in
            names = try PackageWriter.write(result.dataset, changes, to: folder, &files)
        }
        if reading.allowRejects {
            try Rejects.write(
                result, package: source, mapping, to: OutputFiles.path("rejects.csv", in: folder), isRaw: false, common)
        }
        guard !common.quiet else { return }
        for note in result.notes {
            StandardStreams.message(ProblemText.visible("\(note.part): \(note.message[common.language])"))
        }
        let rows = result.dataset.counts.reduce(0) { $0 + $1.accepted }
        let list = OutputFiles.path(PackageWriter.changesName, in: folder)
        StandardStreams.message(
            LocalizedText(
                "awas: \(rows) baris ditulis ke \(folder) (\(names.count) berkas); \(changes.count) sel ditulis lain: \(list)",
                "awas: \(English.count(rows, "row")) in \(folder) (\(English.count(names.count, "file"))); \(English.count(changes.count, "cell")) written otherwise: \(list)"
            )[common.language])
    }
}
