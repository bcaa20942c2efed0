import AwasModel

/// The fast path: a column of a block at a time, cells that are as they should be. Rows with any other cell are doubtful.
struct ColumnReader {
    private let context: BlockContext
    private let values: ColumnBuffers
    private let keys: TextCells
    /// By row, whether the slow path has to read it. Safe: as many marks as the block has rows.
    private let isDoubtful: UnsafeMutablePointer<Bool>
    private let textBatch: TextCells
    private let hasQuotes: Bool
    private let lists: [List]

    /// A list column and its cells.
    private struct List {
        let plan: CellPlan
        let cells: CellColumn
    }

    /// - Parameters:
    ///   - values: to be filled, as are the keys and the marks of doubtful rows.
    ///   - textBatch: for the time of a column.
    init(
        _ context: BlockContext, _ values: ColumnBuffers, _ keys: TextCells, _ doubts: DoubtfulRows,
        _ textBatch: TextCells
    ) {
        self.context = context
        (self.values, self.keys, self.textBatch) = (values, keys, textBatch)
        isDoubtful = doubts.marks
        hasQuotes = context.hasQuotes
        lists = context.listPlans.map { List(plan: $0, cells: context.cells(of: $0)) }
    }

    var hasLists: Bool { !lists.isEmpty }

    /// Reads all columns but lists.
    ///
    /// - Returns: the latest day; null for none.
    func readColumns(_ met: inout MetTexts) -> Int32 {
        for plan in context.plans where !plan.missing.isEmpty { markMissing(plan) }
        var latestDay = TableData.null
        for plan in context.plans {
            if plan.kind == .date {
                latestDay = max(latestDay, readDates(context.cells(of: plan), plan))
            } else {
                read(plan, &met)
            }
        }
        return latestDay
    }

    private func read(_ plan: CellPlan, _ met: inout MetTexts) {
        let cells = context.cells(of: plan)
        switch plan.kind {
        case .ignored:
            if hasQuotes { markQuotes(cells) }
            if plan.column < context.layout.firstKnownColumn { markTotals(cells) }
        case .count: readCounts(cells, plan)
        case .boolean, .formattedCount, .month: readRarities(cells, plan)
        case .region: readRegions(cells, plan, &met)
        case .choice: readChoices(cells, plan, &met)
        case .text: if plan.isKept { readTexts(cells, plan, &met) } else { passTexts(cells, plan) }
        case .key: readKeys(cells, plan)
        case .reference: readReferences(cells, plan, &met)
        // Items of lists lie row by row, so lists are read when all else is known of a row.
        case .date, .choiceList, .textList: break
        }
    }

    /// The code of a cell without a value, whose row is marked when there must be one.
    @inline(__always)
    private func blank(_ row: Int, _ plan: CellPlan) -> Int32 {
        if plan.isRequired { isDoubtful[row] = true }
        return TableData.null
    }

    /// The code of a cell that needs a close look.
    @inline(__always)
    private func doubtful(_ row: Int) -> Int32 {
        isDoubtful[row] = true
        return TableData.null
    }

    /// Whether a text can be taken as it stands: it has no blanks or quotes to be taken away.
    @inline(__always)
    private func isSound(_ cell: Cell) -> Bool { cell.isPlain && !(hasQuotes && cell.text.contains(0x22)) }

    /// Whether a text can be taken once doubled quotes in it stand for one.
    @inline(__always)
    private func isSoundOnceUndoubled(_ cell: Cell) -> Bool { hasQuotes && cell.isPlain && cell.hasDoubledQuotes }

    /// A cell that holds what the package writes into empty ones is empty on the slow path.
    private func markMissing(_ plan: CellPlan) {
        let cells = context.cells(of: plan)
        for row in 0..<cells.rowCount where plan.missing.contains(cells[row].text) { isDoubtful[row] = true }
    }

