import Algorithms

/// Where the rows of a table begin in their files.
struct RecordPlaces: Sendable {
    private struct Block {
        let firstRow: Int
        /// In its file.
        let offset: Int
    }

    private var blocks: [Block] = []
    /// By row, in its block.
    private var starts: [UInt32] = []

    /// Adds the rows of a block.
    mutating func append(_ starts: UnsafeBufferPointer<UInt32>, offset: Int) {
        blocks.append(Block(firstRow: self.starts.count, offset: offset))
        self.starts += starts
    }

    /// Takes back all rows from one on.
    mutating func removeRows(from first: Int) {
        blocks.removeAll { $0.firstRow >= first }
        starts.removeLast(starts.count - first)
    }

    subscript(row: Int) -> Int {
        let next = blocks.partitioningIndex { $0.firstRow > row }
        return (next > 0 ? blocks[next - 1].offset : 0) + Int(starts[row])
    }
}
