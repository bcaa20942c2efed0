import AwasModel
import Dispatch

/// The reading of all files of a table.
///
/// Workers take blocks in the order of the files and parse them side by side. Each then waits for its turn, which is that
/// order again, and joins its block to the table: so the dataset depends neither on the number of threads nor on the size
/// of a block, and many small files take no longer than a large one of the same rows.
///
/// Safe to share between workers: files are read on a queue, and what is joined is touched by the worker whose turn it is.
final class TableRun: @unchecked Sendable {
    private let reader: DatasetReader
    /// The bytes of all files.
    private let size: Int
    /// Only on it `files`, `nextTurn` and `failure` are touched. A queue, since the thread sanitizer does not
    /// know the standard library's mutex.
    private let opening = DispatchQueue(label: "files of a table")
    private var files: TableFiles
    private var nextTurn = 0
    /// The first thing that ends the reading, by turn.
    private var failure: (turn: Int, error: PackageError)?
    private let turns: Turns
    private let workerCount: Int
    /// For each column that refers to another table, that one's keys as they were before this one: what only this one
    /// mentions is added behind them, and a copy a file would cost files times keys.
    private let knownKeys: [ByteDictionary?]
    /// By position in the schema, whether what a column holds is kept.
    private let kept: [Bool]

    // What is joined.

    private var table: TableBuilder
    private var dictionaries: SharedDictionaries
    private var problems: [Problem] = []
    private var joined: [JoinedFile] = []

    /// What is known of a file so far, whose blocks are joined one after the other.
    private struct JoinedFile {
        let path: String
        let rowsBefore: Int
        /// Where its problems begin.
        let problemsBefore: Int
        /// Whether it has the columns that its table needs.
        let hasHeader: Bool
        var rows = 0
        var bytes = 0
        var isUnreadable = false
        var kecamatan: FileKecamatan
        /// Whether rows may lie hidden in others, so that their number is not known either.
        var hidesRows = false
        /// Columns by position in the schema: those with dates that may be read either way, and the first cells that show
        /// which way.
        var unorderedDates: Set<Int> = []
        var monthFirst: [Int: MonthFirstDate] = [:]

        /// What was not known when dates were read that may be read either way.
        var newProofs: [Int: MonthFirstDate] { monthFirst.filter { unorderedDates.contains($0.key) } }
    }

    /// What the reading of a table gives.
    struct Outcome {
        var table: TableBuilder
        var dictionaries: SharedDictionaries
        var files: [SourceFile]
        var problems: [Problem]
        /// The files of which nobody knows how many rows they have.
        var unreadable: [String]
        /// By file and position in the schema, dates that show how others, which were read already, must not be read.
        fileprivate var newProofs: [String: [Int: MonthFirstDate]]
    }

    /// - Parameters:
    ///   - names: the parts of the source, in the order of reading.
    ///   - dictionaries: taken over, so that they grow in place.
    static func read(
        _ names: [String], of table: Table, in source: any RecordSource, _ dictionaries: consuming SharedDictionaries,
        reader: DatasetReader, format: PackageDescriptor.TableFormat, kept: [Bool]
    ) throws(PackageError) -> Outcome {
        let size = names.reduce(0) { $0 + source.size(of: $1, of: table) }
        var proofs: [String: [Int: MonthFirstDate]] = [:]
        var known = dictionaries
        while true {
            let files = TableFiles(
                names, of: table, in: source, format: format, monthFirst: proofs,
                ReaderOptions(blockSize: reader.blockSize, hasFingerprint: reader.hasFingerprints))
            let given = known
            known = SharedDictionaries()
            let outcome = try TableRun(reader, table, files, size: size, given, kept: kept).readAll()
            if outcome.newProofs.isEmpty { return outcome }
            // Whether the months come first is known at the end of a file only. Such a file is faulty, and read again; what
            // its texts are called stays.
            proofs = outcome.newProofs
            known = outcome.dictionaries
        }
    }

    private init(
        _ reader: DatasetReader, _ table: Table, _ files: consuming TableFiles, size: Int,
        _ dictionaries: SharedDictionaries, kept: [Bool]
    ) {
        self.reader = reader
        self.size = size
        self.files = files
        self.kept = kept
        self.dictionaries = dictionaries
        self.table = TableBuilder(table, notesPlaces: reader.notesPlaces)
        workerCount = max(1, min(reader.threads, size / max(reader.blockSize, 1)))
        turns = Turns(count: workerCount)
        knownKeys = Schema[table].columns.map { column in
            guard case .reference(let target) = column.kind, target != table else { return nil }
            return dictionaries.keys[target]
        }
    }

    private func readAll() throws(PackageError) -> Outcome {
        if workerCount == 1 {
            work()
        } else {
            DispatchQueue.concurrentPerform(iterations: workerCount) { _ in self.work() }
        }
        if let failure { throw failure.error }
        for file in joined { problems += file.kecamatan.settle(&table, &dictionaries) }
        let read = zip(joined, files.ends).map { file, end in
            SourceFile(
                path: file.path, table: table.data.table, bytes: end.bytes, rows: file.rows,
                isUsable: file.hasHeader && !file.isUnreadable, sha256: end.sha256)
        }
        table.finish()
        return Outcome(
            table: table, dictionaries: dictionaries, files: read, problems: problems,
            unreadable: joined.filter { $0.isUnreadable || $0.hidesRows }.map(\.path),
            newProofs: Dictionary(
                uniqueKeysWithValues: joined.map { ($0.path, $0.newProofs) }.filter { !$0.1.isEmpty }))
    }

