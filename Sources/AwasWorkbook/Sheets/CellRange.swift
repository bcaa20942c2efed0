/// Cells from one corner to the other: `A1:B3`.
package struct CellRange: Hashable, Sendable {
    package let first: CellAddress
    package let last: CellAddress

    /// Nil for a text that is no such area.
    package init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { CellAddress(String($0)) }
        guard let one = corners.first ?? nil, let other = corners.last ?? nil, corners.count <= 2 else { return nil }
        first = CellAddress(row: min(one.row, other.row), column: min(one.column, other.column))
        last = CellAddress(row: max(one.row, other.row), column: max(one.column, other.column))
    }

    package init(first: CellAddress, last: CellAddress) { (self.first, self.last) = (first, last) }

    package func contains(_ cell: CellAddress) -> Bool {
        (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
    }
}
