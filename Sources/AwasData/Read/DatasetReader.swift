import AwasModel

/// What reading a package gives.
package struct ReadResult: Sendable {
    /// The accepted rows. When there are errors and faulty rows may not be set aside, it must not be used.
    package let dataset: Dataset
    /// By file, line and column.
    package let problems: [Problem]
    /// Of each row that was set aside for a warning, and of those that refer to it, why, by file, line and column. None of
    /// these is among ``problems``.
    package let excluded: [Problem]
    /// The files that could not be taken apart into rows, so that nobody knows how many they have.
    package let unreadableFiles: [String]
    /// What of workbooks was left out as layout, or read as it was meant.
    package let notes: [IntakeNote]
    /// By part, where the rows stand that were set aside; empty where rows may not be left out.
    private(set) var rejectedPlaces: [TablePart: RejectedPlaces] = [:]
    /// The bytes of columns and dictionaries that were copied because they grew, or because two held them: what reading
    /// costs beyond its rows, whatever the number of files.
    let bytesCopied: Int

    /// The warnings of rows that were checked before they came here; nil where ``problems`` are all there are.
    private var earlierWarnings: [ProblemCode: Int]?

    /// Rows that were checked before they came here.
    ///
    /// - Parameter warnings: how many there were of each check.
    init(dataset: Dataset, warnings: [ProblemCode: Int]) {
        self.init(dataset: dataset, problems: [], excluded: [], unreadableFiles: [], notes: [], bytesCopied: 0)
        earlierWarnings = warnings
    }

    fileprivate init(
        dataset: Dataset, problems: [Problem], excluded: [Problem], unreadableFiles: [String], notes: [IntakeNote],
        bytesCopied: Int
    ) {
        (self.dataset, self.problems, self.excluded) = (dataset, problems, excluded)
        (self.unreadableFiles, self.notes, self.bytesCopied) = (unreadableFiles, notes, bytesCopied)
    }

    /// The same with where the rows stand that were set aside.
    fileprivate func with(_ places: [TablePart: RejectedPlaces]) -> ReadResult {
        var result = self
        result.rejectedPlaces = places
        return result
    }

    /// Whether there is a file of which nobody knows how many rows it has.
    package var hasUnreadableFile: Bool { !unreadableFiles.isEmpty }
    /// How many of the problems are errors.
    package var errorCount: Int { problems.count { $0.severity == .error } }
    /// How many of the problems are warnings.
    package var warningCount: Int { warningCounts.reduce(0) { $0 + $1.count } }
    /// The warnings by their check, the commonest first, of equally many the first in the list of checks.
    package var warningCounts: [(code: ProblemCode, count: Int)] {
        var counts = earlierWarnings ?? [:]
        for problem in problems where problem.severity == .warning { counts[problem.code, default: 0] += 1 }
        let found = ProblemCode.allCases.compactMap { code in counts[code].map { (code: code, count: $0) } }
        let order = found.indices.sorted { (-found[$0].count, $0) < (-found[$1].count, $1) }
        return order.map { found[$0] }
    }
}

