import AwasModel

/// The files of a table, opened one after the other and read as one row of blocks, so that workers share out many small
/// files as they share out one large one.
struct TableFiles: ~Copyable {
    /// How a file is read: its header, or that it has none.
    final class File: Sendable {
        /// Among the files of the table, from 0.
        let number: Int
        let layout: FileLayout
        /// The bytes that it had when it was opened.
        let size: Int
        /// What is wrong with a file that is no text of bytes at all, or none in lines.
        let encodingProblem: Problem?

        init(number: Int, layout: FileLayout, size: Int, encodingProblem: Problem?) {
            self.number = number
            self.layout = layout
            self.size = size
            self.encodingProblem = encodingProblem
        }
    }

    private let table: Table
    private let source: any RecordSource
    private let names: [String]
    private let format: PackageDescriptor.TableFormat
    /// By file and position in the schema, dates that show that those of their column have the month first.
    private let monthFirst: [String: [Int: MonthFirstDate]]
    private let options: ReaderOptions
    /// The file being read, and how.
    private var blocks: (any RecordReader)?
    private var file: File?
    /// Of each file that was read to its end its bytes and their digest.
    private(set) var ends: [(bytes: Int, sha256: String?)] = []

    /// - Parameter names: the parts of the source.
    init(
        _ names: [String], of table: Table, in source: any RecordSource,
        format: PackageDescriptor.TableFormat, monthFirst: [String: [Int: MonthFirstDate]], _ options: ReaderOptions
    ) {
        self.monthFirst = monthFirst
        (self.table, self.source, self.names, self.format) = (table, source, names, format)
        self.options = options
    }

    /// Fills a block with the next whole records of a file, which is nil once all files are read. The first block of a
    /// file may hold none.
    mutating func next(into block: Block) throws(PackageError) -> File? {
        if let file, file.encodingProblem == nil {
            try blocks?.next(into: block, holdingText: false)
            if block.count > 0 { return file }
        }
        try close()
        guard ends.count < names.count else { return nil }
        return try open(names[ends.count], block)
    }

    /// Reads nothing more of a file but its bytes for the digest.
    mutating func skip(_ skipped: File) throws(PackageError) {
        if file === skipped { try close() }
    }

    private mutating func close() throws(PackageError) {
        guard file != nil else { return }
        try blocks?.skipRest()
        ends.append((blocks?.bytesRead ?? 0, blocks?.digest()))
        file = nil
        blocks = nil
    }

    private mutating func open(_ name: String, _ first: Block) throws(PackageError) -> File {
        let blocks = try source.open(name, of: table, options)
        try blocks.next(into: first, holdingText: true)
        let wide = Encoding.wideCharacter(in: first.bytes)
        let bytes = wide == nil ? first.bytes : UnsafeRawBufferPointer(rebasing: first.bytes[..<0])
        let start = Encoding.hasByteOrderMark(bytes) ? 3 : 0
        var layout = FileLayout(
            table: table, path: name, bytes: bytes, start: start, format: format,
            countsRecords: blocks.countsRecords, positions: blocks.positions)
        if !layout.isUsable, wide == nil, !layout.hasBareReturns {
            layout = blocks.beginning(HeaderAdvice.searchedBytes).withUnsafeBytes { beginning in
                FileLayout(
                    table: table, path: name, bytes: bytes, start: start, format: format,
                    countsRecords: blocks.countsRecords, positions: blocks.positions, beginning: beginning)
            }
        }
        let opened = File(
            number: ends.count, layout: layout.with(monthFirst: monthFirst[name] ?? [:]), size: blocks.size,
            encodingProblem: wide.map { TableFiles.encodingProblem(at: $0, in: first, layout) }
                ?? (layout.hasBareReturns ? LineEnds.problem(layout) : nil))
        file = opened
        self.blocks = blocks
        return opened
    }

    /// A file that is not in an encoding of bytes at all, as UTF-16 is not.
    static func encodingProblem(at place: Int, in block: Block, _ layout: FileLayout) -> Problem {
        let line = block.firstLine + block.bytes[..<place].count { $0 == 0x0A }
        let column = Encoding.column(of: place, line: line, in: block.bytes)
        let kind = Encoding.kind(of: block.bytes, at: place)
        let detail = LocalizedText(
            "\(kind.indonesian) (baris \(line), kolom \(column))", "\(kind.english) (line \(line), column \(column))")
        return Problem(
            .badEncoding, table: layout.table, file: layout.path, line: line, column: String(column), [detail])
    }
}
