import AwasModel

/// What a cell says, or what is wrong with it.
extension RowReader {
    /// The most bytes that a cell may have.
    private static let largestCell = 1 << 20

    /// Reads a cell of the row into its column.
    mutating func read(
        _ field: FieldText, as column: Column, _ fileColumn: FileLayout.FileColumn, _ plan: CellPlan,
        into columns: inout BlockColumns, _ met: inout MetTexts
    ) {
        if field.range.count > RowReader.largestCell {
            report(.tooLarge, field, fileColumn, [LocalizedText("1 MiB sebuah sel", "1 MiB a cell")], showsValue: false)
        }
        let isUsable = !field.range.isEmpty && field.range.count <= RowReader.largestCell
        if field.range.isEmpty, column.isRequired {
            let marks =
                plan.missing.isEmpty
                ? LocalizedText("", "")
                : LocalizedText(
                    " atau memuat tanda kosong menurut datapackage.json",
                    " or holds what datapackage.json declares to be a missing value")
            report(.blankRequired, field, fileColumn, [column.label, marks])
        }
        guard isUsable else { return }
        if isFormulaError(field, of: column, plan) {
            report(
                .typeError, field, fileColumn,
                [LocalizedText("teks", "a text"), LocalizedText("isi yang sebenarnya", "what it should say")])
            if plan.kind == .text { unread.note(plan.position, row: row) }
            return
        }
        switch plan.kind {
        case .choiceList, .textList:
            readList(field, as: column, fileColumn, plan, into: &columns.lists[plan.position], &met)
        case .key:
            if field.hasDoubledQuotes {
                columns.keys.set(
                    row, copying: FieldText.undoubled(UnsafeRawBufferPointer(rebasing: bytes[field.range])))
            } else {
                columns.keys.set(row, UnsafeRawBufferPointer(rebasing: bytes[field.range]))
            }
        default:
            let value = value(of: field, as: column, at: plan.position, fileColumn, &met)
            if value == TableData.null { unread.note(plan.position, row: row) }
            columns.values[plan.position, row] = value
        }
    }

    /// Whether a cell that may hold any text holds what a spreadsheet writes of a formula's error. Of other cells what may
    /// stand there is known, and a NIP has a check of its own.
    private func isFormulaError(_ field: FieldText, of column: Column, _ plan: CellPlan) -> Bool {
        guard bytes[field.range.lowerBound] == UInt8(ascii: "#"), column.field != .nip else { return false }
        switch plan.kind {
        case .text, .textList, .key: return CellAdvice.isFormulaError(field.string(in: bytes))
        default: return false
        }
    }

    private mutating func value(
        of field: FieldText, as column: Column, at position: Int, _ fileColumn: FileLayout.FileColumn,
        _ met: inout MetTexts
    ) -> Int32 {
        let text = UnsafeRawBufferPointer(rebasing: bytes[field.range])
        switch column.kind {
        case .date:
            if let day = day(of: field, text, at: position, fileColumn) {
                findings.latestDay = max(findings.latestDay, day)
                return day
            }
        case .month:
            if let month = ScalarParser.month(text) { return month }
            report(
                .typeError, field, fileColumn,
                [
                    LocalizedText("bulan", "a month"),
                    LocalizedText("2024-09 atau September 2024", "2024-09 or September 2024"),
                ])
        case .count:
            switch ScalarParser.count(text, fileColumn.numberFormat) {
            case .value(let number): return number
            case .negative: report(.negativeCount, field, fileColumn)
            case .tooLarge:
                report(.tooLarge, field, fileColumn, [LocalizedText("2.147.483.647", "2,147,483,647")])
            case .notANumber:
                report(
                    .typeError, field, fileColumn,
                    [
                        LocalizedText("bilangan bulat", "a whole number"),
                        LocalizedText("angka saja, misalnya 1250", "digits only, such as 1250"),
                    ])
            }
        case .boolean:
            if let value = ScalarParser.boolean(text) { return value }
            report(
                .typeError, field, fileColumn,
                [
                    LocalizedText("ya atau tidak", "true or false"),
                    LocalizedText("ya, tidak, 1 atau 0", "true, false, 1 or 0"),
                ])
        case .region: return region(of: field, at: position, fileColumn, &met)
        case .choice(let enumeration):
            let text = field.string(in: bytes)
            if let code = met.choice(text, at: position) { return code }
            reportUnknownValue(text, enumeration, field, fileColumn, &met)
        case .text: return met.texts[position].insert(field, in: bytes)
        case .reference:
            if let code = context.knownKeys[position]?.code(of: field, in: bytes) { return code }
            return MetTexts.encoded(unknown: met.texts[position].insert(field, in: bytes))
        case .choiceList, .textList: break
        }
        return TableData.null
    }

