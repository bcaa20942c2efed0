import CMinizip

/// A part of an archive that is unpacked piece by piece, once.
struct ZipPart: ~Copyable {
    private let handle: unzFile
    private var rest: Int

    init?(_ path: String, _ part: ZipArchive.Part) {
        // An archive opened anew, since one that is open unpacks one part at a time.
        guard let handle = unzOpen64(path) else { return nil }
        var position = part.position
        guard unzGoToFilePos64(handle, &position) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else {
            unzClose(handle)
            return nil
        }
        self.handle = handle
        rest = part.unpackedBytes
    }

    deinit {
        unzClose(handle)
    }

    /// Unpacks the next bytes; none at the end.
    ///
    /// - Returns: how many there are; nil where the part is damaged.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard rest > 0 else {
            // Closing compares the checksum of what was read.
            return unzCloseCurrentFile(handle) == UNZ_OK ? 0 : nil
        }
        let count = unzReadCurrentFile(handle, buffer.baseAddress, UInt32(min(buffer.count, rest)))
        guard count > 0 else { return nil }
        rest -= Int(count)
        return Int(count)
    }
}
