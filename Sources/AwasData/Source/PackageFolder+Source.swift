import AwasModel

/// A folder of CSV files is a source.
extension PackageFolder: RecordSource {
    package func parts(of table: Table) -> [String] { files[table] ?? [] }

    package func size(of part: String, of table: Table) -> Int { FileSystem.size(of: "\(path)/\(part)") }

    package func open(
        _ part: String, of table: Table, _ options: ReaderOptions
    ) throws(PackageError) -> any RecordReader {
        try RecordBlocks("\(path)/\(part)", options)
    }

    package func records(of part: String, of table: Table) throws(PackageError) -> any SingleRecords {
        try FileRecords("\(path)/\(part)")
    }

    package func descriptor() throws(PackageError) -> [UInt8]? {
        try hasDescriptor ? FileSystem.contents(of: "\(path)/datapackage.json") : nil
    }

    package var unknownParts: [String] { unknownTables }

    /// Files that look like data but belong to no table, with what was probably meant.
    package var problems: [Problem] {
        unknownFiles.map { name in
            let nearest = Suggestions.nearest(
                to: String(name.prefix { $0 != "." && $0 != "/" }), among: Table.allCases.map(\.rawValue), atMost: 1
            ).map { "\($0).csv" }
            return Problem(
                .unknownFile, table: nil, file: name, line: nil, column: nil,
                [PackageFolder.advice(on: name, nearest: nearest)])
        }
    }

    private static func advice(on name: String, nearest: [String]) -> LocalizedText {
        if let opened = opened(by: name) {
            return LocalizedText(
                ": tanda bahwa \(opened) terbuka di program lembar kerja; simpan dan tutup di sana",
                ": a mark that \(opened) is open in a spreadsheet; save and close it there")
        }
        if isReport(name) {
            return LocalizedText(
                ": tampaknya laporan Awas; pindahkan ke luar folder data (--output menentukan tempatnya)",
                ": it looks like a report of Awas; move it out of the folder of the data (--output says where reports go)"
            )
        }
        guard otherWorkbooks.contains(FileSystem.ending(of: name)) else { return Suggestions.meant(nearest) }
        return LocalizedText(
            ": buku kerja jenis ini tidak dibaca; buka di program lembar kerja, lalu simpan sebagai .xlsx",
            ": workbooks of this kind are not read; open it in a spreadsheet and save it as .xlsx")
    }
}
