/// The values of a block's columns while it is parsed: a buffer a column, null where the file has no such column.
///
/// Used by one thread at a time, and again for the next block. Rows are those of the block's ``RecordIndex``, for which
/// ``makeRoom(rows:)`` was called.
final class ColumnBuffers {
    private let columnCount: Int
    private(set) var rowCapacity = 0
    private var base: UnsafeMutablePointer<Int32>

    init(columns: Int) {
        columnCount = columns
        base = .allocate(capacity: 1)
    }

    deinit {
        base.deallocate()
    }

    /// Makes room for so many rows; when that takes new buffers, all of them are null.
    func makeRoom(rows: Int) {
        guard rows > rowCapacity else { return }
        rowCapacity = rows + rows / 4
        base.deallocate()
        base = .allocate(capacity: columnCount * rowCapacity)
        base.initialize(repeating: TableData.null, count: columnCount * rowCapacity)
    }

    /// Makes a column null again, as that of a file without it is.
    func clear(_ position: Int) {
        column(position).update(repeating: TableData.null, count: rowCapacity)
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
