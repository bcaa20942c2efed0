import AwasModel

/// Something wrong in a definition: where, and what to do.
public struct DefinitionProblem: Error, Hashable, Sendable {
    /// The path of the file, as it was named or found.
    public let file: String
    /// As an editor counts them; nil when the whole file is meant.
    public let line: Int?
    /// What is wrong and what to do.
    public let message: LocalizedText
}

/// All that is wrong in the definitions of a folder.
public struct DefinitionError: Error, Hashable, Sendable {
    /// At least one, by file and line.
    public let problems: [DefinitionProblem]
}
