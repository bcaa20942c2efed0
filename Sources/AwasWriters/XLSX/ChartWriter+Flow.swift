import AwasReport

extension ChartWriter {
    /// Bars that begin where the one before ends: stacked columns upon one that nobody sees.
    mutating func add(_ chart: FlowChart, on sheet: Worksheet, row place: Int) throws(WriterError) {
        try data.write(chart.title, row: row, column: 0, .tableTitle)
        row += 1
        let code = NumberFormat.code(.integer, language: language)
        let number = try data.format(.body(.right, .body, numberFormat: code))
        try writeLabels([chart.unit, "", "=", "+", "−"])
        let first = row
        for (step, bar) in zip(chart.steps, chart.bars) {
            try data.write(step.label, row: row, column: 0, ChartWriter.name)
            try data.write(Double(bar.low), row: row, column: 1, number)
            try data.write(Double(step.count), row: row, column: Workbook.Flow.column(step.kind), number)
            row += 1
        }
        try workbook.addFlowChart(
            Workbook.Flow(
                title: chart.title, unit: chart.unit, numberFormat: code, dataSheet: sheetName,
                rows: first...(row - 1)), on: sheet, row: place)
        row += 1
    }

    /// The small charts of a chart of panels.
    enum Panel {
        static let columns = 3
        /// In rows of the usual height, and in pixels.
        private static let rowsOfOne = 8
        static let width = 240
        static var height: Int { rowsOfOne * 20 }

        /// The rows that so many take.
        static func rows(_ count: Int) -> Int { (count + columns - 1) / columns * rowsOfOne + 1 }

        /// Where one begins: the row of the sheet below the first, and pixels from the left.
        static func place(_ index: Int) -> (row: Int, left: Int) {
            (index / columns * rowsOfOne, index % columns * width)
        }
    }

    /// A small chart for each figure, with a bar where a vote was.
    mutating func add(_ chart: PanelChart, on sheet: Worksheet, row place: Int) throws(WriterError) {
        try data.write(chart.title, row: row, column: 0, .tableTitle)
        row += 1
        let date = try data.format(.body(.right, .body, numberFormat: NumberFormat.code(.date, language: language)))
        let style = FigureStyle(language)
        try writeLabels(["", ""] + chart.panels.map(\.title))
        let first = row
        let heights = chart.panels.map { panel in
            ScatterPlan.Axis(0...max(0, panel.cells.compactMap(\.number).max() ?? 0))?.high ?? 1
        }
        for (month, name) in chart.months.enumerated() {
            try data.write(style.shortMonth(name), row: row, column: 0, ChartWriter.name)
            try data.write(Double(name.firstDay.spreadsheetSerial), row: row, column: 1, date)
            for (column, panel) in chart.panels.enumerated() {
                let code = NumberFormat.code(panel.format, language: language)
                let format = try data.format(.body(.right, .body, numberFormat: code))
                // A cell without a figure is a gap.
                if let number = panel.cells[month].number {
                    try data.write(number, row: row, column: column + 2, format)
                }
            }
            row += 1
        }
        let last = row - 1
        let marks = try chart.marks.map { mark throws(WriterError) in
            // The two ends of its line.
            for isTop in [false, true] {
                try data.write(mark.label, row: row, column: 0, ChartWriter.name)
                try data.write(Double(mark.date.spreadsheetSerial), row: row, column: 1, date)
                for (column, height) in heights.enumerated() {
                    try data.write(isTop ? height : 0, row: row, column: column + 2, data.format(.body(.right, .body)))
                }
                row += 1
            }
            return Workbook.SmallPanel.Mark(label: mark.label, rows: (row - 2)...(row - 1))
        }
        for (index, panel) in chart.panels.enumerated() {
            let (below, left) = Panel.place(index)
            try workbook.addPanel(
                Workbook.SmallPanel(
                    title: panel.title, numberFormat: NumberFormat.code(panel.format, language: language),
                    dateFormat: language == .indonesian ? "[$-421]mmm yy" : "[$-409]mmm yy",
                    dataSheet: sheetName, rows: first...last, column: index + 2, highest: heights[index],
                    dates: (
                        Double(chart.months.first?.firstDay.spreadsheetSerial ?? 0),
                        Double(chart.months.last?.firstDay.spreadsheetSerial ?? 0)
                    ), marks: marks, size: (Panel.width, Panel.height), left: left), on: sheet, row: place + below)
        }
        row += 1
    }
}
