import AwasModel

/// Turns the bytes of blocks into columns. Parsers share nothing that is written, so several can work in parallel, each
/// on a block of its own; texts and regions get codes of the parser, which ``TableBuilder`` translates.
///
/// It puts three parts in order, around one ``BlockContext``: ``ColumnReader`` takes cells that are as they should be, column
/// by column; rows with any other cell ``RowReader`` reads a second time, which can tell what is wrong; ``RowChecks`` looks at
/// what the cells of a row are to each other.
struct BlockParser {
    /// The file that the blocks are part of.
    private(set) var layout: FileLayout
    let schema: TableSchema
    private(set) var plans: [CellPlan]
    /// By position in the schema, whether what a column holds is kept.
    private let kept: [Bool]
    private let choices: [ChoiceTable]
    private let knownKeys: [ByteDictionary?]
    private let index: RecordIndex
    private let doubts = DoubtfulRows()
    /// Some cells of a text column on their way to codes.
    private let textBatch = TextCells()

    /// What was met so far.
    var met: MetTexts

    // What the block came to that was parsed last.

    private(set) var columns: BlockColumns
    private(set) var lines = LineRuns()
    private(set) var findings = BlockFindings()

    /// - Parameters:
    ///   - knownKeys: by position in the schema: the keys of the tables that were read before, for columns that refer to them.
    ///   - kept: by position in the schema, whether what a column holds is kept.
    init(layout: FileLayout, knownKeys: [ByteDictionary?], kept: [Bool]) {
        let schema = Schema[layout.table]
        self.layout = layout
        self.schema = schema
        self.knownKeys = knownKeys
        choices = schema.columns.map { ChoiceTable($0.enumeration) }
        self.kept = kept
        plans = layout.plans(kept: kept)
        index = RecordIndex(layout)
        columns = BlockColumns(columns: schema.columns.count)
        met = MetTexts(schema)
    }

    /// Begins another file of the table, whose blocks follow. What was met in the files before stays known.
    mutating func begin(_ layout: FileLayout) {
        let before = Set(plans.map(\.position))
        self.layout = layout
        plans = layout.plans(kept: kept)
        index.begin(layout)
        met.beginFile()
        for position in before.subtracting(plans.map(\.position)) { columns.clear(position) }
    }

    var rowCount: Int { index.rowCount }

    /// Where each row of the block begins in it.
    var rowStarts: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: index.starts, count: rowCount) }

    /// Whether the block ends inside quotes: then nobody knows how many rows they swallowed.
    var endsInQuotes: Bool { index.endsInQuotes }

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
        read(block, from: first, line: line).checks.addFindings(to: &findings)
        if !layout.isUsable { findings.rejectedRows = (0..<Int32(truncatingIfNeeded: rowCount)).map { $0 } }
    }

    /// Reads the cells of a block, so that its rows can be checked.
    ///
    /// - Returns: the checks, and the cells that nothing could be made of.
    mutating func read(_ block: Block, from first: Int, line: Int) -> (checks: RowChecks, unread: UnreadCells) {
        let context = context(block, from: first, line: line)
        columns.makeRoom(rows: rowCount)
        doubts.begin(context)
        var slow = RowReader(context)
        let latestDay = readCells(context, &slow)
        findings = slow.findings
        findings.latestDay = max(findings.latestDay, latestDay)
        lines = context.lines
        return (RowChecks(context, columns.values, met, slow.unread), slow.unread)
    }

    private func context(_ block: Block, from first: Int, line: Int) -> BlockContext {
        index.find(in: block.bytes, from: first, lines: block.totals.newlines)
        return BlockContext(
            layout: layout, schema: schema, plans: plans, choices: choices, knownKeys: knownKeys, block: block,
            index: index, lines: lines(of: block, from: first, line: line),
            brokenBytes: block.totals.isASCII ? [] : Encoding.brokenBytes(in: block.bytes, first..<block.count))
    }

    private func lines(of block: Block, from first: Int, line: Int) -> LineRuns {
        var lines = LineRuns()
        if block.totals.quotes == 0, index.isDense {
            lines.append(rows: rowCount, from: Int32(clamping: line))
            return lines
        }
        var line = line
        var counted = first
        var inQuotes = false
        for row in 0..<rowCount {
            let start = Int(index.starts[row])
            line +=
                block.countsRecords
                ? BlockParser.records(in: block.bytes[counted..<start], &inQuotes)
                : BlockParser.lines(in: block.bytes[counted..<start])
            counted = start
            lines.append(Int32(clamping: line))
        }
        return lines
    }

    private static func lines(in bytes: Slice<UnsafeRawBufferPointer>) -> Int {
        var count = 0
        for byte in bytes where byte == 0x0A { count += 1 }
        return count
    }

    private static func records(in bytes: Slice<UnsafeRawBufferPointer>, _ inQuotes: inout Bool) -> Int {
        var count = 0
        for byte in bytes {
            if byte == 0x22 { inQuotes.toggle() } else if byte == 0x0A, !inQuotes { count += 1 }
        }
        return count
    }

    /// Reads all cells: those of doubtful rows again, and lists when all else is known of their row.
    ///
    /// - Returns: the latest day that the fast path met; null for none.
    private mutating func readCells(_ context: BlockContext, _ slow: inout RowReader) -> Int32 {
        let fast = ColumnReader(context, columns.values, columns.keys, doubts, textBatch)
        let latestDay = fast.readColumns(&met)
        let kept = context.listPlans.filter(\.isKept).map(\.position)
        for position in kept { columns.lists[position].removeAll() }
        let marks = doubts.marks
        for row in 0..<rowCount {
            if fast.hasLists, !marks[row], !fast.readLists(row, &columns.lists, &met) {
                for position in kept { columns.lists[position].dropOpenItems() }
                marks[row] = true
            }
            if marks[row] { slow.read(row, into: &columns, &met) }
            for position in kept { columns.lists[position].closeRow() }
        }
        return latestDay
    }
}
