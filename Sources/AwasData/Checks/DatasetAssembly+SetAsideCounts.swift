import AwasModel

extension DatasetAssembly {
    /// How many rows are set aside of each table and region: a delegation's own region or its event's, a terlapor's is that
    /// of the case. Rows of elections and agencies have none.
    func setAsideCounts() -> [SetAside: Int] {
        var counts: [SetAside: Int] = [:]
        for table in tables where table.isRejected.hasAny {
            let regions = regions(of: table.data)
            for row in table.isRejected.indices where table.isRejected[row] {
                let region = regions.flatMap { $0[row] < 0 ? nil : dictionaries.regions[Int($0[row])] }
                counts[SetAside(table: table.data.table, region: region), default: 0] += 1
            }
        }
        return counts
    }

    private func regions(of data: TableData) -> [Int32]? {
        switch Schema[data.table].rowRegion {
        case .noRegion: return nil
        case .ofParent(let parent, let reference):
            let regions = self[parent].data[.region]
            return data[reference].map { $0 < 0 ? TableData.null : regions[Int($0)] }
        case .own: return data[.region]
        }
    }
}
