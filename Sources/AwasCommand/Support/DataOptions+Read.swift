import ArgumentParser
import AwasData
import AwasModel
import AwasWriters

extension DataOptions {
    /// Reads and checks the package.
    ///
    /// - Parameters:
    ///   - hasFingerprints: whether the output names the files' digests, which take time.
    ///   - columns: the columns of each table that will be asked for; all of them when nil.
    func result(
        _ common: CommonOptions, _ csv: CSVOptions, hasFingerprints: Bool = false, columns: [Table: Set<Field>]? = nil
    ) throws(Failure) -> ReadResult {
        // Before a long read: a name that cannot be used shows at once.
        if let problems { _ = try ProblemList.form(of: problems) }
        let result = try read(common, hasFingerprints: hasFingerprints, columns: columns)
        if let problems { try ProblemList.write(result, to: problems, csv, common) }
        return result
    }

    private func read(
        _ common: CommonOptions, hasFingerprints: Bool, columns: [Table: Set<Field>]?
    ) throws(Failure) -> ReadResult {
        let display = ProgressDisplay(common)
        defer { display?.end() }
        let reader = DatasetReader(
            threads: try Arguments.threads(threads), allowsRejects: allowRejects, hasFingerprints: hasFingerprints,
            columns: columns, progress: display.map { $0.show })
        do {
            return try reader.read(data)
        } catch {
            throw Failure(error)
        }
    }

    /// The package's rows, ready to be asked.
    ///
    /// Errors are printed and stop the command, unless faulty rows may be set aside; then those are written to
    /// `rejects.csv` when the output is.
    func dataset(
        _ common: CommonOptions, _ csv: CSVOptions, hasFingerprints: Bool = false, columns: [Table: Set<Field>]? = nil
    ) throws(Failure) -> ReadResult {
        let result = try result(common, csv, hasFingerprints: hasFingerprints, columns: columns)
        let errors = result.problems.filter { $0.severity == .error }
        if !errors.isEmpty, !allowRejects || result.hasUnreadableFile {
            let isOnTerminal = StandardStreams.width(of: .error) != nil
            for line in ProblemText.lines(errors, isOnTerminal: isOnTerminal, common.language) {
                StandardStreams.message(line)
            }
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
            StandardStreams.message(
                LocalizedText(
                    "awas: \(result.warningCount) peringatan dalam data; `awas check` menunjukkannya",
                    "awas: \(English.count(result.warningCount, "warning")) in the data; `awas check` shows them")[
                        common.language])
        }
        return result
    }
}
