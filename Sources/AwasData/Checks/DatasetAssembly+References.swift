import AwasModel

/// Which row of another table, or of its own, a row refers to.
extension DatasetAssembly {
    /// Replaces the codes in columns that refer to another table by its rows.
    mutating func checkReferences(_ bearers: [Table: KeyBearers], _ problems: inout [Problem]) {
        var nearest = NearestKeys()
        for (index, table) in Table.allCases.enumerated() {
            for (position, column) in Schema[table].columns.enumerated() {
                guard case .reference(let target) = column.kind, !isOwnKey(column, of: table),
                    !tables[index].data.values[position].isEmpty, let keys = bearers[target]
                else { continue }
                let hasOffices = Schema[target][.office] != nil && tables[index].data.holds(.office)
                if !hasOffices, keys.areCodesRows { continue }
                let offices = hasOffices ? tables[index].data[.office] : []
                for row in 0..<tables[index].data.rowCount {
                    let code = tables[index].data.values[position][row]
                    guard code >= 0 else { continue }
                    let office = hasOffices ? offices[row] : TableData.null
                    if case .row(let referred) = keys.referred(code, office: office) {
                        tables[index].data.values[position][row] = referred
                        continue
                    }
                    tables[index].data.values[position][row] = TableData.null
                    tables[index].isRejected.mark(row)
                    problems.append(problem(row, of: tables[index], column, code, office, target, keys, &nearest))
                }
            }
        }
    }

    /// Why a reference leads to no row.
    private func problem(
        _ row: Int, of table: TableBuilder, _ column: Column, _ code: Int32, _ office: Int32, _ target: Table,
        _ bearers: KeyBearers, _ nearest: inout NearestKeys
    ) -> Problem {
        let keys = dictionaries.keys[target] ?? ByteDictionary()
        let shown = Schema[table.data.table].hasPersonalColumns ? nil : keys[code]
        if bearers.referred(code, office: office) == .ambiguous {
            return table.problem(
                .ambiguousReference, row: row, column.field, value: keys[code],
                [target.label, places(bearers.rows(bearing: code, office: office), of: target), officeAdvice(target)])
        }
        if bearers.isBorne(code) {
            let places = places(bearers.rows(bearing: code), of: target)
            return table.problem(
                .missingReference, row: row, column.field, value: shown,
                [
                    target.label,
                    LocalizedText(
                        " dengan kantor yang disebut baris ini (yang ada: \(places.indonesian))",
                        " with the office that this row says (there is \(places.english))"),
                    LocalizedText("samakan kode kantornya", "make the ids of the office agree"),
                ])
        }
        let advice =
            fileWithoutKeys(of: target).map(DatasetAssembly.unreadAdvice)
            ?? [
                Suggestions.meant(nearest.nearest(to: code, of: target, keys, bearers)),
                LocalizedText(
                    "tambahkan barisnya di sana atau perbaiki nomornya", "add its row there or fix the id"),
            ]
        return table.problem(
            .missingReference, row: row, column.field, value: shown, [target.label] + advice)
    }

    private func officeAdvice(_ target: Table) -> LocalizedText {
        guard let office = Schema[target][.office] else {
            return LocalizedText("beri setiap baris nomor yang berbeda", "give each of those rows an id of its own")
        }
        return LocalizedText(
            "beri setiap baris nomor yang berbeda, atau sebut kantornya dalam kolom \(office.alias) di kedua tabel",
            "give each of those rows an id of its own, or say the office in the column \(office.id) of both tables")
    }

    /// `cases/a.csv:2, cases/b.csv:2` and how many more.
    private func places(_ rows: [Int32], of table: Table) -> LocalizedText {
        let most = 3
        let list = rows.prefix(most).map { self[table].place(ofRow: Int($0)) }.joined(separator: ", ")
        let rest = rows.count - most
        return rest > 0
            ? LocalizedText("\(list), dan \(rest) lagi", "\(list) and \(rest) more") : LocalizedText(list, list)
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
            LocalizedText("perbaiki berkas itu dahulu", "fix that file first"),
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

    mutating func nearest(to code: Int32, of table: Table, _ keys: ByteDictionary, _ bearers: KeyBearers) -> [String] {
        let missing = Missing(table: table, code: code)
        if let known = found[missing] { return known }
        if candidates[table] == nil { candidates[table] = bearers.codes.map { keys[$0] } }
        let existing = candidates[table] ?? []
        guard existing.count <= budget else { return [] }
        budget -= existing.count
        let nearest = Suggestions.nearest(to: keys[code], among: existing, atMost: 1).map(Problem.shown)
        found[missing] = nearest
        return nearest
    }
}
