/// The version of the program, as `--version` and the documents name it.
public enum ProgramVersion {
    /// By Semantic Versioning.
    public static let current = "0.1.0"
}
