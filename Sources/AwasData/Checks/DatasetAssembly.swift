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
    mutating func finish(allowsRejects: Bool, _ problems: inout [Problem]) -> Dataset {
        var found: [Problem] = []
        unifyTexts(&found)
        let rowOfKey = checkKeys(&found)
        checkReferences(rowOfKey, &found)
        fillDelegationRegions()
        checkSubjectDates(&found)
        checkTurnoutOverlap(&found)
        checkTotals(&found)
        checkDelegations(&found)
        checkAgencies(&found)
        let counts = Table.allCases.map { RowCount(table: $0, read: self[$0].data.rowCount, rejected: 0) }
        if allowsRejects {
            setAsideDependents(&found)
            renumberReferences()
        }
        problems += found
        var dataset = Dataset(descriptor: descriptor)
        dataset.texts = dictionaries.texts
        dataset.keys = dictionaries.keys
        dataset.regions = dictionaries.regions
        dataset.files = countedFiles()
        dataset.counts = counts.map { count in
            let rejected = dataset.files.reduce(0) { $0 + ($1.table == count.table ? $1.rejected : 0) }
            return RowCount(table: count.table, read: count.read, rejected: rejected)
        }
        dataset.latestDate = latestDate(allowsRejects: allowsRejects)
        for table in Table.allCases {
            dataset[table] = allowsRejects ? accepted(self[table]) : self[table].data
        }
        // The dataset alone holds them, so that columns are changed in place.
        tables = []
        dataset.foldAgencies()
        return dataset
    }

    /// The files with the rows of each that are faulty; a table's rows lie in the order of its files.
    private func countedFiles() -> [SourceFile] {
        var next: [Table: Int] = [:]
        return files.map { file in
            let isRejected = self[file.table].isRejected
            let first = next[file.table, default: 0]
            next[file.table] = first + file.rows
            var file = file
            file.rejected = isRejected.markedCount(in: first..<first + file.rows)
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

    /// Marks rows that refer to rows set aside.
    private mutating func setAsideDependents(_ problems: inout [Problem]) {
        // Tables that are referred to come before those that refer, so one pass over them finds all that follow.
        for (index, table) in Table.allCases.enumerated() {
            for column in Schema[table].columns {
                guard case .reference(let target) = column.kind, !isOwnKey(column, of: table) else { continue }
                let values = tables[index].data[column.field]
                if target == table {
                    setAsideChains(of: column, values, in: index, &problems)
                } else {
                    let isGone = self[target].isRejected
                    for row in 0..<values.count where values[row] >= 0 && isGone[Int(values[row])] {
                        setAside(row, of: index, column, referringTo: Int(values[row]), in: target, &problems)
                    }
                }
            }
        }
    }

    /// Within a table, a row set aside can take others with it, and they again others.
    private mutating func setAsideChains(
        of column: Column, _ values: [Int32], in index: Int, _ problems: inout [Problem]
    ) {
        var dependents: [Int: [Int]] = [:]
        for row in 0..<values.count where values[row] >= 0 { dependents[Int(values[row]), default: []].append(row) }
        var pending = tables[index].isRejected.indices.filter { tables[index].isRejected[$0] }
        while let gone = pending.popLast() {
            for row in dependents[gone] ?? [] where !tables[index].isRejected[row] {
                setAside(row, of: index, column, referringTo: gone, in: tables[index].data.table, &problems)
                pending.append(row)
            }
        }
    }

    private mutating func setAside(
        _ row: Int, of index: Int, _ column: Column, referringTo referred: Int, in target: Table,
        _ problems: inout [Problem]
    ) {
        guard !tables[index].isRejected[row] else { return }
        tables[index].isRejected.mark(row)
        problems.append(cascade(tables[index], row, column, self[target], referred))
    }

    private func cascade(
        _ table: TableBuilder, _ row: Int, _ column: Column, _ target: TableBuilder, _ referred: Int
    ) -> Problem {
        let place = target.place(ofRow: referred)
        let key = Schema[target.data.table].key.first.map { target.data[$0][referred] } ?? TableData.null
        let value = key == TableData.null ? nil : dictionaries.keys[target.data.table]?[key]
        return table.problem(
            .missingReference, row: row, column.field, value: value,
            [
                target.data.table.label,
                LocalizedText(
                    " yang dipakai, karena barisnya (\(place)) disisihkan",
                    " in use, since its row (\(place)) was set aside"),
                LocalizedText("perbaiki baris itu", "mend that row"),
            ])
    }

    /// Rows move up when others are left out; references follow them.
    private mutating func renumberReferences() {
        let newRows: [[Int32]] = tables.map { table in
            var next: Int32 = 0
            return table.isRejected.map { rejected in
                defer { if !rejected { next += 1 } }
                return rejected ? TableData.null : next
            }
        }
        for (index, table) in Table.allCases.enumerated() {
            for (position, column) in Schema[table].columns.enumerated() {
                guard case .reference(let target) = column.kind, !isOwnKey(column, of: table) else { continue }
                let map = newRows[Dataset.position(target)]
                tables[index].data.values[position] = tables[index].data.values[position].map {
                    $0 < 0 ? $0 : map[Int($0)]
                }
            }
        }
    }

    /// The rows of a table that were not set aside.
    private func accepted(_ table: TableBuilder) -> TableData {
        guard table.isRejected.hasAny else { return table.data }
        let rows = table.isRejected.indices.filter { !table.isRejected[$0] }
        var data = table.data
        data.rowCount = rows.count
        data.lines = LineRuns()
        for row in rows { data.lines.append(table.data.lines[row]) }
        data.values = table.data.values.map { values in values.isEmpty ? [] : rows.map { values[$0] } }
        data.lists = table.data.lists.map { list in
            guard list.offsets.count > 1 else { return list }
            var kept = ListColumn()
            for row in rows {
                kept.items += list.items[list.range(ofRow: row)]
                kept.offsets.append(Int32(kept.items.count))
            }
            return kept
        }
        data.files = table.files.map { file in (file.path, rows.partitioningIndex(of: file.firstRow)) }
        return data
    }

    /// Whether a column identifies the rows of its own table, rather than refers to one.
    func isOwnKey(_ column: Column, of table: Table) -> Bool {
        if case .reference(table) = column.kind { column.field == Schema[table].key.first } else { false }
    }
}

extension [Int] {
    /// How many of some ascending numbers are less than a bound.
    fileprivate func partitioningIndex(of bound: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Dataset {
    /// Other spellings of an agency become the one to use.
    mutating func foldAgencies() {
        let folding = AgencyFolding(self[.agencies], texts)
        agencyOfAlias = folding.agencyOfAlias
        guard folding.foldsAny else { return }
        for table in [Table.attendance, .subjects] {
            guard let position = Schema[table].position(of: .agency) else { continue }
            self[table].values[position] = self[table].values[position].map(folding.agency(of:))
        }
    }
}

/// Which agency each spelling stands for, as the table of agencies says.
struct AgencyFolding {
    private(set) var agencyOfAlias: [String: String] = [:]
    private var replacement: [Int32: Int32] = [:]

    init(_ data: TableData, _ texts: [Field: ByteDictionary]) {
        let names = data[.agency]
        let aliases = data.list(.aliases)
        guard !aliases.items.isEmpty, let agencies = texts[.agency], let aliasTexts = texts[.aliases] else { return }
        for row in 0..<names.count where names[row] >= 0 {
            for alias in aliases.items[aliases.range(ofRow: row)] {
                let text = aliasTexts[alias]
                agencyOfAlias[text] = agencies[names[row]]
                if let code = agencies.code(of: text) { replacement[code] = names[row] }
            }
        }
    }

    /// Whether any record is written with another spelling.
    var foldsAny: Bool { !replacement.isEmpty }

    /// The code of the agency that a spelling stands for; of itself when it is no alias.
    func agency(of code: Int32) -> Int32 {
        replacement[code] ?? code
    }
}
