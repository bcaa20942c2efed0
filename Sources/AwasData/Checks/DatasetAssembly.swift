import AwasModel

/// Makes a dataset of the tables that were read: resolves references, compares rows with each other, sets faulty rows
/// aside and folds spellings.
struct DatasetAssembly {
    var tables: [TableBuilder]
    var dictionaries: SharedDictionaries
    let descriptor: PackageDescriptor
    let files: [SourceFile]
    /// Of each table the first file that could not be taken apart into rows.
    let unreadable: [Table: String]
    /// How many cores compare rows at the same time.
    let threads: Int
    /// Whether problems are told by their regions.
    let locatesProblems: Bool
    /// Reads some rows of a table again, given in ascending order, with all that they hold.
    var wholeRows: ([Int], Table, SharedDictionaries) throws(PackageError) -> WholeRows
    /// Rows that are one with an earlier one.
    var foldedRows: [Table: [Int]] = [:]
    /// Of each table the rows that others repeat in every column, each with the first that does.
    var firstRepeat: [Table: [Int: Int]] = [:]

    subscript(table: Table) -> TableBuilder {
        get { tables[Dataset.position(table)] }
        set { tables[Dataset.position(table)] = newValue }
    }

    /// In place: going through the subscript would copy all of the table's marks for each row.
    mutating func reject(_ row: Int, of table: Table) {
        tables[Dataset.position(table)].isRejected.mark(row)
    }

    /// - Parameters:
    ///   - allowsRejects: whether faulty rows are left out; else they stay, for a caller that will stop.
    ///   - problems: what is found is added.
    mutating func finish(allowsRejects: Bool, _ problems: inout [Problem]) throws(PackageError) -> Dataset {
        var found: [Problem] = []
        unifyTexts(&found)
        try compareRows(&found)
        var setAside: [SetAside: Int] = [:]
        if allowsRejects {
            try setAsideRepeatedDelegations(&found)
            setAsideDependents(&found)
            // While references are still to rows as they were read.
            setAside = setAsideCounts()
        }
        problems += found
        if locatesProblems { locate(&problems) }
        var dataset = Dataset(descriptor: descriptor)
        dataset.texts = dictionaries.texts
        dataset.keys = dictionaries.keys
        dataset.regions = dictionaries.regions
        dataset.files = countedFiles()
        dataset.counts = Table.allCases.map(rowCount)
        dataset.setAside = setAside
        dataset.latestDate = latestDate(allowsRejects: allowsRejects)
        leaveOutRows(allowsRejects: allowsRejects)
        for table in Table.allCases { dataset[table] = self[table].data }
        // The dataset alone holds them, so that columns are changed in place.
        tables = []
        dataset.foldAgencies()
        return dataset
    }

    /// What rows are to each other, once texts that look the same are one.
    mutating func compareRows(_ found: inout [Problem]) throws(PackageError) {
        checkReferences(try checkIDs(&found), &found)
        let overlapping = checkTurnoutOverlap(&found)
        try checkCombinedKeys(except: overlapping, &found)
        checkAliases(&found)
        fillDelegationRegions()
        checkSubjectDates(&found)
        checkTotals(&found)
        checkDelegations(&found)
        checkRepeatedRows(&found)
        checkSimilarIDs(&found)
        checkNihil(&found)
        checkAgencies(&found)
    }

    private func rowCount(of table: Table) -> RowCount {
        let isRejected = self[table].isRejected
        let repeated = foldedRows[table, default: []].count { !isRejected[$0] }
        let read = files.reduce(0) { $0 + ($1.table == table ? $1.rows : 0) }
        let excluded = read - self[table].data.rowCount
        return RowCount(
            table: table, read: read, rejected: isRejected.markedCount(in: isRejected.indices) + excluded,
            excluded: excluded, repeated: repeated)
    }

    /// The files with the rows of each that are set aside. Those that a warning is about are gone from the tables already.
    private func countedFiles() -> [SourceFile] {
        var setAside: [String: Int] = [:]
        for table in tables {
            let ends = table.files.dropFirst().map(\.firstRow) + [table.data.rowCount]
            for (file, end) in zip(table.files, ends) {
                let rows = file.firstRow..<end
                setAside[file.path] = table.isRejected.markedCount(in: rows) - rows.count
            }
        }
        return files.map { file in
            var file = file
            file.rejected = setAside[file.path].map { file.rows + $0 } ?? 0
            return file
        }
    }

    /// The latest date of any row that is not set aside, voting dates aside.
    private func latestDate(allowsRejects: Bool) -> CalendarDate? {
        var latest = TableData.null
        for table in tables where table.data.table != .elections {
            guard allowsRejects, table.isRejected.hasAny else {
                latest = max(latest, table.latestDay)
                continue
            }
            for (column, values) in zip(Schema[table.data.table].columns, table.data.values) {
                guard case .date = column.kind else { continue }
                for row in values.indices where !table.isRejected[row] { latest = max(latest, values[row]) }
            }
        }
        return latest == TableData.null ? nil : CalendarDate(daysSinceEpoch: latest)
    }

    /// A delegation without a region has that of its event.
    private mutating func fillDelegationRegions() {
        let index = Dataset.position(.attendance)
        guard let position = Schema[.attendance].position(of: .region) else { return }
        let regions = tables[index].data[.region]
        let areKnown = Parallel.allSatisfy(regions.indices, threads: threads) { rows in
            !regions[rows].contains(TableData.null)
        }
        guard !areKnown else { return }
        let regionOfEvent = self[.events].data[.region]
        tables[index].data.values[position] = zip(regions, tables[index].data[.eventID]).map { region, event in
            region == TableData.null && event >= 0 ? regionOfEvent[Int(event)] : region
        }
    }

    /// Whether a column identifies the rows of its own table, rather than refers to one.
    func isOwnKey(_ column: Column, of table: Table) -> Bool {
        if case .reference(table) = column.kind { column.field == Schema[table].key.first } else { false }
    }
}
