import AwasModel

/// Turns the bytes of one chunk into columns. Chunks share nothing that is written, so they can be parsed in parallel;
/// texts and regions get codes of the chunk, which merging translates.
///
/// A cell that is as it should be is read on a short way (`ChunkParser+FastCells`), and any other on the long one that
/// can tell what is wrong with it.
struct ChunkParser {
    /// The file that the chunk is part of.
    let layout: FileLayout
    let bytes: UnsafeRawBufferPointer
    /// Offsets of bytes that are not UTF-8, ascending.
    let brokenBytes: [Int]
    /// By position in the schema: the keys of the tables that were read before, for columns that refer to them.
    let knownKeys: [ByteDictionary?]

    /// The rows read so far; while rows are checked, the row being checked.
    var rowCount = 0
    let values: ColumnBuffers
    var lists: [ListColumn]
    var lines = LineRuns()
    /// Rows that cannot be used, in no order; a row can be in it twice.
    var rejectedRows: [Int32] = []
    /// By position in the schema: the texts of the chunk. A reference to a key that is known has its code there; one
    /// that is not has, below null's neighbours, the code of this dictionary (see ``encoded(unknown:)``).
    var texts: [ByteDictionary]
    /// The distinct texts of region cells, and what each of them is.
    var regionTexts = ByteDictionary()
    var regionOfText: [RegionResolution] = []
    /// By code of `regionTexts`: whether the text names a region and needs no word.
    var isPlainRegion: [Bool] = []
    var problems: [Problem] = []

    let schema: TableSchema
    var plans: [CellPlan]
    /// By position in the schema; of a column without a closed set an empty one.
    let choices: [ChoiceTable]
    /// Whether what a cell holds may not appear in a problem.
    let hidesValues: Bool
    var hasQuotes = false
    /// Where the record being read begins, and on which line.
    var recordStart = 0
    var recordLine = 0
    var isRejected = false
    /// How many problems there were before it.
    private var problemsBefore = 0
    /// Whether the chunk ends inside quotes: then nobody knows how many rows they swallowed.
    private(set) var endsInQuotes = false
    private let hasLists: Bool
    /// Up to where the line feeds of the record have been counted, and the line there.
    var countedEnd = 0
    var countedLine = 0

    /// - Parameter rowCapacity: at least as many rows as the chunk has.
    init(
        layout: FileLayout, bytes: UnsafeRawBufferPointer, brokenBytes: [Int], knownKeys: [ByteDictionary?],
        rowCapacity: Int
    ) {
        self.layout = layout
        self.bytes = bytes
        self.brokenBytes = brokenBytes
        self.knownKeys = knownKeys
        let schema = Schema[layout.table]
        self.schema = schema
        hidesValues = schema.hasPersonalColumns
        choices = schema.columns.map { column in
            switch column.kind {
            case .choice(let enumeration), .choiceList(let enumeration): ChoiceTable(enumeration)
            default: ChoiceTable(.none)
            }
        }
        let values = ColumnBuffers(columns: schema.columns.count + 1, rowCapacity: rowCapacity)
        self.values = values
        plans = layout.columns.map { CellPlan($0, schema, values) }
        lists = Array(repeating: ListColumn(), count: schema.columns.count)
        hasLists = plans.contains { $0.kind == .choiceList || $0.kind == .other }
        texts = Array(repeating: ByteDictionary(), count: schema.columns.count)
    }

    /// How a column holds the code of a key that no table read before has: negative, and never null.
    static func encoded(unknown code: Int32) -> Int32 { -1 - code }

    /// Parses all records of a chunk.
    mutating func parse(_ chunk: Chunk) {
        hasQuotes = chunk.hasQuotes
        let window = 1 << 16
        let positions = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: min(window, chunk.range.count))
        defer { positions.deallocate() }
        var inQuotes = false
        var fieldStart = chunk.range.lowerBound
        var fieldIndex = 0
        recordStart = fieldStart
        recordLine = chunk.firstLine
        (countedEnd, countedLine) = (recordStart, recordLine)
        var windowStart = chunk.range.lowerBound
        while windowStart < chunk.range.upperBound {
            let windowEnd = min(windowStart + window, chunk.range.upperBound)
            let count = FieldScanner.index(
                UnsafeRawBufferPointer(rebasing: bytes[windowStart..<windowEnd]), delimiter: layout.delimiter,
                inQuotes: &inQuotes, into: positions)
            for index in 0..<count {
                let end = windowStart + Int(positions[index])
                let endsRecord = bytes[end] == 0x0A
                if !takeQuickly(fieldStart, end, fieldIndex) { take(fieldStart..<end, fieldIndex) }
                fieldStart = end + 1
                fieldIndex += 1
                if endsRecord {
                    endRecord(at: end, cells: fieldIndex)
                    fieldIndex = 0
                }
            }
            windowStart = windowEnd
        }
        if fieldStart < chunk.range.upperBound || fieldIndex > 0 {
            take(fieldStart..<chunk.range.upperBound, fieldIndex)
            endRecord(at: chunk.range.upperBound, cells: fieldIndex + 1)
        }
        endsInQuotes = inQuotes
        closeLists()
        checkRows()
    }

    /// Takes one cell the long way.
    private mutating func take(_ range: Range<Int>, _ index: Int) {
        guard index < layout.columns.count else { return }
        let field = FieldText(bytes, range, mayHaveQuotes: hasQuotes)
        let column = layout.columns[index]
        if !field.isWellFormed { report(.unclosedQuote, field, column) }
        if let position = column.position { parse(field, as: schema.columns[position], at: position, column) }
    }

    private mutating func endRecord(at end: Int, cells: Int) {
        if isBlank(recordStart..<end) {
            // What was noted of its empty cells is noted of nothing.
            problems.removeLast(problems.count - problemsBefore)
            startNextRecord(behind: end)
            return
        }
        if cells != layout.columns.count { reportCellCount(cells) }
        if !brokenBytes.isEmpty { reportBrokenByte(before: end) }
        lines.append(Int32(clamping: recordLine))
        if isRejected || !layout.isUsable { rejectedRows.append(Int32(truncatingIfNeeded: rowCount)) }
        rowCount += 1
        if hasLists { closeLists() }
        startNextRecord(behind: end)
    }

    /// Whether a record holds nothing: an empty line, or the row of empty cells that a spreadsheet leaves.
    @inline(__always)
    private func isBlank(_ range: Range<Int>) -> Bool {
        for byte in bytes[range] where byte != 0x20 && byte != 0x09 && byte != 0x0D && byte != layout.delimiter {
            return false
        }
        return true
    }

    /// Moves on behind the line feed that ended a record, counting those within its quotes.
    private mutating func startNextRecord(behind end: Int) {
        recordLine += 1
        if hasQuotes { recordLine += newlines(in: recordStart..<end) }
        recordStart = end + 1
        (countedEnd, countedLine) = (recordStart, recordLine)
        isRejected = false
        problemsBefore = problems.count
    }

    func newlines(in range: Range<Int>) -> Int {
        var count = 0
        for byte in bytes[range] where byte == 0x0A { count += 1 }
        return count
    }

    /// Ends the lists of all rows so far, those without a cell included.
    private mutating func closeLists() {
        for (position, column) in schema.columns.enumerated() {
            switch column.kind {
            case .choiceList, .textList:
                while lists[position].offsets.count < rowCount + 1 {
                    lists[position].offsets.append(Int32(lists[position].items.count))
                }
            default: break
            }
        }
    }
}
