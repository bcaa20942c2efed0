import AwasModel
import Dispatch

/// The reading of one file into its table.
///
/// Workers take blocks in the order of the file and parse them side by side. Each then waits for its turn, which is the
/// order of the file again, and joins its block to the table: so the dataset depends neither on the number of threads
/// nor on the size of a block.
///
/// Safe to share between workers: the file is read on a queue, and what is joined is touched by the worker whose turn it is.
final class FileRun: @unchecked Sendable {
    private let reader: DatasetReader
    private let layout: FileLayout
    /// Only on it `blocks`, `failure` and `isStopped` are touched. A queue, since the thread sanitizer does not know the
    /// standard library's mutex.
    private let source = DispatchQueue(label: "blocks of a file")
    private var blocks: RecordBlocks
    private var failure: PackageError?
    private var isStopped = false
    private let turns: Turns
    private let workerCount: Int
    /// For each column that refers to another table, that one's keys, all read before.
    private let knownKeys: [ByteDictionary?]
    /// By position in the schema, whether what a column holds is kept.
    private let kept: [Bool]
    private let rowsBefore: Int
    private let fileSize: Int

    // What is joined.

    private var table: TableBuilder
    private var dictionaries: SharedDictionaries
    private var problems: [Problem]
    private var isUnreadable = false
    /// Whether rows may lie hidden in others, so that their number is not known either.
    private var hidesRows = false
    private var bytesJoined = 0

    /// What the reading of a file gives.
    struct Outcome {
        var table: TableBuilder
        var dictionaries: SharedDictionaries
        var file: SourceFile
        var problems: [Problem]
        /// Whether nobody knows how many rows the file has.
        var isUnreadable: Bool
    }

    private init(
        _ reader: DatasetReader, _ layout: FileLayout, _ blocks: consuming RecordBlocks, _ first: Block,
        _ table: TableBuilder, _ dictionaries: SharedDictionaries, kept: [Bool]
    ) {
        let (size, isWhole) = (blocks.fileSize, blocks.bytesRead >= blocks.fileSize)
        self.reader = reader
        self.layout = layout
        self.table = table
        self.dictionaries = dictionaries
        self.kept = kept
        fileSize = size
        workerCount = isWhole ? 1 : max(1, min(reader.threads, size / max(first.count, 1)))
        turns = Turns(count: workerCount)
        problems = layout.problems
        rowsBefore = table.data.rowCount
        knownKeys = Schema[layout.table].columns.map { column in
            guard case .reference(let target) = column.kind, target != layout.table else { return nil }
            return dictionaries.keys[target]
        }
        if !isWhole {
            // As many rows a byte as in the first block, and more: room that is not filled takes no memory, but columns
            // that outgrow theirs are copied.
            let density = Double(first.totals.newlines + 1) / Double(max(first.count, 1))
            // A first block of short or blank lines may mislead: never room for more than twice the file's bytes.
            let rows = min(Int(density * Double(size)), size / (2 * max(layout.columns.count, 1)))
            let plans = layout.plans(kept: kept)
            self.table.reserve(rows + rows / 4, plans)
            // Unlike columns, the slots for keys take memory before there are any: the first block may mislead.
            if plans.contains(where: { $0.kind == .key }) {
                self.dictionaries.reserveKeys(min(rows + rows / 64, size / 16), of: layout.table)
            }
        }
        self.blocks = blocks
    }

    /// Reads all rows of a file.
    ///
    /// - Parameters:
    ///   - name: the file's path in its package.
    ///   - table: taken over, so that columns grow in place.
    static func read(
        _ path: String, as name: String, into table: consuming TableBuilder,
        _ dictionaries: consuming SharedDictionaries,
        reader: DatasetReader, numberFormats: [Int: PackageDescriptor.NumberFormat], kept: [Bool]
    ) throws(PackageError) -> Outcome {
        var blocks = try RecordBlocks(path, size: reader.blockSize, hasFingerprint: reader.hasFingerprints)
        let first = Block(capacity: max(1, min(reader.blockSize, blocks.fileSize)))
        try blocks.next(into: first, holdingText: true)
        if let place = Encoding.wideCharacter(in: first.bytes) {
            try blocks.skipRest()
            let problem = encodingProblem(at: place, in: first, table.data.table, name)
            let file = SourceFile(
                path: name, table: table.data.table, bytes: blocks.bytesRead, rows: 0, sha256: blocks.digest())
            return Outcome(
                table: table, dictionaries: dictionaries, file: file, problems: [problem], isUnreadable: true)
        }
        let start = Encoding.hasByteOrderMark(first.bytes) ? 3 : 0
        var layout = FileLayout(
            table: table.data.table, path: name, bytes: first.bytes, start: start, numberFormats: numberFormats)
        if !layout.isUsable {
            layout = blocks.beginning(HeaderAdvice.searchedBytes).withUnsafeBytes { beginning in
                FileLayout(
                    table: table.data.table, path: name, bytes: first.bytes, start: start,
                    numberFormats: numberFormats, beginning: beginning)
            }
        }
        table.begin(layout)
        let run = FileRun(reader, layout, blocks, first, table, dictionaries, kept: kept)
        return try run.readAll(first)
    }

