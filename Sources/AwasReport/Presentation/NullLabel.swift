import AwasModel
import AwasQuery

extension Dimension {
    /// What people read where records have no value of the dimension. Those without a kecamatan are of a kabupaten or of a
    /// province, as those without a kabupaten are of a province.
    ///
    /// - Parameter levels: those that the regions of such records can have.
    func nullLabel(_ levels: Set<RegionCode.Level>) -> LocalizedText {
        switch kind {
        case .region(.kecamatan):
            if levels == [.province] { return Dimension.provinceLevel }
            if levels == [.kabupaten] {
                return LocalizedText("(tingkat kabupaten/kota)", "(kabupaten/kota level)")
            }
            return LocalizedText("(tingkat kabupaten/kota atau provinsi)", "(kabupaten/kota or province level)")
        case .region(.kabupaten), .eventRegion: return Dimension.provinceLevel
        default: return LocalizedText("(tidak diisi)", "(not given)")
        }
    }

    static let provinceLevel = LocalizedText("(tingkat provinsi)", "(province level)")
}

extension ResultTable {
    /// What people read where a row has no value of a dimension: of the kecamatan, what the kabupaten of the same row tells,
    /// where it is there.
    func nullLabel(of dimension: Dimension, in key: [Value]) -> LocalizedText {
        let kabupaten = dimensions.firstIndex { $0.id == "kabupaten" }
        guard let kabupaten, key.indices.contains(kabupaten) else { return dimension.nullLabel(widerLevels) }
        return dimension.nullLabel([key[kabupaten] == .null ? .province : .kabupaten])
    }
}
