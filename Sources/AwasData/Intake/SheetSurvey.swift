import AwasModel
import AwasWorkbook

/// The first look at a sheet: where its tables are, which rows are no records, and what its columns show as a whole.
///
/// What a cell means may follow from cells below it, and what merged areas cover stands behind the rows of a sheet's part; so a
/// sheet is read twice, and nothing of it is kept but what is here.
struct SheetSurvey {
    private(set) var tables: [SheetTable] = []
    private(set) var notes: [IntakeNote] = []
    private(set) var problems: [Problem] = []

    private let part: String
    private let header: SheetHeader
    private let said: IntakeMapping.Sheet
    private let makesKeys: Bool
    /// The column of each table of the sheet that a column is.
    private let columns: [[SheetColumn]]
    /// By table, of its columns those that a record must fill, beside what tells whose it is where both tables are on the sheet.
    private let required: [[Int]]
    private var evidence: [ColumnEvidence]
    private var layout: [IntakeNote.Kind: ColumnEvidence.Places] = [:]
    private var layoutRows: Set<Int> = []
    /// Rows that hold little, as notes below a table do; records, if others follow.
    private var pending: [GridRow] = []
    private var hasRecords = false
    private var lastRow = 0
    private var isAfterTotals = false
    private var totals: SheetTotals
    /// Where the sheet lists persons, how many of each agency, in their order.
    private var counted: [String: Int] = [:]
    private var agencies: [String] = []

    /// Sheets so large are read for their rows and their layout at once, which few of them have.
    private static let largeText = 1 << 20

    /// - Returns: nil for a sheet that is no table.
    init?(
        _ workbook: WorkbookReader, _ sheet: WorkbookReader.Sheet, part: String, _ mapping: IntakeMapping
    ) throws(WorkbookError) {
        if workbook.textBytes(of: sheet) >= SheetSurvey.largeText,
            let grid = try SheetGrid(workbook, findingLayoutOf: sheet),
            var survey = try SheetSurvey(grid, sheet, part, mapping), grid.layout.merged.isEmpty
        {
            survey.finish(sheet, grid.layout)
            self = survey
            return
        }
        let layout = try workbook.layout(of: sheet)
        guard var survey = try SheetSurvey(SheetGrid(workbook, sheet, layout), sheet, part, mapping) else { return nil }
        survey.finish(sheet, layout)
        self = survey
    }

    private init?(
        _ grid: SheetGrid, _ sheet: WorkbookReader.Sheet, _ part: String, _ mapping: IntakeMapping
    ) throws(WorkbookError) {
        var first: [GridRow] = []
        while first.count < SheetHeader.searchedRows, let row = try grid.next() { first.append(row) }
        let said = mapping.sheet(sheet.name, part: part)
        let named = said.tables.first ?? Heading.table(ofSheet: sheet.name)
        guard
            let header = SheetHeader(
                first, named: named, isCalledList: Heading.isListOfPersons(sheet: sheet.name), said,
                makesKeys: mapping.makesKeys)
                ?? named.flatMap({ SheetHeader(failing: first, $0, said) })
        else { return nil }
        (self.said, makesKeys) = (said, mapping.makesKeys)
        self.part = part
        self.header = header
        columns = header.tables.map { table in
            zip(header.texts, header.positions[table] ?? []).map { SheetColumn($0, $1, of: table, said) }
        }
        required = columns.map { [all = columns.count] columns in
            let key = columns.count > 1 && all > 1 ? Schema[header.tables[0]].key : []
            return columns.indices.filter {
                columns[$0].column.map { $0.isRequired && !key.contains($0.field) } ?? false
            }
        }
        evidence = Array(repeating: ColumnEvidence(), count: header.texts.count)
        totals = SheetTotals(columns: header.texts.count)
        for row in first where row.number < header.rows.lowerBound { note(.titles, row) }
        for row in first where row.number > header.rows.upperBound { add(row) }
        first = []
        while let row = try grid.next() { add(row) }
    }

