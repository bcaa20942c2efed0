import AwasModel

/// Output that cannot be written: what happened and what to do about it, for people.
package struct WriterError: Error, Hashable, Sendable {
    /// The file or folder that it is about, as the caller named it.
    package let path: String
    /// What happened and what to do.
    package let reason: LocalizedText

    /// An error about a path.
    package init(path: String, reason: LocalizedText) {
        self.path = path
        self.reason = reason
    }
}
