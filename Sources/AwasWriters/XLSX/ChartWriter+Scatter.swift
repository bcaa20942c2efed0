import AwasReport

extension ChartWriter {
    /// Points, and lines among them.
    mutating func add(_ chart: ScatterChart, on sheet: Worksheet, row place: Int) throws(WriterError) {
        try data.write(chart.title, row: row, column: 0, .tableTitle)
        row += 1
        try writeLabels([chart.pointsLabel, chart.x.title, chart.y.title])
        let names = chart.points.map { $0.isLabelled ? ScatterPlan.shortName($0.name) : nil }
        let plan = ScatterPlan(chart, names: names, width: ChartWriter.width, height: ChartWriter.height)
        // All names of a series stand on the same side, and all its points look alike.
        var points: [Workbook.Scatter.Points] = []
        for isQuiet in [true, false] {
            for side in [nil] + ScatterPlan.Side.allCases {
                let members = chart.points.indices.filter {
                    plan.sides[$0] == side && chart.points[$0].isQuiet == isQuiet
                }
                guard !members.isEmpty else { continue }
                let rows = try write(
                    chart, members.map { (chart.points[$0].name, chart.points[$0].x, chart.points[$0].y) })
                points.append(
                    Workbook.Scatter.Points(
                        rows: rows, names: side == nil ? [] : members.compactMap { names[$0] }, side: side,
                        isQuiet: isQuiet))
            }
        }
        let lines = try medians(of: chart) + curves(of: chart)
        let quadrants = try self.quadrants(of: chart, plan)
        row += 1
        try workbook.addScatterChart(
            Workbook.Scatter(
                title: chart.title, xTitle: chart.x.title, yTitle: chart.y.title,
                xFormat: NumberFormat.code(chart.x.format, language: language),
                yFormat: NumberFormat.code(chart.y.format, language: language),
                plan: plan, dataSheet: sheetName, points: points + quadrants, pointsLabel: chart.pointsLabel,
                lines: lines), on: sheet, row: place)
    }

    private mutating func medians(of chart: ScatterChart) throws(WriterError) -> [Workbook.Scatter.Line] {
        let (x, y) = (chart.xRange, chart.yRange)
        var lines: [Workbook.Scatter.Line] = []
        if let median = chart.y.median {
            let rows = try write(
                chart, [(chart.medianLabel, x.lowerBound, median), (chart.medianLabel, x.upperBound, median)])
            lines.append(Workbook.Scatter.Line(name: chart.medianLabel, rows: rows, isDashed: true))
        }
        if let median = chart.x.median {
            let rows = try write(
                chart, [(chart.medianLabel, median, y.lowerBound), (chart.medianLabel, median, y.upperBound)])
            lines.append(Workbook.Scatter.Line(name: chart.medianLabel, rows: rows, isDashed: true))
        }
        return lines
    }

    private mutating func curves(of chart: ScatterChart) throws(WriterError) -> [Workbook.Scatter.Line] {
        var lines: [Workbook.Scatter.Line] = []
        for curve in chart.curves where !curve.points.isEmpty {
            let rows = try write(chart, curve.points.map { (curve.name, $0.x, $0.y) })
            lines.append(Workbook.Scatter.Line(name: curve.name, rows: rows, isDashed: !curve.isMiddle))
        }
        return lines
    }

    /// The names of the quadrants, as points in the corners that nobody sees.
    private mutating func quadrants(
        of chart: ScatterChart, _ plan: ScatterPlan
    ) throws(WriterError) -> [Workbook.Scatter.Points] {
        guard let names = chart.quadrants, let x = plan.x, let y = plan.y else { return [] }
        // A little inside of the edges.
        let (top, bottom) = (y.value(at: 0.96), y.value(at: 0.04))
        var points: [Workbook.Scatter.Points] = []
        for (side, across, upper, lower) in [
            (ScatterPlan.Side.right, x.low, names.upperLeft, names.lowerLeft),
            (.left, x.high, names.upperRight, names.lowerRight),
        ] {
            let rows = try write(chart, [(upper, across, top), (lower, across, bottom)])
            points.append(
                Workbook.Scatter.Points(rows: rows, names: [upper, lower], side: side, isQuiet: true, isHidden: true))
        }
        return points
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
            try data.write(point.name, row: row, column: 0, ChartWriter.name)
            try data.write(point.x, row: row, column: 1, formats.0)
            try data.write(point.y, row: row, column: 2, formats.1)
            row += 1
        }
        return first...(row - 1)
    }
}
