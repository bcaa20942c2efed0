import AwasModel

/// Files of a package that hold the same bytes: one was saved, or sent, twice.
enum RepeatedFiles {
    /// A problem for each file that repeats an earlier one. Files without rows, which many offices send, repeat nothing.
    ///
    /// - Parameter files: in the order of reading. Those whose digests were not computed are read again where others are
    ///   of their size.
    static func problems(_ files: [SourceFile], in source: any RecordSource) throws(PackageError) -> [Problem] {
        var ofSize: [Int: [SourceFile]] = [:]
        for file in files where file.rows > 0 { ofSize[file.bytes, default: []].append(file) }
        guard ofSize.count < files.count else { return [] }
        var first: [String: SourceFile] = [:]
        var problems: [Problem] = []
        for file in files where ofSize[file.bytes, default: []].count > 1 && file.rows > 0 {
            let known = file.sha256
            var digest = if let known { known } else { try source.digest(of: file.path, of: file.table) }
            // The sheets of a workbook have its digest: a sheet is there twice where its workbook is.
            if SheetPart.isSheet(file.path) { digest += "\(SheetPart.sheet(of: file.path)),\(file.table)" }
            guard let other = first[digest] else {
                first[digest] = file
                continue
            }
            problems.append(
                Problem(
                    .duplicateFile, table: file.table, file: file.path, line: nil, column: nil,
                    [LocalizedText(other.path, other.path)]))
        }
        return problems
    }
}
