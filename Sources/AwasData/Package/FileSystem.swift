#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few questions to the file system that reading a package asks.
enum FileSystem {
    static func isDirectory(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }

    static func exists(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0
    }

    /// The bytes of a file; 0 where there is none.
    static func size(of path: String) -> Int {
        var information = stat()
        return stat(path, &information) == 0 ? Int(information.st_size) : 0
    }

    /// The ending of a name in small letters, without its point; empty when it has none.
    static func ending(of path: String) -> String {
        guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else { return "" }
        return path[path.index(after: point)...].lowercased()
    }

    /// The names in a folder in the order of their bytes, hidden ones left out.
    static func names(in path: String) throws(PackageError) -> [String] {
        guard let folder = opendir(path) else { throw unreadable(path) }
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
    static func open(_ path: String) throws(PackageError) -> (file: Int32, size: Int) {
        // Opening a pipe would wait for someone to write into it; what is no file is turned away below.
        #if canImport(Glibc)
            let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        #elseif canImport(Musl)
            let file = Musl.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        #else
            let file = Darwin.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        #endif
        guard file >= 0 else { throw unreadable(path) }
        var information = stat()
        guard fstat(file, &information) == 0 else {
            defer { close(file) }
            throw unreadable(path)
        }
        guard information.st_mode & S_IFMT == S_IFREG else {
            close(file)
            let isFolder = information.st_mode & S_IFMT == S_IFDIR
            throw .unreadable(path: path, reason: isFolder ? PackageError.isFolder : PackageError.isDevice)
        }
        return (file, Int(information.st_size))
    }

    /// All bytes of a file.
    static func contents(of path: String) throws(PackageError) -> [UInt8] {
        let (file, size) = try open(path)
        defer { close(file) }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let step = read(file, buffer.baseAddress.map { $0 + count }, size - count)
                if step > 0 {
                    count += step
                } else if step == 0 {
                    break
                } else if errno != EINTR {
                    failed = true
                    break
                }
            }
        }
        if failed { throw unreadable(path) }
        guard bytes.count == size else { throw .unreadable(path: path, reason: PackageError.hasShrunk) }
        return bytes
    }

    static func unreadable(_ path: String) -> PackageError {
        .unreadable(path: path, reason: PackageError.reason(errno))
    }
}