    private func readAll(_ first: Block) throws(PackageError) -> Outcome {
        // Safe: one worker takes it.
        nonisolated(unsafe) let first = first
        if workerCount == 1 {
            work(first)
        } else {
            DispatchQueue.concurrentPerform(iterations: workerCount) { worker in
                self.work(worker == 0 ? first : nil)
            }
        }
        if let failure { throw failure }
        try blocks.skipRest()
        let file = SourceFile(
            path: layout.path, table: layout.table, bytes: blocks.bytesRead, rows: table.data.rowCount - rowsBefore,
            sha256: blocks.digest())
        return Outcome(
            table: table, dictionaries: dictionaries, file: file, problems: problems,
            isUnreadable: isUnreadable || hidesRows)
    }

    /// Parses blocks and joins them until there are no more.
    private func work(_ first: Block?) {
        let block = first ?? Block(capacity: reader.blockSize)
        guard first != nil || take(block) else { return }
        var parser = BlockParser(layout: layout, knownKeys: knownKeys, kept: kept)
        repeat {
            let zero = Encoding.zeroByte(in: block.bytes)
            if zero == nil {
                let isFirst = block.number == 0
                parser.parse(
                    block, from: isFirst ? layout.firstRecord : 0, line: isFirst ? layout.firstLine : block.firstLine)
            }
            turns.wait(for: block.number)
            if let zero { reject(block, zero) } else if !isUnreadable { join(&parser, of: block) }
            turns.pass(block.number)
        } while take(block)
    }

    /// Fills a block with the next records of the file; false when there are none.
    private func take(_ block: Block) -> Bool {
        // Safe: a block belongs to one worker.
        nonisolated(unsafe) let block = block
        return source.sync {
            guard !isStopped, failure == nil else { return false }
            do throws(PackageError) {
                try blocks.next(into: block)
            } catch {
                failure = error
                return false
            }
            return block.count > 0
        }
    }

    private func join(_ parser: inout BlockParser, of block: Block) {
        guard table.hasRoom(for: parser, mostRows: reader.mostRows) else {
            source.sync {
                isStopped = true
                failure = failure ?? .tooManyRows(file: layout.path, most: reader.mostRows)
            }
            return
        }
        table.append(&parser, &dictionaries)
        problems += parser.problems
        isUnreadable = parser.endsInQuotes
        hidesRows = hidesRows || parser.swallowsLines
        bytesJoined += block.count
        reader.progress?(
            ReadProgress(
                file: layout.path, bytes: bytesJoined, totalBytes: fileSize, rows: table.data.rowCount - rowsBefore))
    }

    /// A file with a zero is no text: nothing of it is used.
    private func reject(_ block: Block, _ zero: Int) {
        guard !isUnreadable else { return }
        isUnreadable = true
        source.sync { isStopped = true }
        table.takeBackFile()
        problems = [FileRun.encodingProblem(at: zero, in: block, layout.table, layout.path)]
    }

    /// A file that is not in an encoding of bytes at all, as UTF-16 is not.
    private static func encodingProblem(at place: Int, in block: Block, _ table: Table, _ name: String) -> Problem {
        let line = block.firstLine + block.bytes[..<place].count { $0 == 0x0A }
        let column = Encoding.column(of: place, line: line, in: block.bytes)
        let kind = Encoding.kind(of: block.bytes, at: place)
        let detail = LocalizedText(
            "\(kind.indonesian) (baris \(line), kolom \(column))", "\(kind.english) (line \(line), column \(column))")
        return Problem(.badEncoding, table: table, file: name, line: line, column: String(column), [detail])
    }
}
