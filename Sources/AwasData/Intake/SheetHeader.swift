import AwasModel
import AwasWorkbook

/// The header of a sheet: which rows it takes, and which column of which table each column of the sheet is.
struct SheetHeader {
    /// The tables that its columns are of: one, or an event's and its delegations' (a case's and its terlapor's).
    let tables: [Table]
    /// The rows that it takes, as a sheet numbers them.
    let rows: ClosedRange<Int>
    /// By column of the sheet what it says, in a line; empty where it says nothing of records.
    let texts: [String]
    /// The same as they are compared.
    private let keys: [String]
    /// By table, of each column of the sheet the position in the schema.
    let positions: [Table: [Int?]]
    /// Which columns are of persons, where the sheet lists them one by one; nil for any other sheet.
    private(set) var persons: SheetPersons?
    /// Where nothing says how many came in all, the columns of men and of women who did.
    private(set) var parts: (men: Int, women: Int)?
    /// Columns that say nothing more than others do.
    private(set) var needless: Set<Int> = []

    /// Tables of which one sheet may hold both, a record of the first beside those of the second that refer to it.
    static let pairs: [(parent: Table, child: Table)] = [(.events, .attendance), (.cases, .subjects)]

    /// The table that records of another one on the same sheet refer to; nil for a table that refers to none so.
    static func parent(of table: Table) -> Table? { pairs.first { $0.child == table }?.parent }

    /// The rows that are searched; titles above a table are shorter.
    static let searchedRows = 60

    /// Finds the header among the first rows of a sheet.
    ///
    /// - Parameters:
    ///   - isCalledList: whether the name of the sheet says that it lists persons.
    ///   - named: the table that the name of the sheet names, whose header it is then: all that it lacks will be said.
    ///   - mapping: what else is said of the sheet.
    ///   - makesKeys: whether keys may be missing.
    init?(
        _ rows: [GridRow], named: Table?, isCalledList: Bool, _ mapping: IntakeMapping.Sheet, makesKeys: Bool
    ) {
        let candidates = SheetHeader.candidates(rows, mapping, isCalledList)
        let known = Set(mapping.constants.keys)
        // Of equal ones two rows of which the upper says something of several columns, else a row alone: of two, one may be
        // a title or a record.
        func best(_ table: Table) -> (candidate: Candidate, found: Int)? {
            let pair = SheetHeader.pairs.first { $0.parent == table || $0.child == table }
            let other = pair.map { $0.parent == table ? $0.child : $0.parent }
            var best: (candidate: Candidate, found: Int, all: Int)?
            for candidate in candidates {
                let found = candidate.found(table)
                let all = found + (other.map(candidate.found) ?? 0)
                if found > 0, all > best?.all ?? 0 { best = (candidate, found, all) }
            }
            return best.map { ($0.candidate, $0.found) }
        }
        func isComplete(_ candidate: Candidate, _ table: Table) -> Bool {
            let found = Set(candidate.positions(table).compactMap { $0 })
            let made = makesKeys ? Set(Schema[SheetHeader.parent(of: table) ?? table].key) : []
            return Schema[table].columns.enumerated().allSatisfy { position, column in
                !column.isRequired || found.contains(position) || known.contains(column.field)
                    || made.contains(column.field)
            }
        }
        var chosen: (table: Table, candidate: Candidate)?
        if let named {
            chosen = best(named).flatMap { $0.found >= 2 ? (named, $0.candidate) : nil }
        }
        if chosen == nil {
            let fitting = Table.allCases.compactMap { table in best(table).map { (table: table, best: $0) } }
            let complete = fitting.filter { isComplete($0.best.candidate, $0.table) }
            let partial = fitting.filter { table, best in
                let required = Schema[table].columns.filter(\.isRequired)
                let found = Set(best.candidate.positions(table).compactMap { $0 })
                let isThere = required.count { found.contains(Schema[table].position(of: $0.field) ?? -1) }
                return best.found >= 3 && 2 * isThere >= required.count
            }
            let most = (complete.isEmpty ? partial : complete).max { $0.best.found < $1.best.found }
            chosen = most.map { ($0.table, $0.best.candidate) }
        }
        guard let (table, candidate) = chosen else { return nil }
        let pair = SheetHeader.pairs.first { ($0.parent == table || $0.child == table) }
            .flatMap { pair in
                let isSaid = mapping.tables.count == 2
                let isBoth = isComplete(candidate, pair.parent) && isComplete(candidate, pair.child)
                return isSaid || isBoth && mapping.tables.isEmpty ? pair : nil
            }
        tables = pair.map { [$0.parent, $0.child] } ?? [table]
        self.rows = candidate.rows
        texts = candidate.texts
        keys = texts.map(Heading.key)
        positions = SheetHeader.positions(of: candidate, tables)
        persons = tables == [.attendance] ? candidate.persons : nil
        if let men = candidate.men, let positions = positions[.attendance] {
            // With the whole beside them they are said twice.
            needless = [men]
            let (all, women) = (Schema[.attendance].position(of: .attended), candidate.women)
            if !positions.contains(all), !known.contains(.attended), let women { parts = (men, women) }
            if women == nil { needless = [] }
        }
        if let persons { needless = persons.dropped }
    }

