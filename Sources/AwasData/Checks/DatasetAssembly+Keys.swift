import AwasModel

extension DatasetAssembly {
    /// Finds rows that share a key.
    ///
    /// - Returns: for each table with a key of one column, the first row of each key by its code; null for a key that
    ///   only others mention.
    mutating func checkKeys(_ problems: inout [Problem]) -> [Table: [Int32]] {
        var rowOfKey: [Table: [Int32]] = [:]
        for table in Table.allCases {
            let schema = Schema[table]
            guard let first = schema.key.first else { continue }
            if schema.key.count == 1, let column = schema[first] {
                if case .reference = column.kind {
                    rowOfKey[table] = checkKeyColumn(table, first, &problems)
                } else {
                    checkCombinedKey(table, rowOfKey, &problems)
                }
            } else {
                checkCombinedKey(table, rowOfKey, &problems)
            }
        }
        checkAliases(&problems)
        return rowOfKey
    }

    private mutating func checkKeyColumn(_ table: Table, _ field: Field, _ problems: inout [Problem]) -> [Int32] {
        let keys = dictionaries.keys[table] ?? ByteDictionary()
        var rows = Array(repeating: TableData.null, count: keys.count)
        for (row, code) in self[table].data[field].enumerated() where code >= 0 {
            if rows[Int(code)] < 0 {
                rows[Int(code)] = Int32(row)
            } else {
                reject(.duplicateKey, table, row, field, value: keys[code], firstRow: Int(rows[Int(code)]), &problems)
            }
        }
        return rows
    }

    private mutating func checkCombinedKey(
        _ table: Table, _ rowOfKey: [Table: [Int32]], _ problems: inout [Problem]
    ) {
        let key = Schema[table].key
        let columns = key.map { self[table].data[$0] }
        let isOptional = key.map { Schema[table][$0]?.isRequired == false }
        let rowCount = self[table].data.rowCount
        if RowSet.areOrdered(columns, rowCount, threads: threads) { return }
        var seen = RowSet(columns)
        seen.removeAll(expecting: rowCount)
        for row in 0..<rowCount {
            // A key with a part that could not be read says nothing; an optional part may be empty.
            var isKnown = true
            for index in columns.indices where columns[index][row] == TableData.null && !isOptional[index] {
                isKnown = false
            }
            guard isKnown, let first = seen.insert(row) else { continue }
            let texts = zip(key, columns).compactMap { keyText(of: $0, table, $1[row], rowOfKey) }
            reject(
                .duplicateKey, table, row, key[key.count - 1], value: texts.joined(separator: " · "), firstRow: first,
                &problems)
        }
    }

    /// Finds spellings that would stand for two agencies, or for one although they name another.
    private mutating func checkAliases(_ problems: inout [Problem]) {
        let data = self[.agencies].data
        let aliases = data.list(.aliases)
        guard !aliases.items.isEmpty, let agencies = dictionaries.texts[.agency],
            let spellings = dictionaries.texts[.aliases]
        else { return }
        let names = data[.agency]
        var rowOfName = Array(repeating: TableData.null, count: agencies.count)
        for row in names.indices.reversed() where names[row] >= 0 { rowOfName[Int(names[row])] = Int32(row) }
        var rowOfAlias = Array(repeating: TableData.null, count: spellings.count)
        for row in names.indices where names[row] >= 0 {
            for alias in aliases.items[aliases.range(ofRow: row)] {
                let namesake = agencies.code(of: spellings[alias])
                let other = namesake.map { rowOfName[Int($0)] }.flatMap { $0 < 0 ? nil : $0 } ?? rowOfAlias[Int(alias)]
                if other < 0 {
                    rowOfAlias[Int(alias)] = Int32(row)
                } else if names[Int(other)] != names[row] {
                    reject(
                        .duplicateKey, .agencies, row, .aliases, value: spellings[alias], firstRow: Int(other),
                        &problems)
                }
            }
        }
    }

    private mutating func reject(
        _ code: ProblemCode, _ table: Table, _ row: Int, _ field: Field, value: String, firstRow: Int,
        _ problems: inout [Problem]
    ) {
        let key = Schema[table].key
        let label = (key.contains(field) ? key : [field]).compactMap { Schema[table][$0]?.label }
        let place = self[table].place(ofRow: firstRow)
        problems.append(
            self[table].problem(
                code, row: row, field, value: value,
                [
                    LocalizedText(
                        label.map(\.indonesian).joined(separator: ", "), label.map(\.english).joined(separator: ", ")),
                    LocalizedText(place, place),
                ]))
        reject(row, of: table)
    }

