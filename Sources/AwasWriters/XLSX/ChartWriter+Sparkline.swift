import AwasReport

extension ChartWriter {
    /// The way of a figure, as a small line beside it; its months and figures stand with those of the other charts.
    mutating func add(
        _ sparkline: Sparkline, _ label: String, on sheet: Worksheet, row place: Int, column: Int
    ) throws(WriterError) {
        guard sparkline.values.contains(where: { $0 != nil }) else { return }
        try data.write(label, row: row, column: 0, .tableTitle)
        row += 1
        let first = row
        let format = try data.format(.body(.right, .body))
        for (month, value) in sparkline.values.enumerated() {
            // How many months before the one of the document.
            try data.write(Double(month + 1 - sparkline.values.count), row: row, column: 0, format)
            if let value { try data.write(value, row: row, column: 1, format) }
            row += 1
        }
        try workbook.addSparkline(
            Workbook.Sparkline(dataSheet: sheetName, rows: first...(row - 1), column: 1, size: (120, 38)), on: sheet,
            row: place, column: column)
        row += 1
    }
}
