#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder for files that nobody is to see: `TMPDIR`, and `/tmp` where that is not set or not there, as the library of
/// workbooks chooses it too.
enum TemporaryFolder {
    static var path: String {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        var status = stat()
        return !named.isEmpty && stat(named, &status) == 0 ? named : "/tmp"
    }

    /// The bytes that are free in it; nil when nobody can tell.
    static var freeBytes: Int? {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }
}
