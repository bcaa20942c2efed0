@testable import AwasData
@testable import AwasModel

/// Rows of three columns. The first byte says what parts them and how small the blocks are.
enum CSVAttack {
    private static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09]
    private static let parsers = delimiters.map { delimiter in
        RowParser(.agencies, header: ["agency", "kind", "catatan"].joined(separator: String(UnicodeScalar(delimiter))))
    }
    private static let sizes = [1, 7, 64, 1 << 14]

    static func run(_ bytes: UnsafeRawBufferPointer) {
        // A zero is found before the parser is asked.
        guard let first = bytes.first, !bytes.contains(0) else { return }
        let choice = Int(first) % delimiters.count
        let rows = Array(bytes.dropFirst())
        var found: [PlainRow] = []
        var line = 2
        parsers[choice].parse(rows, blockSize: sizes[Int(first >> 4 & 3)]) { parser in
            found += CSVAttack.rows(of: parser)
            if let first = (0..<parser.rowCount).first { require(Int(parser.lines[first]) >= line, "lines go back") }
            for row in 0..<parser.rowCount { line = max(line, Int(parser.lines[row])) }
        }
        let wanted = PlainCSV.rows(rows, delimiter: delimiters[choice])
        require(found == wanted, "\(found), not \(wanted)")
    }

    private static func rows(of parser: BlockParser) -> [PlainRow] {
        let rejected = Set(parser.findings.rejectedRows)
        guard let agency = parser.schema.position(of: .agency), let kind = parser.schema.position(of: .kind) else {
            fatalError("no columns")
        }
        return (0..<parser.rowCount).map { row in
            if rejected.contains(Int32(row)) { return .faulty }
            let codes = [agency, kind].map { ($0, parser.columns.values[$0, row]) }
            return .sound(codes.map { $1 == TableData.null ? "" : parser.met.texts[$0][$1] })
        }
    }
}

/// What becomes of a row.
enum PlainRow: Equatable {
    case faulty
    /// The texts of the columns that are kept.
    case sound([String])
}

/// Reads rows by the letter of RFC 4180, a byte at a time, with the leave that Awas takes: what nobody sees around
/// cells does not count, and neither do rows without anything; and what a spreadsheet writes of a formula's error is no text.
enum PlainCSV {
    static func rows(_ bytes: [UInt8], delimiter: UInt8) -> [PlainRow] {
        records(bytes, delimiter: delimiter).filter { !isEmpty($0) }.map(row)
    }

    /// The fields of all records, as they are written.
    static func records(_ bytes: [UInt8], delimiter: UInt8) -> [[[UInt8]]] {
        var records: [[[UInt8]]] = [[[]]]
        var inQuotes = false
        for byte in bytes {
            if byte == 0x22 { inQuotes.toggle() }
            let (record, field) = (records.count - 1, records[records.count - 1].count - 1)
            switch byte {
            case delimiter where !inQuotes: records[record].append([])
            case 0x0A where !inQuotes: records.append([[]])
            default: records[record][field].append(byte)
            }
        }
        return records
    }

    /// Whether nothing can be seen in any field.
    static func isEmpty(_ fields: [[UInt8]]) -> Bool { fields.allSatisfy { text($0)?.isEmpty == true } }

    private static func row(_ fields: [[UInt8]]) -> PlainRow {
        guard fields.count == 3 else { return .faulty }
        var texts: [String] = []
        for field in fields {
            guard let text = text(field), let string = String(validating: text, as: UTF8.self) else { return .faulty }
            texts.append(string)
        }
        if texts.prefix(2).contains(where: isFormulaError) { return .faulty }
        return texts[0].isEmpty ? .faulty : .sound(Array(texts.prefix(2)))
    }

    /// Whether a spreadsheet wrote the text in place of a value.
    private static func isFormulaError(_ text: String) -> Bool {
        text.hasPrefix("#")
            && text.wholeMatch(of: /##+|#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/) != nil
    }

    /// The text of a field; nil when its quotes are not as they must be.
    private static func text(_ field: [UInt8]) -> [UInt8]? {
        let trimmed = PlainCSV.trimmed(field[...])
        guard trimmed.first == 0x22 else { return trimmed.contains(0x22) ? nil : trimmed }
        var text: [UInt8] = []
        var rest = trimmed.dropFirst()
        while let byte = rest.popFirst() {
            if byte == 0x22 {
                guard let next = rest.popFirst() else { return PlainCSV.trimmed(text[...]) }
                guard next == 0x22 else { return nil }
            }
            text.append(byte)
        }
        return nil
    }

    /// The text without what nobody sees at its ends.
    static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var text = text
        while let width = (1...4).first(where: { unseen.contains(Array(text.prefix($0))) }) {
            text = text.dropFirst(width)
        }
        while let width = (1...4).first(where: { unseen.contains(Array(text.suffix($0))) }) {
            text = text.dropLast(width)
        }
        return Array(text)
    }

    /// White space, control characters, and those that Unicode says are not shown.
    private static let unseen = Set(
        (0...0x10FFFF).compactMap(UnicodeScalar.init).filter { scalar in
            let properties = scalar.properties
            return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
                || properties.generalCategory == .control
        }.map { Array(String($0).utf8) })
}