    private mutating func add(_ row: GridRow) {
        if let kind = layoutKind(of: row) {
            // What stands before a total was a record, however little it holds.
            if kind == .totals { takePending() }
            note(kind, row)
            layoutRows.insert(row.number)
            isAfterTotals = kind == .totals || isAfterTotals && kind != .headings
            if kind == .totals { totals.compare(row, header.tables, columns, part, &problems) }
            return
        }
        guard isSparse(row) else {
            takePending()
            return take(row)
        }
        pending.append(row)
    }

    private mutating func takePending() {
        for row in pending { take(row) }
        pending = []
    }

    /// A record.
    private mutating func take(_ row: GridRow) {
        hasRecords = true
        isAfterTotals = false
        lastRow = row.number
        if row.isHidden { note(.hiddenRows, row) }
        if let persons = header.persons { count(persons, row) }
        if let parts = header.parts, SheetSurvey.isCount(row[parts.men]), SheetSurvey.isCount(row[parts.women]) {
            let place = CellAddress(row: row.number, column: parts.men + 1).description
            layout[.parts, default: ColumnEvidence.Places()].add(place)
        }
        for (place, table) in header.tables.enumerated() {
            for index in columns[place].indices {
                guard let value = row[index], !isPlain(value, columns[place][index].glance, table, at: index) else {
                    continue
                }
                let column = columns[place][index]
                let address = CellAddress(row: row.number, column: index + 1)
                let meaning = column.meaning(of: value)
                evidence[index].add(meaning, column.column, at: address)
                if case .count? = column.column?.kind { totals.add(meaning, at: index) }
                if table == .attendance, column.column?.field == .agency, case .plain(let text) = meaning,
                    text.agencyAndHeadCount != nil
                {
                    evidence[index].add(.headCount, at: address)
                }
            }
        }
    }

    /// Says how many rows make each figure.
    private mutating func count(_ persons: SheetPersons, _ row: GridRow) {
        guard row[persons.name] != nil else {
            if columns[0].indices.contains(where: { columns[0][$0].position != nil && row[$0] != nil }) {
                note(.nobodyNamed, row)
            }
            return
        }
        let agency = columns[0].firstIndex { $0.column?.field == .agency }.flatMap { row.text($0) } ?? "?"
        if counted[agency] == nil { agencies.append(agency) }
        counted[agency, default: 0] += 1
        if let sex = persons.sex, row[sex] == nil { note(.unknownSex, row) }
    }

    /// Whether a cell shows nothing of its column that is not shown here: it is as the file of the table would have it.
    private mutating func isPlain(
        _ value: WorkbookCell.Value, _ glance: SheetColumn.Glance, _ table: Table, at index: Int
    ) -> Bool {
        switch (glance, value) {
        case (.unknown, _): return true
        case (.boolean, .boolean): return true
        case (.count, .number(let number)):
            guard number >= 0, number < 0x1_0000_0000, let count = Int(exactly: number) else { return false }
            totals.add(count, at: index)
            return true
        case (.text, .text(let text)):
            return glance.text(value) != nil && (table != .attendance || text.utf8.last != UInt8(ascii: ")"))
        default: return false
        }
    }

    /// What a row is that is no record; nil for one that may be.
    private func layoutKind(of row: GridRow) -> IntakeNote.Kind? {
        if !hasRecords, pending.isEmpty {
            let filled = row.values.indices.filter { row[$0] != nil }
            if filled.count > 2, SheetSurvey.areConsecutive(filled.map { row[$0] }) { return .columnNumbers }
            let texts = filled.map { row.text($0) ?? "" }
            if texts.allSatisfy({ text in
                let words = text.lowercased().split { !$0.isLetter }.map(String.init)
                return !words.isEmpty && words.allSatisfy(Heading.units.contains)
            }) {
                return .units
            }
        }
        if header.isRepeated(in: row) { return .repeatedHeader }
        let filled = row.values.indices.lazy.filter { row.values[$0] != nil }
        if let first = filled.first, header.texts.indices.contains(first), header.texts[first].isEmpty,
            ["contoh", "example"].contains(row.text(first)?.lowercased())
        {
            return .example
        }
        if let label = filled.prefix(3).lazy.compactMap({ row.text($0) }).first, SheetSurvey.isTotal(label),
            !isWhole(row)
        {
            return .totals
        }
        if !row.spread.isEmpty, let column = filled.first, filled.dropFirst().isEmpty, let last = row.spread[column],
            2 * (last - column + 1) >= header.texts.count
        {
            return .headings
        }
        return nil
    }

