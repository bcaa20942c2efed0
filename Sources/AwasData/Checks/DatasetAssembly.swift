import AwasModel

/// Makes a dataset of the tables that were read: resolves references, compares rows with each other, sets faulty rows
/// aside and folds spellings.
struct DatasetAssembly {
    var tables: [TableBuilder]
    let dictionaries: SharedDictionaries
    let descriptor: PackageDescriptor
    let files: [SourceFile]

    subscript(table: Table) -> TableBuilder {
        get { tables[Dataset.position(table)] }
        set { tables[Dataset.position(table)] = newValue }
    }

    /// - Parameters:
    ///   - allowsRejects: whether faulty rows are left out; else they stay, for a caller that will stop.
    ///   - problems: what is found is added.
    mutating func finish(allowsRejects: Bool, _ problems: inout [Problem]) -> Dataset {
        var found: [Problem] = []
        let rowOfKey = checkKeys(&found)
        checkReferences(rowOfKey, &found)
        checkSanctionDates(&found)
        checkTurnoutOverlap(&found)
        checkDelegations(&found)
        checkAgencies(&found)
        let counts = Table.allCases.map { RowCount(table: $0, read: self[$0].data.rowCount, rejected: 0) }
        if allowsRejects { setAside(rowOfKey, &found) }
        problems += found
        var dataset = Dataset(descriptor: descriptor)
        dataset.texts = dictionaries.texts
        dataset.keys = dictionaries.keys
        dataset.regions = dictionaries.regions
        dataset.files = files
        dataset.counts = counts.map { count in
            RowCount(table: count.table, read: count.read, rejected: self[count.table].isRejected.count { $0 })
        }
        for table in Table.allCases {
            dataset[table] = allowsRejects ? accepted(self[table]) : self[table].data
        }
        dataset.fillDelegationRegions()
        dataset.foldAgencies()
        return dataset
    }

    /// Marks rows that refer to rows set aside, until no more follow.
    private mutating func setAside(_ rowOfKey: [Table: [Int32]], _ problems: inout [Problem]) {
        var changed = true
        while changed {
            changed = false
            for (index, table) in Table.allCases.enumerated() {
                for column in Schema[table].columns {
                    guard case .reference(let target) = column.kind, !isOwnKey(column, of: table) else { continue }
                    let values = tables[index].data[column.field]
                    for row in 0..<values.count where values[row] >= 0 && !tables[index].isRejected[row] {
                        let referred = Int(values[row])
                        guard self[target].isRejected[referred] else { continue }
                        tables[index].isRejected[row] = true
                        changed = true
                        problems.append(cascade(tables[index], row, column, self[target], referred))
                    }
                }
            }
        }
        renumberReferences()
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
        guard table.isRejected.contains(true) else { return table.data }
        let rows = table.isRejected.indices.filter { !table.isRejected[$0] }
        var data = table.data
        data.rowCount = rows.count
        data.lines = rows.map { table.data.lines[$0] }
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
        data.files = table.files.map { file in (file.path, rows.count { $0 < file.firstRow }) }
        return data
    }

    /// Whether a column identifies the rows of its own table, rather than refers to one.
    func isOwnKey(_ column: Column, of table: Table) -> Bool {
        if case .reference(table) = column.kind { column.field == Schema[table].key.first } else { false }
    }
}

extension Dataset {
    /// A delegation without a region has that of its event.
    mutating func fillDelegationRegions() {
        guard let position = Schema[.attendance].position(of: .region) else { return }
        let events = self[.attendance][.eventID]
        let regions = self[.events][.region]
        for row in 0..<events.count where events[row] >= 0 && self[.attendance].values[position][row] == TableData.null
        {
            self[.attendance].values[position][row] = regions[Int(events[row])]
        }
    }

    /// Other spellings of an agency become the one to use.
    mutating func foldAgencies() {
        let names = self[.agencies][.agency]
        let aliases = self[.agencies].list(.aliases)
        guard !aliases.items.isEmpty, let agencies = texts[.agency], let aliasTexts = texts[.aliases] else { return }
        var replacement = Array(Int32(0)..<Int32(agencies.count))
        for row in 0..<names.count where names[row] >= 0 {
            for alias in aliases.items[aliases.range(ofRow: row)] {
                let text = aliasTexts[alias]
                agencyOfAlias[text] = agencies[names[row]]
                if let code = agencies.code(of: text) { replacement[Int(code)] = names[row] }
            }
        }
        for table in [Table.attendance, .subjects] {
            guard let position = Schema[table].position(of: .agency) else { continue }
            self[table].values[position] = self[table].values[position].map { $0 < 0 ? $0 : replacement[Int($0)] }
        }
    }
}
