import AwasModel

/// A table and a region whose rows were set aside.
struct SetAside: Hashable, Sendable {
    let table: Table
    let region: RegionCode?
}

extension Dataset {
    /// How many rows set aside are, or may be, of some regions or below them; all of them where none is named.
    package func rowsSetAside(in regions: [RegionCode]) -> Int {
        setAside.reduce(0) { $0 + (SetAsidePlace($1.key.region, regions) == .elsewhere ? 0 : $1.value) }
    }

    /// What is to be said of rows set aside beside figures of some regions, or of all where none is named; nil where no row
    /// was set aside.
    package func noteOfRowsSetAside(in regions: [RegionCode]) -> LocalizedText? {
        guard !setAside.isEmpty else { return nil }
        let isWhole = regions.isEmpty
        let own = SetAsideRows(setAside) { isWhole || SetAsidePlace($0, regions) == .asked }
        let unread = SetAsideRows(setAside) { !isWhole && SetAsidePlace($0, regions) == .unknown }
        guard own.count + unread.count > 0 else {
            let count = setAside.values.reduce(0, +)
            return LocalizedText(
                "Tidak ada baris wilayah ini yang disisihkan; \(count) baris wilayah lain disisihkan karena keliru.",
                "No row of this region was set aside; \(count) of others \(count == 1 ? "was" : "were"), as faulty.")
        }
        let parts = [
            own.words(
                isWhole
                    ? LocalizedText("di seluruh paket data", "of the whole package")
                    : LocalizedText("wilayah ini", "of this region")),
            unread.words(LocalizedText("yang wilayahnya tidak diketahui", "whose region is not known")),
        ].compactMap { $0 }
        let isOne = own.count + unread.count == 1
        return LocalizedText(
            parts.map(\.indonesian).joined(separator: " dan ") + " disisihkan karena keliru dan tidak ikut dihitung.",
            parts.map(\.english).joined(separator: " and ")
                + (isOne
                    ? " was set aside as faulty and is not counted." : " were set aside as faulty and are not counted.")
        )
    }
}

/// Where a row set aside lies, seen from the regions that are asked about.
private enum SetAsidePlace {
    case asked, elsewhere
    /// Nobody knows.
    case unknown

    init(_ region: RegionCode?, _ asked: [RegionCode]) {
        guard let region, !asked.isEmpty else {
            self = .unknown
            return
        }
        self = asked.contains { $0.contains(region) } ? .asked : .elsewhere
    }
}

/// Rows set aside, by table.
private struct SetAsideRows {
    private var counts: [Table: Int] = [:]

    init(_ all: [SetAside: Int], where isMeant: (RegionCode?) -> Bool) {
        for (place, count) in all where isMeant(place.region) { counts[place.table, default: 0] += count }
    }

    var count: Int { counts.values.reduce(0, +) }

    /// So many rows of a place, and of which tables; nil for none.
    func words(_ place: LocalizedText) -> LocalizedText? {
        guard count > 0 else { return nil }
        let tables = Table.allCases.compactMap { table in counts[table].map { "\(table.rawValue) \($0)" } }
            .joined(separator: ", ")
        return LocalizedText(
            "\(count) baris \(place.indonesian) (\(tables))",
            "\(English.count(count, "row")) \(place.english) (\(tables))")
    }
}
