import AwasModel

extension DatasetReader {
    /// Reads some rows of a table again, with all of their columns: only a package in which rows share a key pays for that.
    ///
    /// - Parameters:
    ///   - rows: ascending.
    ///   - files: those of the source, as they were read.
    ///   - dictionaries: those of the first reading, so that a code of a key stays the same.
    func wholeRows(
        _ rows: [Int], of table: Table, in source: any RecordSource, _ files: [SourceFile],
        _ descriptor: PackageDescriptor,
        _ dictionaries: SharedDictionaries
    ) throws(PackageError) -> WholeRows {
        var reader = self
        reader.progress = nil
        reader.hasFingerprints = false
        reader.isSecondReading = true
        var whole = WholeRows(rows, of: table)
        var dictionaries = dictionaries
        var first = 0
        for file in files where file.table == table {
            let wanted = whole.wanted(before: first + file.rows)
            if !wanted.isEmpty {
                // Given away, so that they grow in place; a file at a time, so that no more than one is in memory.
                let given = dictionaries
                dictionaries = SharedDictionaries()
                let outcome = try TableRun.read(
                    [file.path], of: table, in: source, given, reader: reader,
                    format: descriptor.formats[table] ?? .init(),
                    kept: Schema[table].columns.map { _ in true })
                dictionaries = outcome.dictionaries
                if outcome.table.data.rowCount == file.rows {
                    whole.add(wanted, from: outcome.table, first: first, dictionaries)
                } else {
                    // Someone has saved it meanwhile.
                    whole.addUnread(wanted.count)
                }
            }
            first += file.rows
        }
        return whole
    }
}
