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
        let columns = result.columnIDs
        return document(
            columns: columns, rows: result.rows.map { object(columns, cells(of: $0, in: result)) },
            result.totals.map { [("totals", object(result.measures.map(\.id), $0.map(json)))] } ?? [],
            notes: result.notes.map { $0[language] }, election: result.election, asOf: result.asOf,
            rejected: result.rejected)
    }

    /// An array of objects, one a row, by the ids of the columns.
    public static func render(_ table: ReportTable) -> String {
        lines(objects(table)) + "\n"
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
        let texts =
            [("columns", JSON.array(columns.map(JSON.string)).compact), ("rows", lines(rows))]
            + members.map { ($0, $1.compact) }
            + [
                ("notes", JSON.array(notes.map(JSON.string)).compact),
                ("election", (election.map(JSON.string) ?? .null).compact),
                ("as_of", (asOf.map { JSON.string($0.description) } ?? .null).compact),
                ("rejected", String(rejected)),
            ]
        return "{" + texts.map { JSON.quoted($0) + ":" + $1 }.joined(separator: ",\n") + "}\n"
    }

    /// An array, an item a line.
    private static func lines(_ items: [JSON]) -> String {
        items.isEmpty ? "[]" : "[\n" + items.map(\.compact).joined(separator: ",\n") + "\n]"
    }

    private static func cells(of row: ResultTable.Row, in result: ResultTable) -> [JSON] {
        var cells: [JSON] = []
        for (dimension, value) in zip(result.dimensions, row.key) {
            cells.append(json(value))
            guard dimension.isRegion else { continue }
            if case .region(_, let name) = value { cells.append(.string(name)) } else { cells.append(.null) }
        }
        return cells + row.values.map(json)
    }

    static func object(_ names: [String], _ values: [JSON]) -> JSON {
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
