/// Which rows of a table are marked. Mostly none is, and then there is nothing in memory but their number.
struct RowMarks: RandomAccessCollection {
    private(set) var count = 0
    /// A mark a row; empty as long as no row is marked.
    private var marks: [Bool] = []

    /// - Parameter count: rows, of which none is marked.
    init(count: Int = 0) {
        self.count = count
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    /// Whether any row was ever marked.
    var hasAny: Bool { !marks.isEmpty }

    subscript(row: Int) -> Bool {
        marks.isEmpty ? false : marks[row]
    }

    /// How many of some rows are marked.
    func markedCount(in rows: Range<Int>) -> Int {
        hasAny ? marks[rows].count { $0 } : 0
    }

    mutating func mark(_ row: Int) {
        if marks.isEmpty { marks = Array(repeating: false, count: count) }
        marks[row] = true
    }

    /// Adds rows that are not marked.
    mutating func append(_ rows: Int) {
        count += rows
        if hasAny { marks.append(contentsOf: repeatElement(false, count: rows)) }
    }

    /// Takes back all rows from one on.
    mutating func removeRows(from first: Int) {
        count = Swift.min(count, first)
        if hasAny { marks.removeLast(marks.count - count) }
    }
}
