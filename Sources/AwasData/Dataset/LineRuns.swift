import Algorithms

/// The lines where rows begin. Rows mostly follow each other line by line, so only those that do not are kept.
struct LineRuns: RandomAccessCollection, Sendable {
    /// The first row of each run, ascending, and its line.
    private var starts: [(row: Int32, line: Int32)] = []
    private(set) var count = 0

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(row: Int) -> Int32 {
        let next = starts.partitioningIndex { $0.row > row }
        guard next > 0 else { return 0 }
        let start = starts[next - 1]
        return start.line + Int32(truncatingIfNeeded: row) - start.row
    }

    mutating func append(_ line: Int32) {
        if let last = starts.last, last.line + Int32(truncatingIfNeeded: count) - last.row == line {
            count += 1
            return
        }
        starts.append((Int32(truncatingIfNeeded: count), line))
        count += 1
    }

    /// Adds rows that follow each other line by line.
    mutating func append(rows: Int, from line: Int32) {
        guard rows > 0 else { return }
        append(line)
        count += rows - 1
    }

    mutating func append(_ other: LineRuns) {
        for start in other.starts { starts.append((start.row + Int32(truncatingIfNeeded: count), start.line)) }
        count += other.count
    }

    /// Takes back all rows from one on.
    mutating func removeRows(from first: Int) {
        starts.removeAll { Int($0.row) >= first }
        count = Swift.min(count, first)
    }
}
