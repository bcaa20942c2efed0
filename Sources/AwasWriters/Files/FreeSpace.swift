#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The space that a file system has left.
enum FreeSpace {
    /// The bytes that are free where a file or folder lies; nil when nobody can tell.
    static func bytes(at path: String) -> Int? {
        var status = statvfs()
        // Some network file systems know no size.
        guard statvfs(path, &status) == 0, status.f_blocks > 0 else { return nil }
        return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }
}
