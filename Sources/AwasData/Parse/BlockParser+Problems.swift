import Algorithms
import AwasModel

extension BlockParser {
    /// Notes a problem of a cell; an error sets its row aside.
    mutating func report(
        _ code: ProblemCode, _ field: FieldText, _ column: FileLayout.FileColumn, _ details: [LocalizedText] = [],
        value: String? = nil, showsValue: Bool = true
    ) {
        let value = showsValue && !hidesValues ? value ?? field.string(in: bytes) : nil
        add(code, line: line(of: field), column: column, value: value, details)
    }

    /// Notes a problem of a cell of the row that was just read, by its column in the schema.
    mutating func reportRow(_ code: ProblemCode, _ field: Field, value: String?, _ details: [LocalizedText] = []) {
        let position = schema.position(of: field)
        let column = layout.columns.first { $0.position == position }
        add(code, line: recordLine, column: column, name: field.rawValue, value: value, details)
    }

    private mutating func add(
        _ code: ProblemCode, line: Int, column: FileLayout.FileColumn?, name: String? = nil, value: String?,
        _ details: [LocalizedText]
    ) {
        if code.severity == .error { isRejected = true }
        problems.append(
            Problem(
                code, table: layout.table, file: layout.path, line: line, column: column?.shownHeader ?? name,
                columnPosition: column?.index ?? -1, value: value, details))
    }

    /// The line where a cell of the record begins. Cells are asked for in order, so each line feed is counted once.
    mutating func line(of field: FieldText) -> Int {
        guard hasQuotes else { return recordLine }
        if field.range.lowerBound > countedEnd {
            countedLine += newlines(in: countedEnd..<field.range.lowerBound)
            countedEnd = field.range.lowerBound
        }
        return countedLine
    }

    /// Notes that a cell names kecamatan of which the whole file tells the one, or a problem.
    mutating func note(
        _ kecamatan: String, _ candidates: [RegionCode], _ field: FieldText, at position: Int,
        _ column: FileLayout.FileColumn
    ) {
        namedKecamatan.append(
            NamedKecamatan(
                row: row, position: position, name: kecamatan, candidates: candidates, text: field.string(in: bytes),
                line: line(of: field), column: column))
    }

    mutating func reportUnknownValue(
        _ value: String, _ enumeration: Enumeration, _ field: FieldText, _ column: FileLayout.FileColumn
    ) {
        let list = enumeration.list
        let known = meantValues[column.index]?[value]
        let meant = known ?? BlockParser.meant(by: value, enumeration)
        // A column of free text has too many values to keep, and they are long.
        if known == nil, value.utf8.count <= 80, meantValues[column.index, default: [:]].count < 1_000 {
            meantValues[column.index, default: [:]][value] = meant
        }
        report(.unknownValue, field, column, [meant, LocalizedText(list, list)], value: value)
    }

    private static func meant(by value: String, _ enumeration: Enumeration) -> LocalizedText {
        let several = enumeration.codes(meantBy: value).map { "“\(enumeration.values[$0].id)”" }
        guard several.count > 1 else { return Suggestions.meant(enumeration.nearest(to: value, atMost: 1)) }
        return LocalizedText(
            ", karena dapat berarti \(several.joined(separator: " atau "))",
            ", since it may mean \(several.joined(separator: " or "))")
    }

    /// A row with more or fewer cells than the header; its values may stand in the wrong columns, so none is shown.
    mutating func reportCellCount(_ count: Int) {
        let record = index.range(ofRow: row)
        let details =
            [count, layout.columns.count].map { LocalizedText(String($0), String($0)) }
            + [
                DelimiterAdvice.sentence(
                    bytes, record, layout, isExtra: count > layout.columns.count, isSound: !isRejected)
            ]
        let code: ProblemCode = count > layout.columns.count ? .extraCell : .missingCell
        let column = count < layout.columns.count ? layout.columns[count] : nil
        add(code, line: recordLine, column: column, value: nil, details)
    }

    /// Notes the first byte of the record that is not UTF-8.
    mutating func reportBrokenByte(before end: Int) {
        let first = brokenBytes.partitioningIndex { $0 >= recordStart }
        guard first < brokenBytes.count, brokenBytes[first] < end else { return }
        let place = brokenBytes[first]
        let line = recordLine + newlines(in: recordStart..<place)
        let broken = Encoding.brokenByte(at: place, line: line, in: bytes)
        add(.badEncoding, line: line, column: nil, name: broken.column, value: broken.value, [broken.detail])
    }
}