    /// Quotes in a column that is not known must be as they should be, too.
    private func markQuotes(_ cells: CellColumn) {
        for row in 0..<cells.rowCount where cells[row].text.contains(0x22) { isDoubtful[row] = true }
    }

    /// The first cell of a row may say that it adds up others, in whatever column it stands.
    private func markTotals(_ cells: CellColumn) {
        for row in 0..<cells.rowCount where TotalsRow.mayBeTotal(cells[row].text) { isDoubtful[row] = true }
    }

    private func readCounts(_ cells: CellColumn, _ plan: CellPlan) {
        let values = values.column(plan.position)
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            values[row] = cell.isEmpty ? blank(row, plan) : cell.digits ?? doubtful(row)
        }
    }

    private func readDates(_ cells: CellColumn, _ plan: CellPlan) -> Int32 {
        let values = values.column(plan.position)
        var latest = TableData.null
        MonthStarts.days.withUnsafeBufferPointer { months in
            guard let months = months.baseAddress else { return }
            for row in 0..<cells.rowCount {
                let cell = cells[row]
                let day = cell.isEmpty ? blank(row, plan) : cell.day(months) ?? doubtful(row)
                latest = max(latest, day)
                values[row] = day
            }
        }
        return latest
    }

    private func readRarities(_ cells: CellColumn, _ plan: CellPlan) {
        let values = values.column(plan.position)
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            guard !cell.isEmpty else {
                values[row] = blank(row, plan)
                continue
            }
            var value: Int32?
            if plan.kind == .boolean {
                value = cell.plainBoolean ?? ScalarParser.boolean(cell.text)
            } else if plan.kind == .month {
                value = ScalarParser.month(cell.text)
            } else if cell.isPlain, case .value(let count) = ScalarParser.count(cell.text, plan.numberFormat) {
                value = count
            }
            values[row] = value ?? doubtful(row)
        }
    }

    private func readChoices(_ cells: CellColumn, _ plan: CellPlan, _ met: inout MetTexts) {
        let values = values.column(plan.position)
        let choices = context.choices[plan.position]
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            values[row] =
                cell.isEmpty ? blank(row, plan) : choices.code(of: cell) ?? spelled(cell, plan, &met) ?? doubtful(row)
        }
    }

    /// The code of a value that is written otherwise than by its id.
    private func spelled(_ cell: Cell, _ plan: CellPlan, _ met: inout MetTexts) -> Int32? {
        isSound(cell) ? met.spellings[plan.position].code(of: cell.text) : nil
    }

    private func readRegions(_ cells: CellColumn, _ plan: CellPlan, _ met: inout MetTexts) {
        let values = values.column(plan.position)
        let place = context.schema.regionPositions.firstIndex(of: plan.position) ?? 0
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            guard !cell.isEmpty else {
                values[row] = blank(row, plan)
                continue
            }
            let digits = cell.kabupatenDigits
            if let digits {
                let known = met.regions.code(ofDigits: digits, inColumn: place)
                if known >= 0 {
                    values[row] = known
                    continue
                }
            }
            guard cell.isPlain, !isDoubtful[row] else {
                values[row] = doubtful(row)
                continue
            }
            let code = met.regions.code(of: cell.text, inColumn: place)
            guard met.regions.isPlain[Int(code)] else {
                values[row] = doubtful(row)
                continue
            }
            if let digits { met.regions.note(code, ofDigits: digits, inColumn: place) }
            values[row] = code
        }
    }

    private func readTexts(_ cells: CellColumn, _ plan: CellPlan, _ met: inout MetTexts) {
        let values = values.column(plan.position)
        // Taken out, so that it is not copied when a text is added.
        var dictionary = ByteDictionary()
        swap(&dictionary, &met.texts[plan.position])
        let size = 64
        textBatch.makeRoom(rows: size)
        for start in stride(from: 0, to: cells.rowCount, by: size) {
            let count = min(size, cells.rowCount - start)
            for place in 0..<count {
                let row = start + place
                let cell = cells[row]
                // A row that lacks cells may have others than this one here.
                if isSound(cell), !isDoubtful[row] {
                    textBatch.set(place, cell.text)
                } else if isSoundOnceUndoubled(cell), !isDoubtful[row] {
                    textBatch.set(place, copying: FieldText.undoubled(cell.text))
                } else {
                    textBatch.clear(place)
                    _ = cell.isEmpty ? blank(row, plan) : doubtful(row)
                }
            }
            dictionary.insert(textBatch, rows: count, codes: values + start)
        }
        swap(&dictionary, &met.texts[plan.position])
    }

    /// Checks texts that are not kept. What they hold does not matter; null and 0 say whether they hold anything.
    private func passTexts(_ cells: CellColumn, _ plan: CellPlan) {
        let values = values.column(plan.position)
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            let isText = isSound(cell) || isSoundOnceUndoubled(cell)
            values[row] = isText ? 0 : cell.isEmpty ? blank(row, plan) : doubtful(row)
        }
    }

    private func readKeys(_ cells: CellColumn, _ plan: CellPlan) {
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            if isSound(cell) {
                keys.set(row, cell.text)
            } else {
                keys.clear(row)
                isDoubtful[row] = true
            }
        }
    }

    private func readReferences(_ cells: CellColumn, _ plan: CellPlan, _ met: inout MetTexts) {
        let values = values.column(plan.position)
        let known = context.knownKeys[plan.position] ?? ByteDictionary()
        var last: Int32 = -1
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            guard isSound(cell), !isDoubtful[row] else {
                values[row] = cell.isEmpty ? blank(row, plan) : doubtful(row)
                continue
            }
            let code = known.code(of: cell.text, near: last)
            if code >= 0 {
                last = code
                values[row] = code
            } else {
                values[row] = MetTexts.encoded(unknown: met.texts[plan.position].insert(cell.text))
            }
        }
    }

    /// Reads the lists of a row.
    ///
    /// - Parameter items: by position in the schema, those of kept lists.
    /// - Returns: whether they are as they should be; if not, some of their items may have been taken.
    func readLists(_ row: Int, _ items: inout [ListColumn], _ met: inout MetTexts) -> Bool {
        for list in lists {
            let cell = list.cells[row]
            if cell.isEmpty {
                if list.plan.isRequired { return false }
                continue
            }
            // Mostly a cell names one value, as it stands.
            if list.plan.kind == .choiceList, let code = context.choices[list.plan.position].code(of: cell) {
                if list.plan.isKept { items[list.plan.position].items.append(code) }
                continue
            }
            guard isSound(cell), readItems(cell, list.plan, &items[list.plan.position], &met) else { return false }
        }
        return true
    }

    /// Reads the items of a list, written without blanks and each once.
    private func readItems(_ cell: Cell, _ plan: CellPlan, _ list: inout ListColumn, _ met: inout MetTexts) -> Bool {
        var start = 0
        while start < cell.count {
            var end = start
            while end < cell.count, cell.text[end] != UInt8(ascii: ";") { end += 1 }
            let item = Cell(start: cell.start + start, count: end - start)
            guard item.isPlain, let code = code(ofItem: item, plan, &met) else { return false }
            if plan.isKept {
                guard !list.openItems.contains(code) else { return false }
                list.items.append(code)
            }
            start = end + 1
        }
        return true
    }

    /// The code of an item that is taken as it stands.
    private func code(ofItem item: Cell, _ plan: CellPlan, _ met: inout MetTexts) -> Int32? {
        if plan.kind == .choiceList {
            return context.choices[plan.position].code(of: item) ?? spelled(item, plan, &met)
        }
        guard plan.isKept else { return 0 }
        let code = met.texts[plan.position].insert(item.text)
        return plan.mayHoldCodes && !met.isPlainViolation(code, at: plan.position) ? nil : code
    }
}
