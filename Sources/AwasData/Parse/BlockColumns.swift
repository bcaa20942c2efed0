/// The values of a block's columns, which both readers fill. The buffers are used again for the next block.
struct BlockColumns {
    let values: ColumnBuffers
    /// The cells of the table's own key. They get their codes when the block is joined to its table, in the order of the
    /// file.
    let keys = TextCells()
    /// By position in the schema; without rows where the items are not kept.
    var lists: [ListColumn]

    init(columns: Int) {
        values = ColumnBuffers(columns: columns)
        lists = Array(repeating: ListColumn(), count: columns)
    }

    func makeRoom(rows: Int) {
        values.makeRoom(rows: rows)
        keys.makeRoom(rows: rows)
    }

    /// Makes a column null again, as that of a file without it is.
    mutating func clear(_ position: Int) {
        values.clear(position)
        lists[position].removeAll()
    }

    /// Makes all cells of a row empty, but for its lists.
    func clear(row: Int) {
        for column in lists.indices { values[column, row] = TableData.null }
        keys.clear(row)
    }
}
