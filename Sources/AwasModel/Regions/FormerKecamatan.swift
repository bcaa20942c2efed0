import Synchronization

/// The kecamatan whose kabupaten got another code, read on first use: most packages have none of their codes.
final class FormerKecamatan: Sendable {
    /// What is known of them.
    struct Table: Sendable {
        /// In the order of the former codes.
        let all: [FormerRegion]
        /// By their former code.
        let byCode: [RegionCode: FormerRegion]
        /// By what their code would be below the kabupaten's new one, where no kecamatan has that code.
        let renumbered: [RegionCode: FormerRegion]
    }

    private let text: String
    private let regions: RegionTable
    private let known = Mutex<Table?>(nil)

    init(_ text: String, today regions: RegionTable) {
        self.text = text
        self.regions = regions
    }

    var table: Table {
        known.withLock { known in
            let table = known ?? read()
            known = table
            return table
        }
    }

    private func read() -> Table {
        let all = text.split(separator: "\n").flatMap(FormerRegion.kecamatan(line:))
        let renumbered = all.compactMap { former -> (RegionCode, FormerRegion)? in
            guard let today = former.current.kabupaten else { return nil }
            let moved = former.code.moved(below: today)
            return regions.region(moved) == nil ? (moved, former) : nil
        }
        return Table(
            all: all, byCode: Dictionary(all.map { ($0.code, $0) }) { first, _ in first },
            renumbered: Dictionary(renumbered) { first, _ in first })
    }
}
