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
                    checkCombinedKey(table, &problems)
                }
            } else {
                checkCombinedKey(table, &problems)
            }
        }
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

    private mutating func checkCombinedKey(_ table: Table, _ problems: inout [Problem]) {
        let key = Schema[table].key
        let columns = key.map { self[table].data[$0] }
        var firstRow: [[Int32]: Int] = [:]
        for row in 0..<self[table].data.rowCount {
            let values = columns.map { $0[row] }
            // A key with a part that could not be read says nothing; an optional part may be empty.
            let isKnown = zip(key, values).allSatisfy { field, value in
                value != TableData.null || Schema[table][field]?.isRequired == false
            }
            guard isKnown else { continue }
            if let first = firstRow[values] {
                let text = zip(key, values).compactMap { keyText(of: $0, table, $1) }.joined(separator: " · ")
                reject(.duplicateKey, table, row, key[key.count - 1], value: text, firstRow: first, &problems)
            } else {
                firstRow[values] = row
            }
        }
    }

    private mutating func reject(
        _ code: ProblemCode, _ table: Table, _ row: Int, _ field: Field, value: String, firstRow: Int,
        _ problems: inout [Problem]
    ) {
        let label = Schema[table].key.compactMap { Schema[table][$0]?.label }
        let place = self[table].place(ofRow: firstRow)
        problems.append(
            self[table].problem(
                code, row: row, field, value: value,
                [
                    LocalizedText(
                        label.map(\.indonesian).joined(separator: ", "), label.map(\.english).joined(separator: ", ")),
                    LocalizedText(place, place),
                ]))
        self[table].isRejected[row] = true
    }

    /// The text of a cell that is part of a key; nil for an empty one.
    private func keyText(of field: Field, _ table: Table, _ value: Int32) -> String? {
        guard value >= 0, let column = Schema[table][field] else { return nil }
        return switch column.kind {
        case .reference(let target): dictionaries.keys[target]?[value]
        case .region: dictionaries.regions[Int(value)].description
        default: dictionaries.texts[field]?[value]
        }
    }

    /// Replaces the codes in columns that refer to another table by its rows.
    mutating func checkReferences(_ rowOfKey: [Table: [Int32]], _ problems: inout [Problem]) {
        for (index, table) in Table.allCases.enumerated() {
            for (position, column) in Schema[table].columns.enumerated() {
                guard case .reference(let target) = column.kind, !isOwnKey(column, of: table) else { continue }
                let rows = rowOfKey[target] ?? []
                let keys = dictionaries.keys[target] ?? ByteDictionary()
                for row in 0..<tables[index].data.rowCount {
                    let code = tables[index].data.values[position][row]
                    guard code >= 0 else { continue }
                    let referred = rows[Int(code)]
                    tables[index].data.values[position][row] = referred
                    guard referred < 0 else { continue }
                    tables[index].isRejected[row] = true
                    let nearest = rows.count <= 10_000 ? nearestKey(to: keys[code], keys, rows) : []
                    problems.append(
                        tables[index].problem(
                            .missingReference, row: row, column.field, value: keys[code],
                            [
                                target.label, Suggestions.meant(nearest),
                                LocalizedText(
                                    "tambahkan barisnya di sana atau perbaiki nomornya",
                                    "add its row there or mend the id"),
                            ]))
                }
            }
        }
    }

    private func nearestKey(to text: String, _ keys: ByteDictionary, _ rows: [Int32]) -> [String] {
        let candidates = rows.indices.filter { rows[$0] >= 0 }.map { keys[Int32($0)] }
        return Suggestions.nearest(to: text, among: candidates, atMost: 1)
    }
}
