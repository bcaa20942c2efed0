extension RegionDirectory {
    /// The name of a region where people read it: its full name, and with it the kabupaten of a kecamatan whose name
    /// several bear: `Kecamatan Wonosari (Kabupaten Klaten)`. Programs get the code beside the full name instead.
    package func title(_ code: RegionCode) -> String {
        self[code].map(title) ?? code.description
    }

    /// The name of a region where people read it.
    package func title(_ region: Region) -> String {
        kabupatenToTell(region).map { "\(region.fullName) (\($0.fullName))" } ?? region.fullName
    }

    /// The kabupaten that tells a kecamatan from others of its name; nil where the name is enough.
    func kabupatenToTell(_ region: Region) -> Region? {
        guard region.kind == .kecamatan, KecamatanNames.standard.areSeveral(named: region.name) else { return nil }
        return region.code.kabupaten.flatMap { self[$0] }
    }
}