    private mutating func day(
        of field: FieldText, _ text: UnsafeRawBufferPointer, at position: Int, _ fileColumn: FileLayout.FileColumn
    ) -> Int32? {
        let reading = DateReading(text)
        switch reading {
        case .day(let day, isOrdered: true): return day
        case .day(let day, isOrdered: false):
            // Elsewhere in the file a cell shows that the order may be another.
            guard let proof = fileColumn.monthFirst else {
                findings.unorderedDates.insert(position)
                return day
            }
            let shown = context.hidesValues ? nil : CalendarDate(daysSinceEpoch: day)
            report(.typeError, field, fileColumn, DateAdvice.unordered(shown, proof))
            return nil
        case .monthFirst:
            if findings.monthFirst[position] == nil {
                findings.monthFirst[position] = MonthFirstDate(
                    line: line(of: field), value: context.hidesValues ? nil : field.string(in: bytes))
            }
        case .otherWeekday, .timeOfDay, .none: break
        }
        report(
            .typeError, field, fileColumn,
            [
                LocalizedText("tanggal", "a date"),
                LocalizedText("2024-09-26 atau 26/09/2024", "2024-09-26 or 26/09/2024"),
            ])
        return nil
    }

    private mutating func readList(
        _ field: FieldText, as column: Column, _ fileColumn: FileLayout.FileColumn, _ plan: CellPlan,
        into list: inout ListColumn, _ met: inout MetTexts
    ) {
        // An item named twice says nothing more than once, and is no second problem; nor is one named by another word.
        var seen: Set<String> = []
        var codes: Set<Int32> = []
        for part in field.string(in: bytes).split(separator: ";") {
            for item in RowReader.items(of: TextFolding.trimmed(part), column, plan, &met)
            where seen.insert(item).inserted {
                guard let code = code(ofItem: item, of: field, column, fileColumn, plan, &met) else { continue }
                if codes.insert(code).inserted { list.items.append(code) }
            }
        }
    }

    /// The items of a part of a list: it alone, unless commas stand between what are plainly values.
    private static func items(
        of part: String, _ column: Column, _ plan: CellPlan, _ met: inout MetTexts
    ) -> [String] {
        if part.isEmpty { return [] }
        if column.field == .violations { return JointDecree.codes(meantBy: part) ?? [part] }
        guard case .choiceList = column.kind, met.choice(part, at: plan.position) == nil else { return [part] }
        let items = part.split(separator: ",").map(TextFolding.trimmed).filter { !$0.isEmpty }
        return items.contains { met.choice($0, at: plan.position) != nil } ? items : [part]
    }

    /// The code of an item that is kept; nil for one that is not, or that is no value.
    private mutating func code(
        ofItem item: String, of field: FieldText, _ column: Column, _ fileColumn: FileLayout.FileColumn,
        _ plan: CellPlan, _ met: inout MetTexts
    ) -> Int32? {
        guard case .choiceList(let enumeration) = column.kind else {
            return plan.isKept ? met.texts[plan.position].insert(item) : nil
        }
        guard let choice = met.choice(item, at: plan.position) else {
            reportUnknownValue(item, enumeration, field, fileColumn, &met)
            return nil
        }
        return plan.isKept ? choice : nil
    }

    private mutating func reportUnknownValue(
        _ value: String, _ enumeration: Enumeration, _ field: FieldText, _ column: FileLayout.FileColumn,
        _ met: inout MetTexts
    ) {
        let list = enumeration.list
        let meaning = met.meaning(of: value, enumeration, inColumn: column.index)
        report(.unknownValue, field, column, [meaning, LocalizedText(list, list)], value: value)
    }

    /// The parser's code of the region that a cell names.
    private mutating func region(
        of field: FieldText, at position: Int, _ fileColumn: FileLayout.FileColumn, _ met: inout MetTexts
    ) -> Int32 {
        var text = field.string(in: bytes)
        let place = context.schema.regionPositions.firstIndex(of: position) ?? 0
        let code = text.withUTF8 { met.regions.code(of: UnsafeRawBufferPointer($0), inColumn: place) }
        switch met.regions.resolutions[Int(code)] {
        case .found: return code
        case .translated(let former):
            report(.translatedRegion, field, fileColumn, [RegionText.list([former.current])])
            return code
        case .kecamatan(let name, let candidates):
            // Which one it is the whole file tells.
            findings.namedKecamatan.append(
                NamedKecamatan(
                    row: row, position: position, name: name, candidates: candidates, text: text,
                    line: line(of: field), column: fileColumn))
            return code
        case .ambiguous(let candidates):
            report(.ambiguousRegion, field, fileColumn, [RegionText.list(candidates)])
        case .mangled(let candidates):
            report(.mangledRegion, field, fileColumn, [RegionText.list(candidates)])
        // What else was meant is found once all problems are known.
        case .unknown(let unknown): report(.unknownRegion, field, fileColumn, [RegionSuggestions.sentence(unknown)])
        }
        return TableData.null
    }
}

extension ByteDictionary {
    /// The code of a field's text, its doubled quotes made single.
    fileprivate mutating func insert(_ field: FieldText, in bytes: UnsafeRawBufferPointer) -> Int32 {
        field.hasDoubledQuotes
            ? insert(field.string(in: bytes)) : insert(UnsafeRawBufferPointer(rebasing: bytes[field.range]))
    }

    /// The code of a field's text, nil when it is not in the dictionary.
    fileprivate func code(of field: FieldText, in bytes: UnsafeRawBufferPointer) -> Int32? {
        field.hasDoubledQuotes
            ? exactCode(of: field.string(in: bytes)) : code(of: UnsafeRawBufferPointer(rebasing: bytes[field.range]))
    }
}
