/// The place of a region on a map of squares: provinces on that of the country, kabupaten and kota on that of their province.
package struct MapSquare: Hashable, Sendable {
    /// From the north, the first is 1.
    package let row: Int
    /// From the west, the first is 1.
    package let column: Int

    /// The square of a province, kabupaten or kota; nil for any other region.
    package static func of(_ region: RegionCode) -> MapSquare? { table[region] }

    private static let table: [RegionCode: MapSquare] = {
        var table: [RegionCode: MapSquare] = [:]
        for line in RegionData.squares.split(separator: "\n") {
            var province = ""
            for (place, entry) in line.split(separator: "|").enumerated() {
                let parts = entry.split(separator: " ")
                if place == 0 { province = parts.first.map(String.init) ?? "" }
                let code = RegionCode(place == 0 ? province : "\(province).\(parts.first ?? "")")
                guard let code, parts.count == 3, let row = Int(parts[1]), let column = Int(parts[2]) else { continue }
                table[code] = MapSquare(row: row, column: column)
            }
        }
        return table
    }()
}
