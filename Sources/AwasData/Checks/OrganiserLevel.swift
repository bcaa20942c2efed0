import AwasModel

/// How far down the area of an organiser reaches, by the level that a row gives him.
enum OrganiserLevel {
    /// By the position of a level in its set. A national body may sit anywhere, so nothing contradicts it.
    private static let expected: [RegionCode.Level?] = Enumeration.level.ids.map { id in
        switch id {
        case "provinsi": .province
        case "kabkota": .kabupaten
        case "kecamatan": .kecamatan
        case "desa": .desa
        default: nil
        }
    }

    /// Whether a level and a region contradict each other; not where either is unknown.
    ///
    /// - Parameters:
    ///   - level: its position in the set; null for none.
    ///   - region: as `RegionCode.Level` counts; below zero for none.
    @inline(__always)
    static func contradicts(_ level: Int32, _ region: Int8) -> Bool {
        guard level >= 0, region >= 0, let expected = expected[Int(level)] else { return false }
        return expected.rawValue != Int(region)
    }
}
