import SystemPackage

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
        return !named.isEmpty && (try? Stat(named)) != nil ? named : "/tmp"
    }
}
