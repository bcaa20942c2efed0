import AwasModel
import AwasWorkbook

/// The records of a table on a sheet, as its file would have them: a line a row, so that lines are numbered as the sheet's rows.
struct SheetRecords {
    /// A record, in the columns of its table.
    struct Record {
        let line: Int
        fileprivate(set) var cells: [String]
        fileprivate(set) var refusals: [CellRefusal] = []
    }

    private let table: SheetTable
    private let grid: SheetGrid
    /// The columns that rows of two tables share, and their cells above: rows below may leave them out.
    private let shared: [Int]
    private var lastShared: [Int: String] = [:]
    /// By its key, the parent as it was written first.
    private var parents: [String: [String]] = [:]

    init(_ table: SheetTable, in workbook: WorkbookReader) throws(WorkbookError) {
        self.table = table
        grid = try SheetGrid(workbook, table.sheet, workbook.layout(of: table.sheet))
        let key =
            SheetHeader.pairs.first { $0.parent == table.table || $0.child == table.table }
            .map { Schema[$0.parent].key } ?? []
        shared = table.role == .alone ? [] : (key + [.office]).compactMap(table.index)
    }

    /// The next record; nil at the end.
    mutating func next() throws(WorkbookError) -> Record? {
        while let row = try grid.next() {
            guard row.number > table.headerRow, !table.layoutRows.contains(row.number) else { continue }
            guard row.number <= table.lastRow else { return nil }
            let record = record(row)
            switch table.role {
            case .alone: return record
            case .parent: if let parent = parent(record) { return parent }
            case .child: if let child = child(record, row) { return child }
            }
        }
        return nil
    }

    private func record(_ row: GridRow) -> Record {
        var record = Record(line: row.number, cells: [])
        record.cells.reserveCapacity(table.positions.count)
        for (index, column) in table.columns.enumerated() {
            guard !column.header.isEmpty, let value = row[index] else {
                record.cells.append("")
                continue
            }
            switch column.read(value) {
            case .text(let text): record.cells.append(text)
            case .refused(let shown, let details):
                record.cells.append("")
                record.refusals.append(
                    CellRefusal(line: row.number, column: index, code: .typeError, value: shown, details: details))
            }
        }
        if table.hasHeadCounts { record.cells.append("") }
        if table.table == .attendance { separateHeadCount(&record) }
        return record
    }

    /// Takes a head count off an agency that has one behind it.
    private func separateHeadCount(_ record: inout Record) {
        guard let agency = table.index(of: .agency), let parts = record.cells[agency].agencyAndHeadCount else { return }
        let attended = table.hasHeadCounts ? table.columns.count : table.index(of: .attended)
        guard let attended, record.cells[attended].isEmpty || record.cells[attended] == parts.count else {
            let stated = attended.map { record.cells[$0] } ?? ""
            record.refusals.append(
                CellRefusal(
                    line: record.line, column: agency, code: .typeError, value: record.cells[agency],
                    details: [
                        LocalizedText("instansi saja", "an agency alone"),
                        LocalizedText(
                            "“\(parts.agency)”: jumlah di belakangnya (\(parts.count)) berbeda dengan kolom hadir (\(stated))",
                            "“\(parts.agency)”: the number behind it (\(parts.count)) differs from the column of attendance (\(stated))"
                        ),
                    ]))
            record.refusals.sort { $0.column < $1.column }
            record.cells[agency] = ""
            return
        }
        record.cells[agency] = parts.agency
        record.cells[attended] = parts.count
    }

    /// The record of the first of two tables in a row; nil where the row says nothing new of it.
    private mutating func parent(_ record: Record) -> Record? {
        let own = table.columns.indices.filter { table.columns[$0].position != nil && !shared.contains($0) }
        let saysOwn = own.contains { !record.cells[$0].isEmpty } || !record.refusals.isEmpty
        let key = shared.map { record.cells[$0] }.joined(separator: "\u{1F}")
        guard saysOwn else { return nil }
        if shared.contains(where: { !record.cells[$0].isEmpty }), record.refusals.isEmpty {
            if let known = parents[key], own.allSatisfy({ says(record.cells[$0], known[$0], at: $0) }) {
                return nil
            }
            if parents[key] == nil { parents[key] = record.cells }
        }
        return record
    }

    /// Whether a cell says nothing that another one does not, however either is written.
    private func says(_ text: String, _ known: String, at index: Int) -> Bool {
        text.isEmpty || text == known || table.columns[index].meaning(text) == table.columns[index].meaning(known)
    }

    /// The record of the second of two tables in a row; nil where the row has none.
    private mutating func child(_ record: Record, _ row: GridRow) -> Record? {
        var record = record
        let isOfNext = table.others.indices.contains { index in
            table.others[index].position != nil && !shared.contains(index) && row[index] != nil
        }
        for column in shared {
            if !record.cells[column].isEmpty {
                lastShared[column] = record.cells[column]
            } else if isOfNext, shared.allSatisfy({ record.cells[$0].isEmpty }) {
                // Another parent begins, whose key is missing.
                lastShared[column] = nil
            }
        }
        let own = table.columns.indices.filter { table.columns[$0].position != nil && !shared.contains($0) }
        guard own.contains(where: { !record.cells[$0].isEmpty }) || !record.refusals.isEmpty else { return nil }
        for column in shared where record.cells[column].isEmpty { record.cells[column] = lastShared[column] ?? "" }
        return record
    }
}
