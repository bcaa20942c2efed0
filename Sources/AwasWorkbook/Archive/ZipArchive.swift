import CMinizip
import SystemPackage

/// The parts of a ZIP archive, by their names.
///
/// Names are compared without case, and with strokes of either kind, as programs for workbooks do. What the directory says of
/// a part's size is all that is ever unpacked of it, so attacks are turned away before a byte of them is.
struct ZipArchive {
    struct Part {
        let position: unz64_file_pos
        let unpackedBytes: Int
        let packedBytes: Int
        let isEncrypted: Bool
        /// Whether another part has the same name: nobody knows which one is meant.
        var isRepeated = false
    }

    let path: String
    let limits: WorkbookLimits
    private var parts: [String: Part] = [:]

    init(_ path: String, _ limits: WorkbookLimits) throws(WorkbookError) {
        (self.path, self.limits) = (path, limits)
        let size = try ZipArchive.check(path)
        guard let handle = unzOpen64(path) else { throw .notWorkbook(path: path) }
        defer { unzClose(handle) }
        var (packedBytes, unpackedBytes) = (0, 0)
        var count = 0
        var status = unzGoToFirstFile(handle)
        while status == UNZ_OK {
            let (name, part) = try ZipArchive.part(of: handle, path)
            packedBytes = min(packedBytes + part.packedBytes, .max / 2)
            count += 1
            guard count <= limits.parts else { throw .tooLarge(path: path, part: name, .parts(limits.parts)) }
            // Parts that lie in each other unpack the same bytes again and again.
            guard packedBytes <= size else { throw .damaged(path: path, part: name) }
            unpackedBytes = min(unpackedBytes + part.unpackedBytes, .max / 2)
            guard unpackedBytes <= limits.fileBytes else {
                throw .tooLarge(path: path, part: name, .bytes(limits.fileBytes))
            }
            let key = ZipArchive.key(name)
            if parts[key] == nil { parts[key] = part } else { parts[key]?.isRepeated = true }
            status = unzGoToNextFile(handle)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else { throw .damaged(path: path, part: "ZIP") }
    }

    /// How many bytes a part unpacks to, as the directory says; 0 for none.
    func bytes(of name: String) -> Int { parts[ZipArchive.key(name)]?.unpackedBytes ?? 0 }

    /// The names of all parts, as they are compared.
    var names: [String] { parts.keys.sorted() }

    func has(_ name: String) -> Bool { parts[ZipArchive.key(name)] != nil }

    /// All bytes of a part that is small.
    func contents(of name: String) throws(WorkbookError) -> [UInt8] {
        var part = try open(name)
        let size = bytes(of: name)
        guard size <= limits.sharedBytes else { throw .tooLarge(path: path, part: name, .bytes(limits.sharedBytes)) }
        var contents = [UInt8](repeating: 0, count: size)
        var place = 0
        while true {
            let count = contents.withUnsafeMutableBytes {
                part.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[place...]))
            }
            guard let count else { throw .damaged(path: path, part: name) }
            if count == 0 { return contents }
            place += count
        }
    }

    /// Opens a part to be read once.
    func open(_ name: String) throws(WorkbookError) -> ZipPart {
        guard let part = parts[ZipArchive.key(name)], !part.isRepeated else { throw .damaged(path: path, part: name) }
        guard !part.isEncrypted else { throw .oldOrEncrypted(path: path) }
        guard part.unpackedBytes <= limits.partBytes else {
            throw .tooLarge(path: path, part: name, .bytes(limits.partBytes))
        }
        guard part.unpackedBytes <= limits.freeBytes || part.unpackedBytes / limits.ratio <= part.packedBytes else {
            throw .tooLarge(path: path, part: name, .ratio(limits.ratio))
        }
        guard let opened = ZipPart(path, part) else { throw .damaged(path: path, part: name) }
        return opened
    }

    /// The bytes of a file that may be an archive.
    private static func check(_ path: String) throws(WorkbookError) -> Int {
        // Opening a pipe would wait for someone to write into it.
        guard let information = try? Stat(path), information.type == .regular,
            let file = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec)
        else { throw .unreadable(path: path) }
        defer { try? file.close() }
        var mark = [UInt8](repeating: 0, count: 4)
        let count = try? mark.withUnsafeMutableBytes { try file.read(into: $0) }
        if count == mark.count, mark == [0xD0, 0xCF, 0x11, 0xE0] { throw .oldOrEncrypted(path: path) }
        return Int(information.size)
    }

    private static func part(of handle: unzFile, _ path: String) throws(WorkbookError) -> (name: String, part: Part) {
        var information = unz_file_info64()
        var position = unz64_file_pos()
        var name = [CChar](repeating: 0, count: 1 << 10)
        let status = unzGetCurrentFileInfo64(handle, &information, &name, UInt(name.count - 1), nil, 0, nil, 0)
        guard status == UNZ_OK, unzGetFilePos64(handle, &position) == UNZ_OK,
            let unpacked = Int(exactly: information.uncompressed_size),
            let packed = Int(exactly: information.compressed_size)
        else { throw .damaged(path: path, part: "ZIP") }
        let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return (
            String(decoding: bytes, as: UTF8.self),
            Part(
                position: position, unpackedBytes: unpacked, packedBytes: packed,
                isEncrypted: information.flag & 1 != 0)
        )
    }

    /// What the names of a part have in common.
    static func key(_ name: String) -> String {
        let name = name.replacing("\\", with: "/").lowercased()
        return String(name.drop { $0 == "/" })
    }
}
