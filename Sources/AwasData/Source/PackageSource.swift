import AwasModel
import AwasWorkbook

/// The data of an office as it lies on a disk: a folder with CSV files, workbooks or both, or a workbook alone.
package struct PackageSource: Sendable {
    private let folder: PackageFolder?
    let workbooks: [WorkbookTables]
    /// By table, the sheets that hold it, in the order of the workbooks and of their sheets.
    private let sheets: [Table: [Sheet]]

    private struct Sheet {
        let table: SheetTable
        let workbook: WorkbookTables
    }

    /// - Parameters:
    ///   - path: of the folder or the workbook.
    ///   - mapping: what is said of the sheets of its workbooks.
    ///   - needsTables: whether a workbook without any table is refused.
    /// - Throws: ``PackageError`` when there is nothing that Awas knows, or a workbook cannot be read.
    package init(
        _ path: String, _ mapping: IntakeMapping = IntakeMapping(), needsTables: Bool = true
    ) throws(PackageError) {
        if PackageFolder.isWorkbook(path), FileSystem.exists(path), !FileSystem.isDirectory(path) {
            folder = nil
            let workbook = try WorkbookTables(
                path, name: path.split(separator: "/").last.map(String.init) ?? path, mapping)
            guard !workbook.tables.isEmpty || !needsTables else { throw .noTables(path: path) }
            workbooks = [workbook]
        } else {
            let folder = try PackageFolder(path)
            self.folder = folder
            var workbooks: [WorkbookTables] = []
            for name in folder.workbooks {
                workbooks.append(try WorkbookTables("\(path)/\(name)", name: name, mapping))
            }
            self.workbooks = workbooks
        }
        var sheets: [Table: [Sheet]] = [:]
        for workbook in workbooks {
            for table in workbook.tables {
                sheets[table.table, default: []].append(Sheet(table: table, workbook: workbook))
            }
        }
        self.sheets = sheets
    }

    /// The table that a part is on its sheet; nil for a file.
    func sheetTable(_ part: String, of table: Table) -> (SheetTable, WorkbookReader)? {
        sheet(part, of: table).map { ($0.table, $0.workbook.workbook) }
    }

    private func sheet(_ part: String, of table: Table) -> Sheet? {
        sheets[table]?.first { $0.table.part == part }
    }
}

extension PackageSource: RecordSource {
    package func parts(of table: Table) -> [String] {
        (folder?.parts(of: table) ?? []) + (sheets[table] ?? []).map(\.table.part)
    }

    package func size(of part: String, of table: Table) -> Int {
        guard let sheet = sheet(part, of: table) else { return folder?.size(of: part, of: table) ?? 0 }
        return sheet.workbook.workbook.textBytes(of: sheet.table.sheet)
    }

    package func open(_ part: String, of table: Table, _ options: ReaderOptions) throws(PackageError)
        -> any RecordReader
    {
        guard let sheet = sheet(part, of: table) else {
            guard let folder else { throw .notFound(path: part) }
            return try folder.open(part, of: table, options)
        }
        let digest = options.hasFingerprint ? try Fingerprint.sha256(ofFile: sheet.workbook.path) : nil
        return try SheetBlocks(
            sheet.table, in: sheet.workbook.workbook, size: size(of: part, of: table), options, digest: digest)
    }

    package func records(of part: String, of table: Table) throws(PackageError) -> any SingleRecords {
        guard let sheet = sheet(part, of: table) else {
            guard let folder else { throw .notFound(path: part) }
            return try folder.records(of: part, of: table)
        }
        return try SheetSingleRecords(sheet.table, in: sheet.workbook.workbook)
    }

    package func descriptor() throws(PackageError) -> [UInt8]? { try folder?.descriptor() }

    package var unknownParts: [String] { (folder?.unknownParts ?? []) + workbooks.flatMap(\.unknownSheets) }

    package var problems: [Problem] { (folder?.problems ?? []) + workbooks.flatMap(\.problems) }

    package var notes: [IntakeNote] { workbooks.flatMap(\.notes) }
}
