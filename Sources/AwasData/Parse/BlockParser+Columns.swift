import AwasModel

/// The short way: a column of a block at a time, cells that are as they should be. Rows with any other cell are marked.
extension BlockParser {
    mutating func read(_ plan: CellPlan) {
        let cells = cells(of: plan)
        switch plan.kind {
        case .ignored:
            if hasQuotes { markQuotes(cells) }
            if plan.column < layout.firstKnownColumn { markTotals(cells) }
        case .count: readCounts(cells, plan)
        case .date: readDates(cells, plan)
        case .boolean, .formattedCount: readRarities(cells, plan)
        case .region: readRegions(cells, plan)
        case .choice: readChoices(cells, plan)
        case .text: if plan.isKept { readTexts(cells, plan) } else { passTexts(cells, plan) }
        case .key: readKeys(cells, plan)
        case .reference: readReferences(cells, plan)
        // Items of lists lie row by row, so lists are read when all else is known of a row.
        case .choiceList, .textList: break
        }
    }

    func cells(of plan: CellPlan) -> CellColumn {
        CellColumn(index, block.start, column: plan.column, mayHaveQuotes: hasQuotes)
    }

    /// The code of a cell without a value, whose row is marked when there must be one.
    @inline(__always)
    private func blank(_ row: Int, _ plan: CellPlan) -> Int32 {
        if plan.isRequired { index.isDoubtful[row] = true }
        return TableData.null
    }

    /// The code of a cell that needs a close look.
    @inline(__always)
    private func doubtful(_ row: Int) -> Int32 {
        index.isDoubtful[row] = true
        return TableData.null
    }

    /// Whether a text can be taken as it stands: it has no blanks or quotes to be taken away.
    @inline(__always)
    private func isSound(_ cell: Cell) -> Bool { cell.isPlain && !(hasQuotes && cell.text.contains(0x22)) }

    /// Whether a text can be taken once doubled quotes in it stand for one.
    @inline(__always)
    private func isSoundOnceUndoubled(_ cell: Cell) -> Bool { hasQuotes && cell.isPlain && cell.hasDoubledQuotes }

    /// A cell that holds what the package writes into empty ones is empty on the slow path.
    func markMissing(_ plan: CellPlan) {
        let cells = cells(of: plan)
        for row in 0..<cells.rowCount where plan.missing.contains(cells[row].text) { index.isDoubtful[row] = true }
    }

    /// Quotes in a column that is not known must be as they should be, too.
    private func markQuotes(_ cells: CellColumn) {
        for row in 0..<cells.rowCount where cells[row].text.contains(0x22) { index.isDoubtful[row] = true }
    }

    /// The first cell of a row may say that it adds up others, in whatever column it stands.
    private func markTotals(_ cells: CellColumn) {
        for row in 0..<cells.rowCount where TotalsRow.mayBeTotal(cells[row].text) { index.isDoubtful[row] = true }
    }

