import AwasModel
import AwasQuery
import AwasReport

/// Writes tables for machines: ids and plain values, comma-separated as in RFC 4180, lines ended by LF.
///
/// People open such files in spreadsheets too, which run a text that begins like a formula. So an apostrophe is put
/// before one that begins with `=`, `+`, `-`, `@`, a tab or a carriage return (OWASP, *CSV Injection*), unless it is
/// nothing but a number.
package struct CSVWriter: Sendable {
    /// Whether texts are written as they are, formulas or not.
    package let isRaw: Bool
    /// Whether an apostrophe was put before a text so far.
    package private(set) var hasGuarded = false

    /// A writer that guards texts unless it is raw.
    package init(isRaw: Bool = false) {
        self.isRaw = isRaw
    }

    /// A table of a report, texts guarded.
    package static func render(_ table: ReportTable) -> String {
        var writer = CSVWriter()
        return writer.render(table)
    }

    /// The answer to a query, texts guarded.
    package static func render(_ result: ResultTable) -> String {
        var writer = CSVWriter()
        return writer.render(result)
    }

    /// A table of a report. The header is the columns' ids, those of detail columns too; null is empty.
    package mutating func render(_ table: ReportTable) -> String {
        var text = ""
        render(table) { text += $0 }
        return text
    }

    /// The same in pieces, each given away before the next is made: the text of a long table is never held as a whole.
    package mutating func render<Failure: Error>(
        _ table: ReportTable, into write: (String) throws(Failure) -> Void
    ) throws(Failure) {
        var pieces = TextPieces()
        CSVWriter.append(table.columns.map { guarded($0.id) }, to: &pieces.text)
        for row in table.rows {
            CSVWriter.append(row.cells.map { field($0) }, to: &pieces.text)
            try pieces.pass(to: write)
        }
        try pieces.end(write)
    }

    /// The answer to a query. A region takes two columns, its code and its name; the total has `TOTAL` in every column
    /// of a dimension, the rest `OTHERS`.
    package mutating func render(_ result: ResultTable) -> String {
        var (head, tail) = ("", "")
        // Of an answer turned on its side, values are names of columns.
        CSVWriter.append(result.columnIDs.map { guarded($0) }, to: &head)
        for (name, values) in [(ResultTable.othersKey, result.others?.values), (ResultTable.totalKey, result.totals)] {
            guard let values else { continue }
            CSVWriter.append(result.keyColumnIDs.map { _ in name } + values.map(CSVWriter.plain), to: &tail)
        }
        // An empty line would be no record at all.
        let null = result.columnIDs.count == 1 ? "\"\"" : ""
        let lines = ResultLines(result, opening: "", ending: "\n", null: null) { dimension, value in
            let fields =
                [field(value)] + (result.dimensions[dimension].isRegion ? [CSVWriter.regionName(value)] : [])
            return fields.map(CSVWriter.quoted).joined(separator: ",")
        } name: { _ in
            ""
        }
        return lines.text(after: head, before: tail)
    }

    private mutating func field(_ cell: Cell) -> String {
        if case .text = cell { guarded(CSVWriter.plain(cell)) } else { CSVWriter.plain(cell) }
    }

    private mutating func field(_ value: Value) -> String {
        if case .text = value { guarded(CSVWriter.plain(value)) } else { CSVWriter.plain(value) }
    }

    private mutating func guarded(_ text: String) -> String {
        guard !isRaw, CSVWriter.isFormula(text) else { return text }
        hasGuarded = true
        return "'" + text
    }

    /// Whether a spreadsheet would compute a text, rather than show it or take it for a number.
    private static func isFormula(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            let parts = text.utf8.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false) {
                $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
            }
            return !parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
        default: return false
        }
    }

    static func plain(_ cell: Cell) -> String {
        switch cell {
        case .null, .withheld: ""
        case .text(let text, let plain): plain ?? text
        case .integer(let number): String(number)
        case .real(let number): plain(Value.real(number))
        case .ratio(let ratio): plain(Value.ratio(ratio))
        case .date(let date): date.description
        }
    }

    private static func plain(_ value: Value) -> String {
        // A number that is none is not known; "nan" would be read as a word.
        if case .real(let number) = value, !number.isFinite { return "" }
        return value.plain ?? ""
    }

    private static func regionName(_ value: Value) -> String {
        if case .region(_, let name) = value { name } else { "" }
    }

    private static func append(_ fields: [String], to text: inout String) {
        if fields.count == 1, fields[0].isEmpty {
            // An empty line would be no record at all.
            text += "\"\""
        }
        for (position, field) in fields.enumerated() {
            if position > 0 { text += "," }
            text += quoted(field)
        }
        text += "\n"
    }

    /// A field as it stands, or within quotes when it holds a delimiter, a quote or a line end.
    private static func quoted(_ field: String) -> String {
        let isSpecial = field.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        guard isSpecial else { return field }
        var result = "\""
        // By scalars: as a Character a quote may carry a combining mark and would not be seen.
        for scalar in field.unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