    /// The first row of a sheet that is named as a table and has no header that could be its: what it lacks is to be said.
    ///
    /// - Returns: nil for a sheet without rows.
    init?(failing rows: [GridRow], _ table: Table, _ mapping: IntakeMapping.Sheet) {
        guard let row = rows.first else { return nil }
        tables = [table]
        self.rows = row.number...row.number
        texts = row.values.indices.map { SheetHeader.inOneLine(row.text($0) ?? "") }
        keys = texts.map(Heading.key)
        positions = [table: texts.map { Name([$0], mapping).position(in: table) }]
    }

    /// The columns of each table. Of two tables in a sheet a column is the parent's where both have it, but for what tells
    /// whose record it is.
    private static func positions(of candidate: Candidate, _ tables: [Table]) -> [Table: [Int?]] {
        guard tables.count == 2, let parent = tables.first, let child = tables.last else {
            return Dictionary(uniqueKeysWithValues: tables.map { ($0, candidate.positions($0)) })
        }
        let ofParent = candidate.positions(parent)
        let shared: Set<Field> = Set(Schema[parent].key).union([.office])
        let ofChild = zip(ofParent, candidate.positions(child)).map { parent, position -> Int? in
            guard let position, parent == nil || shared.contains(Schema[child].columns[position].field) else {
                return nil
            }
            return position
        }
        return [parent: ofParent, child: ofChild]
    }

    /// What a column is called.
    private struct Name {
        /// Both rows together, or the one that there is.
        let whole: String
        /// What was said of it; nil for nothing.
        let target: IntakeMapping.Target?
        /// What stands above several columns, and what stands below it; empty where there is one row.
        var above = ""
        var below = ""

        init(_ parts: [String], _ mapping: IntakeMapping.Sheet) {
            whole = Heading.key(of: parts.joined(separator: " "))
            target = mapping.columns[whole] ?? parts.last.flatMap { mapping.columns[Heading.key(of: $0)] }
            if parts.count == 2 { (above, below) = (Heading.key(of: parts[0]), Heading.key(of: parts[1])) }
        }

        /// What stands below names a column by itself only where what stands above names none: women below “invited” are
        /// not those who came.
        func position(in table: Table) -> Int? {
            switch target {
            case .ignored?: return nil
            case .column(let other, let field)?:
                return other == nil || other == table ? Schema[table].position(of: field) : nil
            case nil: break
            }
            if let position = Heading.position(whole, in: table) { return position }
            guard !below.isEmpty, Heading.position(above, in: table) == nil else { return nil }
            return Heading.position(below, in: table)
        }

        /// Whether it is how many men came. What stands below says so unless it is said of others, such as those invited.
        var isMen: Bool {
            guard target == nil else { return false }
            return Heading.men.contains(whole) || Heading.menAlone.contains(below) && saysNothingAbove
        }

