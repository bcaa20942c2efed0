import AwasModel
import AwasQuery
import AwasReport

/// Writes the answer to a query as one JSON object, a row a line.
package enum JSONWriter {
    /// `{"columns":…,"rows":…,"others":…,"totals":…,"notes":…,"election":…,"as_of":…,"rejected":…}`; `others` and `totals`
    /// hold the figures and are there only when they were asked for.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - language: The language of the notes; everything else is ids and plain values.
    package static func render(_ result: ResultTable, language: Language) -> String {
        let lines = ResultLines(result, opening: "{", ending: "},\n", null: "null") { dimension, value in
            label(value, of: result.dimensions[dimension])
        } name: { measure in
            JSON.quoted(result.headings[measure].id) + ":"
        }
        let head = head(result.columnIDs)
        let figures = [("others", result.others?.values), ("totals", result.totals)]
        let tail = tail(
            figures.compactMap { name, values in
                values.map { (name, object(result.headings.map(\.id), $0.map(json))) }
            },
            notes: result.notes.map { $0[language] }, election: result.election, asOf: result.asOf,
            rejected: result.rejected)
        guard !result.rows.isEmpty else { return head + "[]" + tail }
        return lines.text(after: head + "[\n", before: "\n]" + tail, droppingLast: ",\n")
    }

    /// The members of a row that a value of a dimension makes.
    private static func label(_ value: Value, of dimension: Dimension) -> String {
        func member(_ id: String, _ value: JSON) -> String { JSON.quoted(id) + ":" + value.compact }
        guard dimension.isRegion else { return member(dimension.id, json(value)) }
        let name = if case .region(_, let name) = value { JSON.string(name) } else { JSON.null }
        return member("\(dimension.id)_code", json(value)) + "," + member(dimension.id, name)
    }

    /// An array of objects, one a row, by the ids of the columns.
    package static func render(_ table: ReportTable) -> String {
        var text = ""
        render(table) { text += $0 }
        return text
    }

    /// The same in pieces, each given away before the next is made: the text of a long table is never held as a whole.
    package static func render<Failure: Error>(
        _ table: ReportTable, into write: (String) throws(Failure) -> Void
    ) throws(Failure) {
        let columns = table.columns.map(\.id)
        var pieces = TextPieces(text: table.rows.isEmpty ? "[]" : "[")
        for (position, row) in table.rows.enumerated() {
            pieces.text += (position == 0 ? "\n" : ",\n") + object(columns, row.cells.map(json)).compact
            try pieces.pass(to: write)
        }
        pieces.text += table.rows.isEmpty ? "\n" : "\n]\n"
        try pieces.end(write)
    }

    /// The same, with further members of each row.
    package static func render(_ table: ReportTable, adding members: (ReportTable.Row) -> [JSON.Member]) -> String {
        let rows = zip(table.rows, objects(table)).map { row, object in
            guard case .object(let known) = object else { return object }
            return JSON.object(known + members(row))
        }
        return lines(rows) + "\n"
    }

    /// The rows of a table as objects, by the ids of the columns.
    static func objects(_ table: ReportTable) -> [JSON] {
        let columns = table.columns.map(\.id)
        return table.rows.map { object(columns, $0.cells.map(json)) }
    }

    /// An answer: its rows, a row a line, what follows from all of them, and what a reader must know beside them.
    static func document(
        columns: [String], rows: [JSON], _ members: [(String, JSON)], notes: [String], election: String?,
        asOf: CalendarDate?, rejected: Int
    ) -> String {
        head(columns) + lines(rows)
            + tail(members, notes: notes, election: election, asOf: asOf, rejected: rejected)
    }

    private static func head(_ columns: [String]) -> String {
        "{\"columns\":" + JSON.array(columns.map(JSON.string)).compact + ",\n\"rows\":"
    }

    private static func tail(
        _ members: [(String, JSON)], notes: [String], election: String?, asOf: CalendarDate?, rejected: Int
    ) -> String {
        let all =
            members + [
                ("notes", JSON.array(notes.map(JSON.string))), ("election", election.map(JSON.string) ?? .null),
                ("as_of", asOf.map { JSON.string($0.description) } ?? .null), ("rejected", .integer(Int64(rejected))),
            ]
        return all.map { ",\n" + JSON.quoted($0) + ":" + $1.compact }.joined() + "}\n"
    }

    /// An array, an item a line.
    private static func lines(_ items: [JSON]) -> String {
        items.isEmpty ? "[]" : "[\n" + items.map(\.compact).joined(separator: ",\n") + "\n]"
    }

    static func object(_ names: [String], _ values: [JSON]) -> JSON {
        .object(zip(names, values).map(JSON.Member.init))
    }

    private static func json(_ cell: Cell) -> JSON {
        switch cell {
        case .null, .withheld: .null
        case .text(let text, let plain): .string(plain ?? text)
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .ratio(let ratio): .real(ratio.number)
        case .date(let date): .string(date.description)
        }
    }

    private static func json(_ value: Value) -> JSON {
        switch value {
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .ratio(let ratio): .real(ratio.number)
        case .null, .text, .choice, .region, .period, .withheld: value.plain.map(JSON.string) ?? .null
        }
    }
}
