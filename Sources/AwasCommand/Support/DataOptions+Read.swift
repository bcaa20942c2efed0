import ArgumentParser
import AwasData
import AwasModel
import AwasWriters

extension DataOptions {
    /// The package's rows, ready to be asked.
    ///
    /// Errors are printed and stop the command, unless faulty rows may be set aside; then those are written to
    /// `rejects.csv` when the output is.
    func dataset(
        _ common: CommonOptions, _ csv: CSVOptions, hasFingerprints: Bool = false, columns: [Table: Set<Field>]? = nil
    ) throws(Failure) -> ReadResult {
        // Before a long read: a name that cannot be used shows at once.
        if let problems = reading.problems { _ = try ProblemList.form(of: problems) }
        let result = try reading.read(
            data, common, hasFingerprints: hasFingerprints, columns: columns, excluding: try exclusion.warnings())
        if let problems = reading.problems {
            try ProblemList.write([ProblemList.Package(data, result)], to: problems, csv, common)
        }
        let errors = result.problems.filter { $0.severity == .error }
        if !errors.isEmpty, !allowRejects || result.hasUnreadableFile {
            let lines = ProblemText.lines(
                errors, unreadable: result.unreadableFiles, width: StandardStreams.width(of: .error), common.language)
            for line in lines { StandardStreams.message(line) }
            let remedy =
                allowRejects
                ? LocalizedText(
                    "Ada berkas yang barisnya tidak dapat dipisahkan, sehingga tidak diketahui apa yang disisihkan: perbaiki berkas itu.",
                    "A file cannot be parted into rows, so that nobody knows what would be set aside: mend that file.")
                : LocalizedText(
                    "Perbaiki, atau pakai --allow-rejects untuk menyisihkan baris keliru.",
                    "Mend the data, or use --allow-rejects to set faulty rows aside.")
            let message = LocalizedText(
                "\(errors.count) galat dalam data; tidak ada keluaran yang ditulis. \(remedy.indonesian)",
                "\(English.count(errors.count, "error")) in the data; no output was written. \(remedy.english)")
            throw Failure(ExitStatus.dataError, message)
        }
        if !common.quiet, result.warningCount > 0 {
            StandardStreams.message(DataOptions.note(ofWarningsIn: result)[common.language])
        }
        return result
    }

    /// How many warnings there are, and the commonest by name: thousands that nobody reads help nobody.
    private static func note(ofWarningsIn result: ReadResult) -> LocalizedText {
        let named = result.warningCounts.prefix(3)
        let rest = result.warningCount - named.reduce(0) { $0 + $1.count }
        func list(_ language: Language, _ others: String) -> String {
            let parts = named.map { "\($0.code.title[language]) \($0.count)" } + (rest > 0 ? ["\(others) \(rest)"] : [])
            return parts.joined(separator: ", ")
        }
        return LocalizedText(
            "awas: \(result.warningCount) peringatan di seluruh paket data (\(list(.indonesian, "lainnya"))); `awas check` menunjukkannya",
            "awas: \(English.count(result.warningCount, "warning")) in the whole package (\(list(.english, "others"))); `awas check` shows them"
        )
    }
}

extension ReadingOptions {
    /// Reads and checks a package.
    ///
    /// - Parameters:
    ///   - hasFingerprints: whether the output names the files' digests, which take time.
    ///   - columns: the columns of each table that will be asked for; all of them when nil.
    ///   - locatesProblems: whether problems are told by their regions.
    ///   - warnings: those that set rows aside.
    func read(
        _ package: String, _ common: CommonOptions, hasFingerprints: Bool = false, columns: [Table: Set<Field>]? = nil,
        locatesProblems: Bool = false, excluding warnings: [ProblemCode] = []
    ) throws(Failure) -> ReadResult {
        let display = ProgressDisplay(common)
        defer { display?.end() }
        var reader = DatasetReader(
            threads: try Arguments.threads(threads), allowsRejects: allowRejects, hasFingerprints: hasFingerprints,
            columns: columns, progress: display.map { $0.show })
        reader.locatesProblems = locatesProblems
        reader.excludedWarnings = Set(warnings)
        do {
            return try reader.read(package)
        } catch {
            throw Failure(error)
        }
    }
}
