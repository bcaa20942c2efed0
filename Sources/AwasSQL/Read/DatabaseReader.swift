import AwasData
import AwasModel

/// Reads what `awas load` wrote, as one state of the database.
package struct DatabaseReader {
    private let connection: PostgresConnection
    private let url: DatabaseURL
    /// Where the rows came from.
    package let origin: DatasetOrigin

    /// - Throws: ``DatabaseError`` where there is no server, or it holds no tables of ours.
    package init(_ url: DatabaseURL) throws(DatabaseError) {
        self.url = url
        connection = try PostgresConnection(url)
        // All statements see the tables of one moment, whatever is loaded meanwhile.
        try connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        var isThere = false
        try connection.rows(of: "SELECT 1 WHERE to_regclass($1) IS NOT NULL", ["\(url.schema).load_origin"]) { _ in
            isThere = true
        }
        guard isThere else { throw .notLoaded(database: url.name) }
        try connection.run("SET LOCAL search_path = \(url.schema)")
        var found: (format: String, json: String) = ("", "")
        try connection.rows(of: "SELECT format, origin FROM load_origin") { row in
            found = (row.text(0) ?? "", row.text(1) ?? "")
        }
        guard found.format == LoadManifest.format else {
            throw .otherVersion(database: url.name, found: found.format)
        }
        guard let origin = DatasetOrigin(json: found.json) else { throw .changed(database: url.name) }
        self.origin = origin
    }

    /// The rows of a statement's answer, as texts.
    func rows(of statement: SQLStatement, _ body: ([String?]) -> Void) throws(DatabaseError) {
        try connection.rows(of: statement.text, statement.parameters) { row in
            body(row.texts)
        }
    }

    /// All rows, checked like those of files and said to come from where they did.
    ///
    /// - Parameter reader: how they are read; faulty rows are none, for they were checked when they were loaded.
    package func rows(_ reader: DatasetReader) throws(DatabaseError) -> ReadResult {
        var tables: [Table: [[String]]] = [:]
        for table in origin.knownTables { tables[table] = try rows(of: table) }
        let read: ReadResult
        do throws(PackageError) { read = try reader.read(InMemorySource(tables)) } catch {
            throw .changed(database: url.name)
        }
        guard read.errorCount == 0 else { throw .changed(database: url.name) }
        return origin.applied(to: read)
    }

    /// The header and the rows of a table.
    private func rows(of table: Table) throws(DatabaseError) -> [[String]] {
        var columns: Set<String> = []
        try connection.rows(
            of: "SELECT attname FROM pg_catalog.pg_attribute WHERE attrelid = $1::regclass AND attnum > 0",
            ["\(url.schema).\(table.rawValue)"]
        ) { row in columns.insert(row.text(0) ?? "") }
        let fields = Schema[table].columns.filter { $0.isList || columns.contains($0.id) }
        var lists: [Int: [Int64: String]] = [:]
        for (place, column) in fields.enumerated() where column.isList {
            var cells: [Int64: String] = [:]
            try connection.rows(
                of: "SELECT row_id, item FROM \(table.rawValue)_\(column.id) ORDER BY row_id, place"
            ) { row in
                let item = row.text(1) ?? ""
                cells[row.integer(0) ?? 0, default: ""] += cells[row.integer(0) ?? 0] == nil ? item : ";" + item
            }
            lists[place] = cells
        }
        let plain = fields.filter { !$0.isList }.map { "\"\($0.id)\"" }.joined(separator: ", ")
        var rows = [fields.map(\.id)]
        try connection.rows(of: "SELECT row_id, \(plain) FROM \(table.rawValue) ORDER BY row_id") { row in
            let id = row.integer(0) ?? 0
            var cells: [String] = []
            var next = 1
            for place in fields.indices {
                if let list = lists[place] {
                    cells.append(list[id] ?? "")
                } else {
                    cells.append(DatabaseReader.cell(row.text(next), fields[place].kind))
                    next += 1
                }
            }
            rows.append(cells)
        }
        return rows
    }

    /// As a file has it.
    private static func cell(_ text: String?, _ kind: Column.Kind) -> String {
        switch (kind, text) {
        case (_, nil): ""
        case (.boolean, let text?): text == "t" ? "true" : "false"
        case (.month, let text?): String(text.prefix(7))
        case (_, let text?): text
        }
    }
}
