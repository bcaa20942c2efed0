import AwasModel

/// Turns the bytes of one chunk into columns. Chunks share nothing, so they can be parsed in parallel; texts and
/// regions get codes of the chunk, which merging translates.
struct ChunkParser {
    /// The file that the chunk is part of.
    let layout: FileLayout
    let bytes: UnsafeRawBufferPointer
    /// Offsets of bytes that are not UTF-8, ascending.
    let brokenBytes: [Int]

    /// The rows read so far.
    var rowCount = 0
    var values: [[Int32]]
    var lists: [ListColumn]
    var lines: [Int32] = []
    /// Rows that cannot be used.
    var rejected: [Bool] = []
    var texts: [Field: ByteDictionary] = [:]
    var keys: [Table: ByteDictionary] = [:]
    /// The distinct texts of region cells, and what each of them is.
    var regionTexts = ByteDictionary()
    var regionOfText: [RegionResolution] = []
    var problems: [Problem] = []

    let schema: TableSchema
    /// Whether what a cell holds may not appear in a problem.
    let hidesValues: Bool
    /// Whether each column of the schema has one in the file.
    private let isInFile: [Bool]
    var hasQuotes = false
    /// Where the record being read begins, and on which line.
    var recordStart = 0
    var recordLine = 0
    var isRejected = false
    /// Up to where the line feeds of the record have been counted, and the line there.
    var countedEnd = 0
    var countedLine = 0

    init(layout: FileLayout, bytes: UnsafeRawBufferPointer, brokenBytes: [Int]) {
        self.layout = layout
        self.bytes = bytes
        self.brokenBytes = brokenBytes
        schema = Schema[layout.table]
        hidesValues = schema.hasPersonalColumns
        let present = Set(layout.columns.compactMap(\.position))
        isInFile = schema.columns.indices.map(present.contains)
        values = Array(repeating: [], count: schema.columns.count)
        lists = Array(repeating: ListColumn(), count: schema.columns.count)
    }

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
                take(fieldStart..<end, fieldIndex, endsRecord: endsRecord)
                fieldStart = end + 1
                fieldIndex = endsRecord ? 0 : fieldIndex + 1
            }
            windowStart = windowEnd
        }
        if fieldStart < chunk.range.upperBound || fieldIndex > 0 {
            take(fieldStart..<chunk.range.upperBound, fieldIndex, endsRecord: true)
        }
        fillAbsentColumns()
    }

    /// Takes one cell, and closes the record when it is the last one.
    private mutating func take(_ range: Range<Int>, _ index: Int, endsRecord: Bool) {
        let field = FieldText(bytes, range, mayHaveQuotes: hasQuotes)
        if index == 0, endsRecord, field.range.isEmpty, !field.isQuoted {
            startNextRecord(behind: range.upperBound)
            return
        }
        if index < layout.columns.count {
            let column = layout.columns[index]
            if !field.isWellFormed { report(.unclosedQuote, field, column) }
            if let position = column.position {
                parse(field, as: schema.columns[position], at: position, column)
            }
        }
        guard endsRecord else { return }
        let cellCount = index + 1
        if cellCount != layout.columns.count { reportCellCount(cellCount) }
        closeRecord(end: range.upperBound)
    }

    private mutating func closeRecord(end: Int) {
        reportBrokenByte(before: end)
        for (position, column) in schema.columns.enumerated() where isInFile[position] {
            switch column.kind {
            case .choiceList, .textList:
                // A row that ended early has no cell here.
                if lists[position].offsets.count == rowCount + 1 {
                    lists[position].offsets.append(Int32(lists[position].items.count))
                }
            default:
                if values[position].count == rowCount { values[position].append(TableData.null) }
            }
        }
        lines.append(Int32(clamping: recordLine))
        checkRow()
        rejected.append(isRejected || !layout.isUsable)
        rowCount += 1
        startNextRecord(behind: end)
    }

    /// Moves on behind the line feed that ended a record, counting those within its quotes.
    private mutating func startNextRecord(behind end: Int) {
        recordLine += 1
        if hasQuotes { recordLine += newlines(in: recordStart..<end) }
        recordStart = end + 1
        (countedEnd, countedLine) = (recordStart, recordLine)
        isRejected = false
    }

    func newlines(in range: Range<Int>) -> Int {
        var count = 0
        for byte in bytes[range] where byte == 0x0A { count += 1 }
        return count
    }

    /// Gives the columns that the file lacks a null for each row.
    private mutating func fillAbsentColumns() {
        for (position, column) in schema.columns.enumerated() {
            switch column.kind {
            case .choiceList, .textList:
                while lists[position].offsets.count < rowCount + 1 {
                    lists[position].offsets.append(Int32(lists[position].items.count))
                }
            default:
                while values[position].count < rowCount { values[position].append(TableData.null) }
            }
        }
    }
}
