import AwasModel

/// Rows that go because others do.
extension DatasetAssembly {
    /// Marks rows that refer to rows set aside.
    mutating func setAsideDependents(_ problems: inout [Problem]) {
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

    /// Why a row goes with the one that it refers to.
    func cascade(
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
                LocalizedText("perbaiki baris itu", "fix that row"),
            ])
    }

    /// Delegations to an event that another row repeats: those that are equal to an earlier one came with that row. Other
    /// tables whose rows refer to events or cases have keys of their own, by which such rows are found.
    mutating func setAsideRepeatedDelegations(_ problems: inout [Problem]) throws(PackageError) {
        guard let repeats = firstRepeat[.events], let column = Schema[.attendance][.eventID] else { return }
        let index = Dataset.position(.attendance)
        let events = tables[index].data[.eventID]
        let rows = events.indices.filter { events[$0] >= 0 && repeats[Int(events[$0])] != nil }
        guard rows.count > 1 else { return }
        let whole = try wholeRows(rows, .attendance, dictionaries)
        var firsts: [WholeRows.Content: Int] = [:]
        for row in rows {
            guard let content = whole.content(of: row, under: events[row]) else { continue }
            guard firsts[content] != nil else {
                firsts[content] = row
                continue
            }
            setAside(row, of: index, column, referringTo: repeats[Int(events[row])] ?? 0, in: .events, &problems)
        }
    }
}
