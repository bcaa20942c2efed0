import AwasModel

/// Rows of a table that share a key.
///
/// Of rows that are equal in every column each after the first is set aside, or folded where the table says that they are
/// one. Of rows that differ all are: what refers to them may mean any.
extension DatasetAssembly {
    /// Finds rows that share an id, in the tables that others refer to.
    mutating func checkIDs(_ problems: inout [Problem]) throws(PackageError) -> [Table: KeyBearers] {
        var bearers: [Table: KeyBearers] = [:]
        for table in Table.allCases {
            guard let position = Schema[table].ownKeyPosition else { continue }
            bearers[table] = try checkIDs(of: table, Schema[table].columns[position].field, &problems)
        }
        return bearers
    }

    private mutating func checkIDs(
        of table: Table, _ field: Field, _ problems: inout [Problem]
    ) throws(PackageError) -> KeyBearers {
        let codes = self[table].data[field]
        let count = dictionaries.keys[table]?.count ?? 0
        var rows = Array(repeating: TableData.null, count: count)
        var isShared: Set<Int32> = []
        for (row, code) in codes.enumerated() where code >= 0 {
            if rows[Int(code)] < 0 { rows[Int(code)] = Int32(row) } else { isShared.insert(code) }
        }
        let offices = self[table].data.holds(.office) ? self[table].data[.office] : []
        var bearers = KeyBearers(rows: rows, offices: offices)
        guard !isShared.isEmpty else { return bearers }
        var seen = RowSet(offices.isEmpty ? [codes] : [codes, offices])
        var repeated = RepeatedKeys()
        var distinct: [Int32: [Int32]] = [:]
        for (row, code) in codes.enumerated() where code >= 0 && isShared.contains(code) {
            if let first = seen.insert(row) {
                repeated.add(row, first: first)
            } else {
                distinct[code, default: []].append(Int32(row))
            }
        }
        var differing: [Int32: [Int32]] = [:]
        for group in try reject(repeated, of: table, &problems) {
            differing[codes[group[0]], default: []] += group.map { Int32($0) }
        }
        for (code, rows) in distinct {
            let ambiguous = differing[code] ?? []
            bearers.set(code, distinct: rows.filter { !ambiguous.contains($0) }, ambiguous: ambiguous)
        }
        return bearers
    }

    /// Finds rows that share a key that is no id: of several columns, or of a text.
    ///
    /// - Parameter overlapping: rows of turnout that have to go whatever their key.
    mutating func checkCombinedKeys(
        except overlapping: Set<Int>, _ problems: inout [Problem]
    ) throws(PackageError) {
        for table in Table.allCases where !Schema[table].key.isEmpty && Schema[table].ownKeyPosition == nil {
            let repeated = repeatedKeys(of: table, except: table == .turnout ? overlapping : [])
            _ = try reject(repeated, of: table, &problems)
        }
    }

    private func repeatedKeys(of table: Table, except leftOut: Set<Int>) -> RepeatedKeys {
        let key = Schema[table].key
        let columns = key.map { field in
            let column = self[table].data[field]
            guard NumberedText.fields.contains(field), let texts = dictionaries.texts[field],
                let same = NumberedText.sameCodes(in: texts)
            else { return column }
            return column.map { $0 < 0 ? $0 : same[Int($0)] }
        }
        let isOptional = key.map { Schema[table][$0]?.isRequired == false }
        let rowCount = self[table].data.rowCount
        var repeated = RepeatedKeys()
        if RowSet.areOrdered(columns, rowCount, threads: threads) { return repeated }
        var seen = RowSet(columns)
        seen.removeAll(expecting: rowCount)
        for row in 0..<rowCount {
            // A key with a part that could not be read, or that leads nowhere, says nothing; an optional part may be empty.
            var isKnown = true
            for index in columns.indices where columns[index][row] == TableData.null && !isOptional[index] {
                isKnown = false
            }
            guard isKnown, leftOut.isEmpty || !leftOut.contains(row), let first = seen.insert(row) else { continue }
            repeated.add(row, first: first)
        }
        return repeated
    }

    /// Sets rows aside that share a key, or folds them.
    ///
    /// - Returns: the rows of each key that is borne by rows that differ.
    private mutating func reject(
        _ repeated: RepeatedKeys, of table: Table, _ problems: inout [Problem]
    ) throws(PackageError) -> [[Int]] {
        guard !repeated.isEmpty else { return [] }
        let whole = try wholeRows(repeated.rows, table, dictionaries)
        var differing: [[Int]] = []
        for group in repeated.groups {
            let (first, others) = (group[0], group.dropFirst())
            guard others.allSatisfy({ whole.areEqual($0, first) }) else {
                differing.append(group)
                for row in group {
                    reject(row, of: table, sharingKeyWith: row == first ? group[1] : first, areEqual: false, &problems)
                }
                continue
            }
            if Schema[table].foldsEqualRows {
                foldedRows[table, default: []] += others
            } else {
                for row in others { reject(row, of: table, sharingKeyWith: first, areEqual: true, &problems) }
                firstRepeat[table, default: [:]][first] = group[1]
            }
        }
        return differing
    }

