import AwasModel

/// Turns the bytes of blocks into columns. Parsers share nothing that is written, so several can work in parallel, each
/// on a block of its own; texts and regions get codes of the parser, which ``TableBuilder`` translates.
///
/// Cells are read column by column on a short way that sound ones pass (`BlockParser+Columns`). Rows with any other cell
/// are marked, and read a second time on a long way that can tell what is wrong (`BlockParser+Cells`).
struct BlockParser {
    /// The file that the blocks are part of.
    private(set) var layout: FileLayout
    let schema: TableSchema
    private(set) var plans: [CellPlan]
    /// By position in the schema, whether what a column holds is kept.
    private let kept: [Bool]
    /// By position in the schema; of a column without a closed set an empty one.
    let choices: [ChoiceTable]
    /// By position in the schema: the keys of the tables that were read before, for columns that refer to them.
    let knownKeys: [ByteDictionary?]
    /// Whether what a cell holds may not appear in a problem.
    let hidesValues: Bool

    // What outlives a block.

    /// By position in the schema: the texts so far. A reference to a key that is known has its code there; one that is
    /// not has, below zero, the code of this dictionary (see ``encoded(unknown:)``).
    var texts: [ByteDictionary]
    /// The distinct texts of region cells, and what each of them is.
    var regionTexts: RegionTexts
    /// By position in the schema; of a column without a closed set an empty one.
    var spellings: [ChoiceSpellings]
    /// By the code of a violation in `texts`, as far as they were looked at: whether it is taken as it is written.
    var arePlainViolations: [Bool] = []
    /// By position in the schema: for each code of `texts` that of the dataset, as far as blocks were joined.
    var textTranslations: [[Int32]]
    /// By the place of a column in the file: what values that are not in its closed set probably mean. The same word often
    /// stands in every row.
    var meantValues: [Int: [String: LocalizedText]] = [:]
    /// For each code of `regionTexts` the region's position in the dataset, as far as blocks were joined.
    var regionTranslation: [Int32] = []

    // What is known of the block.

    private(set) var block = Block(capacity: 1)
    private(set) var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    let index: RecordIndex
    let values: ColumnBuffers
    /// The cells of the table's own key. They get their codes when the block is joined to its table, in the order of the
    /// file.
    let keys = TextCells()
    /// Some cells of a text column on their way to codes.
    let textBatch = TextCells()
    /// By position in the schema; without rows where the items are not kept.
    var lists: [ListColumn]
    private(set) var lines = LineRuns()
    /// Rows that cannot be used, in no order; a row can be in it twice.
    private(set) var rejectedRows: [Int32] = []
    var problems: [Problem] = []
    /// Cells that name a kecamatan: which one is known when the whole file is.
    var namedKecamatan: [NamedKecamatan] = []
    /// The latest date of any cell; null for none.
    var latestDay = TableData.null
    /// Columns by their position in the schema, with dates whose day and month could change places.
    var unorderedDates: Set<Int> = []
    /// By position in the schema, the first date of a column that can only have the month first.
    var monthFirst: [Int: MonthFirstDate] = [:]
    private(set) var hasQuotes = false
    /// Whether a quote without a partner made lines that may be rows part of one.
    private(set) var swallowsLines = false
    /// Offsets of bytes that are not UTF-8, ascending.
    private(set) var brokenBytes: [Int] = []

    // What is known of the row that is read the long way, or checked.

    private(set) var row = 0
    private(set) var recordStart = 0
    private(set) var recordLine = 0
    var isRejected = false
    /// By row the columns, as bits, whose cells hold something that says nothing: they are not empty.
    private var unreadCells: [Int: UInt64] = [:]
    /// The first cell of the record that holds anything.
    private var firstCell: (field: FieldText, column: Int)?
    /// Up to where the line feeds of the record have been counted, and the line there.
    var countedEnd = 0
    var countedLine = 0

    /// - Parameter kept: by position in the schema, whether what a column holds is kept.
    init(layout: FileLayout, knownKeys: [ByteDictionary?], kept: [Bool]) {
        let schema = Schema[layout.table]
        self.layout = layout
        self.schema = schema
        self.knownKeys = knownKeys
        hidesValues = schema.hasPersonalColumns
        let sets = schema.columns.map { column in
            switch column.kind {
            case .choice(let enumeration), .choiceList(let enumeration): enumeration
            default: Enumeration.none
            }
        }
        choices = sets.map(ChoiceTable.init)
        spellings = sets.map(ChoiceSpellings.init)
        self.kept = kept
        plans = layout.plans(kept: kept)
        index = RecordIndex(layout)
        values = ColumnBuffers(columns: schema.columns.count)
        lists = Array(repeating: ListColumn(), count: schema.columns.count)
        texts = Array(repeating: ByteDictionary(), count: schema.columns.count)
        regionTexts = RegionTexts(columns: schema.regionPositions.count)
        textTranslations = Array(repeating: [], count: schema.columns.count)
    }

