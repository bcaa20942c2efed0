import AwasModel
import AwasReport

/// Widths of a sheet's columns, in digits, that fit all tables stacked on it.
struct ColumnFitting {
    /// Wider texts are wrapped.
    static let widest = 45.0
    /// The same for texts that share their column with figures of another table, which would stand in a void.
    static let widestShared = 24.0
    private static let narrowest = 7.0
    /// The space that Excel leaves at the edges of a cell, and what its own measuring may differ.
    private static let padding = 1.6
    /// The button of a filter covers the end of a label.
    private static let filterButton = 2.5

    /// What the indent of a text takes.
    static let indent = 1.3

    private(set) var widths: [Double] = []
    private let style: FigureStyle

    init(_ tables: [ReportTable], language: Language, hasFilter: Bool) {
        style = FigureStyle(language)
        let columns = tables.filter { !$0.rows.isEmpty }.map(\.columns)
        for table in tables where !table.rows.isEmpty {
            for (index, column) in table.columns.enumerated() {
                let label = ColumnFitting.labelWidth(column.label) + (hasFilter ? ColumnFitting.filterButton : 0)
                let width =
                    max(label, contentWidth(of: index, in: table)) + ColumnFitting.padding
                    + (column.format == .text && index > 0 ? ColumnFitting.indent : 0)
                if index == widths.count { widths.append(ColumnFitting.narrowest) }
                let isFigure = column.format.isFigure
                let isShared = columns.contains { index < $0.count && $0[index].format.isFigure != isFigure }
                let most = isShared && !isFigure ? max(ColumnFitting.widestShared, label) : .infinity
                widths[index] = max(widths[index], min(width, most, ColumnFitting.widest))
            }
        }
    }

    /// The room in merged columns, which gain the edges between them: five pixels each, of seven to a digit.
    static func merged(_ widths: ArraySlice<Double>) -> Double {
        widths.reduce(0, +) + Double(widths.count - 1) * 5 / 7
    }

    /// The width at which a label takes three lines at most and no word of it is broken.
    private static func labelWidth(_ label: String) -> Double {
        let words = label.split(separator: " ")
        var width = words.reduce(0) { max($0, CalibriMetrics.width($1, isBold: true)) } / 0.96 + 0.1
        while width < widest, CalibriMetrics.lines(label, width: width, isBold: true).count > 3 { width += 1 }
        return width
    }

    private func contentWidth(of index: Int, in table: ReportTable) -> Double {
        let format = table.columns[index].format
        var width = 0.0
        var least = 0.0
        var most = 0.0
        for row in table.rows where index < row.cells.count {
            if row.formats != nil {
                let text = style.text(row.cells[index], table.format(of: row, column: index))
                width = max(width, CalibriMetrics.width(text, isBold: true))
                continue
            }
            switch row.cells[index] {
            case .null: break
            // Of numbers only the extremes can be widest; making a text of each would be slow.
            case .integer(let number):
                least = min(least, Double(number))
                most = max(most, Double(number))
            case .real(let number) where number.isFinite:
                least = min(least, number)
                most = max(most, number)
            case .real: break
            case .text(let text, _):
                guard width < ColumnFitting.widest else { break }
                let lines = WorkbookText.clean(text).split(separator: "\n")
                width = lines.reduce(width) { max($0, CalibriMetrics.width($1, isBold: row.style == .total)) }
            case .date(let date): width = max(width, CalibriMetrics.width(style.date(date)) + 1)
            }
        }
        for extreme in [least, most] where extreme != 0 {
            width = max(width, CalibriMetrics.width(style.text(.real(extreme), format), isBold: true))
        }
        return width
    }
}
