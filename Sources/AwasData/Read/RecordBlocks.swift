#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file in blocks of whole records, so that only one of them is in memory at a time.
///
/// A block ends with the last line feed that stands outside quotes. All blocks begin outside quotes, so the parity of
/// the quotes in a block says whether its end lies inside them, and going back from there finds that line feed.
final class RecordBlocks {
    private let path: String
    private let file: Int32
    private var buffer: UnsafeMutableRawBufferPointer
    /// The bytes in the buffer, and those of them that were handed out already.
    private var filled = 0
    private var used = 0
    private var isAtEnd = false
    /// The bytes read so far.
    private(set) var bytesRead = 0
    /// The bytes that the file had when it was opened.
    let fileSize: Int
    private var fingerprint: Fingerprint?

    /// - Parameters:
    ///   - size: the bytes of a block, at least 1; a longer record makes a longer one.
    ///   - hasFingerprint: whether the digest of the file is computed along the way.
    init(_ path: String, size: Int, hasFingerprint: Bool) throws(PackageError) {
        self.path = path
        (file, fileSize) = try FileSystem.open(path)
        buffer = .allocate(byteCount: max(size, 1), alignment: 64)
        fingerprint = hasFingerprint ? Fingerprint() : nil
    }

    deinit {
        close(file)
        buffer.deallocate()
    }

    /// The next whole records; empty at the end of the file. They stay in place until the next call.
    ///
    /// - Parameter holdingText: whether the block goes on until it holds more than blank lines, as one with a header.
    func next(holdingText: Bool = false) throws(PackageError) -> UnsafeRawBufferPointer {
        if used > 0 {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[used..<filled]))
            filled -= used
            used = 0
        }
        while true {
            try fill()
            let end = isAtEnd ? filled : endOfRecords()
            let isEnough = end > 0 && (!holdingText || buffer[..<end].contains { $0 > 0x20 })
            if isEnough || isAtEnd {
                used = end
                return UnsafeRawBufferPointer(rebasing: buffer[..<end])
            }
            grow()
        }
    }

    /// The digest of the file, once all of it was read; nil when it was not asked for.
    func digest() -> String? {
        fingerprint?.finish()
    }

    private func fill() throws(PackageError) {
        while filled < buffer.count, !isAtEnd {
            let count = read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            if count > 0 {
                fingerprint?.update(UnsafeRawBufferPointer(rebasing: buffer[filled..<(filled + count)]))
                filled += count
                bytesRead += count
            } else if count == 0 {
                isAtEnd = true
            } else if errno != EINTR {
                throw FileSystem.unreadable(path)
            }
        }
    }

    /// Behind the last line feed outside quotes; 0 when there is none.
    private func endOfRecords() -> Int {
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<filled])
        var inQuotes = FieldScanner.totals(of: bytes).quotes % 2 != 0
        var offset = filled
        while offset > 0 {
            offset -= 1
            if bytes[offset] == 0x22 {
                inQuotes.toggle()
            } else if bytes[offset] == 0x0A, !inQuotes {
                return offset + 1
            }
        }
        return 0
    }

    private func grow() {
        let grown = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 64)
        grown.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        buffer.deallocate()
        buffer = grown
    }
}
