import Algorithms
import AwasModel

/// The slow path: a row at a time, of which it can tell what is wrong.
struct RowReader {
    let context: BlockContext
    /// What was found in the rows so far.
    var findings = BlockFindings()
    /// Cells of the rows so far that nothing could be made of.
    var unread = UnreadCells()

    // What is known of the row.

    private(set) var row = 0
    private var isRejected = false
    /// Up to where the line feeds of the record have been counted, and the line there.
    private var countedEnd = 0
    private var countedLine = 0

    /// The first cell of a record that holds anything.
    private typealias FirstCell = (field: FieldText, column: Int)

    init(_ context: BlockContext) {
        self.context = context
    }

    var bytes: UnsafeRawBufferPointer { context.bytes }
    private var layout: FileLayout { context.layout }
    private var recordStart: Int { Int(context.index.starts[row]) }
    private var recordLine: Int { Int(context.lines[row]) }

    /// Reads all cells of a row.
    mutating func read(_ row: Int, into columns: inout BlockColumns, _ met: inout MetTexts) {
        begin(row)
        clear(columns)
        let range = context.index.range(ofRow: row)
        let (knownProblems, knownNames) = (findings.problems.count, findings.namedKecamatan.count)
        var first: FirstCell?
        let cells = RecordSplitter.forEachField(
            in: bytes, range, delimiter: layout.delimiter, mayHaveQuotes: context.hasQuotes
        ) { field, column in
            guard column < layout.columns.count else { return }
            let field = layout.emptied(field, bytes, column)
            if first == nil, !field.range.isEmpty { first = (field, column) }
            read(field, column, into: &columns, &met)
        }
        if cells != layout.columns.count, layout.hasHeader { reportCellCount(cells, in: range) }
        reportBrokenByte(before: range.upperBound)
        allowEmptyCells(since: knownProblems, columns.values)
        if let first, isTotalsRow(first, findings.problems[knownProblems...]) {
            // The row has to go, so what its cells lack does not matter.
            findings.problems.removeSubrange(knownProblems...)
            findings.namedKecamatan.removeSubrange(knownNames...)
            clear(columns)
            (countedEnd, countedLine) = (recordStart, recordLine)
            report(.totalsRow, first.field, layout.columns[first.column])
        }
        if isRejected { findings.rejectedRows.append(Int32(truncatingIfNeeded: row)) }
    }

    private mutating func begin(_ row: Int) {
        self.row = row
        (countedEnd, countedLine) = (recordStart, recordLine)
        isRejected = false
    }

    private mutating func clear(_ columns: BlockColumns) {
        columns.clear(row: row)
        unread.forget(row: row)
    }

    private mutating func read(
        _ field: FieldText, _ column: Int, into columns: inout BlockColumns, _ met: inout MetTexts
    ) {
        let fileColumn = layout.columns[column]
        if !field.isWellFormed { reportUnclosedQuote(field, fileColumn) }
        if let position = fileColumn.position {
            if let refusal = context.refusal(line: recordLine, column: column) {
                unread.note(position, row: row)
                return report(
                    refusal.code, field, fileColumn, refusal.details, value: refusal.value, isExplained: true)
            }
            read(
                field, as: context.schema.columns[position], fileColumn, context.plans[column], into: &columns, &met)
        }
    }

    /// Takes back that cells are empty where the row says by another that they may be.
    private mutating func allowEmptyCells(since known: Int, _ values: ColumnBuffers) {
        let cells = RowValues(row: row, schema: context.schema, values: values, unread: unread)
        let allowed = findings.problems[known...].indices.filter { index in
            let problem = findings.problems[index]
            guard problem.code == .blankRequired, let position = layout.columns[problem.columnPosition].position,
                let exception = context.schema.columns[position].exception
            else { return false }
            return cells.isFilled(exception.filled) && !exception.empty.contains(where: cells.isFilled)
        }
        guard !allowed.isEmpty else { return }
        for index in allowed.reversed() { findings.problems.remove(at: index) }
        isRejected = findings.problems[known...].contains { $0.code.severity == .error }
    }

