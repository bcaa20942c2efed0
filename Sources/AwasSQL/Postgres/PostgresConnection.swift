import AwasModel

/// A connection to a PostgreSQL server, used by one thread at a time.
final class PostgresConnection {
    private let library: PostgresLibrary
    private let connection: PostgresLibrary.Connection
    /// What messages call the database.
    let name: String

    /// The number of the type `text`.
    private static let textType: UInt32 = 25

    /// The codes of `ConnStatusType` and `ExecStatusType` that are looked at.
    private enum Code {
        static let connected: CInt = 0
        static let commandDone: CInt = 1
        static let rows: CInt = 2
        static let copyIn: CInt = 4
        static let oneRow: CInt = 9
        /// `PG_DIAG_MESSAGE_PRIMARY`.
        static let primaryMessage = CInt(UInt8(ascii: "M"))
    }

    /// Connects as the address and the environment say.
    init(_ url: DatabaseURL) throws(DatabaseError) {
        guard let library = PostgresLibrary.standard else { throw .noLibrary }
        guard let connection = url.connection.withCString({ library.connect($0) }) else { throw .noLibrary }
        (self.library, self.connection, name) = (library, connection, url.name)
        // Notices are for the server's own log.
        _ = library.setNoticeProcessor(connection, { _, _ in }, nil)
        guard library.status(connection) == Code.connected else {
            throw .unreachable(database: name, reason: PostgresConnection.line(library.errorMessage(connection)))
        }
        try run("SET client_encoding = 'UTF8'")
        try run("SET datestyle = 'ISO'")
    }

    deinit { library.finish(connection) }

    /// Runs a statement without an answer.
    func run(_ statement: String, _ parameters: [String?] = []) throws(DatabaseError) {
        try rows(of: statement, parameters) { _ in }
    }

    /// Runs a statement and hands on each row of its answer, as the server sends it.
    ///
    /// - Parameters:
    ///   - parameters: the texts of `$1`, `$2`, …; nil for null.
    ///   - body: called with each row, whose values do not outlive it.
    func rows(
        of statement: String, _ parameters: [String?] = [], _ body: (borrowing Row) -> Void
    ) throws(DatabaseError) {
        try send(statement, parameters)
        _ = library.setSingleRowMode(connection)
        var failure: DatabaseError?
        // Everything is taken, also behind a failure, so that the connection is ready for the next.
        while let result = library.nextResult(connection) {
            defer { library.clear(result) }
            switch library.resultStatus(result) {
            case Code.oneRow:
                for row in 0..<library.rowCount(result) where failure == nil {
                    body(Row(library: library, result: result, row: row))
                }
            case Code.rows, Code.commandDone: break
            default: failure = failure ?? refusal(result)
            }
        }
        if let failure { throw failure }
    }

    /// Fills a table by `COPY … FROM STDIN`, in its text format.
    ///
    /// - Parameter next: gives the next bytes, whole rows or not; nil behind the last.
    func copy(_ statement: String, _ next: () -> [UInt8]?) throws(DatabaseError) {
        try send(statement, [])
        var failure: DatabaseError?
        while let result = library.nextResult(connection) {
            defer { library.clear(result) }
            let status = library.resultStatus(result)
            if status == Code.copyIn {
                var isSent = true
                while isSent, let bytes = next() {
                    isSent = bytes.withUnsafeBytes { bytes in
                        guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return true }
                        return library.putData(connection, base, CInt(bytes.count)) == 1
                    }
                }
                if library.putEnd(connection, nil) != 1 { failure = failure ?? lost() }
            } else if status != Code.commandDone {
                failure = failure ?? refusal(result)
            }
        }
        if let failure { throw failure }
    }

    private func send(_ statement: String, _ parameters: [String?]) throws(DatabaseError) {
        let texts = parameters.map { $0.map { Array($0.utf8CString) } }
        // All are texts, which the statement casts: so one that it does not use has a type, too.
        let types = Array(repeating: PostgresConnection.textType, count: parameters.count)
        let isSent = statement.withCString { statement in
            PostgresConnection.withPointers(texts) { pointers in
                pointers.withUnsafeBufferPointer { pointers in
                    library.sendQuery(
                        connection, statement, CInt(pointers.count), types, pointers.baseAddress, nil, nil, 0)
                }
            }
        }
        guard isSent == 1 else { throw lost() }
    }

    private static func withPointers<Result>(
        _ texts: [[CChar]?], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        // One buffer for all: nesting a closure for each parameter would run out of stack with thousands.
        var bytes: [CChar] = []
        var offsets: [Int?] = []
        for text in texts {
            offsets.append(text == nil ? nil : bytes.count)
            if let text { bytes += text }
        }
        return bytes.withUnsafeBufferPointer { bytes in
            body(offsets.map { offset in offset.flatMap { place in bytes.baseAddress.map { $0 + place } } })
        }
    }

    private func lost() -> DatabaseError {
        .unreachable(database: name, reason: PostgresConnection.line(library.errorMessage(connection)))
    }

    private func refusal(_ result: PostgresLibrary.Result) -> DatabaseError {
        guard let message = library.resultField(result, Code.primaryMessage) else { return lost() }
        return .failed(database: name, reason: PostgresConnection.line(message))
    }

    /// What was said, on one line.
    private static func line(_ text: PostgresLibrary.Text) -> String {
        guard let text else { return "?" }
        return String(cString: text).split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "; ")
    }
}

extension PostgresConnection {
    /// A row of an answer.
    struct Row: ~Copyable {
        fileprivate let library: PostgresLibrary
        fileprivate let result: PostgresLibrary.Result
        fileprivate let row: CInt

        /// The texts of all columns; nil for null.
        var texts: [String?] {
            var texts: [String?] = []
            for column in 0..<Int(library.columnCount(result)) { texts.append(text(column)) }
            return texts
        }

        /// The text of a column; nil for null.
        func text(_ column: Int) -> String? {
            guard library.isNull(result, row, CInt(column)) == 0, let value = library.value(result, row, CInt(column))
            else { return nil }
            let count = Int(library.length(result, row, CInt(column)))
            return value.withMemoryRebound(to: UInt8.self, capacity: count) {
                String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
            }
        }

        /// The whole number of a column; nil for null, and for what is none.
        func integer(_ column: Int) -> Int64? { text(column).flatMap { Int64($0) } }
    }
}
