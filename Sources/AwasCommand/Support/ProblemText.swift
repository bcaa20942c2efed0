import AwasData
import AwasModel
import AwasReport

/// Problems in words and in tables.
enum ProblemText {
    /// One line: where, how bad, which check, what to do.
    static func line(_ problem: Problem, _ language: Language) -> String {
        var place = problem.file
        if let line = problem.line { place += ":\(line)" }
        if let column = problem.column { place += ":\(column)" }
        let severity = severity(problem.severity)[language]
        return "\(place): \(severity) [\(problem.code.rawValue)] \(problem.message[language])"
    }

    static func severity(_ severity: Problem.Severity) -> LocalizedText {
        switch severity {
        case .error: LocalizedText("galat", "error")
        case .warning: LocalizedText("peringatan", "warning")
        }
    }

    /// The fields of a problem by the names that files and programs know them by.
    static let columnIDs = ["code", "severity", "table", "file", "line", "column", "value", "message"]

    static func fields(_ problem: Problem, _ language: Language) -> [JSON] {
        [
            .string(problem.code.rawValue), .string(problem.severity.rawValue),
            problem.table.map { .string($0.rawValue) } ?? .null, .string(problem.file),
            problem.line.map { .integer(Int64($0)) } ?? .null, problem.column.map { .string($0) } ?? .null,
            problem.value.map { .string($0) } ?? .null, .string(problem.message[language]),
        ]
    }
}
