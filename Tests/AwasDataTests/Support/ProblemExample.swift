import AwasModel
import Testing

@testable import AwasData

/// The smallest package with a problem, and exactly what must be found.
struct ProblemExample: Sendable, CustomTestStringConvertible {
    let code: ProblemCode
    let files: [String: [UInt8]]
    let file: String
    let line: Int?
    let column: String?
    let value: String?

    var testDescription: String { code.rawValue }

    init(
        _ code: ProblemCode, _ files: [String: [UInt8]], file: String, line: Int?, column: String?,
        value: String? = nil
    ) {
        self.code = code
        self.files = files
        self.file = file
        self.line = line
        self.column = column
        self.value = value
    }

    /// Cells of a table's one row replaced.
    init(
        _ code: ProblemCode, _ table: Table, _ cells: [Field: String], _ column: Field?, value: String? = nil
    ) {
        self.init(
            code, Examples.package(table, cells).mapValues { Array($0.utf8) }, file: "\(table.rawValue).csv", line: 2,
            column: column?.rawValue, value: value)
    }

    /// A table's lines replaced.
    init(
        _ code: ProblemCode, _ table: Table, lines: [String], at line: Int, _ column: String?, value: String? = nil
    ) {
        self.init(
            code, Examples.package([table: lines]).mapValues { Array($0.utf8) }, file: "\(table.rawValue).csv",
            line: line, column: column, value: value)
    }
}
