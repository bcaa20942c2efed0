import AwasModel

/// How a file of a table is written: its delimiter, its header, and which column of the schema each cell belongs to.
struct FileLayout {
    /// One column of the file.
    struct FileColumn {
        /// From 0.
        let index: Int
        /// As the file writes it.
        let header: String
        /// The header in problems.
        let shownHeader: String
        /// False where the header may be something else, a row of persons: then its number is shown.
        let isShown: Bool
        /// In the schema of the table; nil for a column that Awas doesn't know.
        let position: Int?
        let numberFormat: PackageDescriptor.NumberFormat
        /// What stands in empty cells.
        let missing: MissingValues
        /// A date of the column that has the month first: then those that may be read either way are not read.
        var monthFirst: MonthFirstDate?
    }

    let table: Table
    let path: String
    let delimiter: UInt8
    private(set) var columns: [FileColumn]
    /// The first column that the schema has; of a file without one, as many as it has.
    let firstKnownColumn: Int
    /// Where the first record begins, and on which line.
    let firstRecord: Int
    let firstLine: Int
    /// The line of the header.
    let headerLine: Int
    /// Whether the header goes on behind a carriage return: its lines end with these alone.
    let hasBareReturns: Bool
    /// What is wrong with the header.
    let problems: [Problem]
    /// False when the header has an error, as a missing or doubled column: no row of the file can be used.
    let isUsable: Bool
    /// False when the first line is no header at all: what its rows lack says nothing.
    let hasHeader: Bool
}

extension FileLayout {
    /// Reads the header of a file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - start: behind the byte order mark, if there is one.
    ///   - countsRecords: whether the header is one line, whatever line feeds it holds.
    ///   - positions: of each column that in the schema, where the source of the file knows it; nil where the header tells.
    ///   - beginning: the first bytes of the file, in which a header is looked for that stands elsewhere; nil for not
    ///     at all.
    init(
        table: Table, path: String, bytes: UnsafeRawBufferPointer, start: Int,
        format: PackageDescriptor.TableFormat, countsRecords: Bool = false, positions: [Int?]? = nil,
        beginning: UnsafeRawBufferPointer? = nil
    ) {
        let (start, line) = FileLayout.skipBlankLines(bytes, from: start)
        let end = RecordSplitter.endOfRecord(bytes, from: start)
        let delimiter = FileLayout.delimiter(in: bytes, start..<end)
        var header = HeaderReader(table: table, path: path, line: line, format: format)
        let fields = RecordSplitter.fields(in: bytes, start..<end, delimiter: delimiter)
        let advice = beginning.flatMap { beginning in
            end <= beginning.count ? HeaderAdvice.find(table, beginning, start..<end, fields, line: line) : nil
        }
        let text = bytes[start..<end].reversed().drop { $0 == 0x0A || $0 == 0x0D }
        header.read(
            fields, bytes, positions: positions, hasLines: text.contains { $0 == 0x0A || $0 == 0x0D }, advice: advice)
        header.checkEncoding(bytes, start..<end)
        self.init(
            table: table, path: path, delimiter: delimiter, columns: header.columns,
            firstKnownColumn: header.columns.firstIndex { $0.position != nil } ?? header.columns.count,
            firstRecord: end,
            firstLine: line + (countsRecords ? 1 : bytes[start..<end].count { $0 == 0x0A }), headerLine: line,
            hasBareReturns: LineEnds.hasBareReturn(bytes, start..<end), problems: header.problems,
            isUsable: !header.problems.contains { $0.severity == .error }, hasHeader: advice == nil)
    }

    /// The same file, some of whose columns have dates with the month first.
    ///
    /// - Parameter proofs: by position in the schema, a cell that shows it.
    func with(monthFirst proofs: [Int: MonthFirstDate]) -> FileLayout {
        var layout = self
        for index in columns.indices {
            layout.columns[index].monthFirst = columns[index].position.flatMap { proofs[$0] }
        }
        return layout
    }

    /// Blank lines count as little before the header as behind it.
    private static func skipBlankLines(_ bytes: UnsafeRawBufferPointer, from start: Int) -> (start: Int, line: Int) {
        var line = 1
        var begin = start
        for offset in start..<bytes.count {
            switch bytes[offset] {
            case 0x0A:
                line += 1
                begin = offset + 1
            case 0x20, 0x09, 0x0D: continue
            default: return (begin, line)
            }
        }
        return (begin, line)
    }

    /// What may separate cells.
    static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// The candidate that the header holds most often outside quotes; a comma when it holds none.
    static func delimiter(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt8 {
        let candidates = delimiters
        var counts = [0, 0, 0]
        var inQuotes = false
        for byte in bytes[range] {
            if byte == 0x22 {
                inQuotes.toggle()
            } else if !inQuotes, let candidate = candidates.firstIndex(of: byte) {
                counts[candidate] += 1
            }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }

    /// Whether a record is no row: its cells are empty.
    func isBlank(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        let fields = RecordSplitter.fields(in: bytes, range, delimiter: delimiter)
        return fields.enumerated().allSatisfy { column, field in
            field.isWellFormed && (field.range.isEmpty || isMissing(field, bytes, column))
        }
    }

    /// Whether a cell holds what the package writes into empty ones.
    private func isMissing(_ field: FieldText, _ bytes: UnsafeRawBufferPointer, _ column: Int) -> Bool {
        columns.indices.contains(column)
            && columns[column].missing.contains(UnsafeRawBufferPointer(rebasing: bytes[field.range]))
    }

    /// A cell; an empty one where it holds what the package writes into those.
    func emptied(_ field: FieldText, _ bytes: UnsafeRawBufferPointer, _ column: Int) -> FieldText {
        guard isMissing(field, bytes, column) else { return field }
        var field = field
        field.range = field.range.lowerBound..<field.range.lowerBound
        return field
    }
}