    /// Parses blocks and joins them until there are no more.
    private func work() {
        let block = Block(capacity: max(1, min(reader.blockSize, size)))
        guard var (file, turn) = take(block) else { return }
        var parser = BlockParser(layout: file.layout, knownKeys: knownKeys, kept: kept)
        while true {
            let fault = file.encodingProblem ?? zeroByte(in: block, of: file)
            if fault == nil { parser.parse(block, of: file.layout) }
            turns.wait(for: turn)
            begin(file)
            if let fault { reject(file, fault) } else { join(&parser, of: block, file, turn) }
            turns.pass(turn)
            guard let next = take(block) else { return }
            if next.file !== file { parser.begin(next.file.layout) }
            (file, turn) = next
        }
    }

    private func zeroByte(in block: Block, of file: TableFiles.File) -> Problem? {
        Encoding.zeroByte(in: block.bytes).map { TableFiles.encodingProblem(at: $0, in: block, file.layout) }
    }

    /// Fills a block with the next records of the files, and says whose turn it is with them; nil when there are none.
    private func take(_ block: Block) -> (file: TableFiles.File, turn: Int)? {
        // Safe: a block belongs to one worker.
        nonisolated(unsafe) let block = block
        return opening.sync {
            guard failure == nil else { return nil }
            do throws(PackageError) {
                guard let file = try files.next(into: block) else { return nil }
                defer { nextTurn += 1 }
                return (file, nextTurn)
            } catch {
                failure = (nextTurn, error)
                return nil
            }
        }
    }

    private func fail(_ turn: Int, _ error: PackageError) {
        opening.sync {
            if failure.map({ turn < $0.turn }) ?? true { failure = (turn, error) }
        }
    }

    /// Begins to join a file, if this is its first block.
    private func begin(_ file: TableFiles.File) {
        guard joined.count == file.number else { return }
        joined.append(
            JoinedFile(
                path: file.layout.path, rowsBefore: table.data.rowCount, problemsBefore: problems.count,
                hasHeader: file.layout.isUsable, kecamatan: FileKecamatan(file.layout)))
        table.begin(file.layout)
        problems += file.layout.problems
    }

    private func join(_ parser: inout BlockParser, of block: Block, _ file: TableFiles.File, _ turn: Int) {
        guard !joined[file.number].isUnreadable else { return }
        guard table.hasRoom(for: parser, mostRows: reader.mostRows) else {
            return fail(turn, .tooManyRows(file: file.layout.path, most: reader.mostRows))
        }
        if turn == 0, size > block.count { reserve(parser, block) }
        joined[file.number].kecamatan.append(parser, firstRow: table.data.rowCount)
        table.append(&parser, at: block.offset, &dictionaries)
        problems += parser.findings.problems
        joined[file.number].rows = table.data.rowCount - joined[file.number].rowsBefore
        joined[file.number].bytes += block.count
        joined[file.number].isUnreadable = parser.endsInQuotes
        joined[file.number].unorderedDates.formUnion(parser.findings.unorderedDates)
        joined[file.number].monthFirst.merge(parser.findings.monthFirst) { first, _ in first }
        joined[file.number].hidesRows = joined[file.number].hidesRows || parser.findings.swallowsLines
        reader.progress?(
            ReadProgress(
                file: file.layout.path, bytes: joined[file.number].bytes, totalBytes: file.size,
                rows: joined[file.number].rows))
    }

    /// Makes room for the rows of all files at once.
    private func reserve(_ parser: BlockParser, _ first: Block) {
        // As many rows a byte as in the first block, and more: room that is not filled takes no memory, but columns that
        // outgrow theirs are copied.
        let density = Double(first.totals.newlines + 1) / Double(max(first.count, 1))
        // A first block of short or blank lines may mislead: never room for more than twice the files' bytes.
        let rows = min(Int(density * Double(size)), size / (2 * max(parser.layout.columns.count, 1)))
        table.reserve(rows + rows / 4, parser.plans)
        // Unlike columns, the slots for keys take memory before there are any: the first block may mislead.
        if parser.plans.contains(where: { $0.kind == .key }) {
            dictionaries.reserveKeys(min(rows + rows / 64, size / 16), of: table.data.table)
        }
    }

    /// A file that is no text: nothing of it is used.
    private func reject(_ file: TableFiles.File, _ problem: Problem) {
        guard !joined[file.number].isUnreadable else { return }
        table.takeBackFile()
        problems.removeSubrange(joined[file.number].problemsBefore...)
        problems.append(problem)
        joined[file.number].rows = 0
        joined[file.number].isUnreadable = true
        joined[file.number].kecamatan = FileKecamatan(file.layout)
        // Safe: whatever of the file is under way is not joined any more.
        opening.sync {
            do throws(PackageError) {
                try files.skip(file)
            } catch {
                failure = failure ?? (nextTurn, error)
            }
        }
    }
}
