import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files that are installed with the program.
///
/// They lie in `share/awas` beside the folder `bin` that the program is in, or where the variable AWAS_SHARE says; a
/// program that was built and not installed finds them in the project it was built in.
enum SharedFiles {
    /// The folder of the sample data; nil when it is not there.
    static var sampleData: String? {
        var folders = [getenv("AWAS_SHARE").map { String(cString: $0) }].compactMap { $0 }
        if let program {
            let folder = parent(of: program)
            folders.append(parent(of: folder) + "/share/awas")
            // .build/<machine>/<configuration>/awas
            folders.append(parent(of: parent(of: parent(of: folder))))
        }
        return folders.map { $0 + "/sample-data" }.first {
            FileManager.default.fileExists(atPath: $0 + "/datapackage.json")
        }
    }

    /// The path of this program, links followed.
    private static var program: String? {
        #if os(Linux)
            let path = "/proc/self/exe"
        #else
            let path = CommandLine.arguments[0]
        #endif
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
