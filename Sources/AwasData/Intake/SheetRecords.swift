import AwasModel
import AwasWorkbook

/// The records of a table on a sheet, as its file would have them: a line a row, so that lines are numbered as the sheet's rows.
struct SheetRecords {
    /// A record, in the columns of its table.
    struct Record {
        let line: Int
        var cells: [String]
        fileprivate(set) var refusals: [CellRefusal] = []
        /// What the sheet shows in each cell; empty where nobody asked for it.
        var shown: [String] = []

        /// Takes a cell for one of no use.
        mutating func refuse(_ column: Int, _ value: String, _ expected: LocalizedText, _ remedy: LocalizedText) {
            refusals.append(
                CellRefusal(line: line, column: column, code: .typeError, value: value, details: [expected, remedy]))
            refusals.sort { $0.column < $1.column }
            cells[column] = ""
        }
    }

    private let table: SheetTable
    private let keepsShown: Bool
    private let grid: SheetGrid
    /// The columns that rows of two tables share, and their cells above: rows below may leave them out.
    private let shared: [Int]
    private var lastShared: [Int: String] = [:]
    /// Which cells of a record are the agency and its head count.
    private let agency: Int?
    private let attended: Int?
    /// By its key, the parent as it was written first.
    private var parents: [String: [String]] = [:]
    /// By a made key of records that stand alone, how many had it.
    private var made: [String: Int] = [:]
    /// Where the sheet lists persons, the delegations that they make, the next one last; nil before they are counted.
    private var counted: [Record]?

    /// - Parameter keepsShown: whether records tell what the sheet shows.
    init(_ table: SheetTable, in workbook: WorkbookReader, keepsShown: Bool = false) throws(WorkbookError) {
        (self.table, self.keepsShown) = (table, keepsShown)
        grid = try SheetGrid(workbook, table.sheet, table.layout)
        agency = table.index(of: .agency)
        attended = table.index(of: .attended)
        let key =
            SheetHeader.pairs.first { $0.parent == table.table || $0.child == table.table }
            .map { Schema[$0.parent].key } ?? []
        shared = table.role == .alone ? [] : (key + [.office]).compactMap(table.index)
    }

    /// The next record; nil at the end.
    mutating func next() throws(WorkbookError) -> Record? {
        if let persons = table.persons { return try nextDelegation(persons) }
        while let row = try nextRow() {
            var record = record(row)
            addColumns(&record, row)
            switch table.role {
            case .alone: return record
            case .parent: if let parent = parent(record) { return parent }
            case .child: if let child = child(record, row) { return child }
            }
        }
        return nil
    }

    /// The next row that may be a record.
    private mutating func nextRow() throws(WorkbookError) -> GridRow? {
        while let row = try grid.next(), row.number <= table.lastRow {
            if row.number > table.headerRow, !table.layoutRows.contains(row.number) { return row }
        }
        return nil
    }

    private mutating func nextDelegation(_ persons: SheetPersons) throws(WorkbookError) -> Record? {
        if counted == nil {
            var delegations = SheetPersons.Delegations(persons, attended: attended ?? table.columns.count)
            while let row = try nextRow() {
                guard row[persons.name] != nil else { continue }
                var record = record(row)
                addColumns(&record, row)
                delegations.add(record) { [columns = table.columns] text, column in
                    columns.indices.contains(column) ? columns[column].meaning(text) : text
                }
            }
            counted = delegations.records.reversed()
        }
        return counted?.popLast()
    }

    private func record(_ row: GridRow) -> Record {
        var record = Record(line: row.number, cells: [])
        record.cells.reserveCapacity(table.columns.count + table.added.count)
        for index in table.columns.indices {
            let value = table.columns[index].header.isEmpty ? nil : row[index]
            if keepsShown { record.shown.append(value.map(SheetRecords.shown) ?? "") }
            guard let value else {
                record.cells.append("")
                continue
            }
            if let text = table.columns[index].glance.text(value) {
                record.cells.append(text)
                continue
            }
            switch table.columns[index].read(value) {
            case .text(let text): record.cells.append(text)
            case .refused(let shown, let details):
                record.cells.append("")
                record.refusals.append(
                    CellRefusal(line: row.number, column: index, code: .typeError, value: shown, details: details))
            }
        }
        return record
    }

    /// What a spreadsheet would show, were its formats those of the standard.
    private static func shown(_ value: WorkbookCell.Value) -> String {
        if case .text(let text) = value { return text }
        if case .plain(let text) = CellMeaning(value, in: nil) { return text }
        return ""
    }

    // MARK: Columns that the sheet doesn't have

