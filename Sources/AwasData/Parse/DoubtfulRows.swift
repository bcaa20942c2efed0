/// The rows of a block that the fast path leaves to the slow path.
///
/// Belongs to one thread at a time, and is used again for the next block.
final class DoubtfulRows {
    /// A mark a row, for as many rows as the block has that was begun last.
    private(set) var marks: UnsafeMutablePointer<Bool>
    private var capacity = 1

    init() {
        marks = .allocate(capacity: 1)
    }

    deinit {
        marks.deallocate()
    }

    /// Begins a block. Rows without as many cells as the header, those with broken bytes and those with cells
    /// that their source refused are doubtful from the start.
    func begin(_ context: BlockContext) {
        if context.rowCount > capacity {
            capacity = context.rowCount + context.rowCount / 4
            marks.deallocate()
            marks = .allocate(capacity: capacity)
        }
        if let irregular = context.index.isIrregular {
            marks.update(from: irregular, count: context.rowCount)
        } else {
            marks.update(repeating: false, count: context.rowCount)
        }
        for place in context.brokenBytes {
            if let row = context.row(at: place) { marks[row] = true }
        }
        for refusal in context.block.refusals {
            if let row = context.row(atLine: refusal.line) { marks[row] = true }
        }
    }
}
