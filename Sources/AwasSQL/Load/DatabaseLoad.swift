import AwasData
import AwasModel

/// Writes a dataset into a database, so that a reader sees what was there before or what is new, each whole.
///
/// The tables are filled in a schema of their own, which takes the place of the other in one transaction at the end. One program
/// loads at a time: others wait.
package struct DatabaseLoad {
    private let read: ReadResult
    private let url: DatabaseURL
    private let tables: [DatabaseTable]

    /// - Parameters:
    ///   - read: accepted rows.
    ///   - withPersons: whether names, numbers and positions of persons are written too.
    package init(_ read: ReadResult, into url: DatabaseURL, withPersons: Bool) {
        (self.read, self.url) = (read, url)
        tables = DatabaseTable.all(of: read, withPersons: withPersons)
    }

    /// Writes all tables.
    ///
    /// - Returns: how many rows of tables of the package were written.
    /// - Throws: ``DatabaseError``; then the database is as it was.
    package func write() throws(DatabaseError) -> Int {
        let connection = try PostgresConnection(url)
        let (schema, new) = (url.schema, "\(url.schema)_loading")
        // One at a time, by the name of the schema; given back when the connection ends, however that is.
        try connection.run("SELECT pg_advisory_lock(hashtext($1))", ["awas load \(schema)"])
        try refuseForeign(schema, connection)
        try connection.run("DROP SCHEMA IF EXISTS \(new) CASCADE")
        try connection.run("CREATE SCHEMA \(new)")
        do throws(DatabaseError) {
            for table in tables {
                try connection.run(table.definition(in: new))
                try fill(table, in: new, connection)
            }
            for table in tables {
                for column in table.indices {
                    try connection.run("CREATE INDEX ON \(new).\(table.name) (\(column))")
                }
            }
            for view in DatabaseView.all(read.dataset) { try connection.run(view.definition(in: new)) }
            try connection.run("BEGIN")
            // A reader that never ends is waited for a while, and then told of.
            try connection.run("SET LOCAL lock_timeout = '60s'")
            try connection.run("DROP SCHEMA IF EXISTS \(schema) CASCADE")
            try connection.run("ALTER SCHEMA \(new) RENAME TO \(schema)")
            try connection.run("COMMIT")
        } catch {
            try? connection.run("ROLLBACK")
            try? connection.run("DROP SCHEMA IF EXISTS \(new) CASCADE")
            throw error
        }
        for table in tables { try? connection.run("ANALYZE \(schema).\(table.name)") }
        return read.dataset.counts.reduce(0) { $0 + $1.accepted }
    }

    /// What somebody else keeps in a schema of that name is never dropped.
    private func refuseForeign(_ schema: String, _ connection: PostgresConnection) throws(DatabaseError) {
        var (relations, manifests): (Int64, Int64) = (0, 0)
        try connection.rows(
            of: """
                SELECT COUNT(*), COUNT(CASE WHEN c.relname = 'load_manifest' THEN 1 END)
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = $1 AND c.relkind IN ('r', 'v', 'm', 'f', 'p')
                """, [schema]
        ) { row in (relations, manifests) = (row.integer(0) ?? 0, row.integer(1) ?? 0) }
        guard relations > 0, manifests == 0 else { return }
        throw .foreignSchema(database: url.name, schema: schema)
    }

    private func fill(
        _ table: DatabaseTable, in schema: String, _ connection: PostgresConnection
    ) throws(DatabaseError) {
        let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        var row = 0
        try connection.copy("COPY \(schema).\(table.name) (\(names)) FROM STDIN") {
            guard row < table.rowCount else { return nil }
            var bytes: [UInt8] = []
            let size = 1 << 16
            while row < table.rowCount, bytes.count < size {
                for (place, column) in table.columns.enumerated() {
                    if place > 0 { bytes.append(UInt8(ascii: "\t")) }
                    DatabaseLoad.append(column.text(row), to: &bytes)
                }
                bytes.append(UInt8(ascii: "\n"))
                row += 1
            }
            return bytes
        }
    }

    /// A cell in the text format of COPY (<https://www.postgresql.org/docs/current/sql-copy.html>).
    private static func append(_ text: String?, to bytes: inout [UInt8]) {
        guard let text else {
            bytes += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += [byte, byte]
            case UInt8(ascii: "\t"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case UInt8(ascii: "\r"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            default: bytes.append(byte)
            }
        }
    }
}

extension DatabaseTable {
    /// The statement that makes it.
    func definition(in schema: String) -> String {
        let lines = columns.map { "\"\($0.name)\" \($0.type)" } + ["PRIMARY KEY (\(key))"]
        return "CREATE TABLE \(schema).\(name) (\(lines.joined(separator: ", ")))"
    }
}

/// A view with names beside codes, for people and for programs that draw charts.
struct DatabaseView {
    let table: Table

    static func all(_ dataset: Dataset) -> [DatabaseView] {
        Table.allCases.filter { dataset.isKnown($0) && Schema[$0].position(of: .region) != nil }.map(DatabaseView.init)
    }

    func definition(in schema: String) -> String {
        let name = table.rawValue
        return """
            CREATE VIEW \(schema).v_\(name) AS SELECT t.*, r.name AS region_name, r.province AS province_code,
            p.name AS province_name, r.kabupaten AS kabupaten_code, k.name AS kabupaten_name
            FROM \(schema).\(name) t LEFT JOIN \(schema).regions r ON r.region = t.region
            LEFT JOIN \(schema).regions p ON p.region = r.province LEFT JOIN \(schema).regions k ON k.region = r.kabupaten
            """
    }
}