    private func readCounts(_ cells: CellColumn, _ plan: CellPlan) {
        let values = values.column(plan.position)
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            values[row] = cell.isEmpty ? blank(row, plan) : cell.digits ?? doubtful(row)
        }
    }

    private mutating func readDates(_ cells: CellColumn, _ plan: CellPlan) {
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
        latestDay = max(latestDay, latest)
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
            } else if cell.isPlain, case .value(let count) = ScalarParser.count(cell.text, plan.numberFormat) {
                value = count
            }
            values[row] = value ?? doubtful(row)
        }
    }

    private mutating func readChoices(_ cells: CellColumn, _ plan: CellPlan) {
        let values = values.column(plan.position)
        let choices = choices[plan.position]
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            values[row] =
                cell.isEmpty ? blank(row, plan) : choices.code(of: cell) ?? spelled(cell, plan) ?? doubtful(row)
        }
    }

    /// The code of a value that is written otherwise than by its id.
    private mutating func spelled(_ cell: Cell, _ plan: CellPlan) -> Int32? {
        isSound(cell) ? spellings[plan.position].code(of: cell.text) : nil
    }

    private mutating func readRegions(_ cells: CellColumn, _ plan: CellPlan) {
        let values = values.column(plan.position)
        let place = schema.regionPositions.firstIndex(of: plan.position) ?? 0
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            guard !cell.isEmpty else {
                values[row] = blank(row, plan)
                continue
            }
            let digits = cell.kabupatenDigits
            if let digits {
                let known = regionTexts.code(ofDigits: digits, inColumn: place)
                if known >= 0 {
                    values[row] = known
                    continue
                }
            }
            guard cell.isPlain, !index.isDoubtful[row] else {
                values[row] = doubtful(row)
                continue
            }
            let code = regionTexts.code(of: cell.text, inColumn: place)
            guard regionTexts.isPlain[Int(code)] else {
                values[row] = doubtful(row)
                continue
            }
            if let digits { regionTexts.note(code, ofDigits: digits, inColumn: place) }
            values[row] = code
        }
    }

    private mutating func readTexts(_ cells: CellColumn, _ plan: CellPlan) {
        let values = values.column(plan.position)
        // Taken out, so that it is not copied when a text is added.
        var dictionary = ByteDictionary()
        swap(&dictionary, &texts[plan.position])
        let size = 64
        textBatch.makeRoom(rows: size)
        for start in stride(from: 0, to: cells.rowCount, by: size) {
            let count = min(size, cells.rowCount - start)
            for place in 0..<count {
                let row = start + place
                let cell = cells[row]
                // A row that lacks cells may have others than this one here.
                if isSound(cell), !index.isDoubtful[row] {
                    textBatch.set(place, cell.text)
                } else if isSoundOnceUndoubled(cell), !index.isDoubtful[row] {
                    textBatch.set(place, copying: FieldText.undoubled(cell.text))
                } else {
                    textBatch.clear(place)
                    _ = cell.isEmpty ? blank(row, plan) : doubtful(row)
                }
            }
            dictionary.insert(textBatch, rows: count, codes: values + start)
        }
        swap(&dictionary, &texts[plan.position])
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
                index.isDoubtful[row] = true
            }
        }
    }

    private mutating func readReferences(_ cells: CellColumn, _ plan: CellPlan) {
        let values = values.column(plan.position)
        let known = knownKeys[plan.position] ?? ByteDictionary()
        var last: Int32 = -1
        for row in 0..<cells.rowCount {
            let cell = cells[row]
            guard isSound(cell), !index.isDoubtful[row] else {
                values[row] = cell.isEmpty ? blank(row, plan) : doubtful(row)
                continue
            }
            let code = known.code(of: cell.text, near: last)
            if code >= 0 {
                last = code
                values[row] = code
            } else {
                values[row] = BlockParser.encoded(unknown: texts[plan.position].insert(cell.text))
            }
        }
    }

    /// Reads the lists of a row.
    ///
    /// - Returns: whether they are as they should be; if not, some of their items may have been taken.
    mutating func readLists(_ plans: [CellPlan], _ row: Int) -> Bool {
        for plan in plans {
            let cell = cells(of: plan)[row]
            if cell.isEmpty {
                if plan.isRequired { return false }
                continue
            }
            // Mostly a cell names one value, as it stands.
            if plan.kind == .choiceList, let code = choices[plan.position].code(of: cell) {
                if plan.isKept { lists[plan.position].items.append(code) }
                continue
            }
            guard isSound(cell), readItems(cell, plan) else { return false }
        }
        return true
    }

    /// Whether a violation by its code in `texts` is a code of the joint decree as it is written there, or any other text.
    private mutating func isPlainViolation(_ code: Int32, at position: Int) -> Bool {
        while arePlainViolations.count <= code {
            let text = texts[position][Int32(arePlainViolations.count)]
            arePlainViolations.append(JointDecree.codes(meantBy: text).map { $0 == [text] } ?? true)
        }
        return arePlainViolations[Int(code)]
    }

    /// Reads the items of a list, written without blanks and each once.
    private mutating func readItems(_ cell: Cell, _ plan: CellPlan) -> Bool {
        var start = 0
        while start < cell.count {
            var end = start
            while end < cell.count, cell.text[end] != UInt8(ascii: ";") { end += 1 }
            let item = Cell(start: cell.start + start, count: end - start)
            guard item.isPlain else { return false }
            let code: Int32
            if plan.kind == .choiceList {
                guard let choice = choices[plan.position].code(of: item) ?? spelled(item, plan) else { return false }
                code = choice
            } else {
                code = plan.isKept ? texts[plan.position].insert(item.text) : 0
                if plan.isKept, plan.mayHoldCodes, !isPlainViolation(code, at: plan.position) { return false }
            }
            if plan.isKept {
                guard !lists[plan.position].openItems.contains(code) else { return false }
                lists[plan.position].items.append(code)
            }
            start = end + 1
        }
        return true
    }
}
