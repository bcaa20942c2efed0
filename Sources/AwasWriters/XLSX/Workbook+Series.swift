import AwasReport
import CXlsxwriter

extension Workbook {
    /// Puts a chart by category on a sheet.
    ///
    /// - Parameters:
    ///   - dataSheet: the sheet with its figures: categories in the first column, then a column for each series.
    ///   - rows: where they stand.
    ///   - row: the row of the chart's upper edge.
    func addSeriesChart(
        _ series: SeriesChart, numberFormat: String, dataSheet: String, rows: ClosedRange<Int>, on sheet: Worksheet,
        row: Int
    ) throws(WriterError) {
        let kind =
            switch series.kind {
            case .column: LXW_CHART_COLUMN
            case .bar: LXW_CHART_BAR
            case .line: LXW_CHART_LINE
            case .stacked: LXW_CHART_COLUMN_STACKED
            }
        guard let chart = workbook_add_chart(handle, UInt8(kind.rawValue)) else {
            throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        chart_title_set_name(chart, WorkbookText.storedInChart(series.title))
        // The library calls x what lies across: in a chart of bars that is the axis of figures.
        let isBar = series.kind == .bar
        let categoryAxis = isBar ? chart.pointee.y_axis : chart.pointee.x_axis
        let valueAxis = isBar ? chart.pointee.x_axis : chart.pointee.y_axis
        chart_axis_set_name(categoryAxis, WorkbookText.storedInChart(series.categoryTitle))
        chart_axis_set_name(valueAxis, WorkbookText.storedInChart(series.valueTitle))
        chart_axis_set_num_format(valueAxis, numberFormat)
        setLetters(of: chart, valueAxis: valueAxis)
        // From top to bottom as in the table, and the figures beneath all the same.
        if isBar {
            chart_axis_set_reverse(categoryAxis)
            chart_axis_set_label_position(valueAxis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
        }
        if series.series.count > 1 {
            chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        } else {
            chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        }
        try addSeries(series.series, to: chart, dataSheet, rows)
        try insert(chart, on: sheet, row: row)
    }

    /// What a chart draws, a series for each column of figures.
    private func addSeries(
        _ series: [SeriesChart.Series], to chart: UnsafeMutablePointer<lxw_chart>, _ dataSheet: String,
        _ rows: ClosedRange<Int>
    ) throws(WriterError) {
        let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
        for (index, figures) in series.enumerated() {
            guard let drawn = chart_add_series(chart, nil, nil) else { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
            let column = lxw_col_t(index + 1)
            chart_series_set_categories(drawn, dataSheet, first, 0, last, 0)
            chart_series_set_values(drawn, dataSheet, first, column, last, column)
            chart_series_set_name(drawn, WorkbookText.storedInChart(figures.name))
        }
    }
}