    /// Whether a row says with its first cell that it adds up others, and its cells are where they seem to be. A sound row
    /// says so in a column that is not known; of those that are, what they hold is checked in its own place.
    private func isTotalsRow(_ first: FirstCell, _ problems: ArraySlice<Problem>) -> Bool {
        guard isRejected || first.column < layout.firstKnownColumn, TotalsRow.isTotal(first.field.string(in: bytes))
        else { return false }
        return !problems.contains { $0.code == .unclosedQuote || $0.code == .badEncoding }
    }
}

// Problems of the row.
extension RowReader {
    /// Notes a problem of a cell; an error sets its row aside.
    mutating func report(
        _ code: ProblemCode, _ field: FieldText, _ column: FileLayout.FileColumn, _ details: [LocalizedText] = [],
        value: String? = nil, showsValue: Bool = true, isExplained: Bool = false
    ) {
        let value = showsValue && !context.hidesValues ? value ?? field.string(in: bytes) : nil
        add(code, line: line(of: field), column: column, value: value, isExplained: isExplained, details)
    }

    private mutating func add(
        _ code: ProblemCode, line: Int, column: FileLayout.FileColumn?, name: String? = nil, value: String?,
        isExplained: Bool = false, _ details: [LocalizedText]
    ) {
        if code.severity == .error { isRejected = true }
        findings.problems.append(
            Problem(
                code, table: layout.table, file: layout.path, line: line, column: column?.shownHeader ?? name,
                columnPosition: column?.index ?? -1, value: value, isExplained: isExplained, details))
    }

    /// The line where a cell of the record begins. Cells are asked for in order, so each line feed is counted once.
    mutating func line(of field: FieldText) -> Int {
        guard context.hasQuotes, !context.block.countsRecords else { return recordLine }
        if field.range.lowerBound > countedEnd {
            countedLine += context.newlines(in: countedEnd..<field.range.lowerBound)
            countedEnd = field.range.lowerBound
        }
        return countedLine
    }

    private mutating func reportUnclosedQuote(_ field: FieldText, _ column: FileLayout.FileColumn) {
        let swallowed = context.newlines(in: context.index.range(ofRow: row))
        var lines = LocalizedText("", "")
        if swallowed > 0 {
            findings.swallowsLines = true
            let (first, last) = (recordLine + 1, recordLine + swallowed)
            lines = LocalizedText(
                ", sehingga baris \(first)–\(last) terbaca sebagai bagian baris ini",
                ", so that lines \(first)–\(last) were read as part of this row")
        }
        report(.unclosedQuote, field, column, [lines])
    }

    /// A row with more or fewer cells than the header; its values may stand in the wrong columns, so none is shown.
    private mutating func reportCellCount(_ count: Int, in record: Range<Int>) {
        let details =
            [count, layout.columns.count].map { LocalizedText(String($0), String($0)) }
            + [
                DelimiterAdvice.sentence(
                    bytes, record, layout, isExtra: count > layout.columns.count, isSound: !isRejected)
            ]
        let code: ProblemCode = count > layout.columns.count ? .extraCell : .missingCell
        let column = count < layout.columns.count ? layout.columns[count] : nil
        add(code, line: recordLine, column: column, value: nil, details)
    }

    /// Notes the first byte of the record that is not UTF-8.
    private mutating func reportBrokenByte(before end: Int) {
        let broken = context.brokenBytes
        let first = broken.partitioningIndex { $0 >= recordStart }
        guard first < broken.count, broken[first] < end else { return }
        let line = recordLine + context.newlines(in: recordStart..<broken[first])
        let byte = Encoding.brokenByte(at: broken[first], line: line, in: bytes)
        add(.badEncoding, line: line, column: nil, name: byte.column, value: byte.value, [byte.detail])
    }
}
