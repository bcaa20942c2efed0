import AwasModel
import AwasWorkbook

/// A cell that a clean file writes otherwise than the office did.
package struct IntakeChange: Hashable, Sendable {
    /// The file or sheet.
    package let part: String
    package let table: Table
    /// As the file or sheet numbers it.
    package let line: Int
    /// The header as the office wrote it; that of the contract for a column that it doesn't have.
    package let column: String
    /// The cell of a sheet; nil in a file, and for a column that the sheet doesn't have.
    package let cell: String?
    /// What stood there, and what stands there now; `***` for what could name a person.
    package let before: String
    package let after: String

    package init(
        part: String, table: Table, line: Int, column: String, cell: String?, before: String, after: String
    ) {
        (self.part, self.table, self.line, self.column, self.cell) = (part, table, line, column, cell)
        (self.before, self.after) = (before, after)
    }
}

/// What of a source is written otherwise, found by reading it once more beside its dataset.
package enum IntakeChanges {
    /// All changes, in the order of the tables, their parts and rows.
    ///
    /// - Parameter source: that of the dataset, which must not have changed.
    package static func all(of dataset: Dataset, from source: PackageSource) throws(PackageError) -> [IntakeChange] {
        let text = DatasetText(dataset)
        var changes: [IntakeChange] = []
        for table in Table.allCases {
            let data = dataset[table]
            let cellsOf = Dictionary(
                uniqueKeysWithValues: Schema[table].columns.map { ($0.field, text.cells($0, of: table)) })
            for (place, file) in data.files.enumerated() {
                let end = place + 1 < data.files.count ? data.files[place + 1].firstRow : data.rowCount
                var row = file.firstRow
                try source.forEachWritten(file.path, of: table) { line, cells in
                    guard row < end, Int(data.lines[row]) == line else { return }
                    defer { row += 1 }
                    changes += cells.compactMap { cell in
                        let after = cellsOf[cell.column.field]?(row) ?? ""
                        guard !isSame(cell.text, after, cell.column, isFilledIn: cell.place == nil) else { return nil }
                        let isHidden = cell.column.isPersonal
                        return IntakeChange(
                            part: file.path, table: table, line: line, column: cell.header,
                            cell: SheetPart.isSheet(file.path)
                                ? cell.place.map { CellAddress(row: line, column: $0 + 1).description } : nil,
                            before: isHidden ? "***" : cell.text, after: isHidden ? "***" : after)
                    }
                }
            }
        }
        return changes
    }

    /// Blanks around a text are no change, nor is a date that a spreadsheet counts. What is left to another column, as the
    /// region of a delegation, is not written.
    private static func isSame(_ before: String, _ after: String, _ column: Column, isFilledIn: Bool) -> Bool {
        if before == after || TextFolding.trimmed(before) == after { return true }
        return after.isEmpty && column.field == .region && !isFilledIn
    }
}

/// A cell of a known column as it is written.
struct WrittenCell {
    let column: Column
    let header: String
    /// Among the columns of its file or sheet, from 0; nil for one that it doesn't have.
    let place: Int?
    let text: String
}

extension PackageSource {
    /// Calls a function with every record of a part, as it is written.
    func forEachWritten(
        _ part: String, of table: Table, _ body: (Int, [WrittenCell]) -> Void
    ) throws(PackageError) {
        if let (sheet, workbook) = sheetTable(part, of: table) {
            do throws(WorkbookError) {
                var records = try SheetRecords(sheet, in: workbook, keepsShown: true)
                let columns = sheet.positions.map { $0.map { Schema[table].columns[$0] } }
                while let record = try records.next() {
                    let cells = columns.indices.compactMap { index in
                        columns[index].map { column in
                            WrittenCell(
                                column: column, header: sheet.headers[index],
                                place: index < sheet.columns.count ? index : nil, text: record.shown[index])
                        }
                    }
                    body(record.line, cells)
                }
            } catch {
                throw PackageError(error)
            }
            return
        }
        try forEachRecord(part, of: table, body)
    }

    /// The same of a file.
    private func forEachRecord(
        _ part: String, of table: Table, _ body: (Int, [WrittenCell]) -> Void
    ) throws(PackageError) {
        let reader = try open(part, of: table, ReaderOptions(blockSize: 1 << 18, hasFingerprint: false))
        let block = Block(capacity: 1 << 18)
        var layout: FileLayout?
        while true {
            try reader.next(into: block, holdingText: layout == nil)
            guard block.count > 0 else { return }
            let bytes = block.bytes
            let known =
                layout
                ?? FileLayout(
                    table: table, path: part, bytes: bytes, start: Encoding.hasByteOrderMark(bytes) ? 3 : 0,
                    format: .init())
            var (start, line) = layout == nil ? (known.firstRecord, known.firstLine) : (0, block.firstLine)
            layout = known
            while start < bytes.count {
                let end = RecordSplitter.endOfRecord(bytes, from: start)
                let fields = RecordSplitter.fields(in: bytes, start..<end, delimiter: known.delimiter)
                let cells = zip(fields, known.columns).compactMap { field, column in
                    column.position.map { position in
                        WrittenCell(
                            column: Schema[table].columns[position], header: column.header, place: column.index,
                            text: field.string(in: bytes))
                    }
                }
                body(line, cells)
                line += bytes[start..<end].count { $0 == 0x0A }
                start = end
            }
        }
    }
}