    /// The text of a cell that is part of a key; nil for an empty one.
    private func keyText(
        of field: Field, _ table: Table, _ value: Int32, _ rowOfKey: [Table: [Int32]]
    ) -> String? {
        guard value >= 0, let column = Schema[table][field] else { return nil }
        let isHidden = Schema[table].hasPersonalColumns
        switch column.kind {
        case .reference(let target):
            let isKnown = (rowOfKey[target]?[Int(value)] ?? TableData.null) >= 0
            return isHidden && !isKnown ? "…" : dictionaries.keys[target]?[value]
        case .region: return dictionaries.regions[Int(value)].description
        default:
            guard let text = dictionaries.texts[field]?[value] else { return nil }
            // A few digits are no one's name and no one's personal number.
            let isNumber = text.utf8.count <= 6 && text.utf8.allSatisfy { (48...57).contains($0) }
            return isHidden && !isNumber ? "…" : text
        }
    }

    /// Replaces the codes in columns that refer to another table by its rows.
    mutating func checkReferences(_ rowOfKey: [Table: [Int32]], _ problems: inout [Problem]) {
        var nearest = NearestKeys()
        for (index, table) in Table.allCases.enumerated() {
            for (position, column) in Schema[table].columns.enumerated() {
                guard case .reference(let target) = column.kind, !isOwnKey(column, of: table) else { continue }
                let rows = rowOfKey[target] ?? []
                // Where each key has one row, in the same order, codes are rows already.
                if tables[index].data.values[position].isEmpty || rows.indices.allSatisfy({ rows[$0] == $0 }) {
                    continue
                }
                let keys = dictionaries.keys[target] ?? ByteDictionary()
                let fileWithoutKeys = fileWithoutKeys(of: target)
                for row in 0..<tables[index].data.rowCount {
                    let code = tables[index].data.values[position][row]
                    guard code >= 0 else { continue }
                    let referred = rows[Int(code)]
                    tables[index].data.values[position][row] = referred
                    guard referred < 0 else { continue }
                    tables[index].isRejected.mark(row)
                    problems.append(
                        tables[index].problem(
                            .missingReference, row: row, column.field,
                            value: Schema[table].hasPersonalColumns ? nil : keys[code],
                            [target.label]
                                + (fileWithoutKeys.map(DatasetAssembly.unreadAdvice)
                                    ?? [
                                        Suggestions.meant(nearest.nearest(to: code, of: target, keys, rows)),
                                        LocalizedText(
                                            "tambahkan barisnya di sana atau perbaiki nomornya",
                                            "add its row there or mend the id"),
                                    ])))
                }
            }
        }
    }

    /// A file of a table whose rows nobody knows by their keys, so that what refers to them seems to lead nowhere.
    private func fileWithoutKeys(of table: Table) -> String? {
        guard let key = Schema[table].key.first else { return nil }
        return unreadable[table] ?? self[table].files.first { $0.columns[key] == nil }?.path
    }

    private static func unreadAdvice(_ file: String) -> [LocalizedText] {
        [
            LocalizedText(
                " sejauh yang terbaca, karena \(file) tidak terbaca seluruhnya",
                " as far as it could be read, since \(file) could not be read in full"),
            LocalizedText("perbaiki berkas itu dahulu", "mend that file first"),
        ]
    }
}

/// Finds the keys that were probably meant by others that do not exist.
private struct NearestKeys {
    private struct Missing: Hashable {
        let table: Table
        let code: Int32
    }

    /// Comparisons that are left. A file in which every reference is wrong needs another remedy than a suggestion
    /// each, which would take as many comparisons as there are references times keys.
    private var budget = 1_000_000
    private var found: [Missing: [String]] = [:]
    private var candidates: [Table: [String]] = [:]

    mutating func nearest(to code: Int32, of table: Table, _ keys: ByteDictionary, _ rows: [Int32]) -> [String] {
        let missing = Missing(table: table, code: code)
        if let known = found[missing] { return known }
        if candidates[table] == nil {
            candidates[table] = rows.indices.filter { rows[$0] >= 0 }.map { keys[Int32($0)] }
        }
        let existing = candidates[table] ?? []
        guard existing.count <= budget else { return [] }
        budget -= existing.count
        let nearest = Suggestions.nearest(to: keys[code], among: existing, atMost: 1).map(Problem.shown)
        found[missing] = nearest
        return nearest
    }
}
