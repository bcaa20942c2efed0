import AwasModel
import Testing

@testable import AwasQuery

@Suite struct CatalogueMetadataTests {
    private static func text(_ name: String, _ entry: JSON) -> String? {
        guard case .object(let members) = entry,
            case .string(let text)? = members.first(where: { $0.name == name })?.value
        else { return nil }
        return text
    }

    /// Each figure has what the standard asks for, and no two of them the same formula over the same records.
    @Test func everyMeasureIsDescribed() {
        var formulas: Set<String> = []
        for measure in Catalogue.measures {
            let entry = CatalogueMetadata.measure(measure)
            for name in ["nama", "definisi", "ukuran", "rumus", "satuan", "dapat_dijumlahkan", "tabel_sumber"] {
                #expect(CatalogueMetadataTests.text(name, entry)?.isEmpty == false, "\(measure.id) \(name)")
            }
            let basis = Catalogue.basis(of: measure)?.rawValue ?? ""
            let key = [
                CatalogueMetadataTests.text("rumus", entry) ?? "",
                CatalogueMetadataTests.text("tabel_sumber", entry) ?? "", basis,
            ]
            #expect(formulas.insert(key.joined(separator: "|")).inserted, "\(measure.id): \(key)")
        }
    }

    /// A dimension with a closed set of values lists all of them, another none.
    @Test func everyDimensionIsDescribed() {
        for dimension in Catalogue.dimensions {
            guard case .object(let members) = CatalogueMetadata.dimension(dimension) else {
                Issue.record("\(dimension.id) is no object")
                continue
            }
            let codes = members.first { $0.name == "daftar_kode" }?.value
            switch dimension.kind {
            case .choice(_, let set): #expect(codes == CatalogueMetadataTests.list(set), "\(dimension.id)")
            case .state: #expect(codes == CatalogueMetadataTests.list(.state))
            default: #expect(codes == .null, "\(dimension.id)")
            }
        }
    }

    private static func list(_ set: Enumeration) -> JSON {
        .array(
            set.values.map {
                .object([JSON.Member("kode", .string($0.id)), JSON.Member("nama", .string($0.label.indonesian))])
            })
    }
}