    /// Begins another file of the table, whose blocks follow. What was met in the files before stays known.
    mutating func begin(_ layout: FileLayout) {
        let before = Set(plans.map(\.position))
        self.layout = layout
        plans = layout.plans(kept: kept)
        index.begin(layout)
        meantValues = [:]
        regionTexts.beginFile()
        for position in before.subtracting(plans.map(\.position)) {
            values.clear(position)
            lists[position].removeAll()
        }
    }

    var rowCount: Int { index.rowCount }

    /// Whether the block ends inside quotes: then nobody knows how many rows they swallowed.
    var endsInQuotes: Bool { index.endsInQuotes }

    /// How a column holds the code that a key which no table read before has in `texts`: negative, and never null.
    static func encoded(unknown code: Int32) -> Int32 { -1 - code }

    /// Parses the records of a block of a file, which is the one begun last.
    mutating func parse(_ block: Block, of layout: FileLayout) {
        let isFirst = block.number == 0
        parse(block, from: isFirst ? layout.firstRecord : 0, line: isFirst ? layout.firstLine : block.firstLine)
    }

    /// Parses the records of a block, which must stay as it is until they are joined to the table.
    ///
    /// - Parameters:
    ///   - first: where the first record begins.
    ///   - line: the line of that place.
    mutating func parse(_ block: Block, from first: Int, line: Int) {
        self.block = block
        bytes = block.bytes
        hasQuotes = block.totals.quotes > 0
        brokenBytes = block.totals.isASCII ? [] : Encoding.brokenBytes(in: bytes, first..<bytes.count)
        problems = []
        namedKecamatan = []
        rejectedRows = []
        unreadCells = [:]
        unorderedDates = []
        monthFirst = [:]
        swallowsLines = false
        index.find(in: bytes, from: first, lines: block.totals.newlines)
        values.makeRoom(rows: rowCount)
        keys.makeRoom(rows: rowCount)
        latestDay = TableData.null
        findLines(from: first, line: line)
        markBrokenRows()
        for plan in plans where !plan.missing.isEmpty { markMissing(plan) }
        for plan in plans { read(plan) }
        finishRows()
        checkRows()
        if !layout.isUsable { rejectedRows = (0..<Int32(truncatingIfNeeded: rowCount)).map { $0 } }
    }

    private mutating func findLines(from first: Int, line: Int) {
        lines = LineRuns()
        if !hasQuotes, index.isDense {
            lines.append(rows: rowCount, from: Int32(clamping: line))
            return
        }
        var line = line
        var counted = first
        for row in 0..<rowCount {
            let start = index.range(ofRow: row).lowerBound
            line += newlines(in: counted..<start)
            counted = start
            lines.append(Int32(clamping: line))
        }
    }

    private func markBrokenRows() {
        for place in brokenBytes {
            var (low, high) = (0, rowCount)
            while low < high {
                let middle = (low + high) / 2
                if Int(index.starts[middle]) <= place { low = middle + 1 } else { high = middle }
            }
            if low > 0 { index.isDoubtful[low - 1] = true }
        }
    }

    /// Reads the rows again that were marked, and the lists of all rows.
    private mutating func finishRows() {
        let listPlans = plans.filter { $0.kind == .choiceList || $0.kind == .textList }
        let kept = listPlans.filter(\.isKept).map(\.position)
        for position in kept { lists[position].removeAll() }
        for row in 0..<rowCount {
            if !listPlans.isEmpty, !index.isDoubtful[row], !readLists(listPlans, row) {
                for position in kept { lists[position].dropOpenItems() }
                index.isDoubtful[row] = true
            }
            if index.isDoubtful[row] { readRecord(row) }
            for position in kept { lists[position].closeRow() }
        }
    }

