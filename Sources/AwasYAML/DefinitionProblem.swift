import AwasModel

/// Something wrong in a definition: where, and what to do.
package struct DefinitionProblem: Error, Hashable, Sendable {
    /// The path of the file, as it was named or found.
    package let file: String
    /// As an editor counts them; nil when the whole file is meant.
    package let line: Int?
    /// What is wrong and what to do.
    package let message: LocalizedText

    package init(file: String, line: Int?, message: LocalizedText) {
        (self.file, self.line, self.message) = (file, line, message)
    }
}

/// All that is wrong in one file or in those of a folder.
package struct DefinitionError: Error, Hashable, Sendable {
    /// At least one, by file and line.
    package let problems: [DefinitionProblem]

    package init(problems: [DefinitionProblem]) {
        self.problems = problems
    }
}
