import AwasModel

/// Something wrong, or doubtful, at a place of a data package, and what to do about it.
public struct Problem: Hashable, Sendable {
    public enum Severity: String, Sendable {
        /// The row cannot be used; it stops the job unless faulty rows may be set aside.
        case error
        /// The row is used; someone should look.
        case warning
    }

    public let code: ProblemCode
    /// Nil for a file that belongs to no table.
    public let table: Table?
    /// Relative to the package's folder.
    public let file: String
    /// As an editor counts it, from 1; nil for a problem of the whole file.
    public let line: Int?
    /// The header of the column as the file writes it; for a broken byte its position in the line, from 1.
    public let column: String?
    /// The cell as the file holds it; nil where there is none and where it could name a person.
    public let value: String?
    public let message: LocalizedText

    public var severity: Severity { code.severity }

    /// The order in which problems are listed: by file, line, and column in the order of the table's schema.
    static func precedes(_ left: Problem, _ right: Problem) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
        if left.columnPosition != right.columnPosition { return left.columnPosition < right.columnPosition }
        if left.column != right.column { return (left.column ?? "") < (right.column ?? "") }
        return left.code.rawValue < right.code.rawValue
    }

    /// Where the column stands in the schema; behind all others when it is none of them.
    private var columnPosition: Int {
        guard let table, let column else { return -1 }
        return FileLayout.position(of: column, in: Schema[table]) ?? Int.max
    }
}
