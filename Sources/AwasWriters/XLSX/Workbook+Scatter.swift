import AwasModel
import CXlsxwriter

extension Workbook {
    /// A scatter chart over cells of a sheet: names in the first column, then x and y.
    struct Scatter {
        let title: String
        let xTitle: String
        let yTitle: String
        let xFormat: String
        let yFormat: String
        let plan: ScatterPlan
        let dataSheet: String
        /// All points, in parts whose names stand on one side.
        let points: [Points]
        let pointsLabel: String
        let lines: [Line]

        /// A line among the points; those of one name look alike and stand in the legend once.
        struct Line {
            let name: String
            let rows: ClosedRange<Int>
            let isDashed: Bool
        }

        /// Points with names on one side of them, or without.
        struct Points {
            let rows: ClosedRange<Int>
            /// One a point; empty where there is no side.
            let names: [String]
            let side: ScatterPlan.Side?
            /// Whether they stay behind the others, or are there for their names alone.
            var isQuiet = false
            var isHidden = false
        }
    }

    /// Puts a chart on a sheet, its upper left corner in the first column of a row.
    func addScatterChart(_ scatter: Scatter, on sheet: Worksheet, row: Int) throws(WriterError) {
        guard let chart = workbook_add_chart(handle, UInt8(LXW_CHART_SCATTER.rawValue)) else {
            throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        chart_title_set_name(chart, WorkbookText.storedInChart(scatter.title))
        chart_axis_set_name(chart.pointee.x_axis, WorkbookText.storedInChart(scatter.xTitle))
        chart_axis_set_name(chart.pointee.y_axis, WorkbookText.storedInChart(scatter.yTitle))
        chart_axis_set_num_format(chart.pointee.x_axis, scatter.xFormat)
        chart_axis_set_num_format(chart.pointee.y_axis, scatter.yFormat)
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        setLetters(of: chart, valueAxis: chart.pointee.y_axis)
        setAxes(of: chart, scatter.plan)
        for part in scatter.points {
            let points = try addSeries(to: chart, scatter, rows: part.rows, name: scatter.pointsLabel)
            // They look alike, whatever series they are in.
            let colour: UInt32 = part.isQuiet ? 0x9AA1A8 : 0x1C5D99
            var fill = lxw_chart_fill()
            fill.color = colour
            var edge = lxw_chart_line()
            edge.color = colour
            let marker = part.isHidden ? LXW_CHART_MARKER_NONE : LXW_CHART_MARKER_CIRCLE
            chart_series_set_marker_type(points, UInt8(marker.rawValue))
            chart_series_set_marker_size(points, 5)
            chart_series_set_marker_fill(points, &fill)
            chart_series_set_marker_line(points, &edge)
            if let side = part.side { try setLabels(part.names, on: side, of: points) }
        }
        for drawn in scatter.lines {
            let line = try addSeries(to: chart, scatter, rows: drawn.rows, name: drawn.name)
            chart_series_set_marker_type(line, UInt8(LXW_CHART_MARKER_NONE.rawValue))
            var look = lxw_chart_line()
            look.color = 0x7F7F7F
            look.width = 1
            if drawn.isDashed { look.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
            chart_series_set_line(line, &look)
        }
        // One word for all points and one for lines of a name are enough in the legend.
        let names = scatter.points.map { _ in scatter.pointsLabel } + scatter.lines.map(\.name)
        var hidden = names.indices.filter { names[..<$0].contains(names[$0]) }.map(Int16.init) + [-1]
        chart_legend_delete_series(chart, &hidden)
        try insert(chart, on: sheet, row: row)
    }

    /// Axes that do not depend on the program, so that the names fit beside their points in each.
    private func setAxes(of chart: UnsafeMutablePointer<lxw_chart>, _ plan: ScatterPlan) {
        for (axis, plan) in [(chart.pointee.x_axis, plan.x), (chart.pointee.y_axis, plan.y)] {
            guard let plan else { continue }
            chart_axis_set_min(axis, plan.low)
            chart_axis_set_max(axis, plan.high)
            if plan.scale == .logarithmic {
                chart_axis_set_log_base(axis, 10)
            } else {
                chart_axis_set_major_unit(axis, plan.unit)
            }
        }
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
        chart_series_set_name(series, WorkbookText.storedInChart(name))
        return series
    }

    /// Names beside all points of a series.
    func setLabels(
        _ names: [String], on side: ScatterPlan.Side, of series: UnsafeMutablePointer<lxw_chart_series>
    ) throws(WriterError) {
        chart_series_set_labels(series)
        var small = lxw_chart_font()
        small.size = ScatterPlan.letters
        chart_series_set_labels_font(series, &small)
        let position =
            switch side {
            case .right: LXW_CHART_LABEL_POSITION_RIGHT
            case .left: LXW_CHART_LABEL_POSITION_LEFT
            case .above: LXW_CHART_LABEL_POSITION_ABOVE
            case .below: LXW_CHART_LABEL_POSITION_BELOW
            }
        chart_series_set_labels_position(series, UInt8(position.rawValue))
        let strings = CStrings()
        let items = UnsafeMutablePointer<lxw_chart_data_label>.allocate(capacity: names.count)
        defer { items.deallocate() }
        var list: [UnsafeMutablePointer<lxw_chart_data_label>?] = []
        for (index, name) in names.enumerated() {
            var item = lxw_chart_data_label()
            item.value = strings.add(stored: WorkbookText.storedInChart(name))
            (items + index).initialize(to: item)
            list.append(items + index)
        }
        list.append(nil)
        // The library copies the texts.
        let code = chart_series_set_labels_custom(series, &list)
        try withExtendedLifetime(strings) { () throws(WriterError) in try check(code) }
    }
}
