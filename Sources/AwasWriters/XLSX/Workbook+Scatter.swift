import AwasModel
import CXlsxwriter

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Workbook {
    /// A scatter chart over cells of a sheet: names in the first column, then x and y.
    struct Scatter {
        let title: String
        let xTitle: String
        let yTitle: String
        let xFormat: String
        let yFormat: String
        let dataSheet: String
        /// The rows of the points.
        let points: ClosedRange<Int>
        let pointsLabel: String
        /// For each point the name beside it; nil for none.
        let pointLabels: [String?]
        /// The rows of the two ends of each line.
        let lines: [ClosedRange<Int>]
        let linesLabel: String
    }

    /// Puts a chart on a sheet, its upper left corner in the first column of a row.
    func addScatterChart(_ scatter: Scatter, on sheet: Worksheet, row: Int) throws(WriterError) {
        guard let chart = workbook_add_chart(handle, UInt8(LXW_CHART_SCATTER.rawValue)) else {
            throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        chart_title_set_name(chart, WorkbookText.clean(scatter.title))
        chart_axis_set_name(chart.pointee.x_axis, WorkbookText.clean(scatter.xTitle))
        chart_axis_set_name(chart.pointee.y_axis, WorkbookText.clean(scatter.yTitle))
        chart_axis_set_num_format(chart.pointee.x_axis, scatter.xFormat)
        chart_axis_set_num_format(chart.pointee.y_axis, scatter.yFormat)
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        setLetters(of: chart, valueAxis: chart.pointee.y_axis)
        let points = try addSeries(to: chart, scatter, rows: scatter.points, name: scatter.pointsLabel)
        chart_series_set_marker_type(points, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
        chart_series_set_marker_size(points, 5)
        try setLabels(scatter.pointLabels, of: points)
        for (index, rows) in scatter.lines.enumerated() {
            let line = try addSeries(to: chart, scatter, rows: rows, name: scatter.linesLabel)
            chart_series_set_marker_type(line, UInt8(LXW_CHART_MARKER_NONE.rawValue))
            var look = lxw_chart_line()
            look.color = 0x7F7F7F
            look.width = 1
            look.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
            chart_series_set_line(line, &look)
            // Both lines are medians; one word in the legend is enough.
            if index > 0 {
                var hidden: [Int16] = [Int16(index + 1), -1]
                chart_legend_delete_series(chart, &hidden)
            }
        }
        var options = lxw_chart_options()
        options.x_scale = 1.5
        options.y_scale = 1.45
        // Else its edge could be printed on the page before.
        options.y_offset = 3
        try check(worksheet_insert_chart_opt(sheet.handle, lxw_row_t(row), 0, chart, &options))
    }

    /// Letters of a size that leaves the room to what is drawn, and light lines behind it.
    func setLetters(
        of chart: UnsafeMutablePointer<lxw_chart>, valueAxis: UnsafeMutablePointer<lxw_chart_axis>?
    ) {
        var title = lxw_chart_font()
        title.size = 12
        title.bold = 1
        chart_title_set_name_font(chart, &title)
        var letters = lxw_chart_font()
        letters.size = 9
        var line = lxw_chart_line()
        line.color = 0xD9D9D9
        for axis in [chart.pointee.x_axis, chart.pointee.y_axis] {
            chart_axis_set_name_font(axis, &letters)
            chart_axis_set_num_font(axis, &letters)
        }
        chart_axis_major_gridlines_set_line(valueAxis, &line)
        chart_legend_set_font(chart, &letters)
    }

    private func addSeries(
        to chart: UnsafeMutablePointer<lxw_chart>, _ scatter: Scatter, rows: ClosedRange<Int>, name: String
    ) throws(WriterError) -> UnsafeMutablePointer<lxw_chart_series> {
        guard let series = chart_add_series(chart, nil, nil) else { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
        chart_series_set_categories(series, scatter.dataSheet, first, 1, last, 1)
        chart_series_set_values(series, scatter.dataSheet, first, 2, last, 2)
        chart_series_set_name(series, WorkbookText.clean(name))
        return series
    }

    /// Names beside some points; the labels of the others are hidden.
    private func setLabels(
        _ labels: [String?], of series: UnsafeMutablePointer<lxw_chart_series>
    ) throws(WriterError) {
        guard labels.contains(where: { $0 != nil }) else { return }
        chart_series_set_labels(series)
        var small = lxw_chart_font()
        small.size = 8
        chart_series_set_labels_font(series, &small)
        chart_series_set_labels_position(series, UInt8(LXW_CHART_LABEL_POSITION_RIGHT.rawValue))
        let items = UnsafeMutablePointer<lxw_chart_data_label>.allocate(capacity: labels.count)
        var list: [UnsafeMutablePointer<lxw_chart_data_label>?] = []
        for (index, label) in labels.enumerated() {
            var item = lxw_chart_data_label()
            if let label {
                item.value = strdup(WorkbookText.clean(label))
            } else {
                item.hide = 1
            }
            (items + index).initialize(to: item)
            list.append(items + index)
        }
        list.append(nil)
        defer {
            for index in labels.indices { free(items[index].value) }
            items.deallocate()
        }
        // The library copies the texts.
        try check(chart_series_set_labels_custom(series, &list))
    }
}
