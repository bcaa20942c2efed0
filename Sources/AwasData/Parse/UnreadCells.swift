/// Cells of a block that hold something of which nothing could be made: they are not empty.
struct UnreadCells {
    /// By row the columns, as bits by their positions in the schema.
    private var columns: [Int: UInt64] = [:]

    mutating func note(_ position: Int, row: Int) { columns[row, default: 0] |= 1 << UInt64(position) }

    mutating func forget(row: Int) { columns[row] = nil }

    /// Whether a row has any.
    func contains(row: Int) -> Bool { !columns.isEmpty && columns[row] != nil }

    func contains(_ position: Int, row: Int) -> Bool { columns[row, default: 0] >> UInt64(position) & 1 == 1 }
}
