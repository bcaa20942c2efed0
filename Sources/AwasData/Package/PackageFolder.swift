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
                let parts = try FileSystem.names(in: "\(path)/\(name)").map { "\(name)/\($0)" }
                files[table, default: []] += parts.filter(PackageFolder.isTable)
                strangers += parts.filter { !PackageFolder.isTable($0) }
            } else if PackageFolder.isTable(name), let table = Table(rawValue: String(name.dropLast(4))) {
                // A folder of such a name cannot be read, and is said so: it must not pass for an empty table.
                files[table, default: []].append(name)
            } else if !isFolder, PackageFolder.isTable(name) {
                strangers.append(name)
            }
        }
        if files.isEmpty, !hasDescriptor { throw .empty(path: path) }
        strangers.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (table, names) in files { files[table] = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }

    /// Whether a file is named as tables are; some programs write the ending in capitals.
    private static func isTable(_ name: String) -> Bool {
        name.lowercased().hasSuffix(".csv")
    }
}
