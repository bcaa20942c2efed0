import CMinizip

/// Packs the parts of a document into a ZIP archive. The same parts give the same bytes: no clock is asked.
package enum ZipWriter {
    /// The archive cannot be written: its folder or storage does not allow it.
    package struct Failure: Error {}

    /// Writes an archive, over whatever is at the path.
    ///
    /// - Parameter parts: in their order; names with `/` between folders.
    package static func write(_ parts: [(name: String, text: String)], to path: String) throws(Failure) {
        guard let archive = zipOpen64(path, APPEND_STATUS_CREATE) else { throw Failure() }
        var isWhole = true
        for part in parts where isWhole { isWhole = add(part.name, Array(part.text.utf8), to: archive) }
        guard zipClose(archive, nil) == ZIP_OK, isWhole else { throw Failure() }
    }

    static func add(_ name: String, _ bytes: [UInt8], to archive: zipFile) -> Bool {
        // The first day that the format knows.
        var information = zip_fileinfo()
        information.tmz_date = tm_zip(tm_sec: 0, tm_min: 0, tm_hour: 0, tm_mday: 1, tm_mon: 0, tm_year: 1980)
        let isOpen =
            zipOpenNewFileInZip(
                archive, name, &information, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK
        guard isOpen, let count = UInt32(exactly: bytes.count) else { return false }
        let isWritten = zipWriteInFileInZip(archive, bytes, count) == ZIP_OK
        return zipCloseFileInZip(archive) == ZIP_OK && isWritten
    }
}
