import AwasModel

extension DatasetAssembly {
    /// Columns of free text where a total under a table passes for a record of its own.
    private static let labels: [Field] = [.agency, .station]

    /// Rows that add up the others: a delegation of the agency “Jumlah”, a polling station “Total”.
    mutating func checkTotals(_ problems: inout [Problem]) {
        for field in DatasetAssembly.labels {
            guard let texts = dictionaries.texts[field] else { continue }
            let totals = Set(
                (0..<Int32(texts.count)).filter { code in
                    texts.withBytes(of: code, TotalsRow.mayBeTotal) && TotalsRow.isTotal(texts[code])
                })
            guard !totals.isEmpty else { continue }
            for table in Table.allCases where self[table].data.holds(field) {
                let isHidden = Schema[table].hasPersonalColumns
                for (row, code) in self[table].data[field].enumerated() where totals.contains(code) {
                    problems.append(
                        self[table].problem(.totalsRow, row: row, field, value: isHidden ? nil : texts[code], []))
                    reject(row, of: table)
                }
            }
        }
    }
}
