import CXlsxwriter

extension Worksheet {
    /// Makes an area a table of Excel's own and writes its labels.
    ///
    /// - Parameters:
    ///   - name: one of `CellNames`.
    ///   - labels: those of `TableForm`, each with the format of its cell.
    ///   - rows: from that of the labels to the last of the body; at least two.
    func addTable(
        _ name: String, labels: [(text: String, format: Workbook.Format)], rows: ClosedRange<Int>, hasFilter: Bool
    ) throws(WriterError) {
        let strings = CStrings()
        var columns = labels.map { label in
            var column = lxw_table_column()
            column.header = strings.add(label.text)
            column.header_format = label.format.handle
            return column
        }
        var options = lxw_table_options()
        options.name = strings.add(name)
        options.no_autofilter = hasFilter ? 0 : 1
        options.no_banded_rows = 1
        // Its cells have their own look.
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 0
        let (first, _) = try position(rows.lowerBound, 0)
        let (last, lastColumn) = try position(rows.upperBound, labels.count - 1)
        let code = columns.withUnsafeMutableBufferPointer { columns in
            var list = columns.indices.map { index in columns.baseAddress.map { $0 + index } } + [nil]
            return list.withUnsafeMutableBufferPointer { list in
                options.columns = list.baseAddress
                // The library copies what it is given.
                return worksheet_add_table(handle, first, 0, last, lastColumn, &options)
            }
        }
        try withExtendedLifetime(strings) { () throws(WriterError) in try check(code) }
    }

    /// A sum over rows above, of those only that a filter shows, as far as Excel computes it anew; until then the value.
    func writeSum(
        of rows: ClosedRange<Int>, _ value: Int64, row: Int, column: Int, _ format: Workbook.Format
    ) throws(WriterError) {
        let (cellRow, cellColumn) = try position(row, column)
        let first = CellArea.text(row: rows.lowerBound, column: column, isAbsolute: false)
        let last = CellArea.text(row: rows.upperBound, column: column, isAbsolute: false)
        countCell(0)
        try check(
            worksheet_write_formula_num(
                handle, cellRow, cellColumn, "=SUBTOTAL(109,\(first):\(last))", format.handle, Double(value)))
    }

    /// Gives cells a name that leads to them from the name box.
    func define(_ parts: [String], rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(WriterError) {
        let first = CellArea.text(row: rows.lowerBound, column: columns.lowerBound, isAbsolute: true)
        let last = CellArea.text(row: rows.upperBound, column: columns.upperBound, isAbsolute: true)
        try defineName(parts, rows.count * columns.count > 1 ? "\(first):\(last)" : first)
    }
}
