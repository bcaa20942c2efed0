import AwasModel
import AwasWorkbook

/// A row of a sheet, with what merged areas give it from above.
struct GridRow {
    /// From 1.
    let number: Int
    let isHidden: Bool
    /// By column, from 0; nil where nothing is seen.
    fileprivate(set) var values: [WorkbookCell.Value?]
    /// Cells that a merged area spreads to the right, with the last column that it covers.
    fileprivate(set) var spread: [Int: Int] = [:]

    subscript(column: Int) -> WorkbookCell.Value? { values.indices.contains(column) ? values[column] : nil }

    var isBlank: Bool { !values.contains { $0 != nil } }

    /// What a cell says where it is a text, without blanks at its ends.
    func text(_ column: Int) -> String? {
        if case .text(let text)? = self[column] { TextFolding.trimmed(text) } else { nil }
    }
}

/// The rows of a sheet from the first on, those below a merged cell with its value: it stands for all that it covers.
///
/// A value is given downwards only. What covers several columns of a header names them all, which ``GridRow/spread`` tells; of a
/// record it is the value of the first.
final class SheetGrid {
    private let rows: SheetRows
    /// Areas of which the first row is not read yet, the next one last.
    private var coming: [CellRange]
    /// Those whose first row was read and whose last was not, with their values.
    private var open: [(area: CellRange, value: WorkbookCell.Value?)] = []

    init(_ workbook: WorkbookReader, _ sheet: WorkbookReader.Sheet, _ layout: SheetLayout) throws(WorkbookError) {
        rows = try workbook.rows(of: sheet)
        coming = layout.merged.sorted { $0.first > $1.first }
    }

    /// The rows together with the layout of their sheet, which ``layout`` tells once they are read: as if there were no merged
    /// areas. Nil where both need readings of their own.
    init?(_ workbook: WorkbookReader, findingLayoutOf sheet: WorkbookReader.Sheet) throws(WorkbookError) {
        guard let rows = try workbook.rowsAndLayout(of: sheet) else { return nil }
        (self.rows, coming) = (rows, [])
    }

    /// What was found of the layout beside the rows.
    var layout: SheetLayout { rows.layout }

    /// The next row in which anything is seen; nil at the end.
    func next() throws(WorkbookError) -> GridRow? {
        while let row = try rows.nextRow() {
            var values = [WorkbookCell.Value?](repeating: nil, count: row.cells.last?.address.column ?? 0)
            for cell in row.cells where !SheetGrid.isUnseen(cell.value) {
                if cell.address.column > values.count {
                    values += repeatElement(nil, count: cell.address.column - values.count)
                }
                values[cell.address.column - 1] = cell.value
            }
            var grid = GridRow(number: row.number, isHidden: row.isHidden, values: values)
            if !coming.isEmpty || !open.isEmpty { merge(&grid) }
            if !grid.isBlank { return grid }
        }
        return nil
    }

    private func merge(_ row: inout GridRow) {
        open.removeAll { $0.area.last.row < row.number }
        for (area, value) in open {
            let column = area.first.column - 1
            if row[column] == nil, let value { row.set(value, at: column) }
        }
        while let area = coming.last, area.first.row <= row.number {
            coming.removeLast()
            guard area.first.row == row.number else { continue }
            let column = area.first.column - 1
            if area.last.column > area.first.column { row.spread[column] = area.last.column - 1 }
            if area.last.row > row.number { open.append((area, row[column])) }
        }
    }

    private static func isUnseen(_ value: WorkbookCell.Value) -> Bool {
        guard case .text(let text) = value else { return false }
        if let first = text.utf8.first, TextFolding.isSeen(first) { return false }
        return text.unicodeScalars.allSatisfy(TextFolding.isUnseenAtEnd)
    }
}

extension GridRow {
    fileprivate mutating func set(_ value: WorkbookCell.Value, at column: Int) {
        if column >= values.count { values += repeatElement(nil, count: column + 1 - values.count) }
        values[column] = value
    }
}
