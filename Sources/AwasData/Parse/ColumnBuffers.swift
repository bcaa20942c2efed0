/// The values of a chunk's columns while it is parsed: a buffer a column, each as long as the chunk can have rows, null
/// where nothing was written.
///
/// Used by one thread at a time. Rows and positions are checked where buffers are handed out: `row` is always below
/// `rowCapacity`, which counts the line feeds of the chunk.
final class ColumnBuffers {
    let rowCapacity: Int
    private let columnCount: Int
    private let base: UnsafeMutablePointer<Int32>

    init(columns: Int, rowCapacity: Int) {
        columnCount = columns
        self.rowCapacity = max(rowCapacity, 1)
        base = .allocate(capacity: columns * self.rowCapacity)
        base.initialize(repeating: TableData.null, count: columns * self.rowCapacity)
    }

    deinit {
        base.deallocate()
    }

    /// The values of one column.
    @inline(__always)
    func column(_ position: Int) -> UnsafeMutablePointer<Int32> {
        base + position * rowCapacity
    }

    @inline(__always)
    subscript(position: Int, row: Int) -> Int32 {
        get { base[position * rowCapacity + row] }
        set { base[position * rowCapacity + row] = newValue }
    }
}
