import SystemPackage

/// A file that is being written, piece by piece, until it is closed.
struct OpenedFile {
    private let path: String
    private let descriptor: FileDescriptor

    /// Opens a file that is there, to be written from its beginning.
    init(_ path: String) throws(WriterError) {
        self.path = path
        descriptor = try WriterError.catching(path) {
            try FileDescriptor.open(path, .writeOnly, options: [.truncate, .closeOnExec])
        }
    }

    /// Writes a text behind what was written before.
    func append(_ text: String) throws(WriterError) {
        _ = try WriterError.catching(path) { try descriptor.writeAll(text.utf8) }
    }

    /// Ends the writing; some failures show only here.
    func close() throws(WriterError) {
        try WriterError.catching(path) { try descriptor.close() }
    }
}