    private static func isTotal(_ label: String) -> Bool {
        var label = label
        let mayBe = label.withUTF8 { bytes in
            bytes.contains { $0 >= 0x80 } || TotalsRow.mayBeTotal(UnsafeRawBufferPointer(bytes))
        }
        return mayBe && TotalsRow.isTotal(label)
    }

    /// Whether all required columns that the sheet has are filled.
    private func isWhole(_ row: GridRow) -> Bool {
        columns.allSatisfy { columns in
            columns.indices.allSatisfy { columns[$0].column?.isRequired != true || row[$0] != nil }
        }
    }

    /// Whether a row fills no more than half of the required columns, those of its record alone.
    private func isSparse(_ row: GridRow) -> Bool {
        !required.contains { required in
            let filled = required.count { row[$0] != nil }
            return required.isEmpty ? !row.isBlank : 2 * filled > required.count
        }
    }

    /// Whether cells number columns: 1, 2, 3 or (1), (2), (3).
    private static func areConsecutive(_ values: [WorkbookCell.Value?]) -> Bool {
        let numbers = values.map { value -> Int? in
            switch value {
            case .number(let number): Int(exactly: number)
            case .text(let text): Int(text.filter { !" ().".contains($0) })
            default: nil
            }
        }
        guard let first = numbers.first ?? nil, first <= 2 else { return false }
        return numbers.enumerated().allSatisfy { $1 == first + $0 }
    }

    private mutating func note(_ kind: IntakeNote.Kind, _ row: GridRow) {
        layout[kind, default: ColumnEvidence.Places()].add(String(row.number))
    }

    /// Whether a cell of counts holds one.
    private static func isCount(_ value: WorkbookCell.Value?) -> Bool {
        switch value {
        case .number: true
        case .text(let text):
            text.contains(where: \.isNumber)
                || CellMeaning.wordsForNobody.contains(TextFolding.trimmed(text).lowercased())
        default: false
        }
    }

    /// Behind the last person of a list lines that were prepared for more, then signatures.
    private mutating func takeRest(of persons: SheetPersons) {
        for row in pending {
            if row[persons.name] != nil {
                take(row)
            } else if row.values.indices.contains(where: { row.text($0) != nil }) {
                note(.notesBelow, row)
                layoutRows.insert(row.number)
            }
        }
        pending = []
    }

    private mutating func finish(_ sheet: WorkbookReader.Sheet, _ merged: SheetLayout) {
        if let persons = header.persons { takeRest(of: persons) }
        // Notes stand apart: below a blank row or a total. A last record that lacks much is one.
        let isApart = isAfterTotals || pending.first.map { $0.number > lastRow + 1 } ?? false
        if hasRecords, isApart || pending.allSatisfy(SheetSurvey.beginsLikeNote) {
            for row in pending {
                note(.notesBelow, row)
                layoutRows.insert(row.number)
            }
        } else {
            takePending()
        }
        for range in merged.hiddenColumns {
            for column in range where column <= header.texts.count && !header.texts[column - 1].isEmpty {
                layout[.hiddenColumns, default: ColumnEvidence.Places()].add(CellAddress.letters(ofColumn: column))
            }
        }
        settleTables(sheet, merged)
        settleNotes()
    }

