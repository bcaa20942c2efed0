/// A row of a sheet that has cells which hold something.
package struct WorkbookRow: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// Whether the sheet does not show it, by hand or by a filter.
    package let isHidden: Bool
    /// Those that hold something, in the order of the file.
    package let cells: [WorkbookCell]
}
