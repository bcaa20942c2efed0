/// The definitions of `reports/`, which the package manager embeds, so that the program needs no file beside it. Their files
/// are named in `Package.swift`.
enum BuiltInReport: String, CaseIterable {
    case bkd, bulanan, matriks, ringkas, surat

    /// The text of the definition.
    var text: String {
        let bytes =
            switch self {
            case .bkd: PackageResources.bkd_yml
            case .bulanan: PackageResources.bulanan_yml
            case .matriks: PackageResources.matriks_yml
            case .ringkas: PackageResources.ringkas_yml
            case .surat: PackageResources.surat_yml
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}