    private mutating func addColumns(_ record: inout Record, _ row: GridRow) {
        for added in table.added {
            switch added.source {
            case .constant(let text): record.cells.append(text)
            case .headCount, .persons: record.cells.append("")
            case .parts(let men, let women): addWhole(&record, row, men, women)
            case .key: record.cells.append(madeKey(record, row) ?? "")
            }
            if keepsShown { record.shown.append("") }
        }
        if table.table == .attendance, table.persons == nil { separateHeadCount(&record) }
    }

    /// All who came are the men and the women; where one of them is not recorded, nobody knows.
    private func addWhole(_ record: inout Record, _ row: GridRow, _ men: Int, _ women: Int) {
        let parts = [men, women].map { index -> (text: String, number: Int?) in
            guard let value = row[index], case .text(let text) = table.wholes.read(value) else { return ("", nil) }
            return (text, Int(text))
        }
        if let men = parts[0].number, let women = parts[1].number, min(men, women) >= 0, max(men, women) < 1 << 31 {
            record.cells.append(String(men + women))
            return
        }
        record.cells.append("")
        guard !(parts[0].text.isEmpty && parts[1].text.isEmpty),
            !record.refusals.contains(where: { $0.column == women })
        else { return }
        let shown = { (index: Int) in row[index].map(SheetRecords.shown) ?? "" }
        record.refuse(
            women, shown(women), LocalizedText("jumlah yang pasti", "a certain number"),
            LocalizedText(
                "bilangan untuk laki-laki dan untuk perempuan (di sini “\(shown(men))” dan “\(shown(women))”), 0 bila tidak ada; kosongkan keduanya bila tidak dicatat",
                "a number for men and for women (here “\(shown(men))” and “\(shown(women))”), 0 for none; leave both empty where nobody counted"
            ))
    }

    /// The key of what the row says of the record that has one: the first of two tables' on a sheet.
    private mutating func madeKey(_ record: Record, _ row: GridRow) -> String? {
        let parent = SheetHeader.parent(of: table.table) ?? table.table
        guard table.role == .child else {
            let key = MadeKey.key(of: parent) { field in
                guard let index = table.index(of: field), record.cells.indices.contains(index) else {
                    return table.constantsOfSheet[field] ?? ""
                }
                return table.columns.indices.contains(index)
                    ? table.columns[index].meaning(record.cells[index]) : record.cells[index]
            }
            guard let key, table.role == .alone else { return saysParent(row, table.columns) ? key : nil }
            made[key, default: 0] += 1
            // Of cases that are told apart by nothing each row is one.
            let count = made[key, default: 1]
            return count > 1 && parent == .cases ? "\(key)-\(count)" : key
        }
        guard saysParent(row, table.others) else { return nil }
        return MadeKey.key(of: parent) { field in
            guard let index = table.others.firstIndex(where: { $0.column?.field == field }) else {
                return table.constantsOfSheet[field] ?? ""
            }
            guard let value = row[index], case .text(let text) = table.others[index].read(value) else { return "" }
            return table.others[index].meaning(text)
        }
    }

    /// Whether a row says anything of the parent's own.
    private func saysParent(_ row: GridRow, _ columns: [SheetColumn]) -> Bool {
        columns.indices.contains { columns[$0].position != nil && row[$0] != nil && !shared.contains($0) }
    }

    /// Takes a head count off an agency that has one behind it.
    private func separateHeadCount(_ record: inout Record) {
        guard let agency, let attended, let parts = record.cells[agency].agencyAndHeadCount else { return }
        guard record.cells[attended].isEmpty || record.cells[attended] == parts.count else {
            let stated = record.cells[attended]
            record.refuse(
                agency, record.cells[agency], LocalizedText("instansi saja", "an agency alone"),
                LocalizedText(
                    "“\(parts.agency)”: jumlah di belakangnya (\(parts.count)) berbeda dengan kolom hadir (\(stated))",
                    "“\(parts.agency)”: the number behind it (\(parts.count)) differs from the column of attendance (\(stated))"
                ))
            return
        }
        record.cells[agency] = parts.agency
        record.cells[attended] = parts.count
    }

    // MARK: Two tables on a sheet

    /// The record of the first of two tables in a row; nil where the row says nothing new of it.
    private mutating func parent(_ record: Record) -> Record? {
        let own = table.columns.indices.filter { table.columns[$0].position != nil && !shared.contains($0) }
        let saysOwn = own.contains { !record.cells[$0].isEmpty } || !record.refusals.isEmpty
        let key = shared.map { record.cells[$0] }.joined(separator: "\u{1F}")
        guard saysOwn else { return nil }
        if shared.contains(where: { !record.cells[$0].isEmpty }), record.refusals.isEmpty {
            if let known = parents[key], own.allSatisfy({ says(record.cells[$0], known[$0], at: $0) }) { return nil }
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
        let isOfNext = saysParent(row, table.others)
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
