/// A text in every language of Awas, side by side, so that neither can be forgotten.
public struct LocalizedText: Hashable, Sendable {
    /// What users read unless they ask for English.
    public let indonesian: String
    /// What `--lang en` shows.
    public let english: String

    /// A text in both languages.
    public init(_ indonesian: String, _ english: String) {
        self.indonesian = indonesian
        self.english = english
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
