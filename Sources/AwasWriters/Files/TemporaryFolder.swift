import FoundationEssentials
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

    /// A new folder in it that nobody else can look into, removed by a signal that ends the process too.
    static func make() throws(WriterError) -> String {
        let path = "\(path)/awas-\(UInt64.random(in: 0 ... .max))"
        UnfinishedFiles.shared.lock()
        defer { UnfinishedFiles.shared.unlock() }
        guard mkdir(path, 0o700) == 0 else { throw .system(Errno(rawValue: errno), path: path) }
        UnfinishedFiles.shared.add(tree: path)
        return path
    }

    /// Removes a folder of `make` and what is in it.
    static func remove(_ path: String) {
        UnfinishedFiles.shared.lock()
        defer { UnfinishedFiles.shared.unlock() }
        try? FileManager.default.removeItem(atPath: path)
        UnfinishedFiles.shared.remove(tree: path)
    }
}
