/// A province, kabupaten, kota, kecamatan or desa.
package struct Region: Hashable, Sendable {
    /// What sort of region it is.
    package enum Kind: String, CaseIterable, Sendable {
        /// A province.
        case provinsi
        /// A regency.
        case kabupaten
        /// A city, on a level with a kabupaten.
        case kota
        /// A district of a kabupaten or kota.
        case kecamatan
        /// A desa or a kelurahan.
        case desa
    }

    /// The ministry's code.
    package let code: RegionCode
    /// What sort of region it is.
    package let kind: Kind
    /// The name without the kind: `Madiun`.
    package let name: String

    /// The name with the kind, as documents write it: `Kabupaten Madiun`, `Kecamatan Purwodadi`; a province's
    /// is its name alone.
    package var fullName: String {
        switch kind {
        case .provinsi: name
        case .kabupaten: (isAdministrative ? "Kabupaten Administrasi " : "Kabupaten ") + name
        case .kota: (isAdministrative ? "Kota Administrasi " : "Kota ") + name
        case .kecamatan: "Kecamatan " + name
        case .desa: "Desa " + name
        }
    }

    /// Whether it is one of Jakarta's parts, which are units of the province's administration, without a
    /// council of their own, and carry that in their official names.
    var isAdministrative: Bool {
        code.level == .kabupaten && code.province == Region.jakarta
    }

    /// The province of Jakarta, 31.
    private static let jakarta = RegionCode(packed: 31 * RegionCode.Level.province.unit)
}
