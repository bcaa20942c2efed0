import AwasModel

extension ChunkParser {
    /// The most bytes that a cell may have.
    static let largestCell = 1 << 20

    /// Reads a cell into its column.
    mutating func parse(
        _ field: FieldText, as column: Column, at position: Int, _ fileColumn: FileLayout.FileColumn
    ) {
        if field.range.count > ChunkParser.largestCell {
            report(.tooLarge, field, fileColumn, [LocalizedText("1 MiB sebuah sel", "1 MiB a cell")], showsValue: false)
        }
        if field.range.isEmpty, column.isRequired {
            report(.blankRequired, field, fileColumn, [column.label])
        }
        switch column.kind {
        case .choiceList, .textList:
            if !field.range.isEmpty { parseList(field, as: column, at: position, fileColumn) }
            lists[position].offsets.append(Int32(lists[position].items.count))
        default:
            let isUsable = !field.range.isEmpty && field.range.count <= ChunkParser.largestCell
            values[position].append(isUsable ? value(of: field, as: column, fileColumn) : TableData.null)
        }
    }

    private mutating func value(
        of field: FieldText, as column: Column, _ fileColumn: FileLayout.FileColumn
    ) -> Int32 {
        let text = UnsafeRawBufferPointer(rebasing: bytes[field.range])
        switch column.kind {
        case .date:
            if let days = ScalarParser.date(text) { return days }
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
            if let code = ChunkParser.code(of: text, in: enumeration) { return code }
            reportUnknownValue(field.string(in: bytes), enumeration, field, fileColumn)
        case .text: return texts[column.field, default: ByteDictionary()].insert(field, in: bytes)
        case .reference(let table): return keys[table, default: ByteDictionary()].insert(field, in: bytes)
        case .choiceList, .textList: break
        }
        return TableData.null
    }

    private mutating func parseList(
        _ field: FieldText, as column: Column, at position: Int, _ fileColumn: FileLayout.FileColumn
    ) {
        let first = lists[position].items.count
        for part in field.string(in: bytes).split(separator: ";") {
            var item = part.drop { $0 == " " }
            while item.last == " " { item = item.dropLast() }
            guard !item.isEmpty else { continue }
            let code: Int32
            if case .choiceList(let enumeration) = column.kind {
                guard let choice = enumeration.code(of: String(item)) else {
                    reportUnknownValue(String(item), enumeration, field, fileColumn)
                    continue
                }
                code = Int32(choice)
            } else {
                code = texts[column.field, default: ByteDictionary()].insert(String(item))
            }
            // An item named twice says nothing more than once.
            if !lists[position].items[first...].contains(code) { lists[position].items.append(code) }
        }
    }

    private static func code(of text: UnsafeRawBufferPointer, in enumeration: Enumeration) -> Int32? {
        for (code, value) in enumeration.values.enumerated() {
            if value.id.utf8.count == text.count, value.id.utf8.elementsEqual(text) { return Int32(code) }
        }
        return nil
    }

    /// The chunk's code of the region that a cell names.
    private mutating func region(of field: FieldText, _ fileColumn: FileLayout.FileColumn) -> Int32 {
        let code = regionTexts.insert(field, in: bytes)
        if Int(code) == regionOfText.count {
            regionOfText.append(RegionDirectory.standard.resolve(regionTexts[code]))
        }
        switch regionOfText[Int(code)] {
        case .found: return code
        case .translated(let region, _):
            report(.translatedRegion, field, fileColumn, [RegionText.list([region])])
            return code
        case .ambiguous(let candidates):
            report(.ambiguousRegion, field, fileColumn, [RegionText.list(candidates)])
        case .mangled(let candidates):
            report(.mangledRegion, field, fileColumn, [RegionText.list(candidates)])
        case .unknown(let suggestions):
            report(.unknownRegion, field, fileColumn, [RegionText.meant(suggestions)])
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
