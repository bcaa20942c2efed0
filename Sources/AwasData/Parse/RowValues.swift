import AwasModel

/// What stands in a row of a block.
struct RowValues {
    let row: Int
    let schema: TableSchema
    let values: ColumnBuffers
    let unread: UnreadCells

    /// Nil when the cell is empty or unusable.
    subscript(field: Field) -> Int32? {
        guard let position = schema.position(of: field) else { return nil }
        let value = values[position, row]
        return value == TableData.null ? nil : value
    }

    /// Whether the cell holds anything, were it nothing that can be used.
    func isFilled(_ field: Field) -> Bool {
        self[field] != nil || schema.position(of: field).map { unread.contains($0, row: row) } == true
    }
    /// Both values, where both are known.
    func pair(_ first: Field, _ second: Field) -> (Int32, Int32)? {
        guard let first = self[first], let second = self[second] else { return nil }
        return (first, second)
    }
}
