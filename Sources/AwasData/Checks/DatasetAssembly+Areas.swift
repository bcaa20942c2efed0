import AwasModel

extension DatasetAssembly {
    /// Says of each problem whose rows it is about, as far as the columns of regions are kept.
    func locate(_ problems: inout [Problem]) {
        let rows = FaultyRows(tables)
        let shifted = rows.shifted(by: problems)
        for (index, problem) in problems.enumerated() {
            guard let row = rows.row(of: problem) else {
                problems[index].area = .everywhere
                continue
            }
            problems[index].area = shifted.contains(row) ? .unreadable : area(of: row.number, in: row.table)
        }
    }

    private func area(of row: Int, in table: Table) -> Problem.Area {
        let data = self[table].data
        switch Schema[table].rowRegion {
        case .ofParent(let parent, let reference):
            let row = data[reference][row]
            return row < 0 ? .unreadable : area(of: Int(row), in: parent)
        case .noRegion where !data.holds(.region) || data[.region][row] < 0: return .everywhere
        case .noRegion, .own:
            guard data.holds(.region) else { return .unreadable }
            let region = data[.region][row]
            return region < 0 ? .unreadable : .region(dictionaries.regions[Int(region)])
        }
    }
}
