import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few questions to the file system that reading a package asks.
enum FileSystem {
    static func isDirectory(_ path: String) -> Bool { (try? Stat(path))?.type == .directory }

    static func exists(_ path: String) -> Bool { (try? Stat(path)) != nil }

    /// The bytes of a file; 0 where there is none.
    static func size(of path: String) -> Int { (try? Stat(path)).map { Int($0.size) } ?? 0 }

    /// The ending of a name in small letters, without its point; empty when it has none.
    static func ending(of path: String) -> String {
        guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else { return "" }
        return path[path.index(after: point)...].lowercased()
    }

    /// The names in a folder in the order of their bytes, hidden ones left out.
    static func names(in path: String) throws(PackageError) -> [String] {
        guard let folder = opendir(path) else { throw unreadable(path, Errno(rawValue: errno)) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Opens a regular file for reading, and says how many bytes it has.
    static func open(_ path: String) throws(PackageError) -> (file: FileDescriptor, size: Int) {
        do {
            // Opening a pipe would wait for someone to write into it; what is no file is turned away below.
            let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
            do {
                let information = try file.stat()
                if information.type == .regular { return (file, Int(information.size)) }
                throw PackageError.unreadable(
                    path: path, reason: information.type == .directory ? PackageError.isFolder : PackageError.isDevice)
            } catch {
                try? file.close()
                throw error
            }
        } catch {
            throw unreadable(path, error)
        }
    }

    /// All bytes of a file.
    static func contents(of path: String) throws(PackageError) -> [UInt8] {
        let (file, size) = try open(path)
        defer { try? file.close() }
        do {
            let bytes = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                while count < size {
                    let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    let step = try file.read(into: room)
                    if step == 0 { break }
                    count += step
                }
            }
            guard bytes.count == size else { throw PackageError.unreadable(path: path, reason: PackageError.hasShrunk) }
            return bytes
        } catch {
            throw unreadable(path, error)
        }
    }

    /// What a failed call of the operating system says of a file, in words for people; an error that has such words stays.
    static func unreadable(_ path: String, _ error: any Error) -> PackageError {
        if let error = error as? PackageError { return error }
        return .unreadable(path: path, reason: PackageError.reason(error as? Errno ?? .ioError))
    }
}
