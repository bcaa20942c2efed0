import AwasData
import AwasModel

/// The problems that one check found in a package.
public struct ProblemGroup: Sendable {
    /// The check.
    public let code: ProblemCode
    /// By file, line and column.
    public let problems: [Problem]
    package let stage: ProblemCode.Stage

    /// What people call the check.
    public var title: LocalizedText { code.title }

    /// Problems by their checks: those first that are to be fixed first, of one stage the commonest.
    ///
    /// - Parameter unreadable: the files that could not be taken apart into rows.
    package static func groups(_ problems: [Problem], unreadable: [String]) -> [ProblemGroup] {
        let files = Set(unreadable)
        let groups = Dictionary(grouping: problems, by: \.code).map { code, problems in
            let isOfFile =
                [.badEncoding, .unclosedQuote].contains(code) && problems.contains { files.contains($0.file) }
            return ProblemGroup(code: code, problems: problems, stage: isOfFile ? .file : code.stage)
        }
        return groups.sorted {
            ($0.stage.rawValue, -$0.problems.count, $0.code.rawValue)
                < ($1.stage.rawValue, -$1.problems.count, $1.code.rawValue)
        }
    }
}
