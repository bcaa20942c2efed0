/// A row of a sheet that has cells which hold something.
package struct WorkbookRow: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// Whether the sheet does not show it, by hand or by a filter.
    package let isHidden: Bool
    /// Those that hold something, in the order of the file.
    package let cells: [WorkbookCell]
}

extension WorkbookRow {
    /// The same, some rows further down.
    func copied(below count: Int) -> WorkbookRow {
        let cells = cells.map {
            WorkbookCell(
                address: CellAddress(row: number + count, column: $0.address.column), value: $0.value,
                isFormula: $0.isFormula)
        }
        return WorkbookRow(number: number + count, isHidden: isHidden, cells: cells)
    }
}