        /// Whether it is called by a word for women that is no name of a column.
        var isWomenAlone: Bool {
            guard target == nil else { return false }
            return Heading.womenAlone.contains(whole) || Heading.womenAlone.contains(below) && saysNothingAbove
        }

        private var saysNothingAbove: Bool { Heading.position(above, in: .attendance) == nil }
    }

    /// Rows that may be a header, with what each column is called.
    private struct Candidate {
        let rows: ClosedRange<Int>
        let texts: [String]
        let names: [Name]

        /// Whether the sheet is called a list of persons.
        let isCalledList: Bool

        init(rows: ClosedRange<Int>, texts: [String], names: [Name], isCalledList: Bool) {
            (self.rows, self.texts, self.names, self.isCalledList) = (rows, texts, names, isCalledList)
            guard names.contains(where: { $0.position(in: .attendance) != nil }) else { return }
            men = names.firstIndex { $0.isMen }
            let female = Schema[.attendance].position(of: .attendedFemale)
            women = names.firstIndex { $0.position(in: .attendance) == female }
            // “P” is said of women where “L” stands beside it.
            if men != nil, women == nil { women = names.firstIndex { $0.isWomenAlone } }
            persons = findPersons()
        }

        /// The columns of men and women who came.
        private(set) var men: Int?
        private(set) var women: Int?
        private(set) var persons: SheetPersons?

        func positions(_ table: Table) -> [Int?] {
            var positions = names.map { $0.position(in: table) }
            guard table == .attendance else { return positions }
            if let column = persons?.sex ?? women { positions[column] = Schema[table].position(of: .attendedFemale) }
            return positions
        }

        /// A list has persons' names and their agencies, and no counts; that it is one something else says too.
        private func findPersons() -> SheetPersons? {
            func place(_ words: Set<String>) -> Int? {
                names.firstIndex { $0.target == nil && words.contains($0.whole) }
            }
            let counts: [Field] = [.invited, .attended, .attendedFemale]
            // Whose rows say all of an event, holds delegations.
            let event = Set(names.compactMap { $0.position(in: .events) })
            let required = Schema[.events].columns.indices.filter { Schema[.events].columns[$0].isRequired }
            guard !event.isSuperset(of: required) else { return nil }
            let known = Set(
                names.compactMap { $0.position(in: .attendance).map { Schema[.attendance].columns[$0].field } })
            guard let name = place(Heading.personNames), known.contains(.agency), men == nil,
                !counts.contains(where: known.contains)
            else { return nil }
            let sex = place(Heading.sexes)
            guard isCalledList || sex != nil || place(Heading.signatures) != nil else { return nil }
            let others = Heading.signatures.union(Heading.aboutPersons)
            let dropped = names.indices.filter { names[$0].target == nil && others.contains(names[$0].whole) }
            return SheetPersons(name: name, sex: sex, dropped: Set(dropped + [name]))
        }

        /// How many columns of a table it names.
        func found(_ table: Table) -> Int {
            // The name of a person stands for how many there are.
            Set(positions(table).compactMap { $0 }).count + (table == .attendance && persons != nil ? 1 : 0)
        }
    }

    private static func candidates(
        _ rows: [GridRow], _ mapping: IntakeMapping.Sheet, _ isCalledList: Bool
    ) -> [Candidate] {
        if let header = mapping.header {
            return given(rows.filter { header.contains($0.number) }, mapping, isCalledList)
        }
        let rows = rows.prefix(searchedRows)
        let single = rows.map { row in
            let texts = row.values.indices.map { SheetHeader.inOneLine(row.text($0) ?? "") }
            return Candidate(
                rows: row.number...row.number, texts: texts.map { shown($0, mapping) },
                names: texts.map { Name([$0], mapping) }, isCalledList: isCalledList)
        }
        // What stands below in a header is a text in every cell.
        let pairs = zip(rows, rows.dropFirst()).filter { upper, lower in
            lower.number == upper.number + 1
                && lower.values.indices.allSatisfy { lower[$0] == nil || lower.text($0) != nil }
        }
        let (spread, others) = (pairs.filter { isSpread($0.0) }, pairs.filter { !isSpread($0.0) })
        return spread.map { twoRows($0, $1, mapping, isCalledList) } + single
            + others.map { twoRows($0, $1, mapping, isCalledList) }
    }

