import AwasModel

/// What was probably entered twice although no key says so.
extension DatasetAssembly {
    /// Rows of oversight that are equal in every column. Of attendance there are repeated delegations, of other tables
    /// repeated keys.
    mutating func checkRepeatedRows(_ problems: inout [Problem]) {
        let table = self[.oversight]
        let columns = Schema[.oversight].columns.map { table.data[$0.field] }
        if RowSet.areOrdered(columns, table.data.rowCount, threads: threads) { return }
        var seen = RowSet(columns)
        seen.removeAll(expecting: table.data.rowCount)
        // Nobody knows what a row with a cell that cannot be read is equal to.
        for row in 0..<table.data.rowCount where !table.isRejected[row] {
            guard let first = seen.insert(row) else { continue }
            let place = table.place(ofRow: first)
            problems.append(table.problem(.duplicateRow, row: row, [LocalizedText(place, place)]))
        }
    }

    /// Ids of an office that differ in letter case or blanks only: probably they were meant to be one.
    func checkSimilarIDs(_ problems: inout [Problem]) {
        for table in Table.allCases {
            guard let position = Schema[table].ownKeyPosition, let ids = dictionaries.keys[table] else { continue }
            checkSimilarIDs(ids, of: table, Schema[table].columns[position].field, &problems)
        }
    }

    private struct OfficeID: Hashable {
        /// The group of ids that look alike.
        let group: Int32
        let office: Int32
    }

    private func checkSimilarIDs(_ ids: ByteDictionary, of table: Table, _ field: Field, _ problems: inout [Problem]) {
        // Mostly the bytes of all ids show that none are.
        guard ids.withAllBytes(FieldScanner.haveVariants) else { return }
        let codes = self[table].data[field]
        // Others than rows bear lead nowhere, which is an error.
        var isBorne = Array(repeating: false, count: ids.count)
        for code in codes where code >= 0 { isBorne[Int(code)] = true }
        var groups = SpellingGroups(ids.count, by: IDSpelling.key(of:into:))
        for code in 0..<Int32(ids.count) where isBorne[Int(code)] { ids.withBytes(of: code) { groups.add(code, $0) } }
        guard groups.hasSimilar else { return }
        let offices = Schema[table][.office] == nil ? [] : self[table].data[.office]
        var first: [OfficeID: Int] = [:]
        for (row, code) in codes.enumerated() where code >= 0 {
            guard let group = groups.group(of: code) else { continue }
            let id = OfficeID(group: group, office: offices.isEmpty ? TableData.null : offices[row])
            guard let other = first[id] else {
                first[id] = row
                continue
            }
            guard codes[other] != code else { continue }
            let (shown, place) = (Problem.shown(ids[codes[other]]), self[table].place(ofRow: other))
            problems.append(
                self[table].problem(
                    .similarKey, row: row, field, value: ids[code],
                    [LocalizedText(shown, shown), LocalizedText(place, place)]))
        }
    }
}

/// What ids have in common that differ in letter case or blanks only.
private enum IDSpelling {
    /// An id in small letters without blanks.
    static func key(of id: UnsafeRawBufferPointer, into key: inout [UInt8]) {
        key.removeAll(keepingCapacity: true)
        guard id.allSatisfy({ $0 < 0x80 }) else {
            let text = TextFolding.key(of: String(decoding: id, as: UTF8.self)).lowercased()
            key += text.filter { !$0.isWhitespace }.utf8
            return
        }
        for byte in id where byte > 0x20 {
            key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
    }
}
