/// Regions by their bare names, of today and of earlier decrees.
struct RegionNameIndex: Sendable {
    /// Provinces, kabupaten and kota, in code order under each name.
    private(set) var current: [String: [Region]] = [:]
    /// Names that the region has no longer.
    private(set) var former: [String: [FormerRegion]] = [:]

    /// - Parameter regions: the provinces, then the kabupaten and kota, each in code order.
    init(regions: [Region], former formerRegions: [FormerRegion]) {
        current.reserveCapacity(regions.count)
        for region in regions {
            add(region.name, region)
        }
        for alias in RegionData.otherProvinceNames {
            let code = RegionCode(alias.code)
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
