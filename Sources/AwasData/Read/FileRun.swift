import AwasModel

/// The reading of one file into its table.
struct FileRun {
    let reader: DatasetReader
    var table: TableBuilder
    var dictionaries: SharedDictionaries
    let numberFormats: [String: PackageDescriptor.NumberFormat]
    private(set) var problems: [Problem] = []
    /// Whether nobody knows how many rows the file has.
    private(set) var isUnreadable = false

    init(
        reader: DatasetReader, table: TableBuilder, dictionaries: SharedDictionaries,
        numberFormats: [String: PackageDescriptor.NumberFormat]
    ) {
        self.reader = reader
        self.table = table
        self.dictionaries = dictionaries
        self.numberFormats = numberFormats
    }

    /// Reads all rows of a file.
    ///
    /// - Parameter name: the file's path in its package.
    mutating func read(_ path: String, as name: String) throws(PackageError) -> SourceFile {
        let blocks = try RecordBlocks(path, size: reader.blockSize, hasFingerprint: reader.hasFingerprints)
        let rowsBefore = table.data.rowCount
        var layout: FileLayout?
        var line = 1
        var isFirst = true
        while true {
            let bytes = try blocks.next(holdingText: layout == nil)
            if let place = layout == nil ? Encoding.wideCharacter(in: bytes) : Encoding.zeroByte(in: bytes) {
                problems.append(encodingProblem(at: place, in: bytes, from: line, name))
                isUnreadable = true
                break
            }
            var start = 0
            if layout == nil {
                let header = FileLayout(
                    table: table.data.table, path: name, bytes: bytes,
                    start: Encoding.hasByteOrderMark(bytes) ? 3 : 0, numberFormats: numberFormats)
                problems += header.problems
                table.begin(header)
                layout = header
                (start, line) = (header.firstRecord, header.firstLine)
            }
            if bytes.isEmpty { break }
            if let layout { line += readRecords(bytes, from: start, line: line, layout) }
            if blocks.bytesRead < blocks.fileSize, isFirst {
                // As many rows a byte as in the first block, and a little more.
                let rows = Double(table.data.rowCount - rowsBefore) / Double(bytes.count)
                table.reserve(Int(rows * Double(blocks.fileSize) * 1.02))
            }
            isFirst = false
        }
        while isUnreadable, try !blocks.next().isEmpty {}
        return SourceFile(
            path: name, table: table.data.table, bytes: blocks.bytesRead, rows: table.data.rowCount - rowsBefore,
            sha256: blocks.digest())
    }

    /// Reads the records of a block.
    ///
    /// - Returns: how many lines they have.
    private mutating func readRecords(
        _ bytes: UnsafeRawBufferPointer, from start: Int, line: Int, _ layout: FileLayout
    ) -> Int {
        // Safe: the bytes stay in place during the parallel work, and nobody writes them.
        nonisolated(unsafe) let bytes = bytes
        let threads = reader.threads
        var isASCII = true
        var newlines = 0
        let chunks = Chunk.cut(bytes, from: start, firstLine: line, size: reader.chunkSize) { stretches in
            let totals = Parallel.map(stretches.count, threads: threads) { index in
                FieldScanner.totals(of: UnsafeRawBufferPointer(rebasing: bytes[stretches[index]]))
            }
            isASCII = totals.allSatisfy(\.isASCII)
            newlines = totals.reduce(0) { $0 + $1.newlines }
            return totals
        }
        let brokenBytes = isASCII ? [] : Encoding.brokenBytes(in: bytes, start..<bytes.count)
        let knownKeys = knownKeys
        let parsed = Parallel.map(chunks.count, threads: threads) { index in
            let range = chunks[index].range
            let lines = FieldScanner.totals(of: UnsafeRawBufferPointer(rebasing: bytes[range])).newlines
            var parser = ChunkParser(
                layout: layout, bytes: bytes, brokenBytes: brokenBytes, knownKeys: knownKeys, rowCapacity: lines + 1)
            parser.parse(chunks[index])
            return parser
        }
        for chunk in parsed {
            problems += chunk.problems
            table.append(chunk, texts: &dictionaries)
            isUnreadable = isUnreadable || chunk.endsInQuotes
        }
        return newlines
    }

    /// For each column that refers to another table, that one's keys, all read before.
    private var knownKeys: [ByteDictionary?] {
        Schema[table.data.table].columns.map { column in
            guard case .reference(let target) = column.kind, target != table.data.table else { return nil }
            return dictionaries.keys[target]
        }
    }

    /// A file that is not in an encoding of bytes at all, as UTF-16 is not.
    private func encodingProblem(
        at place: Int, in bytes: UnsafeRawBufferPointer, from line: Int, _ name: String
    ) -> Problem {
        let line = line + bytes[..<place].count { $0 == 0x0A }
        let column = Encoding.column(of: place, in: bytes)
        let detail = LocalizedText(
            "berkas ini UTF-16 atau bukan teks (baris \(line), kolom \(column))",
            "this file is UTF-16 or no text (line \(line), column \(column))")
        return Problem(
            .badEncoding, table: table.data.table, file: name, line: line, column: String(column), [detail])
    }
}
