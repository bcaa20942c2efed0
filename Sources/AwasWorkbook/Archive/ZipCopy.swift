import CMinizip

/// A copy of an archive in which some parts are changed, left out or new. All others are copied as they are packed.
struct ZipCopy {
    /// By the key of its name, how a part is changed.
    var changed: [String: PartEdits] = [:]
    /// By their keys.
    var leftOut: Set<String> = []
    var added: [(name: String, text: String)] = []

    private let archive: ZipArchive

    init(_ archive: ZipArchive) { self.archive = archive }

    /// Writes the copy, over whatever is at the path.
    func write(to path: String) throws(ZipWriter.Failure) {
        guard let source = unzOpen64(archive.path) else { throw ZipWriter.Failure() }
        defer { unzClose(source) }
        guard let copy = zipOpen64(path, APPEND_STATUS_CREATE) else { throw ZipWriter.Failure() }
        var isWhole = true
        var status = unzGoToFirstFile(source)
        while status == UNZ_OK, isWhole {
            isWhole = copyPart(of: source, to: copy)
            status = unzGoToNextFile(source)
        }
        for part in added where isWhole { isWhole = ZipWriter.add(part.name, Array(part.text.utf8), to: copy) }
        guard zipClose(copy, nil) == ZIP_OK, isWhole, status == UNZ_END_OF_LIST_OF_FILE else {
            throw ZipWriter.Failure()
        }
    }

    /// The part that the source is at.
    private func copyPart(of source: unzFile, to copy: zipFile) -> Bool {
        var information = unz_file_info64()
        var name = [CChar](repeating: 0, count: 1 << 10)
        guard unzGetCurrentFileInfo64(source, &information, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK
        else { return false }
        let key = ZipArchive.key(String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        if leftOut.contains(key) { return true }
        if let edits = changed[key] { return write(edits, of: key, name, information, to: copy) }
        var method: Int32 = 0
        guard unzOpenCurrentFile2(source, &method, nil, 1) == UNZ_OK else { return false }
        defer { unzCloseCurrentFile(source) }
        guard begin(name, information, method: method, isPacked: true, in: copy) else { return false }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 1)
        defer { room.deallocate() }
        while true {
            let count = unzReadCurrentFile(source, room.baseAddress, UInt32(room.count))
            guard count > 0 else {
                let isClosed =
                    zipCloseFileInZipRaw64(copy, information.uncompressed_size, information.crc) == ZIP_OK
                return isClosed && count == 0
            }
            guard zipWriteInFileInZip(copy, room.baseAddress, UInt32(count)) == ZIP_OK else { return false }
        }
    }

    private func write(
        _ edits: PartEdits, of key: String, _ name: [CChar], _ information: unz_file_info64, to copy: zipFile
    ) -> Bool {
        do throws(WorkbookError) {
            var part = try archive.open(key)
            guard begin(name, information, method: Z_DEFLATED, isPacked: false, in: copy) else { return false }
            let isWhole = edits.apply(to: &part) { bytes in
                // A piece is far below 4 GB.
                zipWriteInFileInZip(copy, bytes.baseAddress, UInt32(bytes.count)) == ZIP_OK
            }
            return zipCloseFileInZip(copy) == ZIP_OK && isWhole
        } catch {
            return false
        }
    }

    private func begin(
        _ name: [CChar], _ information: unz_file_info64, method: Int32, isPacked: Bool, in copy: zipFile
    ) -> Bool {
        var own = zip_fileinfo()
        own.dosDate = information.dosDate
        (own.internal_fa, own.external_fa) = (information.internal_fa, information.external_fa)
        let isLarge = max(information.uncompressed_size, information.compressed_size) >= 0xFFFF_FFFF
        // Names may be in UTF-8, and parts that nobody reads may have a password.
        let flags = information.flag & 0x0801
        return zipOpenNewFileInZip4_64(
            copy, name, &own, nil, 0, nil, 0, nil, method, Z_DEFAULT_COMPRESSION, isPacked ? 1 : 0, -15, 8,
            Z_DEFAULT_STRATEGY, nil, 0, information.version, flags, isLarge ? 1 : 0) == ZIP_OK
    }
}
