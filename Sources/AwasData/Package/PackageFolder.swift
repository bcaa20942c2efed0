import AwasModel

/// The files of a data package, found by their names.
struct PackageFolder: Sendable {
    let path: String
    /// The files of each table in the order of reading, relative to the folder.
    private(set) var files: [Table: [String]] = [:]
    private(set) var hasDescriptor = false
    /// Files that look like data but belong to no table, relative to the folder.
    private(set) var unknownFiles: [String] = []

    /// Those of them that may hold a table: neither marks of programs that have a file open nor reports of Awas.
    var unknownTables: [String] {
        unknownFiles.filter { PackageFolder.opened(by: $0) == nil && !PackageFolder.isReport($0) }
    }

    /// The most files that a package has; a folder with more of them is none.
    private static let mostFiles = 10_000

    /// Lists a folder.
    ///
    /// - Throws: ``PackageError`` when there is no such folder or nothing in it that Awas knows.
    init(_ path: String) throws(PackageError) {
        self.path = path
        guard FileSystem.isDirectory(path) else {
            throw FileSystem.exists(path) ? .notFolder(path: path) : .notFound(path: path)
        }
        for name in try FileSystem.names(in: path) {
            let isFolder = FileSystem.isDirectory("\(path)/\(name)")
            if name == "datapackage.json" {
                hasDescriptor = true
            } else if isFolder, let table = Table(rawValue: name) {
                let parts = try FileSystem.names(in: "\(path)/\(name)").map { "\(name)/\($0)" }
                files[table, default: []] += parts.filter(PackageFolder.isTable)
                unknownFiles += parts.filter { !PackageFolder.isTable($0) }
            } else if PackageFolder.isTable(name), let table = Table(rawValue: String(name.dropLast(4))) {
                // A folder of such a name cannot be read, and is said so: it must not pass for an empty table.
                files[table, default: []].append(name)
            } else if !isFolder, PackageFolder.isTable(name) || PackageFolder.mayBeMeant(name) {
                unknownFiles.append(name)
            }
        }
        if files.isEmpty, !hasDescriptor {
            let workbooks = unknownFiles.filter { PackageFolder.isWorkbook($0) && PackageFolder.opened(by: $0) == nil }
            throw .empty(path: path, workbooks: workbooks)
        }
        guard files.values.reduce(0, { $0 + $1.count }) <= PackageFolder.mostFiles else {
            throw .tooManyFiles(path: path, most: PackageFolder.mostFiles)
        }
        unknownFiles.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (table, names) in files { files[table] = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }

    /// Whether a file is named as tables are; some programs write the ending in capitals.
    private static func isTable(_ name: String) -> Bool {
        FileSystem.ending(of: name) == "csv"
    }

    /// The file that is open in a spreadsheet while one of this name lies beside it; nil when it is no such mark.
    static func opened(by name: String) -> String? {
        let name = name.split(separator: "/").last ?? ""
        return name.hasPrefix("~$") ? String(name.dropFirst(2)) : nil
    }

    /// Whether a file is named as the workbooks of `awas report` are: by a report, a region and a month.
    static func isReport(_ name: String) -> Bool {
        let parts = name.prefix { $0 != "/" }.dropLast(".xlsx".count).split(separator: "-")
        guard FileSystem.ending(of: name) == "xlsx", parts.count >= 4 else { return false }
        let month = parts.suffix(2).joined(separator: "-")
        let place = String(parts[parts.count - 3])
        return CalendarPeriod(month)?.unit == .month && (place == RegionCode.wholeCountry || RegionCode(place) != nil)
    }

    static func isWorkbook(_ name: String) -> Bool {
        ["xlsx", "xls", "xlsm", "ods", "numbers"].contains(FileSystem.ending(of: name))
    }

    /// Whether a file that is no CSV was probably meant to be read: a workbook, or one with the name of a table.
    private static func mayBeMeant(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.lowercased()
        return isWorkbook(name) || ["txt", "tsv"].contains(FileSystem.ending(of: name)) && Table(rawValue: stem) != nil
    }
}
