/// Regions by their bare names, of today and of earlier decrees.
struct RegionNameIndex: Sendable {
    /// Provinces, kabupaten and kota, in code order under each name.
    private(set) var current: [String: [Region]] = [:]
    /// Names that the region has no longer.
    private(set) var former: [String: [FormerRegion]] = [:]

    /// Names of provinces that are in use beside the one in the code table.
    private static let aliases: [(name: String, province: String)] = [
        ("DKI Jakarta", "31"), ("Jakarta", "31"), ("Daerah Khusus Jakarta", "31"),
        ("Daerah Khusus Ibu Kota Jakarta", "31"),
        ("DI Yogyakarta", "34"), ("D I Yogyakarta", "34"),
    ]

    /// - Parameter regions: the provinces, then the kabupaten and kota, each in code order.
    init(regions: [Region], former formerRegions: [FormerRegion]) {
        current.reserveCapacity(regions.count)
        for region in regions {
            add(region.name, region)
        }
        for alias in RegionNameIndex.aliases {
            let code = RegionCode(alias.province)
            if let province = regions.first(where: { $0.code == code }) {
                add(alias.name, province)
            }
        }
        for region in formerRegions {
            guard let name = RegionName(region.name[...], marks: .dropped) else { continue }
            let isCurrent = current[name.bare, default: []].contains { $0.code == region.current }
            if !isCurrent { former[name.bare, default: []].append(region) }
        }
    }

    private mutating func add(_ text: String, _ region: Region) {
        for name in RegionName.readings(of: text[...]) {
            var bearers = current[name.bare, default: []]
            guard !bearers.contains(region) else { continue }
            bearers.append(region)
            bearers.sort { $0.code < $1.code }
            current[name.bare] = bearers
        }
    }
}
