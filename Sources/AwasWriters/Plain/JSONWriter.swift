import AwasModel
import AwasQuery
import AwasReport

/// Writes the answer to a query as one JSON object, a row a line.
public enum JSONWriter {
    /// `{"columns":…,"rows":…,"totals":…,"notes":…,"election":…,"as_of":…,"rejected":…}`; `totals` holds the measures and
    /// is there only when it was asked for.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - language: The language of the notes; everything else is ids and plain values.
    public static func render(_ result: ResultTable, language: Language) -> String {
        var members: [(String, String)] = []
        if let totals = result.totals {
            members.append(("totals", object(result.measures.map(\.id), totals.map(json)).compact))
        }
        members += [
            ("notes", JSON.array(result.notes.map { .string($0[language]) }).compact),
            ("election", (result.election.map(JSON.string) ?? .null).compact),
            ("as_of", (result.asOf.map { JSON.string($0.description) } ?? .null).compact),
            ("rejected", String(result.rejected)),
        ]
        let lines = ResultLines(result, opening: "{", ending: "},\n", null: "null") { dimension, value in
            label(value, of: result.dimensions[dimension])
        } name: { measure in
            JSON.quoted(result.measures[measure].id) + ":"
        }
        let head = "{\"columns\":" + JSON.array(result.columnIDs.map(JSON.string)).compact + ",\n\"rows\":["
        let tail = members.map { ",\n" + JSON.quoted($0.0) + ":" + $0.1 }.joined() + "}\n"
        guard !result.rows.isEmpty else { return head + "]" + tail }
        return lines.text(after: head + "\n", before: "\n]" + tail, droppingLast: ",\n")
    }

    /// The members of a row that a value of a dimension makes.
    private static func label(_ value: Value, of dimension: Dimension) -> String {
        func member(_ id: String, _ value: JSON) -> String { JSON.quoted(id) + ":" + value.compact }
        guard dimension.isRegion else { return member(dimension.id, json(value)) }
        let name = if case .region(_, let name) = value { JSON.string(name) } else { JSON.null }
        return member("\(dimension.id)_code", json(value)) + "," + member(dimension.id, name)
    }

    /// An array of objects, one a row, by the ids of the columns.
    public static func render(_ table: ReportTable) -> String {
        let columns = table.columns.map(\.id)
        let rows = table.rows.map { object(columns, $0.cells.map(json)).compact }
        return rows.isEmpty ? "[]\n" : "[\n" + rows.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ names: [String], _ values: [JSON]) -> JSON {
        .object(zip(names, values).map(JSON.Member.init))
    }

    private static func json(_ cell: Cell) -> JSON {
        switch cell {
        case .null: .null
        case .text(let text, let plain): .string(plain ?? text)
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .date(let date): .string(date.description)
        }
    }

    private static func json(_ value: Value) -> JSON {
        switch value {
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .null, .text, .choice, .region, .period: value.plain.map(JSON.string) ?? .null
        }
    }
}
