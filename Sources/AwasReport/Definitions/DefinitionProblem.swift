import AwasModel

/// Something wrong in a definition: where, and what to do.
public struct DefinitionProblem: Error, Hashable, Sendable {
    public let file: String
    /// As an editor counts them; nil when the whole file is meant.
    public let line: Int?
    public let message: LocalizedText
}

/// All that is wrong in the definitions of a folder.
public struct DefinitionError: Error, Hashable, Sendable {
    public let problems: [DefinitionProblem]
}
