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
public struct DatasetReader: Sendable {
    /// How many cores parse at the same time; the result does not depend on it.
    public var threads: Int
    /// Whether faulty rows, and those that refer to them, are left out of the dataset rather than stop the job.
    public var allowsRejects: Bool
    /// The bytes of a chunk; the result does not depend on it.
    public var chunkSize: Int

    public init(threads: Int = 1, allowsRejects: Bool = false, chunkSize: Int = 1 << 20) {
        self.threads = threads
        self.allowsRejects = allowsRejects
        self.chunkSize = chunkSize
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
                let bytes = try FileSystem.contents(of: "\(path)/\(file)")
                let rowsBefore = tables[index].data.rowCount
                if let problem = bytes.withUnsafeBytes({ DatasetReader.encodingProblem($0, table, file) }) {
                    problems.append(problem)
                    hasUnreadableFile = true
                } else {
                    bytes.withUnsafeBytes { bytes in
                        read(
                            bytes, file, numberFormats: descriptor.numberFormats[table] ?? [:], into: &tables[index],
                            &dictionaries, &problems, &hasUnreadableFile)
                    }
                }
                files.append(
                    SourceFile(
                        path: file, table: table, bytes: bytes.count, rows: tables[index].data.rowCount - rowsBefore,
                        sha256: Fingerprint.sha256(bytes)))
            }
        }
        var assembly = DatasetAssembly(tables: tables, dictionaries: dictionaries, descriptor: descriptor, files: files)
        let dataset = assembly.finish(allowsRejects: allowsRejects, &problems)
        problems.sort(by: Problem.precedes)
        RegionSuggestions.complete(&problems)
        return ReadResult(
            dataset: dataset, problems: problems, hasUnreadableFile: hasUnreadableFile)
    }

    private func read(
        _ bytes: UnsafeRawBufferPointer, _ file: String, numberFormats: [String: PackageDescriptor.NumberFormat],
        into table: inout TableBuilder, _ dictionaries: inout SharedDictionaries, _ problems: inout [Problem],
        _ hasUnreadableFile: inout Bool
    ) {
        let start = Encoding.hasByteOrderMark(bytes) ? 3 : 0
        let layout = FileLayout(
            table: table.data.table, path: file, bytes: bytes, start: start, numberFormats: numberFormats)
        problems += layout.problems
        table.begin(layout)
        // Safe: the bytes outlive the parallel work and nobody writes them.
        nonisolated(unsafe) let bytes = bytes
        let threads = threads
        var isASCII = true
        let chunks = Chunk.cut(bytes, from: layout.firstRecord, firstLine: layout.firstLine, size: chunkSize) {
            stretches in
            let totals = Parallel.map(stretches.count, threads: threads) { index in
                FieldScanner.totals(of: UnsafeRawBufferPointer(rebasing: bytes[stretches[index]]))
            }
            isASCII = totals.allSatisfy(\.isASCII)
            return totals
        }
        let brokenBytes = isASCII ? [] : Encoding.brokenBytes(in: bytes, layout.firstRecord..<bytes.count)
        let knownKeys = knownKeys(for: table.data.table, dictionaries)
        // As many chunks at a time as there are threads, so that few stand in memory beside the columns.
        for first in stride(from: 0, to: chunks.count, by: threads) {
            let some = chunks[first..<min(first + threads, chunks.count)]
            let parsed = Parallel.map(some.count, threads: threads) { index in
                let chunk = some[some.startIndex + index]
                let lines = FieldScanner.totals(of: UnsafeRawBufferPointer(rebasing: bytes[chunk.range])).newlines
                var parser = ChunkParser(
                    layout: layout, bytes: bytes, brokenBytes: brokenBytes, knownKeys: knownKeys,
                    rowCapacity: lines + 1)
                parser.parse(chunk)
                return parser
            }
            for chunk in parsed {
                problems += chunk.problems
                table.append(chunk, texts: &dictionaries)
                hasUnreadableFile = hasUnreadableFile || chunk.endsInQuotes
            }
        }
    }

    /// For each column of a table that refers to another one, that one's keys, all read before.
    private func knownKeys(for table: Table, _ dictionaries: SharedDictionaries) -> [ByteDictionary?] {
        Schema[table].columns.map { column in
            guard case .reference(let target) = column.kind, target != table else { return nil }
            return dictionaries.keys[target]
        }
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

    /// A file that is not in an encoding of bytes at all, as UTF-16 is not.
    private static func encodingProblem(_ bytes: UnsafeRawBufferPointer, _ table: Table, _ file: String) -> Problem? {
        guard let place = Encoding.wideCharacter(in: bytes) else { return nil }
        let line = 1 + bytes[..<place].count { $0 == 0x0A }
        let column = Encoding.column(of: place, in: bytes)
        let detail = LocalizedText(
            "berkas ini UTF-16 atau bukan teks (baris \(line), kolom \(column))",
            "this file is UTF-16 or no text (line \(line), column \(column))")
        return Problem(.badEncoding, table: table, file: file, line: line, column: String(column), [detail])
    }
}
