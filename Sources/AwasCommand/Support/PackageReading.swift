import ArgumentParser
import AwasData
import AwasModel
import AwasSQL
import AwasWriters

/// How a package is read, whatever asks for it.
struct PackageReading {
    /// The folder, the workbook, or the address of a database.
    let package: String
    /// What is said of sheets.
    var mapping = IntakeMapping()
    /// Whether faulty rows are set aside.
    var allowsRejects: Bool
    /// The checks whose warnings set rows aside.
    var excludedWarnings: [ProblemCode] = []
    /// The .csv or .json file for all problems of the data; nil for none.
    var problems: String?
    /// The cores to use.
    var threads = Processors.count

    /// The package's rows, ready to be asked.
    ///
    /// Errors are printed and stop the command, unless faulty rows may be set aside; then those are written to
    /// `rejects.csv` when the output is.
    func dataset(
        _ common: CommonOptions, isRawCSV: Bool = false, hasFingerprints: Bool = false,
        columns: [Table: Set<Field>]? = nil
    ) throws(Failure) -> ReadResult {
        // Before a long read: a name that cannot be used shows at once.
        if let problems { _ = try ProblemList.form(of: problems) }
        let result = try read(common, hasFingerprints: hasFingerprints, columns: columns)
        if let problems {
            try ProblemList.write([ProblemList.Package(package, result)], to: problems, isRaw: isRawCSV, common)
        }
        let errors = result.problems.filter { $0.severity == .error }
        if !errors.isEmpty, !allowsRejects || result.hasUnreadableFile {
            let lines = ProblemText.lines(
                errors, unreadable: result.unreadableFiles, width: StandardStreams.width(of: .error), common.language)
            for line in lines { StandardStreams.message(line) }
            let remedy =
                allowsRejects
                ? LocalizedText(
                    "Ada berkas yang barisnya tidak dapat dipisahkan, sehingga tidak diketahui apa yang disisihkan: perbaiki berkas itu.",
                    "A file cannot be split into rows, so that nobody knows what would be set aside: fix that file.")
                : LocalizedText(
                    "Perbaiki, atau pakai --allow-rejects untuk menyisihkan baris keliru.",
                    "Fix the data, or use --allow-rejects to set faulty rows aside.")
            let message = LocalizedText(
                "\(errors.count) galat dalam data; tidak ada keluaran yang ditulis. \(remedy.indonesian)",
                "\(English.count(errors.count, "error")) in the data; no output was written. \(remedy.english)")
            throw Failure(ExitStatus.dataError, message)
        }
        noteWarnings(of: result, common)
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

    /// Reads and checks the package.
    ///
    /// - Parameters:
    ///   - hasFingerprints: whether the output names the files' digests, which take time.
    ///   - columns: the columns of each table that will be asked for; all of them when nil.
    ///   - locatesProblems: whether problems are told by their regions.
    func read(
        _ common: CommonOptions, hasFingerprints: Bool = false, columns: [Table: Set<Field>]? = nil,
        locatesProblems: Bool = false
    ) throws(Failure) -> ReadResult {
        let display = ProgressDisplay(common)
        defer { display?.end() }
        var reader = DatasetReader(
            threads: threads, allowsRejects: allowsRejects, hasFingerprints: hasFingerprints,
            columns: columns, progress: display.map { $0.show })
        reader.locatesProblems = locatesProblems
        reader.excludedWarnings = Set(excludedWarnings)
        if DatabaseURL.isURL(package) { return try read(database: package, reader) }
        do {
            return try reader.read(from: PackageSource(package, mapping))
        } catch {
            throw Failure(error)
        }
    }

    private func read(database: String, _ reader: DatasetReader) throws(Failure) -> ReadResult {
        do throws(DatabaseError) {
            return try self.database().rows(reader)
        } catch {
            throw Failure(error)
        }
    }

    /// The database that holds the rows.
    func database() throws(DatabaseError) -> DatabaseReader {
        guard excludedWarnings.isEmpty else { throw .excludesWarnings }
        return try DatabaseReader(DatabaseURL(package))
    }

    /// Says how many warnings there are, unless nothing is to be said.
    func noteWarnings(of result: ReadResult, _ common: CommonOptions) {
        guard !common.quiet, result.warningCount > 0 else { return }
        StandardStreams.message(PackageReading.note(ofWarningsIn: result)[common.language])
    }
}

extension DataOptions {
    /// How the package is read.
    func packageReading() throws(Failure) -> PackageReading {
        var package = try reading.package(data)
        package.excludedWarnings = try exclusion.warnings()
        return package
    }

    /// The package's rows, ready to be asked.
    func dataset(
        _ common: CommonOptions, _ csv: CSVOptions, hasFingerprints: Bool = false, columns: [Table: Set<Field>]? = nil
    ) throws(Failure) -> ReadResult {
        try packageReading().dataset(
            common, isRawCSV: csv.isRaw, hasFingerprints: hasFingerprints, columns: columns)
    }
}

extension ReadingOptions {
    /// How a package is read.
    func package(_ folder: String) throws(Failure) -> PackageReading {
        PackageReading(
            package: folder, allowsRejects: allowRejects, problems: problems, threads: try threadCount())
    }
}
