import CMinizip

/// The parts of a ZIP archive, read by minizip.
struct ZipArchive: ~Copyable {
    /// A part that unpacks to more than this is taken for an attack rather than for a document.
    static let largestPart = 1 << 28

    private let handle: unzFile

    /// Opens an archive; nil when there is none at the path, or none that can be read.
    init?(_ path: String) {
        guard let handle = unzOpen64(path) else { return nil }
        self.handle = handle
    }

    deinit {
        unzClose(handle)
    }

    /// The bytes of a part; nil when there is none of this name, or it is damaged or too large.
    func part(_ name: String) -> [UInt8]? {
        guard unzLocateFile(handle, name, 1) == UNZ_OK else { return nil }
        var information = unz_file_info64()
        guard unzGetCurrentFileInfo64(handle, &information, nil, 0, nil, 0, nil, 0) == UNZ_OK,
            information.uncompressed_size <= ZipArchive.largestPart, unzOpenCurrentFile(handle) == UNZ_OK
        else { return nil }
        let size = Int(information.uncompressed_size)
        var read: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                read = unzReadCurrentFile(handle, buffer.baseAddress.map { $0 + count }, UInt32(size - count))
                guard read > 0 else { break }
                count += Int(read)
            }
        }
        // Closing compares the checksum of what was read.
        guard unzCloseCurrentFile(handle) == UNZ_OK, bytes.count == size else { return nil }
        return bytes
    }
}
