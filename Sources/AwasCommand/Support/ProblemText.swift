import AwasData
import AwasModel

/// Problems in words, for the person at the terminal.
enum ProblemText {
    /// Of each check a terminal shows so many problems: what comes after them says nothing new, and hides the others.
    static let mostOnTerminal = 50

    /// The problems, a line each.
    ///
    /// - Parameter isOnTerminal: whether of each check only the first ones are named, and how many more there are.
    static func lines(_ problems: [Problem], isOnTerminal: Bool, _ language: Language) -> [String] {
        guard isOnTerminal else { return problems.map { line($0, language) } }
        var counts: [ProblemCode: Int] = [:]
        var lines: [String] = []
        for problem in problems {
            counts[problem.code, default: 0] += 1
            if counts[problem.code, default: 0] <= mostOnTerminal { lines.append(line(problem, language)) }
        }
        for code in ProblemCode.allCases {
            let more = counts[code, default: 0] - mostOnTerminal
            guard more > 0 else { continue }
            lines.append(
                LocalizedText(
                    "… dan \(more) lagi [\(code.rawValue)]; --problems masalah.csv menulis semuanya",
                    "… and \(more) more [\(code.rawValue)]; --problems problems.csv writes them all")[language])
        }
        return lines
    }

    /// One line: where, how bad, which check, what to do.
    private static func line(_ problem: Problem, _ language: Language) -> String {
        var place = problem.file
        if let line = problem.line { place += ":\(line)" }
        if let column = problem.column { place += ":\(column)" }
        let severity = severity(problem.severity)[language]
        return visible("\(place): \(severity) [\(problem.code.rawValue)] \(problem.message[language])")
    }

    /// Control characters as pictures of themselves: a file must not tell the terminal what to do, nor break the line. So
    /// are blanks beside the usual one and characters without width, for which two texts that look alike may differ, and
    /// those that turn the direction of what follows.
    private static func visible(_ text: String) -> String {
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