    /// Reads all cells of a row the long way.
    private mutating func readRecord(_ row: Int) {
        begin(row)
        clear(row)
        let range = index.range(ofRow: row)
        let (knownProblems, knownNames) = (problems.count, namedKecamatan.count)
        firstCell = nil
        var cells = 0
        var start = range.lowerBound
        var inQuotes = false
        for offset in range {
            if bytes[offset] == 0x22 {
                inQuotes.toggle()
            } else if bytes[offset] == layout.delimiter, !inQuotes {
                readCell(start..<offset, cells)
                start = offset + 1
                cells += 1
            }
        }
        readCell(start..<range.upperBound, cells)
        cells += 1
        if cells != layout.columns.count, layout.hasHeader { reportCellCount(cells) }
        if !brokenBytes.isEmpty { reportBrokenByte(before: range.upperBound) }
        allowEmptyCells(problems[knownProblems...])
        if isTotalsRow(problems[knownProblems...]), let (field, column) = firstCell {
            // The row has to go, so what its cells lack does not matter.
            problems.removeSubrange(knownProblems...)
            namedKecamatan.removeSubrange(knownNames...)
            clear(row)
            (countedEnd, countedLine) = (recordStart, recordLine)
            report(.totalsRow, field, layout.columns[column])
        }
        end()
    }

    /// Takes back that cells are empty where the row says by another that they may be.
    private mutating func allowEmptyCells(_ found: ArraySlice<Problem>) {
        let allowed = found.indices.filter { index in
            guard found[index].code == .blankRequired,
                let position = layout.columns[found[index].columnPosition].position,
                let exception = schema.columns[position].exception
            else { return false }
            return isFilled(exception.filled) && !exception.empty.contains(where: isFilled)
        }
        guard !allowed.isEmpty else { return }
        for index in allowed.reversed() { problems.remove(at: index) }
        isRejected = problems[found.startIndex...].contains { $0.code.severity == .error }
    }

    private mutating func reportUnclosedQuote(_ field: FieldText, _ column: FileLayout.FileColumn) {
        let swallowed = newlines(in: index.range(ofRow: row))
        var lines = LocalizedText("", "")
        if swallowed > 0 {
            swallowsLines = true
            let (first, last) = (recordLine + 1, recordLine + swallowed)
            lines = LocalizedText(
                ", sehingga baris \(first)–\(last) terbaca sebagai bagian baris ini",
                ", so that lines \(first)–\(last) were read as part of this row")
        }
        report(.unclosedQuote, field, column, [lines])
    }

    /// Whether a row says with its first cell that it adds up others, and its cells are where they seem to be. A sound row
    /// says so in a column that is not known; of those that are, what they hold is checked in its own place.
    private func isTotalsRow(_ problems: ArraySlice<Problem>) -> Bool {
        guard let (field, column) = firstCell, isRejected || column < layout.firstKnownColumn,
            TotalsRow.isTotal(field.string(in: bytes))
        else { return false }
        return !problems.contains { $0.code == .unclosedQuote || $0.code == .badEncoding }
    }

    private mutating func clear(_ row: Int) {
        for column in schema.columns.indices { values[column, row] = TableData.null }
        keys.clear(row)
        unreadCells[row] = nil
    }

    /// Notes that the cell of a column is filled, though nothing could be made of it.
    mutating func noteUnread(_ position: Int) { unreadCells[row, default: 0] |= 1 << UInt64(position) }

    /// Whether a row has cells that nothing could be made of.
    func hasUnreadCells(_ row: Int) -> Bool { !unreadCells.isEmpty && unreadCells[row] != nil }

    /// Whether nothing could be made of the cell of a column in the row that is looked at.
    func isUnread(_ position: Int) -> Bool { unreadCells[row, default: 0] >> UInt64(position) & 1 == 1 }

    private mutating func readCell(_ range: Range<Int>, _ column: Int) {
        guard column < layout.columns.count else { return }
        var field = FieldText(bytes, range, mayHaveQuotes: hasQuotes)
        if layout.isMissing(field, bytes, column) { field.range = field.range.lowerBound..<field.range.lowerBound }
        if firstCell == nil, !field.range.isEmpty { firstCell = (field, column) }
        let fileColumn = layout.columns[column]
        if !field.isWellFormed { reportUnclosedQuote(field, fileColumn) }
        if let position = fileColumn.position {
            parse(field, as: schema.columns[position], fileColumn, plans[column])
        }
    }

    /// Begins to look closely at a row.
    mutating func begin(_ row: Int) {
        self.row = row
        recordStart = Int(index.starts[row])
        recordLine = Int(lines[row])
        (countedEnd, countedLine) = (recordStart, recordLine)
        isRejected = false
    }

    mutating func end() {
        if isRejected { rejectedRows.append(Int32(truncatingIfNeeded: row)) }
    }

    func newlines(in range: Range<Int>) -> Int {
        var count = 0
        for byte in bytes[range] where byte == 0x0A { count += 1 }
        return count
    }
}
