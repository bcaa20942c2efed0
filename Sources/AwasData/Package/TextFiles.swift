/// Small text files that are no part of a data package.
package enum TextFiles {
    /// Whether there is a folder at a path.
    package static func isFolder(_ path: String) -> Bool {
        FileSystem.isDirectory(path)
    }

    /// The names of the files of a folder with an ending, in the order of their bytes.
    ///
    /// - Throws: ``PackageError`` when the folder cannot be read.
    package static func names(in folder: String, ending: String) throws(PackageError) -> [String] {
        try FileSystem.names(in: folder).filter { $0.hasSuffix(ending) }
    }

    /// The text of a file; bytes that are no UTF-8 become U+FFFD.
    ///
    /// - Throws: ``PackageError`` when it cannot be read.
    package static func text(of path: String) throws(PackageError) -> String {
        String(decoding: try FileSystem.contents(of: path), as: UTF8.self)
    }
}
