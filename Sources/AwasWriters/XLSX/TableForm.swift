import AwasReport

/// How a table stands on a sheet.
struct TableForm {
    /// Whether it is a table of Excel's own: one with a name, whose columns formulas can name, that filters and sorts for
    /// itself.
    ///
    /// Excel wants one row of labels for it, each another, and beneath it nothing but rows of its body. So a table with
    /// the same words under several groups of columns is an area of cells, and so are all tables of a workbook that is
    /// written row by row, which the library cannot add one to. Totals stand beneath it, not in it: in Excel the total of
    /// a table is a text or a formula, never a figure that was counted in another way.
    let isNative: Bool
    /// Whether its rows can be filtered: not where they are measures, or steps from one total to another, which have their
    /// order.
    var hasFilter: Bool
    /// Whether names lead to it and its figures: of a table that stands in a workbook twice, to all of it alone.
    var isNamed = true
    /// The position of the last row that is no total.
    let lastBodyRow: Int

    /// The forms of the tables of a sheet, all with rows.
    ///
    /// - Parameter holdsRows: whether the workbook holds all rows until it is closed.
    static func forms(of tables: [ReportTable], holdsRows: Bool) -> [TableForm] {
        var forms = tables.map { TableForm($0, holdsRows: holdsRows) }
        // A sheet has one filter beside those of its tables.
        let others = forms.indices.filter { !forms[$0].isNative }
        if others.count > 1 { for index in others { forms[index].hasFilter = false } }
        return forms
    }

    /// A table to be read and printed, without a filter.
    static func plain(_ table: ReportTable, isNamed: Bool) -> TableForm {
        var form = TableForm(table, holdsRows: false)
        (form.hasFilter, form.isNamed) = (false, isNamed)
        return form
    }

    private init(_ table: ReportTable, holdsRows: Bool) {
        let last = table.rows.lastIndex { $0.style == .body }
        lastBodyRow = last ?? -1
        hasFilter = last != nil && table.rows.first?.formats == nil && table.rows.first?.style == .body
        isNative =
            holdsRows && last != nil && TableForm.areNamesOfColumns(table.columns.map(\.label))
            && table.rows.prefix(lastBodyRow + 1).allSatisfy { $0.style == .body }
    }

    /// Whether Excel takes labels as the names of a table's columns, as they stand in their cells.
    private static func areNamesOfColumns(_ labels: [String]) -> Bool {
        let longest = 255
        var taken: Set<String> = []
        return labels.allSatisfy { label in
            !label.isEmpty && label == WorkbookText.clean(label) && !WorkbookText.hasLineFeed(label)
                && label.first?.isWhitespace == false && label.last?.isWhitespace == false
                && WorkbookText.stored(label).utf16.count <= longest && taken.insert(label.lowercased()).inserted
        }
    }
}
