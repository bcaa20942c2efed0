import AwasModel

/// Words of offices that a table had nothing, beside rows of that table.
extension DatasetAssembly {
    /// What an office declares: a table, a month by its first day, and the office's region.
    private struct Declaration: Hashable {
        let table: Table
        let month: Int32
        let region: RegionCode
    }

    /// A declaration beside a row of its table, region and month is at fault: the row says more.
    mutating func checkNihil(_ problems: inout [Problem]) {
        let declared = declarations
        guard !declared.isEmpty else { return }
        var contradicted: [Int: String] = [:]
        for table in Set(declared.keys.map(\.table)) {
            // Those that refer to an event or a case have its day and region: its office has recorded them.
            let parent = DatasetAssembly.owner(of: table)
            let (dates, regions) = (datesOfRows(in: parent?.table ?? table), self[parent?.table ?? table].data[.region])
            guard !dates.isEmpty, !regions.isEmpty else { continue }
            let references = parent.map { self[table].data[$0.field] }
            for row in 0..<self[table].data.rowCount {
                let owner = references.map { Int($0[row]) } ?? row
                guard owner >= 0, dates[owner] != TableData.null, regions[owner] >= 0 else { continue }
                let month = CalendarPeriod(.month, containing: CalendarDate(daysSinceEpoch: dates[owner])).firstDay
                for region in DatasetAssembly.declaring(dictionaries.regions[Int(regions[owner])]) {
                    let key = Declaration(table: table, month: month.daysSinceEpoch, region: region)
                    for declaration in declared[key] ?? [] where contradicted[declaration] == nil {
                        contradicted[declaration] = self[table].place(ofRow: row)
                    }
                }
            }
        }
        for (row, place) in contradicted.sorted(by: { $0.key < $1.key }) {
            let table = Table.declarable[Int(self[.nihil].data[.table][row])]
            problems.append(
                self[.nihil].problem(
                    .nihilWithRows, row: row, .table, value: table.rawValue,
                    [table.label, LocalizedText(place, place)]))
            reject(row, of: .nihil)
        }
    }

    /// The rows of each declaration.
    private var declarations: [Declaration: [Int]] {
        let data = self[.nihil].data
        guard data.rowCount > 0, data.holds(.region), data.holds(.month), data.holds(.table) else { return [:] }
        let (regions, months, tables) = (data[.region], data[.month], data[.table])
        var rows: [Declaration: [Int]] = [:]
        for row in 0..<data.rowCount where regions[row] >= 0 && months[row] != TableData.null && tables[row] >= 0 {
            let declaration = Declaration(
                table: Table.declarable[Int(tables[row])], month: months[row],
                region: dictionaries.regions[Int(regions[row])])
            rows[declaration, default: []].append(row)
        }
        return rows
    }

    /// The day of each row that puts it in a month; empty where the table has none.
    private func datesOfRows(in table: Table) -> [Int32] {
        let field: Field = table == .cases ? .reportedOn : .date
        return self[table].data.holds(field) ? Array(self[table].data[field]) : []
    }

    /// The regions that speak for a row's own: itself, and what it lies in up to the kabupaten. A province speaks for records
    /// of its own level alone.
    private static func declaring(_ region: RegionCode) -> [RegionCode] {
        var regions = [region]
        while let wider = regions.last?.parent, wider.level >= .kabupaten { regions.append(wider) }
        return regions
    }

    /// The table that rows of another belong to, and the column that leads to it: the event of a delegation, the case of a
    /// terlapor.
    private static func owner(of table: Table) -> (table: Table, field: Field)? {
        for column in Schema[table].columns {
            guard case .reference(let target) = column.kind, target != table, Table.declarable.contains(target)
            else { continue }
            return (target, column.field)
        }
        return nil
    }
}
