import AwasModel
import AwasWorkbook

/// Something wrong, or doubtful, at a place of a data package, and what to do about it.
public struct Problem: Hashable, Sendable {
    /// Whether a row can be used all the same.
    public enum Severity: String, Sendable {
        /// The row cannot be used; it stops the job unless faulty rows may be set aside.
        case error
        /// The row is used; someone should look.
        case warning
    }

    /// Whose rows a problem is about.
    package enum Area: Hashable, Sendable {
        /// Those of a whole file, or of no region in particular.
        case everywhere
        /// A row whose region cannot be read.
        case unreadable
        /// A row of this region.
        case region(RegionCode)
    }

    /// Which check found it.
    public let code: ProblemCode
    /// Nil for a file that belongs to no table.
    package let table: Table?
    /// Relative to the package's folder.
    public let file: String
    /// As an editor counts it, from 1; nil for a problem of the whole file.
    public let line: Int?
    /// The header of the column as the file writes it; for a broken byte its position in the line, from 1.
    public let column: String?
    /// The cell as the file holds it, its end cut off when it is long; nil where there is none and where it could name
    /// a person.
    public let value: String?
    /// Of which region it is; nil when the reader was not asked for it.
    package internal(set) var area: Area?
    /// What fills the message's template.
    private var details: [LocalizedText]
    /// Whether nothing is to be guessed of the cell: what it is, its source knows.
    private let isExplained: Bool
    /// Where the column stands in the file, from 0; -1 for a problem of a whole row or file.
    let columnPosition: Int

    init(
        _ code: ProblemCode, table: Table?, file: String, line: Int?, column: String?, columnPosition: Int = -1,
        value: String? = nil, isExplained: Bool = false, _ details: [LocalizedText] = []
    ) {
        self.isExplained = isExplained
        self.code = code
        self.table = table
        self.file = file
        self.line = line
        self.column = column
        self.columnPosition = columnPosition
        self.value = value.map(Problem.shown)
        self.details = details
    }

    /// Put together when asked for: a package can have millions of problems, of which few messages are read.
    public var message: LocalizedText {
        let message = code.message(value: value, details)
        guard !isExplained, let advice = value.flatMap({ CellAdvice.sentence(for: code, value: $0) }) else {
            return message
        }
        return LocalizedText("\(message.indonesian). \(advice.indonesian)", "\(message.english). \(advice.english)")
    }

    /// Where it is: `events.csv:12`, or a cell as a spreadsheet names it, `kegiatan.xlsx, Sept!C12`.
    package var place: String {
        guard let line else { return file }
        return SheetPart.place(of: file, line: line, column: columnPosition < 0 ? nil : columnPosition)
    }

    /// Whether its file is a sheet of a workbook.
    package var isOfSheet: Bool { SheetPart.isSheet(file) }

    /// The cell of a sheet; nil for a problem of a file or of no cell.
    package var cell: String? {
        guard isOfSheet, let line, columnPosition >= 0 else { return nil }
        return CellAddress(row: line, column: columnPosition + 1).description
    }

    /// The same problem with other details.
    func with(_ details: [LocalizedText]) -> Problem {
        var problem = self
        problem.details = details
        return problem
    }

    /// The same problem of another row.
    ///
    /// - Parameter column: that of the cell in the file of the row; nil where it is about the whole row.
    func moved(to table: Table, file: String, line: Int, _ column: FileLayout.FileColumn?) -> Problem {
        Problem(
            code, table: table, file: file, line: line, column: column?.shownHeader,
            columnPosition: column?.index ?? -1, value: Schema[table].hasPersonalColumns ? nil : value,
            isExplained: isExplained,
            details)
    }

    /// The same problem with another text for one of its details.
    func replacing(_ detail: LocalizedText, with other: LocalizedText) -> Problem {
        with(details.map { $0 == detail ? other : $0 })
    }

    /// Whether a text is one of its details.
    func says(_ detail: LocalizedText) -> Bool { details.contains(detail) }

    /// That of the check.
    public var severity: Severity { code.severity }

    /// The order in which problems are listed: by file, line, and column from left to right.
    static func precedes(_ left: Problem, _ right: Problem) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
        if left.columnPosition != right.columnPosition { return left.columnPosition < right.columnPosition }
        if left.code != right.code { return left.code.rawValue < right.code.rawValue }
        return (left.value ?? "") < (right.value ?? "")
    }

    /// The beginning of a text that is too long to read: a quote that is never closed makes a cell of half a file.
    static func shown(_ text: String) -> String {
        let longest = 200
        guard text.utf8.count > longest else { return text }
        return String(text.unicodeScalars.prefix(longest)) + "…"
    }
}
