import AwasModel

/// What reading a package gives.
public struct ReadResult: Sendable {
    /// The accepted rows. When there are errors and faulty rows may not be set aside, it must not be used.
    public let dataset: Dataset
    /// By file, line and column.
    public let problems: [Problem]
    /// Whether a file could not be taken apart into rows at all, so that nobody knows how many it has.
    public let hasUnreadableFile: Bool

    public var errorCount: Int { problems.count { $0.severity == .error } }
    public var warningCount: Int { problems.count { $0.severity == .warning } }
}

/// Reads and checks data packages.
///
/// A file is read in blocks, a block is cut into chunks, and chunks are parsed on all cores; what they give is joined in
/// the order of the file. The answer depends on none of the sizes.
public struct DatasetReader: Sendable {
    /// How many cores parse at the same time.
    public var threads: Int
    /// Whether faulty rows, and those that refer to them, are left out of the dataset rather than stop the job.
    public var allowsRejects: Bool
    /// The bytes of a chunk.
    public var chunkSize: Int
    /// The bytes of a file that are in memory at a time.
    public var blockSize: Int
    /// Whether the files' digests are computed, which takes longer than reading them.
    public var hasFingerprints: Bool

    public init(
        threads: Int = 1, allowsRejects: Bool = false, chunkSize: Int = 1 << 20, blockSize: Int = 1 << 24,
        hasFingerprints: Bool = true
    ) {
        self.threads = threads
        self.allowsRejects = allowsRejects
        self.chunkSize = chunkSize
        self.blockSize = blockSize
        self.hasFingerprints = hasFingerprints
    }

    /// Reads a package and finds all of its problems.
    ///
    /// - Parameter path: a folder with CSV files and, usually, a `datapackage.json`.
    /// - Throws: ``PackageError`` when there is no package or a file of it cannot be read.
    public func read(_ path: String) throws(PackageError) -> ReadResult {
        let folder = try PackageFolder(path)
        var problems = strangerProblems(folder)
        let descriptor = try descriptor(of: folder, &problems)
        var tables = Table.allCases.map(TableBuilder.init)
        var dictionaries = SharedDictionaries()
        var files: [SourceFile] = []
        var hasUnreadableFile = false
        for (index, table) in Table.allCases.enumerated() {
            for file in folder.files[table] ?? [] {
                var run = FileRun(
                    reader: self, table: tables[index], dictionaries: dictionaries,
                    numberFormats: descriptor.numberFormats[table] ?? [:])
                // Given away, so that columns grow in place.
                tables[index] = TableBuilder(table)
                files.append(try run.read("\(path)/\(file)", as: file))
                problems += run.problems
                hasUnreadableFile = hasUnreadableFile || run.isUnreadable
                (tables[index], dictionaries) = (run.table, run.dictionaries)
            }
        }
        var assembly = DatasetAssembly(tables: tables, dictionaries: dictionaries, descriptor: descriptor, files: files)
        let dataset = assembly.finish(allowsRejects: allowsRejects, &problems)
        problems.sort(by: Problem.precedes)
        RegionSuggestions.complete(&problems)
        return ReadResult(
            dataset: dataset, problems: problems, hasUnreadableFile: hasUnreadableFile)
    }

    private func strangerProblems(_ folder: PackageFolder) -> [Problem] {
        folder.strangers.map { name in
            let nearest = Suggestions.nearest(
                to: String(name.prefix { $0 != "." && $0 != "/" }), among: Table.allCases.map(\.rawValue), atMost: 1
            ).map { "\($0).csv" }
            return Problem(
                .unknownFile, table: nil, file: name, line: nil, column: nil, [Suggestions.meant(nearest)])
        }
    }

    private func descriptor(
        of folder: PackageFolder, _ problems: inout [Problem]
    ) throws(PackageError) -> PackageDescriptor {
        guard folder.hasDescriptor else { return PackageDescriptor() }
        let bytes = try FileSystem.contents(of: "\(folder.path)/datapackage.json")
        do {
            return try PackageDescriptor(json: bytes)
        } catch {
            problems.append(
                Problem(.badDescriptor, table: nil, file: "datapackage.json", line: nil, column: nil, [error.reason]))
            return PackageDescriptor()
        }
    }
}
