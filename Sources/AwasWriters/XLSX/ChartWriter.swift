import AwasModel
import AwasReport
import CXlsxwriter

/// Puts charts on the sheets of a workbook. A chart draws cells, so what it draws stands on a sheet behind the others,
/// where a reader can look it up.
struct ChartWriter {
    private let workbook: Workbook
    private let data: Worksheet
    private let sheetName: String
    private let language: Language
    private var row = 0

    /// The rows of a sheet, of the usual height, that a chart takes.
    static let rowCount = 20

    init(_ workbook: Workbook, data: Worksheet, sheetName: String, language: Language) {
        (self.workbook, self.data, self.sheetName, self.language) = (workbook, data, sheetName, language)
    }

    /// Writes what a chart draws, and puts the chart on a sheet.
    mutating func add(_ chart: ScatterChart, on sheet: Worksheet, row place: Int) throws(WriterError) {
        try data.write(chart.title, row: row, column: 0, .tableTitle)
        row += 1
        for (column, label) in [chart.pointsLabel, chart.x.title, chart.y.title].enumerated() {
            try data.write(label, row: row, column: column, .header(column == 0 ? .left : .right))
        }
        row += 1
        let points = try write(chart, chart.points.map { ($0.name, $0.x, $0.y) })
        let (x, y) = (chart.xRange, chart.yRange)
        let across = try write(
            chart,
            [(chart.medianLabel, x.lowerBound, chart.y.median), (chart.medianLabel, x.upperBound, chart.y.median)])
        let upright = try write(
            chart,
            [(chart.medianLabel, chart.x.median, y.lowerBound), (chart.medianLabel, chart.x.median, y.upperBound)])
        row += 1
        try workbook.addScatterChart(
            Workbook.Scatter(
                title: chart.title, xTitle: chart.x.title, yTitle: chart.y.title,
                xFormat: NumberFormat.code(chart.x.format, language: language),
                yFormat: NumberFormat.code(chart.y.format, language: language),
                dataSheet: sheetName, points: points, pointsLabel: chart.pointsLabel,
                pointLabels: chart.points.map { $0.isLabelled ? $0.name : nil }, lines: [across, upright],
                linesLabel: chart.medianLabel), on: sheet, row: place)
    }

    /// Writes what a chart draws, and puts the chart on a sheet.
    mutating func add(_ chart: SeriesChart, on sheet: Worksheet, row place: Int) throws(WriterError) {
        try data.write(chart.title, row: row, column: 0, .tableTitle)
        let header = row + 1
        try data.write(chart.categoryTitle, row: header, column: 0, .header(.left))
        for (column, series) in chart.series.enumerated() {
            try data.write(series.name, row: header, column: column + 1, .header(.right))
        }
        let code = NumberFormat.code(chart.format, language: language)
        let format = try data.format(.body(.right, .body, numberFormat: code))
        row += 2
        let first = row
        for (index, category) in chart.categories.enumerated() {
            try data.write(category, row: row, column: 0, .text)
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
    func finish(title: String) throws(WriterError) {
        for (column, width) in [36.0, 18, 24].enumerated() { try data.setWidth(width, column: column) }
        try data.setUpPrinting(isLandscape: false, title: title, language: language)
    }

    private mutating func write(
        _ chart: ScatterChart, _ points: [(name: String, x: Double, y: Double)]
    ) throws(WriterError) -> ClosedRange<Int> {
        let first = row
        let formats = try (
            data.format(.body(.right, .body, numberFormat: NumberFormat.code(chart.x.format, language: language))),
            data.format(.body(.right, .body, numberFormat: NumberFormat.code(chart.y.format, language: language)))
        )
        for point in points {
            try data.write(point.name, row: row, column: 0, .text)
            try data.write(point.x, row: row, column: 1, formats.0)
            try data.write(point.y, row: row, column: 2, formats.1)
            row += 1
        }
        return first...(row - 1)
    }
}
