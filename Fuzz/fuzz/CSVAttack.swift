import AwasModel

@testable import AwasData

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
        let rejected = Set(parser.rejectedRows)
        guard let agency = parser.schema.position(of: .agency), let kind = parser.schema.position(of: .kind) else {
            fatalError("no columns")
        }
        return (0..<parser.rowCount).map { row in
            if rejected.contains(Int32(row)) { return .faulty }
            let codes = [agency, kind].map { ($0, parser.values[$0, row]) }
            return .sound(codes.map { $1 == TableData.null ? "" : parser.texts[$0][$1] })
        }
    }
}

/// What becomes of a row.
enum PlainRow: Equatable {
    case faulty
    /// The texts of the columns that are kept.
    case sound([String])
}

/// Reads rows by the letter of RFC 4180, a byte at a time, with the leave that Awas takes: blanks around cells do not
/// count, and neither do rows without anything; and what a spreadsheet writes of a formula's error is no text.
enum PlainCSV {
    static func rows(_ bytes: [UInt8], delimiter: UInt8) -> [PlainRow] {
        var rows: [PlainRow] = []
        var fields: [[UInt8]] = [[]]
        var inQuotes = false
        func end() {
            if fields.allSatisfy({ $0.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }) { return }
            rows.append(row(fields))
        }
        for byte in bytes {
            if byte == 0x22 { inQuotes.toggle() }
            switch byte {
            case delimiter where !inQuotes: fields.append([])
            case 0x0A where !inQuotes:
                end()
                fields = [[]]
            default: fields[fields.count - 1].append(byte)
            }
        }
        end()
        return rows
    }

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
        var field = field[...]
        while field.last == 0x0D { field.removeLast() }
        let trimmed = PlainCSV.trimmed(field)
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

    /// The text without the blanks at its ends, seen or not.
    static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var text = text
        while let blank = blanks.first(where: text.starts) { text = text.dropFirst(blank.count) }
        while let blank = blanks.first(where: { text.reversed().starts(with: $0.reversed()) }) {
            text = text.dropLast(blank.count)
        }
        return Array(text)
    }

    private static let blanks: [[UInt8]] = {
        let scalars: [UInt32] = [0x20, 0x09, 0xA0] + Array(0x2000...0x200F) + [0x202F, 0x2060, 0x3000, 0xFEFF]
        return scalars.compactMap(UnicodeScalar.init).map { Array(String($0).utf8) }
    }()
}
