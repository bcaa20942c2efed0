import AwasModel

/// The files of a data package, found by their names.
struct PackageFolder: Sendable {
    let path: String
    /// The files of each table in the order of reading, relative to the folder.
    private(set) var files: [Table: [String]] = [:]
    private(set) var hasDescriptor = false
    /// Workbooks that may hold tables, relative to the folder.
    private(set) var workbooks: [String] = []
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
                workbooks += parts.filter(PackageFolder.isRead)
                unknownFiles += parts.filter { !PackageFolder.isTable($0) && !PackageFolder.isRead($0) }
            } else if PackageFolder.ownLists.contains(name) {
                // What Awas itself says of the package.
                continue
            } else if PackageFolder.isTable(name), let table = Table(rawValue: String(name.dropLast(4))) {
                // A folder of such a name cannot be read, and is said so: it must not pass for an empty table.
                files[table, default: []].append(name)
            } else if !isFolder, PackageFolder.isRead(name) {
                workbooks.append(name)
            } else if !isFolder, PackageFolder.isTable(name) || PackageFolder.mayBeMeant(name) {
                unknownFiles.append(name)
            }
        }
        guard !files.isEmpty || !workbooks.isEmpty || hasDescriptor else { throw .empty(path: path) }
        guard files.values.reduce(workbooks.count, { $0 + $1.count }) <= PackageFolder.mostFiles else {
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

    static func isWorkbook(_ name: String) -> Bool { SheetPart.endings.contains(FileSystem.ending(of: name)) }

    /// Whether a file is a workbook of records, neither a mark that one is open nor a report.
    private static func isRead(_ name: String) -> Bool {
        isWorkbook(name) && opened(by: name) == nil && !isReport(name)
    }

    /// Lists that Awas writes beside tables: rows set aside, and cells written otherwise.
    private static let ownLists: Set<String> = ["rejects.csv", "changes.csv"]

    /// Endings of workbooks that are not read.
    static let otherWorkbooks: Set<String> = ["xls", "xlsb", "numbers"]

    /// Whether a file that is no CSV was probably meant to be read: a workbook, or one with the name of a table.
    private static func mayBeMeant(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.lowercased()
        return isWorkbook(name) || otherWorkbooks.contains(FileSystem.ending(of: name))
            || ["txt", "tsv"].contains(FileSystem.ending(of: name)) && Table(rawValue: stem) != nil
    }
}
