import AwasData
import AwasModel

/// Problems in words, for the person at the terminal.
enum ProblemText {
    /// The problems, a line each; on a terminal what to do first, and then the problems by their checks.
    ///
    /// - Parameters:
    ///   - unreadable: the files that could not be taken apart into rows.
    ///   - width: the columns of the terminal; nil where there is none.
    static func lines(_ problems: [Problem], unreadable: [String], width: Int?, _ language: Language) -> [String] {
        guard let width else { return problems.map { line($0, language) } }
        return ProblemGroups(problems, unreadable: unreadable).lines(width: width, language)
    }

    /// One line: where, how bad, which check, what to do.
    static func line(_ problem: Problem, _ language: Language) -> String {
        var place = problem.place
        if let column = problem.column { place += !problem.isOfSheet ? ":\(column)" : " (\(column))" }
        let severity = severity(problem.severity)[language]
        return visible("\(place): \(severity) [\(problem.code.rawValue)] \(problem.message[language])")
    }

    /// Control characters as pictures of themselves: a file must not tell the terminal what to do, nor break the line. So
    /// are blanks beside the usual one and characters without width, for which two texts that look alike may differ, and
    /// those that turn the direction of what follows.
    static func visible(_ text: String) -> String {
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20: visible.append(UnicodeScalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F: visible.append("\u{2421}")
            case 0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
                visible.append("\u{2423}")
            case 0x80..<0xA0: visible.append("\u{FFFD}")
            default: visible.append(scalar)
            }
        }
        return String(visible)
    }

    private static func severity(_ severity: Problem.Severity) -> LocalizedText {
        switch severity {
        case .error: LocalizedText("galat", "error")
        case .warning: LocalizedText("peringatan", "warning")
        }
    }
}
