import AwasModel
import AwasQuery
import AwasReport

/// Writes tables for machines: ids and plain values, comma-separated as in RFC 4180, lines ended by LF.
public enum CSVWriter {
    /// A table of a report. The header is the columns' ids, those of detail columns too; null is empty.
    public static func render(_ table: ReportTable) -> String {
        var text = ""
        append(table.columns.map(\.id), to: &text)
        for row in table.rows { append(row.cells.map(plain), to: &text) }
        return text
    }

    /// The answer to a query. A region takes two columns, its code and its name; the total has `TOTAL` in every column
    /// of a dimension, the rest `OTHERS`.
    public static func render(_ result: ResultTable) -> String {
        var (head, tail) = ("", "")
        append(result.columnIDs, to: &head)
        for (name, values) in [("OTHERS", result.others?.values), ("TOTAL", result.totals)] {
            guard let values else { continue }
            append(result.keyColumnIDs.map { _ in name } + values.map(plain), to: &tail)
        }
        // An empty line would be no record at all.
        let null = result.columnIDs.count == 1 ? "\"\"" : ""
        let lines = ResultLines(result, opening: "", ending: "\n", null: null) { dimension, value in
            let fields = [plain(value)] + (result.dimensions[dimension].isRegion ? [regionName(value)] : [])
            return fields.map(quoted).joined(separator: ",")
        } name: { _ in
            ""
        }
        return lines.text(after: head, before: tail)
    }

    static func plain(_ cell: Cell) -> String {
        switch cell {
        case .null: ""
        case .text(let text, let plain): plain ?? text
        case .integer(let number): String(number)
        case .real(let number): plain(Value.real(number))
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
