import AwasReport
import CXlsxwriter

extension Workbook {
    /// Where a small line stands, and what it draws.
    struct Sparkline {
        /// The sheet with its figures, their rows, and their column.
        let dataSheet: String
        let rows: ClosedRange<Int>
        let column: Int
        /// In pixels.
        let size: (width: Int, height: Int)
    }

    /// Puts a line without axes beside a figure, a dot at its last month.
    func addSparkline(_ line: Sparkline, on sheet: Worksheet, row: Int, column: Int) throws(WriterError) {
        guard let chart = workbook_add_chart(handle, UInt8(LXW_CHART_LINE.rawValue)),
            let series = chart_add_series(chart, nil, nil)
        else { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        let (first, last) = (lxw_row_t(line.rows.lowerBound), lxw_row_t(line.rows.upperBound))
        let figures = lxw_col_t(line.column)
        chart_series_set_categories(series, line.dataSheet, first, 0, last, 0)
        chart_series_set_values(series, line.dataSheet, first, figures, last, figures)
        var grey = lxw_chart_line()
        grey.color = 0x6F7780
        grey.width = 1.5
        chart_series_set_line(series, &grey)
        chart_title_off(chart)
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        for axis in [chart.pointee.x_axis, chart.pointee.y_axis] {
            chart_axis_off(axis)
            chart_axis_major_gridlines_set_visible(axis, 0)
        }
        chart_axis_set_min(chart.pointee.y_axis, 0)
        var none = lxw_chart_line()
        none.none = 1
        chart_chartarea_set_line(chart, &none)
        var options = lxw_chart_options()
        options.x_scale = Double(line.size.width) / 480
        options.y_scale = Double(line.size.height) / 288
        try check(worksheet_insert_chart_opt(sheet.handle, lxw_row_t(row), lxw_col_t(column), chart, &options))
    }
}
