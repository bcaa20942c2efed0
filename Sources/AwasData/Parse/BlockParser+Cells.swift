import AwasModel

/// The long way: what a cell says, or what is wrong with it.
extension BlockParser {
    /// The most bytes that a cell may have.
    static let largestCell = 1 << 20

    /// Reads a cell of the row that is looked at closely into its column.
    mutating func parse(
        _ field: FieldText, as column: Column, _ fileColumn: FileLayout.FileColumn, _ plan: CellPlan
    ) {
        if field.range.count > BlockParser.largestCell {
            report(.tooLarge, field, fileColumn, [LocalizedText("1 MiB sebuah sel", "1 MiB a cell")], showsValue: false)
        }
        let isUsable = !field.range.isEmpty && field.range.count <= BlockParser.largestCell
        if field.range.isEmpty, column.isRequired {
            report(.blankRequired, field, fileColumn, [column.label])
        }
        guard isUsable else { return }
        if isFormulaError(field, of: column, plan) {
            report(
                .typeError, field, fileColumn,
                [LocalizedText("teks", "a text"), LocalizedText("isi yang sebenarnya", "what it should say")])
            if plan.kind == .text { noteUnread(plan.position) }
            return
        }
        switch plan.kind {
        case .choiceList, .textList: parseList(field, as: column, fileColumn, plan)
        case .key:
            if field.hasDoubledQuotes {
                keys.set(row, copying: FieldText.undoubled(UnsafeRawBufferPointer(rebasing: bytes[field.range])))
            } else {
                keys.set(row, UnsafeRawBufferPointer(rebasing: bytes[field.range]))
            }
        default:
            let value = value(of: field, as: column, at: plan.position, fileColumn)
            if value == TableData.null { noteUnread(plan.position) }
            values[plan.position, row] = value
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
        of field: FieldText, as column: Column, at position: Int, _ fileColumn: FileLayout.FileColumn
    ) -> Int32 {
        let text = UnsafeRawBufferPointer(rebasing: bytes[field.range])
        switch column.kind {
        case .date:
            if let days = ScalarParser.date(text) {
                latestDay = max(latestDay, days)
                return days
            }
            report(
                .typeError, field, fileColumn,
                [
                    LocalizedText("tanggal", "a date"),
                    LocalizedText("2024-09-26 atau 26/09/2024", "2024-09-26 or 26/09/2024"),
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
        case .region: return region(of: field, fileColumn)
        case .choice(let enumeration):
            if let code = enumeration.code(of: field.string(in: bytes)) { return Int32(code) }
            reportUnknownValue(field.string(in: bytes), enumeration, field, fileColumn)
        case .text: return texts[position].insert(field, in: bytes)
        case .reference:
            if let code = knownKeys[position]?.code(of: field, in: bytes) { return code }
            return BlockParser.encoded(unknown: texts[position].insert(field, in: bytes))
        case .choiceList, .textList: break
        }
        return TableData.null
    }

    private mutating func parseList(
        _ field: FieldText, as column: Column, _ fileColumn: FileLayout.FileColumn, _ plan: CellPlan
    ) {
        // An item named twice says nothing more than once, and is no second problem.
        var seen: Set<String> = []
        for part in field.string(in: bytes).split(separator: ";") {
            let item = TextFolding.trimmed(part)
            guard !item.isEmpty, seen.insert(item).inserted else { continue }
            if case .choiceList(let enumeration) = column.kind {
                guard let choice = enumeration.code(of: item) else {
                    reportUnknownValue(item, enumeration, field, fileColumn)
                    continue
                }
                if plan.isKept { lists[plan.position].items.append(Int32(choice)) }
            } else if plan.isKept {
                let code = texts[plan.position].insert(item)
                lists[plan.position].items.append(code)
            }
        }
    }

    /// The code of a region's text, which is looked up in the directory when it is new.
    mutating func regionCode(of text: UnsafeRawBufferPointer) -> Int32 {
        let code = regionTexts.insert(text)
        if Int(code) == regionOfText.count {
            let resolution = RegionDirectory.standard.resolve(regionTexts[code], suggests: false)
            regionOfText.append(resolution)
            if case .found = resolution { isPlainRegion.append(true) } else { isPlainRegion.append(false) }
        }
        return code
    }

    /// The parser's code of the region that a cell names.
    private mutating func region(of field: FieldText, _ fileColumn: FileLayout.FileColumn) -> Int32 {
        var text = field.string(in: bytes)
        let code = text.withUTF8 { regionCode(of: UnsafeRawBufferPointer($0)) }
        switch regionOfText[Int(code)] {
        case .found: return code
        case .translated(let region, _):
            report(.translatedRegion, field, fileColumn, [RegionText.list([region])])
            return code
        case .ambiguous(let candidates):
            report(.ambiguousRegion, field, fileColumn, [RegionText.list(candidates)])
        case .mangled(let candidates):
            report(.mangledRegion, field, fileColumn, [RegionText.list(candidates)])
        // What was meant is found once all problems are known.
        case .unknown: report(.unknownRegion, field, fileColumn, [RegionText.meant([])])
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

/// Regions in the words of a message.
enum RegionText {
    /// `Kabupaten Madiun (35.19) atau Kota Madiun (35.77)`.
    static func list(_ codes: [RegionCode]) -> LocalizedText {
        let names = codes.map { code in "\(RegionDirectory.standard[code]?.fullName ?? "") (\(code))" }
        return LocalizedText(names.joined(separator: " atau "), names.joined(separator: " or "))
    }

    static func meant(_ codes: [RegionCode]) -> LocalizedText {
        guard !codes.isEmpty else { return LocalizedText("", "") }
        let list = list(codes)
        return LocalizedText(" (maksudnya \(list.indonesian)?)", " (did you mean \(list.english)?)")
    }
}
