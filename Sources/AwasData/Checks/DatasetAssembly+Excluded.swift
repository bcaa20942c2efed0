import AwasModel

/// Rows that warnings are about, set aside before anything else is compared.
extension DatasetAssembly {
    /// Leaves out every row that warnings of some checks are about, with the rows that refer to them. What is left is read
    /// on as if someone had removed them from the files.
    ///
    /// Which rows these are is decided on all rows, as the list of problems shows it. A reference that several of all rows
    /// may be meant by stays ambiguous: whoever removes one of them does not say that the other is meant.
    ///
    /// - Parameter problems: of single rows and whole files; those of rows that are left out are taken away.
    /// - Returns: why each row was left out.
    mutating func exclude(_ codes: Set<ProblemCode>, _ problems: inout [Problem]) throws(PackageError) -> [Problem] {
        var found = problems
        var unified = self
        unified.unifyTexts(&found)
        var whole = unified
        try whole.compareRows(&found)
        let rows = FaultyRows(tables)
        var excluded = ExcludedRows(tables, shifted: rows.shifted(by: problems))
        for problem in found where codes.contains(problem.code) { exclude(problem, rows, &excluded) }
        if codes.contains(.similarAgency) { excludeSimilarAgencies(found, unified, rows, &excluded) }
        unified.excludeDependents(&excluded)
        keepAmbiguous(found, rows, excluded, &problems)
        let known = problems
        problems = []
        for problem in known where problem.code != .duplicateFile || !codes.contains(.duplicateFile) {
            guard let row = rows.row(of: problem), excluded.contains(row.number, of: row.table) else {
                problems.append(problem)
                continue
            }
            if problem.severity == .error { excluded.note(problem) }
        }
        leaveOut(excluded)
        return excluded.reasons.sorted(by: Problem.precedes)
    }

    /// Sets aside what a warning is about: a row, or all rows of a file.
    private func exclude(_ problem: Problem, _ rows: FaultyRows, _ excluded: inout ExcludedRows) {
        switch problem.code {
        case .similarAgency: break
        case .duplicateFile:
            for row in rows.rows(ofFile: problem.file) {
                excluded.add(row.number, of: row.table, for: self[row.table].repeated(problem, row: row.number))
            }
        default:
            if let row = rows.row(of: problem) { excluded.add(row.number, of: row.table, for: problem) }
        }
    }

    /// Sets aside all rows of an agency that resembles an earlier one, and those with a spelling that only looks like
    /// another; the warning is said once for each.
    private func excludeSimilarAgencies(
        _ problems: [Problem], _ unified: DatasetAssembly, _ rows: FaultyRows, _ excluded: inout ExcludedRows
    ) {
        let folding = AgencyFolding(unified[.agencies].data, unified.dictionaries.texts)
        var variants: [Int32: Problem] = [:]
        var agencies: [Int32: Problem] = [:]
        for problem in problems where problem.code == .similarAgency {
            guard let row = rows.row(of: problem) else { continue }
            let spelling = self[row.table].data[.agency][row.number]
            let agency = unified[row.table].data[.agency][row.number]
            if spelling == agency { agencies[agency] = problem } else { variants[spelling] = problem }
        }
        guard !variants.isEmpty || !agencies.isEmpty else { return }
        for table in DatasetAssembly.agencyTables where self[table].data.holds(.agency) {
            let spellings = self[table].data[.agency]
            for (row, agency) in unified[table].data[.agency].enumerated() where agency >= 0 {
                guard let problem = variants[spellings[row]] ?? agencies[folding.agency(of: agency)] else { continue }
                excluded.add(row, of: table, for: self[table].repeated(problem, row: row, .agency))
            }
        }
    }

    /// Sets aside rows that refer to others set aside, as far as no row is left that they may mean.
    private func excludeDependents(_ excluded: inout ExcludedRows) {
        // Tables that are referred to come before those that refer.
        for table in Table.allCases {
            for column in Schema[table].columns {
                guard case .reference(let target) = column.kind, !isOwnKey(column, of: table),
                    self[table].data.holds(column.field)
                else { continue }
                excludeDependents(table, column, target, &excluded)
            }
        }
    }

    private func excludeDependents(
        _ table: Table, _ column: Column, _ target: Table, _ excluded: inout ExcludedRows
    ) {
        let marks = excluded.marks[Dataset.position(target)]
        guard marks.hasAny, let key = Schema[target].key.first else { return }
        var pending = marks.indices.filter { marks[$0] }
        var ids = GoneIDs(self[target].data, key: key)
        let mayGo = Set(pending.flatMap(ids.ids))
        let codes = self[table].data[column.field]
        let hasOffices = Schema[target][.office] != nil && self[table].data.holds(.office)
        let offices = hasOffices ? self[table].data[.office] : []
        var dependents: [GoneIDs.ID: [Int]] = [:]
        for (row, code) in codes.enumerated() where code >= 0 {
            let id = GoneIDs.ID(code: code, office: hasOffices ? offices[row] : TableData.null)
            if target == table || mayGo.contains(id) { dependents[id, default: []].append(row) }
        }
        while let gone = pending.popLast() {
            for row in ids.remove(gone).flatMap({ dependents[$0] ?? [] }) where !excluded.contains(row, of: table) {
                let reason = cascade(self[table], row, column, self[target], gone)
                if excluded.add(row, of: table, for: reason), target == table { pending.append(row) }
            }
        }
    }

    /// Keeps what is wrong with references that several of all rows may be meant by.
    private mutating func keepAmbiguous(
        _ found: [Problem], _ rows: FaultyRows, _ excluded: ExcludedRows, _ problems: inout [Problem]
    ) {
        for problem in found where problem.code == .ambiguousReference {
            guard let row = rows.row(of: problem), !excluded.contains(row.number, of: row.table) else { continue }
            problems.append(problem)
            let index = Dataset.position(row.table)
            tables[index].isRejected.mark(row.number)
            // It leads nowhere, whatever is left.
            for (position, column) in Schema[row.table].columns.enumerated() {
                guard case .reference = column.kind, !isOwnKey(column, of: row.table),
                    !tables[index].data.values[position].isEmpty
                else { continue }
                tables[index].data.values[position][row.number] = TableData.null
            }
        }
    }

    private mutating func leaveOut(_ excluded: ExcludedRows) {
        var kept: [Int: [Int]] = [:]
        for (index, marks) in excluded.marks.enumerated() where marks.hasAny {
            kept[index] = marks.indices.filter { !marks[$0] }
            tables[index].leaveOut(marks)
        }
        // Files are read again by the rows that they have.
        let (read, rowsOfTable) = (wholeRows, kept)
        wholeRows = { (rows, table, dictionaries) throws(PackageError) in
            guard let kept = rowsOfTable[Dataset.position(table)] else { return try read(rows, table, dictionaries) }
            return try read(rows.map { kept[$0] }, table, dictionaries).renumbered(rows)
        }
    }
}
