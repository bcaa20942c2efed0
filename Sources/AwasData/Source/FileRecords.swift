import SystemPackage

/// Single records of a file, by where they begin. Asked for in their order, each byte is read once at the most.
final class FileRecords: SingleRecords {
    private let path: String
    private let file: FileDescriptor
    private var window: [UInt8] = []
    private var windowStart = 0

    private static let windowSize = 1 << 16

    init(_ path: String) throws(PackageError) {
        self.path = path
        file = try FileSystem.open(path).file
    }

    deinit {
        try? file.close()
    }

    func record(at place: RecordPlace) throws(PackageError) -> [UInt8] {
        let offset = place.offset
        var size = FileRecords.windowSize
        if offset < windowStart || offset >= windowStart + window.count { try read(size, at: offset) }
        while true {
            let start = offset - windowStart
            let end = window.withUnsafeBytes { RecordSplitter.recordEnd($0, from: start) }
            if let end { return Array(window[start..<end - 1]) }
            // A window that could not be filled ends with its file.
            if start == 0, window.count < size { return window }
            if start == 0 { size *= 2 }
            try read(size, at: offset)
        }
    }

    private func read(_ size: Int, at offset: Int) throws(PackageError) {
        let file = file
        do {
            window = try [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
                while filled < size {
                    let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                    let step = try file.read(fromAbsoluteOffset: Int64(offset + filled), into: room)
                    if step == 0 { break }
                    filled += step
                }
            }
        } catch {
            throw FileSystem.unreadable(path, error)
        }
        windowStart = offset
        // Someone has saved it meanwhile.
        if window.isEmpty { throw .unreadable(path: path, reason: PackageError.hasShrunk) }
    }
}
