import AwasModel
import AwasQuery

/// Writes the answer to a query as one JSON object, a row a line.
public enum JSONWriter {
    /// `{"columns":…,"rows":…,"totals":…,"notes":…,"election":…,"as_of":…,"rejected":…}`; `totals` holds the measures and
    /// is there only when it was asked for.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - language: The language of the notes; everything else is ids and plain values.
    public static func render(_ result: ResultTable, language: Language) -> String {
        let columns = result.columnIDs.map(string)
        let measures = result.measures.map { string($0.id) }
        var text = "{\"columns\":[\(columns.joined(separator: ","))],\n\"rows\":["
        for (position, row) in result.rows.enumerated() {
            text += position == 0 ? "\n" : ",\n"
            text += object(columns, cells(of: row, in: result))
        }
        text += result.rows.isEmpty ? "]" : "\n]"
        if let totals = result.totals { text += ",\n\"totals\":" + object(measures, totals.map(json)) }
        let notes = result.notes.map { string($0[language]) }
        text += ",\n\"notes\":[\(notes.joined(separator: ","))]"
        text += ",\n\"election\":\(result.election.map(string) ?? "null")"
        text += ",\n\"as_of\":\(result.asOf.map { string($0.description) } ?? "null")"
        text += ",\n\"rejected\":\(result.rejected)}\n"
        return text
    }

    private static func cells(of row: ResultTable.Row, in result: ResultTable) -> [String] {
        var cells: [String] = []
        for (dimension, value) in zip(result.dimensions, row.key) {
            cells.append(json(value))
            guard dimension.isRegion else { continue }
            if case .region(_, let name) = value { cells.append(string(name)) } else { cells.append("null") }
        }
        return cells + row.values.map(json)
    }

    private static func object(_ keys: [String], _ values: [String]) -> String {
        "{" + zip(keys, values).map { "\($0):\($1)" }.joined(separator: ",") + "}"
    }

    private static func json(_ value: Value) -> String {
        switch value {
        case .integer: value.plain ?? "null"
        // JSON has no word for a number that is none.
        case .real(let number): number.isFinite ? value.plain ?? "null" : "null"
        case .null, .text, .choice, .region, .period: value.plain.map(string) ?? "null"
        }
    }

    /// A string within quotes; control characters are escaped, also those that JSON would allow, because terminals obey
    /// them.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{8}": result += "\\b"
            case "\u{C}": result += "\\f"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
