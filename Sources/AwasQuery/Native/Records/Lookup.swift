import AwasData

/// What the integers of a column mean to a question, worked out once for each integer rather than once for each record:
/// an entry for each, from `first` on, and one for null behind them.
struct Lookup<Entry: Sendable>: Sendable {
    let column: [Int32]
    let first: Int32
    /// Whether a cell of the column can be empty.
    let canBeNull: Bool
    var entries: [Entry]

    /// Calls a body with the entry of each of some rows, and with their numbers.
    ///
    /// Safe: a column holds null or one of the integers that its lookup was made for, and rows are those of the table.
    @inline(__always)
    func forEach(_ rows: RowList, _ body: (Entry, Int) -> Void) {
        let first = first
        column.withUnsafeBufferPointer { column in
            entries.withUnsafeBufferPointer { entries in
                let null = entries.count - 1
                rows.forEach { row, index in
                    let value = column[row]
                    body(entries[value == TableData.null ? null : Int(value &- first)], index)
                }
            }
        }
    }
}

extension Lookup where Entry == Bool {
    /// Whether every record has an entry that is true.
    var holdsForAll: Bool {
        entries.dropLast().allSatisfy { $0 } && (!canBeNull || entries.last ?? true)
    }
}