/// Reads and checks data packages.
///
/// A file is read in blocks of whole records, which are parsed on as many cores as there are threads and joined in the
/// order of the file. The answer depends neither on the number of threads nor on the size of a block.
package struct DatasetReader: Sendable {
    /// How many cores parse at the same time.
    package var threads: Int
    /// Whether faulty rows, and those that refer to them, are left out of the dataset rather than stop the job.
    package var allowsRejects: Bool
    /// The checks whose warnings set aside every row that they are about, with those that refer to them, before anything
    /// is compared; each must be about rows (``ProblemCode/isAboutRows``).
    package var excludedWarnings: Set<ProblemCode> = [] {
        willSet { precondition(newValue.allSatisfy(\.isAboutRows)) }
    }
    /// The bytes of a block. One a thread is in memory at a time; it should fit the cache of a core.
    package var blockSize: Int
    /// The most rows of a table, and items of one of its list columns: places in both are 32-bit numbers.
    var mostRows = Int(Int32.max)
    /// Whether the files' digests are computed, which takes longer than reading them.
    package var hasFingerprints: Bool
    /// Whether problems are told by their regions.
    package var locatesProblems = false
    /// Whether some rows are read again, to be compared.
    var isSecondReading = false
    /// The columns of each table that are kept, all of them when nil. All are checked.
    package var columns: [Table: Set<Field>]?
    /// Called after each block with how far its file has come, on any thread but never on two at once.
    package var progress: (@Sendable (ReadProgress) -> Void)?

    /// A reader on one core that stops at faulty rows and keeps all columns, but for what is said here.
    package init(
        threads: Int = 1, allowsRejects: Bool = false, blockSize: Int = 1 << 18, hasFingerprints: Bool = true,
        columns: [Table: Set<Field>]? = nil, progress: (@Sendable (ReadProgress) -> Void)? = nil
    ) {
        self.threads = threads
        self.allowsRejects = allowsRejects
        self.blockSize = blockSize
        self.hasFingerprints = hasFingerprints
        self.columns = columns
        self.progress = progress
    }

    /// Reads a package and finds all of its problems.
    ///
    /// - Parameter path: a folder with CSV files, workbooks or both, or a workbook.
    /// - Throws: ``PackageError`` when there is no package or a file of it cannot be read.
    package func read(_ path: String) throws(PackageError) -> ReadResult {
        try read(from: PackageSource(path))
    }

    /// Reads rows that a program has in memory, and finds all of their problems.
    package func read(_ rows: InMemorySource) throws(PackageError) -> ReadResult {
        try read(from: rows)
    }

    /// Reads what a source gives, and finds all of its problems.
    package func read(from source: any RecordSource) throws(PackageError) -> ReadResult {
        var problems = source.problems
        let descriptor = try descriptor(of: source, &problems)
        var tables: [TableBuilder] = []
        var dictionaries = SharedDictionaries()
        var files: [SourceFile] = []
        var unreadable: [Table: [String]] = [:]
        let hasNihil = !source.parts(of: .nihil).isEmpty
        for table in Table.allCases {
            // Given away, so that they grow in place.
            let given = dictionaries
            dictionaries = SharedDictionaries()
            let outcome = try TableRun.read(
                source.parts(of: table), of: table, in: source, given, reader: self,
                format: descriptor.formats[table] ?? .init(), kept: columnsToRead(of: table, hasNihil: hasNihil))
            files += outcome.files
            problems += outcome.problems
            unreadable[table] = outcome.unreadable
            tables.append(outcome.table)
            dictionaries = outcome.dictionaries
        }
        problems += try RepeatedFiles.problems(files, in: source)
        let written = notesPlaces ? WrittenRows(tables) : nil
        let bytesCopied = tables.reduce(dictionaries.bytesCopied) { $0 + $1.bytesCopied }
        var assembly = DatasetAssembly(
            tables: tables, dictionaries: dictionaries, descriptor: descriptor, files: files,
            unreadable: unreadable.compactMapValues(\.first),
            threads: threads, locatesProblems: locatesProblems
        ) { (rows, table, dictionaries) throws(PackageError) in
            try wholeRows(rows, of: table, in: source, files, descriptor, dictionaries)
        }
        // The assembly alone holds them, so that columns are changed in place.
        tables = []
        let excluded = excludedWarnings.isEmpty ? [] : try assembly.exclude(excludedWarnings, &problems)
        var dataset = try assembly.finish(allowsRejects: allowsRejects, &problems)
        dataset.excludedWarnings = ProblemCode.aboutRows.filter(excludedWarnings.contains)
        dataset.warningsOfExcludedRows = dataset.excludedWarnings.filter(Set(excluded.map(\.code)).contains)
        dataset.unknownFiles = source.unknownParts
        if let columns { dataset.drop { $0 != .nihil && !(columns[$0]?.contains($1) ?? false) } }
        problems.sort(by: Problem.precedes)
        RegionSuggestions.complete(&problems)
        DelimiterAdvice.settle(&problems)
        let result = ReadResult(
            dataset: dataset, problems: problems, excluded: excluded,
            unreadableFiles: Table.allCases.flatMap { unreadable[$0] ?? [] }, notes: source.notes,
            bytesCopied: bytesCopied)
        return written.map { result.with($0.places(of: result.reasonsOfRejects)) } ?? result
    }

    private var leavesRowsOut: Bool { allowsRejects || !excludedWarnings.isEmpty }
    /// Whether it is noted where rows begin, for those that are set aside.
    var notesPlaces: Bool { leavesRowsOut && !isSecondReading }

    /// By position in the schema, whether a column is asked for or needed to compare rows.
    private func columnsToRead(of table: Table, hasNihil: Bool) -> [Bool] {
        let schema = Schema[table]
        guard let columns else { return schema.columns.map { _ in true } }
        var fields = (columns[table] ?? []).union(
            ComparedColumns.fields(of: table, leavesRowsOut: leavesRowsOut, hasNihil: hasNihil))
        if locatesProblems { fields.insert(.region) }
        return schema.columns.map { fields.contains($0.field) }
    }

    private func descriptor(
        of source: any RecordSource, _ problems: inout [Problem]
    ) throws(PackageError) -> PackageDescriptor {
        guard let bytes = try source.descriptor() else { return PackageDescriptor() }
        do {
            return try PackageDescriptor(json: bytes)
        } catch {
            problems.append(
                Problem(.badDescriptor, table: nil, file: "datapackage.json", line: nil, column: nil, [error.reason]))
            return PackageDescriptor()
        }
    }
}
