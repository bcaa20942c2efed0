import AwasModel

extension ChunkParser {
    /// Notes a problem of a cell; an error sets its row aside.
    mutating func report(
        _ code: ProblemCode, _ field: FieldText, _ column: FileLayout.FileColumn, _ details: [LocalizedText] = [],
        value: String? = nil, showsValue: Bool = true
    ) {
        let isPersonal = column.position.map { schema.columns[$0].isPersonal } ?? (layout.table == .subjects)
        let value = isPersonal || !showsValue ? nil : value ?? field.string(in: bytes)
        let line = recordLine + (hasQuotes ? newlines(in: recordStart..<max(recordStart, field.range.lowerBound)) : 0)
        add(code, line: line, column: column.header, value: value, details)
    }

    /// Notes a problem of a cell of the row that was just read, by its column in the schema.
    mutating func reportRow(_ code: ProblemCode, _ field: Field, value: String?, _ details: [LocalizedText] = []) {
        let position = schema.position(of: field)
        let header = layout.columns.first { $0.position == position }?.header ?? field.rawValue
        add(code, line: recordLine, column: header, value: value, details)
    }

    private mutating func add(
        _ code: ProblemCode, line: Int, column: String?, value: String?, _ details: [LocalizedText]
    ) {
        if code.severity == .error { isRejected = true }
        problems.append(
            Problem(
                code: code, table: layout.table, file: layout.path, line: line, column: column, value: value,
                message: code.message(value: value, details)))
    }

    mutating func reportUnknownValue(
        _ value: String, _ enumeration: Enumeration, _ field: FieldText, _ column: FileLayout.FileColumn
    ) {
        let list = enumeration.ids.joined(separator: ", ")
        let nearest = Suggestions.nearest(to: value, among: enumeration.ids, atMost: 1)
        report(
            .unknownValue, field, column, [Suggestions.meant(nearest), LocalizedText(list, list)], value: value)
    }

    /// A row with more or fewer cells than the header; its values may stand in the wrong columns, so none is shown.
    mutating func reportCellCount(_ count: Int, at start: Int) {
        let details = [count, layout.columns.count].map { LocalizedText(String($0), String($0)) }
        let code: ProblemCode = count > layout.columns.count ? .extraCell : .missingCell
        let column = count < layout.columns.count ? layout.columns[count].header : nil
        add(code, line: recordLine, column: column, value: nil, details)
    }

    /// Notes the first byte of the record that is not UTF-8.
    mutating func reportBrokenByte(before end: Int) {
        guard !brokenBytes.isEmpty else { return }
        var low = 0
        var high = brokenBytes.count
        while low < high {
            let middle = (low + high) / 2
            if brokenBytes[middle] < recordStart { low = middle + 1 } else { high = middle }
        }
        guard low < brokenBytes.count, brokenBytes[low] < end else { return }
        let place = brokenBytes[low]
        let lineStart = (bytes[recordStart..<place].lastIndex(of: 0x0A) ?? recordStart - 1) + 1
        let line = recordLine + newlines(in: recordStart..<place)
        // An editor counts characters: every byte but those that continue one.
        let column = bytes[lineStart..<place].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        let hexadecimal = String(bytes[place], radix: 16, uppercase: true)
        let byte = "0x" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal
        add(
            .badEncoding, line: line, column: String(column), value: byte,
            [
                LocalizedText(
                    "bita \(byte) pada baris \(line), kolom \(column) bukan UTF-8",
                    "the byte \(byte) at line \(line), column \(column) is not UTF-8")
            ])
    }
}
