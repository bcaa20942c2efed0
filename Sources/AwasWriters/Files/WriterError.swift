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

    /// A file that is an archive of parts and could not be packed.
    package static func packing(_ path: String) -> WriterError {
        WriterError(
            path: path,
            reason: LocalizedText(
                "dokumen tidak dapat ditulis; periksa izin dan ruang kosong folder ini",
                "the document cannot be written; check the permissions and free space of this folder"))
    }
}
