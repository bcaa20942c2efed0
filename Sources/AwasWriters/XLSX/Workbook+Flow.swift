import AwasReport
import CXlsxwriter

extension Workbook {
    /// A flow over cells of a sheet: a row a step, its name, the column that nobody sees, and its figure in the column of its
    /// kind.
    struct Flow {
        let title: String
        let unit: String
        let numberFormat: String
        let dataSheet: String
        let rows: ClosedRange<Int>

        /// The column of figures of a kind.
        static func column(_ kind: FlowChart.Step.Kind) -> Int {
            switch kind {
            case .balance: 2
            case .plus: 3
            case .minus: 4
            }
        }
    }

    /// Puts a flow on a sheet, its upper left corner in the first column of a row.
    func addFlowChart(_ flow: Flow, on sheet: Worksheet, row: Int) throws(WriterError) {
        guard let chart = workbook_add_chart(handle, UInt8(LXW_CHART_COLUMN_STACKED.rawValue)) else {
            throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        chart_title_set_name(chart, WorkbookText.storedInChart(flow.title))
        chart_axis_set_name(chart.pointee.y_axis, WorkbookText.storedInChart(flow.unit))
        chart_axis_set_num_format(chart.pointee.y_axis, flow.numberFormat)
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        setLetters(of: chart, valueAxis: chart.pointee.y_axis)
        for (column, colour) in [(1, nil), (2, 0x6F7780), (3, 0x1C5D99), (4, 0x86B3DC)] as [(Int, UInt32?)] {
            let series = try addColumn(column, to: chart, flow.dataSheet, flow.rows)
            var fill = lxw_chart_fill()
            if let colour {
                fill.color = colour
                chart_series_set_labels(series)
                chart_series_set_labels_num_format(series, flow.numberFormat)
                var letters = lxw_chart_font()
                letters.bold = 1
                letters.color = column == 4 ? 0x1A1D21 : 0xFFFFFF
                chart_series_set_labels_font(series, &letters)
            } else {
                fill.none = 1
            }
            chart_series_set_fill(series, &fill)
        }
        chart_set_series_overlap(chart, 100)
        try insert(chart, on: sheet, row: row)
    }

    /// A small line chart over cells of a sheet: days in the second column, figures in one of those behind it.
    struct SmallPanel {
        /// A line across the panel.
        struct Mark {
            let label: String
            /// Those of its two ends.
            let rows: ClosedRange<Int>
        }

        let title: String
        let numberFormat: String
        let dateFormat: String
        let dataSheet: String
        let rows: ClosedRange<Int>
        /// The column of its figures.
        let column: Int
        /// Where its axis ends.
        let highest: Double
        /// The first and the last day.
        let dates: (first: Double, last: Double)
        let marks: [Mark]
        /// In pixels, and pixels from the left edge of the sheet.
        let size: (width: Int, height: Int)
        let left: Int
    }

    /// Puts a small chart on a sheet.
    func addPanel(_ panel: SmallPanel, on sheet: Worksheet, row: Int) throws(WriterError) {
        guard let chart = workbook_add_chart(handle, UInt8(LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS.rawValue)) else {
            throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        chart_title_set_name(chart, WorkbookText.storedInChart(panel.title))
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        setLetters(of: chart, valueAxis: chart.pointee.y_axis)
        var small = lxw_chart_font()
        small.size = 9
        small.bold = 1
        chart_title_set_name_font(chart, &small)
        let (x, y) = (chart.pointee.x_axis, chart.pointee.y_axis)
        chart_axis_set_num_format(y, panel.numberFormat)
        chart_axis_set_num_format(x, panel.dateFormat)
        for (axis, low, high) in [(x, panel.dates.first, panel.dates.last), (y, 0, panel.highest)] {
            chart_axis_set_min(axis, low)
            chart_axis_set_max(axis, high)
            // Its ends alone have numbers: there is room for no more.
            chart_axis_set_major_unit(axis, high - low)
        }
        let line = try addColumn(panel.column, to: chart, panel.dataSheet, panel.rows, by: 1)
        var look = lxw_chart_line()
        look.color = 0x1C5D99
        look.width = 2
        chart_series_set_line(line, &look)
        var fill = lxw_chart_fill()
        fill.color = 0x1C5D99
        chart_series_set_marker_type(line, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
        chart_series_set_marker_size(line, 4)
        chart_series_set_marker_fill(line, &fill)
        chart_series_set_marker_line(line, &look)
        for mark in panel.marks {
            let series = try addColumn(panel.column, to: chart, panel.dataSheet, mark.rows, by: 1)
            chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
            var look = lxw_chart_line()
            look.color = 0x7F7F7F
            look.width = 1
            look.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
            chart_series_set_line(series, &look)
            try setLabels(["", mark.label], on: .right, of: series)
        }
        var options = lxw_chart_options()
        options.x_scale = Double(panel.size.width) / 480
        options.y_scale = Double(panel.size.height) / 288
        options.x_offset = Int32(panel.left)
        options.y_offset = 3
        try check(worksheet_insert_chart_opt(sheet.handle, lxw_row_t(row), 0, chart, &options))
    }

    /// - Parameter categories: the column of what the figures are by.
    private func addColumn(
        _ column: Int, to chart: UnsafeMutablePointer<lxw_chart>, _ dataSheet: String, _ rows: ClosedRange<Int>,
        by categories: Int = 0
    ) throws(WriterError) -> UnsafeMutablePointer<lxw_chart_series> {
        guard let series = chart_add_series(chart, nil, nil) else { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        let (first, last, column) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound), lxw_col_t(column))
        chart_series_set_categories(series, dataSheet, first, lxw_col_t(categories), last, lxw_col_t(categories))
        chart_series_set_values(series, dataSheet, first, column, last, column)
        return series
    }

    /// A chart of the usual size over the cells of a sheet.
    func insert(
        _ chart: UnsafeMutablePointer<lxw_chart>, on sheet: Worksheet, row: Int
    ) throws(WriterError) {
        var options = lxw_chart_options()
        options.x_scale = 1.5
        options.y_scale = 1.45
        // Else its edge could be printed on the page before.
        options.y_offset = 3
        try check(worksheet_insert_chart_opt(sheet.handle, lxw_row_t(row), 0, chart, &options))
    }
}
