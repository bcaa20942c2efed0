#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is being written, piece by piece, until it is closed.
struct OpenedFile {
    private let path: String
    private let descriptor: Int32

    /// Opens a file that is there, to be written from its beginning.
    init(_ path: String) throws(WriterError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno, path: path) }
    }

    /// Writes a text behind what was written before.
    func append(_ text: String) throws(WriterError) {
        var text = text
        let failure = text.withUTF8 { bytes -> Int32 in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                #if canImport(Glibc)
                    let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                #elseif canImport(Musl)
                    let count = Musl.write(descriptor, rest.baseAddress, rest.count)
                #else
                    let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
                #endif
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { return errno }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
            return 0
        }
        guard failure == 0 else { throw .system(failure, path: path) }
    }

    /// Ends the writing; some failures show only here.
    func close() throws(WriterError) {
        #if canImport(Glibc)
            let isClosed = Glibc.close(descriptor) == 0
        #elseif canImport(Musl)
            let isClosed = Musl.close(descriptor) == 0
        #else
            let isClosed = Darwin.close(descriptor) == 0
        #endif
        guard isClosed else { throw .system(errno, path: path) }
    }
}
