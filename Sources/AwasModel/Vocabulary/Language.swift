/// A language that people read Awas in.
public enum Language: String, CaseIterable, Sendable {
    /// Indonesian, the default.
    case indonesian = "id"
    /// English.
    case english = "en"
}
