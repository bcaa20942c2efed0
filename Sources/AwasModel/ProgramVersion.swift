/// The version of the program, as `--version` and the documents name it.
package enum ProgramVersion {
    /// By Semantic Versioning.
    package static let current = "0.1.0"
}
