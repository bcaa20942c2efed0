import AwasModel

/// The files of a data package, found by their names.
struct PackageFolder {
    let path: String
    /// The files of each table in the order of reading, relative to the folder.
    private(set) var files: [Table: [String]] = [:]
    private(set) var hasDescriptor = false
    /// Files that look like data but belong to no table, relative to the folder.
    private(set) var strangers: [String] = []

    /// Lists a folder.
    ///
    /// - Throws: ``PackageError`` when there is no such folder or nothing in it that Awas knows.
    init(_ path: String) throws(PackageError) {
        self.path = path
        guard FileSystem.isDirectory(path) else { throw .notFound(path: path) }
        for name in try FileSystem.names(in: path) {
            let isFolder = FileSystem.isDirectory("\(path)/\(name)")
            if name == "datapackage.json" {
                hasDescriptor = true
            } else if isFolder, let table = Table(rawValue: name) {
                let parts = try FileSystem.names(in: "\(path)/\(name)").filter { $0.hasSuffix(".csv") }
                files[table, default: []] += parts.map { "\(name)/\($0)" }
            } else if !isFolder, name.hasSuffix(".csv") {
                if let table = Table(rawValue: String(name.dropLast(4))) {
                    files[table, default: []].append(name)
                } else {
                    strangers.append(name)
                }
            }
        }
        if files.isEmpty, !hasDescriptor { throw .empty(path: path) }
        for (table, names) in files { files[table] = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }
}
