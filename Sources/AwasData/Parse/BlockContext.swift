import Algorithms
import AwasModel

/// What is known of a block before its cells are read. The three parts of a parser read from it, and nothing changes it
/// while they do.
struct BlockContext {
    let layout: FileLayout
    let schema: TableSchema
    let plans: [CellPlan]
    /// By position in the schema; of a column without a closed set an empty one.
    let choices: [ChoiceTable]
    /// By position in the schema: the keys of the tables that were read before, for columns that refer to them.
    let knownKeys: [ByteDictionary?]
    let block: Block
    let index: RecordIndex
    /// Where rows begin.
    let lines: LineRuns
    /// Offsets of bytes that are not UTF-8, ascending.
    let brokenBytes: [Int]

    var bytes: UnsafeRawBufferPointer { block.bytes }
    var rowCount: Int { index.rowCount }
    var hasQuotes: Bool { block.totals.quotes > 0 }
    /// Whether what a cell holds may not appear in a problem.
    var hidesValues: Bool { schema.hasPersonalColumns }

    /// Lists of values, whose items lie row by row.
    var listPlans: [CellPlan] { plans.filter { $0.kind == .choiceList || $0.kind == .textList } }

    func cells(of plan: CellPlan) -> CellColumn {
        CellColumn(index, block.start, column: plan.column, mayHaveQuotes: hasQuotes)
    }

    /// The row that holds an offset; nil for one before all rows.
    func row(at place: Int) -> Int? {
        let next = UnsafeBufferPointer(start: index.starts, count: rowCount).partitioningIndex { $0 > place }
        return next > 0 ? next - 1 : nil
    }

    /// The row that begins on a line; nil for none.
    func row(atLine line: Int) -> Int? {
        let next = lines.partitioningIndex { Int($0) >= line }
        return next < rowCount && Int(lines[next]) == line ? next : nil
    }

    /// What its source says of a cell that it refused; nil for any other.
    func refusal(line: Int, column: Int) -> CellRefusal? {
        guard !block.refusals.isEmpty else { return nil }
        let first = block.refusals.partitioningIndex { ($0.line, $0.column) >= (line, column) }
        guard first < block.refusals.count else { return nil }
        let refusal = block.refusals[first]
        return (refusal.line, refusal.column) == (line, column) ? refusal : nil
    }

    func newlines(in range: Range<Int>) -> Int {
        var count = 0
        for byte in bytes[range] where byte == 0x0A { count += 1 }
        return count
    }
}
