import AwasModel
import AwasReport
import CXlsxwriter

/// Puts charts on the sheets of a workbook. A chart draws cells, so what it draws stands on a sheet behind the others,
/// where a reader can look it up.
struct ChartWriter {
    let workbook: Workbook
    let data: Worksheet
    let sheetName: String
    let language: Language
    /// The next row of the sheet of what charts draw.
    var row = 0
    private var lastColumn = 2

    private static let widthOfNames = 36.0
    private static let widthOfFigures = 20.0

    /// The rows of a sheet, of the usual height, that a chart takes.
    static let rowCount = 22
    /// Its size in points: half as much again as the library's usual one.
    static let width = 540.0
    static let height = 313.2

    init(_ workbook: Workbook, data: Worksheet, sheetName: String, language: Language) {
        (self.workbook, self.data, self.sheetName, self.language) = (workbook, data, sheetName, language)
    }

    /// Writes what a chart draws, and puts the chart on a sheet. A chart that is a grid of cells is none of them.
    mutating func add(_ chart: Chart, on sheet: Worksheet, row place: Int) throws(WriterError) {
        switch chart {
        case .scatter(let chart): try add(chart, on: sheet, row: place)
        case .series(let chart): try add(chart, on: sheet, row: place)
        case .flow(let chart): try add(chart, on: sheet, row: place)
        case .panels(let chart): try add(chart, on: sheet, row: place)
        case .tiles, .strip: break
        }
    }

    /// The rows that a chart takes on the sheet that it stands on.
    static func rowCount(_ chart: Chart) -> Int {
        if case .panels(let chart) = chart { return Panel.rows(chart.panels.count) }
        return rowCount
    }

    private mutating func add(_ chart: SeriesChart, on sheet: Worksheet, row place: Int) throws(WriterError) {
        try data.write(chart.title, row: row, column: 0, .tableTitle)
        row += 1
        try writeLabels([chart.categoryTitle] + chart.series.map(\.name))
        let code = NumberFormat.code(chart.format, language: language)
        let format = try data.format(.body(.right, .body, numberFormat: code))
        let first = row
        for (index, category) in chart.categories.enumerated() {
            try data.write(category, row: row, column: 0, ChartWriter.name)
            for (column, series) in chart.series.enumerated() {
                if let value = series.values[index] {
                    try data.write(value, row: row, column: column + 1, format)
                }
            }
            row += 1
        }
        try workbook.addSeriesChart(
            chart, numberFormat: code, dataSheet: sheetName, rows: first...(row - 1), on: sheet, row: place)
        row += 1
    }

    /// Makes the sheet of what charts draw fit to read.
    func finish(title: String, isPrinted: Bool) throws(WriterError) {
        let widths = [ChartWriter.widthOfNames] + Array(repeating: ChartWriter.widthOfFigures, count: lastColumn)
        for (column, width) in widths.enumerated() { try data.setWidth(width, column: column) }
        var layout = PageLayout(contentWidth: SheetWriter.points(widths), height: 0, blocks: [])
        layout.isPrinted = isPrinted
        try data.setUpPrinting(
            layout, rows: 0...max(0, row - 1), lastColumn: lastColumn, title: title, language: language)
    }

    static let name = CellStyle.body(.left, .body, isWrapped: true)

    mutating func writeLabels(_ labels: [String]) throws(WriterError) {
        var lines = 1
        for (column, label) in labels.enumerated() {
            try data.write(label, row: row, column: column, .header(column == 0 ? .left : .right))
            let width = column == 0 ? ChartWriter.widthOfNames : ChartWriter.widthOfFigures
            lines = max(lines, CalibriMetrics.lines(WorkbookText.clean(label), width: width, isBold: true).count)
        }
        try data.setHeight(SheetWriter.rowHeight * Double(lines), row: row)
        lastColumn = max(lastColumn, labels.count - 1)
        row += 1
    }
}
