import AwasModel

/// Where a database is, as people write it: `postgresql://user@host:port/database?schema=awas&sslmode=verify-full`.
///
/// `schema` is ours: the tables' schema, `awas` where it is left out. All else goes to the client library as it is. A password
/// comes from `PGPASSWORD` or `.pgpass` and never from here, where a list of processes shows it.
package struct DatabaseURL: Hashable, Sendable {
    /// What the client library is told.
    let connection: String
    /// The schema that holds the tables.
    package let schema: String

    /// The schema where none is named.
    package static let defaultSchema = "awas"

    /// Whether a text names a database and not a folder or file.
    package static func isURL(_ text: String) -> Bool {
        text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") || text.hasPrefix("sc://")
    }

    /// - Throws: ``DatabaseError`` for a password in the address, a name of a schema that is none, or another kind of server.
    package init(_ text: String) throws(DatabaseError) {
        guard !text.hasPrefix("sc://") else { throw .noSpark }
        let scheme = text.prefix { $0 != ":" } + "://"
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        if let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") { throw .passwordInURL }
        var (address, query) = (text[...], Substring())
        if let mark = text.firstIndex(of: "?") {
            (address, query) = (text[..<mark], text[text.index(after: mark)...])
        }
        var schema = DatabaseURL.defaultSchema
        var kept: [Substring] = []
        for part in query.split(separator: "&") {
            let name = part.prefix { $0 != "=" }
            switch name {
            case "schema": schema = String(part.dropFirst(name.count + 1))
            case "password", "sslpassword": throw .passwordInURL
            // The client library decodes names, too; none of its own needs that.
            case _ where name.contains("%"): throw .passwordInURL
            default: kept.append(part)
            }
        }
        // A plain name, so that it means the same quoted and not; `pg_` belongs to the server.
        let isName = schema.first.map { $0.isASCII && ($0.isLetter || $0 == "_") } ?? false
        guard isName, schema.utf8.count <= 50, !schema.hasPrefix("pg_"),
            schema.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") })
        else { throw .badSchema(schema) }
        self.schema = schema
        connection = String(address) + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
    }

    /// What messages and manifests call it: server and database, without user and options.
    package var name: String {
        let scheme = connection.prefix { $0 != ":" }
        let rest = connection.dropFirst(scheme.count + 3).prefix { $0 != "?" }
        let place = rest.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest
        return "\(scheme)://\(place)" + (schema == DatabaseURL.defaultSchema ? "" : "?schema=\(schema)")
    }
}