    private mutating func settleTables(_ sheet: WorkbookReader.Sheet, _ layout: SheetLayout) {
        let settled = columns.map { columns in zip(columns, evidence).map { $0.settled(by: $1) } }
        for (place, table) in header.tables.enumerated() {
            let role: SheetTable.Role = header.tables.count == 1 ? .alone : place == 0 ? .parent : .child
            // A column that nobody knows is said once.
            let own = settled[place].enumerated().map { index, column in
                if header.needless.contains(index), column.position == nil {
                    return SheetColumn("", nil, of: table, said)
                }
                let isOthers = column.position == nil && (place > 0 || settled.contains { $0[index].position != nil })
                return isOthers ? SheetColumn("", nil, of: table, said) : column
            }
            tables.append(
                SheetTable(
                    table: table, role: role, part: part, sheet: sheet, layout: layout, header: header.rows,
                    columns: own,
                    others: settled.count > 1 ? settled[1 - place] : [], constantsOfSheet: said.constants,
                    layoutRows: layoutRows, lastRow: lastRow,
                    added: added(to: table, own), persons: header.persons,
                    wholes: SheetColumn("", Schema[.attendance].position(of: .attended), of: .attendance, said)))
        }
    }

    /// The columns that a table gets beside those of the sheet.
    private func added(to table: Table, _ own: [SheetColumn]) -> [SheetTable.Added] {
        let schema = Schema[table]
        let has = Set(own.compactMap { $0.column?.field })
        var added: [SheetTable.Added] = []
        for (field, text) in said.constants.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where schema.position(of: field) != nil && !has.contains(field) && !isParents(field, of: table) {
            added.append(SheetTable.Added(field: field, source: .constant(text)))
        }
        if table == .attendance, header.persons != nil {
            added.append(SheetTable.Added(field: .attended, source: .persons))
        } else if table == .attendance, let (men, women) = header.parts {
            added.append(SheetTable.Added(field: .attended, source: .parts(men: men, women: women)))
        } else if table == .attendance, !has.contains(.attended),
            evidence.contains(where: { $0.meant[.headCount] != nil })
        {
            added.append(SheetTable.Added(field: .attended, source: .headCount))
        }
        let parent = SheetHeader.parent(of: table) ?? table
        if makesKeys, header.tables.contains(parent), !MadeKey.fields(of: parent).isEmpty,
            let key = Schema[parent].key.first,
            !has.contains(key)
        {
            added.append(SheetTable.Added(field: key, source: .key))
        }
        return added
    }

    /// Whether a column is that of the other table on the sheet, though both have it.
    private func isParents(_ field: Field, of table: Table) -> Bool {
        guard header.tables.count == 2, let parent = SheetHeader.parent(of: table) else { return false }
        return Schema[parent].position(of: field) != nil && !Schema[parent].key.contains(field) && field != .office
    }

    private mutating func settleNotes() {
        for (column, evidence) in evidence.enumerated() {
            for (kind, places) in evidence.meant { join(places, to: kind) }
            if evidence.marks.count == 1, let places = evidence.marks.values.first,
                columns.contains(where: { $0[column].position != nil })
            {
                join(places, to: .groupedDigits)
            }
        }
        if !agencies.isEmpty {
            let shown = agencies.prefix(IntakeNote.shownAgencies).map { "\($0): \(counted[$0] ?? 0)" }
            notes = [IntakeNote(part: part, kind: .persons, count: agencies.count, places: Array(shown))]
        }
        notes += layout.map { IntakeNote(part: part, kind: $0, count: $1.count, places: $1.first) }
        notes.sort { $0.kind < $1.kind }
    }

    private mutating func join(_ places: ColumnEvidence.Places, to kind: IntakeNote.Kind) {
        layout[kind, default: ColumnEvidence.Places()].add(places)
    }

    private static func beginsLikeNote(_ row: GridRow) -> Bool {
        guard let text = row.values.indices.lazy.compactMap({ row.text($0) }).first?.lowercased() else { return false }
        let marks = ["*", "catatan", "keterangan", "ket.", "sumber", "mengetahui", "nb", "note", "dibuat", "disetujui"]
        return marks.contains { text.hasPrefix($0) }
    }
}