    /// The header whose rows were named.
    private static func given(
        _ rows: [GridRow], _ mapping: IntakeMapping.Sheet, _ isCalledList: Bool
    ) -> [Candidate] {
        guard let first = rows.first, let last = rows.last else { return [] }
        if first.number < last.number { return [twoRows(first, last, mapping, isCalledList)] }
        let texts = first.values.indices.map { SheetHeader.inOneLine(first.text($0) ?? "") }
        return [
            Candidate(
                rows: first.number...first.number, texts: texts.map { shown($0, mapping) },
                names: texts.map { Name([$0], mapping) }, isCalledList: isCalledList)
        ]
    }

    /// Whether a row that is no title has a cell that is merged over several columns.
    private static func isSpread(_ row: GridRow) -> Bool {
        !row.spread.isEmpty && row.values.count { $0 != nil } > 1
    }

    /// A header of two rows: what stands above several columns is said of each.
    private static func twoRows(
        _ upper: GridRow, _ lower: GridRow, _ mapping: IntakeMapping.Sheet, _ isCalledList: Bool
    ) -> Candidate {
        var texts: [String] = []
        var names: [Name] = []
        var above = ""
        var covered = -1
        for column in 0..<max(upper.values.count, lower.values.count) {
            let own = SheetHeader.inOneLine(upper.text(column) ?? "")
            let below = SheetHeader.inOneLine(lower.text(column) ?? "")
            if !own.isEmpty {
                above = own
                covered = upper.spread[column] ?? column
            } else if column > covered, lower[column] == nil || upper[column] != nil {
                above = ""
            }
            // A cell that is merged downwards says the same in both rows.
            let parts = above == below ? [below] : [above, below].filter { !$0.isEmpty }
            texts.append(shown(parts.joined(separator: " "), mapping))
            names.append(Name(parts, mapping))
        }
        return Candidate(
            rows: upper.number...lower.number, texts: texts, names: names, isCalledList: isCalledList)
    }

    /// What a column of records is called; nothing for one that numbers rows or is to be ignored.
    private static func shown(_ text: String, _ mapping: IntakeMapping.Sheet) -> String {
        let key = Heading.key(of: text)
        if let target = mapping.columns[key] { return target == .ignored ? "" : text }
        return Heading.numbering.contains(key) ? "" : text
    }

    fileprivate static func inOneLine(_ text: String) -> String {
        text.contains(where: \.isWhitespace) ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
    }

    /// Whether a row says the same as the header once more, as above each page of a print.
    func isRepeated(in row: GridRow) -> Bool {
        var count = 0
        for case let value? in row.values {
            // Most records hold something else than texts.
            guard case .text = value else { return false }
            count += 1
        }
        return count > 1
            && row.values.indices.allSatisfy { column in
                guard let cell = row.text(column).map(Heading.key) else { return true }
                return keys.contains { $0.contains(cell) } || !keys.isEmpty && Heading.numbering.contains(cell)
            }
    }
}

extension SheetHeader {
    /// What may be the header of a sheet that is no table: the first of its rows that have the most texts.
    struct Likely: Sendable {
        let row: Int
        let texts: [String]

        /// - Returns: nil for a sheet without cells.
        init?(_ workbook: WorkbookReader, _ sheet: WorkbookReader.Sheet) throws(WorkbookError) {
            let grid = try SheetGrid(workbook, sheet, SheetLayout())
            var best: (row: Int, texts: [String])?
            for _ in 0..<SheetHeader.searchedRows {
                guard let row = try grid.next() else { break }
                let texts = row.values.indices.compactMap { row.text($0) }.map(SheetHeader.inOneLine)
                if texts.count > best?.texts.count ?? -1 { best = (row.number, texts) }
            }
            guard let best else { return nil }
            (row, texts) = best
        }
    }
}