    private mutating func reject(
        _ row: Int, of table: Table, sharingKeyWith other: Int, areEqual: Bool, _ problems: inout [Problem]
    ) {
        let key = Schema[table].key
        let texts = key.compactMap { keyText(of: $0, table, row) }
        var advice =
            areEqual
            ? LocalizedText("kedua baris sama: hapus salah satunya", "the rows are equal: remove one of them")
            : LocalizedText(
                "tidak diketahui baris mana yang dimaksud: setiap baris perlu yang berbeda",
                "nobody knows which row is meant: each row needs one of its own")
        if !areEqual, let office = Schema[table][.office] {
            advice = LocalizedText(
                "\(advice.indonesian), atau sebut kantornya dalam kolom \(office.alias)",
                "\(advice.english), or the id of its office in the column \(office.id)")
        }
        report(
            row, of: table, key[key.count - 1], value: texts.joined(separator: " · "), other: other, advice, &problems)
    }

    private mutating func report(
        _ row: Int, of table: Table, _ field: Field, value: String, other: Int, _ advice: LocalizedText,
        _ problems: inout [Problem]
    ) {
        let key = Schema[table].key
        let labels = (key.contains(field) ? key : [field]).compactMap { Schema[table][$0]?.label }
        let place = self[table].place(ofRow: other)
        problems.append(
            self[table].problem(
                .duplicateKey, row: row, field, value: value,
                [
                    LocalizedText(
                        labels.map(\.indonesian).joined(separator: ", "), labels.map(\.english).joined(separator: ", ")),
                    LocalizedText(place, place), advice,
                ]))
        reject(row, of: table)
    }

    /// The text of a cell that is part of a key; nil for an empty one.
    private func keyText(of field: Field, _ table: Table, _ row: Int) -> String? {
        let value = self[table].data[field][row]
        guard value >= 0, let column = Schema[table][field] else { return nil }
        switch column.kind {
        case .reference(table): return dictionaries.keys[table]?[value]
        case .reference(let target): return idText(ofRow: Int(value), of: target)
        case .region: return dictionaries.regions[Int(value)].description
        default:
            guard let text = dictionaries.texts[field]?[value] else { return nil }
            // A few digits are no one's name and no one's personal number.
            let isNumber = text.utf8.count <= 6 && text.utf8.allSatisfy { (48...57).contains($0) }
            return Schema[table].hasPersonalColumns && !isNumber ? "…" : text
        }
    }

    /// What others call a row of a table.
    func idText(ofRow row: Int, of table: Table) -> String? {
        guard let key = Schema[table].key.first else { return nil }
        let code = self[table].data[key][row]
        return code < 0 ? nil : dictionaries.keys[table]?[code]
    }
}

/// Spellings of agencies that would stand for two of them.
extension DatasetAssembly {
    private struct Spelling {
        let row: Int
        let agency: Int32
        /// Nil for the name of the agency itself.
        let alias: Int32?
    }

    /// Finds spellings that would stand for two agencies, or for one although they name another. Nobody knows which one is
    /// meant, so all rows that have them are set aside.
    mutating func checkAliases(_ problems: inout [Problem]) {
        let data = self[.agencies].data
        let aliases = data.list(.aliases)
        guard !aliases.items.isEmpty, let agencies = dictionaries.texts[.agency],
            let texts = dictionaries.texts[.aliases]
        else { return }
        let names = data[.agency]
        var spellings: [String: [Spelling]] = [:]
        for row in names.indices where names[row] >= 0 {
            let own = Spelling(row: row, agency: names[row], alias: nil)
            spellings[AgencyFolding.key(of: agencies[names[row]]), default: []].append(own)
            for alias in aliases.items[aliases.range(ofRow: row)] {
                let other = Spelling(row: row, agency: names[row], alias: alias)
                spellings[AgencyFolding.key(of: texts[alias]), default: []].append(other)
            }
        }
        for (_, bearers) in spellings where bearers.contains(where: { $0.alias != nil }) {
            for spelling in bearers {
                let other = bearers.first {
                    $0.agency != spelling.agency && ($0.alias != nil || spelling.alias != nil)
                }
                guard let other else { continue }
                report(
                    spelling.row, of: .agencies, spelling.alias == nil ? .agency : .aliases,
                    value: spelling.alias.map { texts[$0] } ?? agencies[spelling.agency], other: other.row,
                    LocalizedText(
                        "sebuah ejaan hanya dapat mewakili satu instansi", "a spelling can stand for one agency only"),
                    &problems)
            }
        }
    }
}
