import AwasModel

/// The entries of the catalogue as metadata of Satu Data Indonesia (Perpres 39/2019): for each figure its concept and
/// definition, measure, unit, classification, source and period. Its words are Indonesian, as the standard's are.
package enum CatalogueMetadata {
    /// The entry of a measure (*indikator*).
    package static func measure(_ measure: Measure) -> JSON {
        let fact = Catalogue.fact(of: measure)
        let words = words(of: measure)
        let basis: JSON = Catalogue.basis(of: measure).map { .string($0.rawValue) } ?? .null
        return .object([
            JSON.Member("jenis", .string("indikator")), JSON.Member("nama", .string(measure.label.indonesian)),
            JSON.Member("definisi", .string(measure.definition.indonesian)),
            JSON.Member("ukuran", .string(words.kind)), JSON.Member("rumus", .string(words.formula)),
            JSON.Member("satuan", .string(measure.unit.label.indonesian)),
            JSON.Member("klasifikasi", .array(Catalogue.dimensions(of: measure).map { .string($0.id) })),
            JSON.Member("dapat_dijumlahkan", .string(additivity(of: measure))),
            JSON.Member("tabel_sumber", .string(fact.table.rawValue)), JSON.Member("tanggal_dasar", basis),
            JSON.Member("tabel_kode_wilayah", .string(RegionDirectory.version)),
        ])
    }

    /// The entry of a dimension (*variabel*).
    package static func dimension(_ dimension: Dimension) -> JSON {
        let values: [Enumeration.Value]? =
            switch dimension.kind {
            case .choice(_, let enumeration): enumeration.values
            case .state: Enumeration.state.values
            default: nil
            }
        let codes: JSON =
            values.map { values in
                .array(
                    values.map { value in
                        .object([
                            JSON.Member("kode", .string(value.id)),
                            JSON.Member("nama", .string(value.label.indonesian)),
                        ])
                    })
            } ?? .null
        return .object([
            JSON.Member("jenis", .string("variabel")), JSON.Member("nama", .string(dimension.label.indonesian)),
            JSON.Member("definisi", .string(dimension.definition.indonesian)),
            JSON.Member("tabel_sumber", .array(dimension.facts.map { .string($0.table.rawValue) })),
            JSON.Member("daftar_kode", codes),
            JSON.Member("tabel_kode_wilayah", dimension.isRegion ? .string(RegionDirectory.version) : .null),
        ])
    }

    /// What kind of figure it is, and its formula in ids of columns and of other measures.
    private static func words(of measure: Measure) -> (kind: String, formula: String) {
        func stock(_ opened: Field, _ closed: [Field]) -> String {
            "baris dengan \(name(opened)) ≤ akhir periode < \(closed.map(\.rawValue).joined(separator: ", "))"
        }
        return switch measure.aggregation {
        case .count(_, let only): ("banyaknya", "banyaknya \(words(of: only))")
        case .sum(_, let field): ("jumlah", "Σ \(field.rawValue)")
        case .ratioOfSums(_, let numerator, let denominator):
            ("rasio", "Σ \(numerator.rawValue) ÷ Σ (\(denominator.map(\.rawValue).joined(separator: " + ")))")
        case .stations(_, .total): ("jumlah", "Σ stations_total")
        case .stations(_, .counted):
            ("jumlah", "baris dengan station + Σ stations_counted baris tanpa station yang punya voters")
        case .stations(_, .coverage):
            ("rasio", "stations_counted ÷ stations_total di wilayah yang stations_total-nya terisi")
        case .distinct(_, let field): ("banyaknya yang berbeda", "banyaknya \(field.rawValue) yang berbeda")
        case .medianDays(_, let from, let to): ("median", "median (\(to.rawValue) − \(from.rawValue))")
        case .stock(_, let opened, let closed, nil):
            ("keadaan pada akhir periode", "banyaknya \(stock(opened, closed))")
        case .stock(_, let opened, let closed, let only):
            ("keadaan pada akhir periode", "banyaknya \(stock(opened, closed)), dari \(words(of: only))")
        case .medianAge(_, let opened, let closed):
            (
                "median pada akhir periode",
                "median (akhir periode − \(opened.rawValue)) dari \(stock(opened, closed))"
            )
        case .ratio(let numerator, let denominator): ("rasio", "\(numerator) ÷ \(denominator)")
        case .crossRate(let scale, let numerator, let denominator):
            ("tingkat", "\(scale) × \(numerator) ÷ \(denominator)")
        }
    }

    private static func words(of condition: Condition?) -> String {
        switch condition {
        case nil: "baris"
        case .holds(let field, let id)?: "baris dengan \(field.rawValue) = \(id)"
        case .holdsOther(let field, let id)?: "baris dengan \(field.rawValue) terisi dan ≠ \(id)"
        case .isEmpty(let field)?: "baris dengan \(field.rawValue) kosong"
        case .isTrue(let field)?: "baris dengan \(field.rawValue) = true"
        case .isBy(let field, let other)?: "baris dengan \(name(field)) ≤ \(name(other))"
        case .isAfter(let field, let other)?: "baris dengan \(name(field)) > \(name(other))"
        case .hasLimitNote?: "baris dengan catatan tenggat"
        }
    }

    /// What a column is called; of one that is in no table what it is.
    private static func name(_ field: Field) -> String {
        switch field {
        case .dueOn: "hari terakhir tenggat (rules/deadlines.yml)"
        case .overdueFrom: "hari sesudah tenggat (rules/deadlines.yml)"
        default: field.rawValue
        }
    }

    private static func additivity(of measure: Measure) -> String {
        switch measure.additivity {
        case .additive: "ya, kecuali atas kelompok yang bertumpang tindih"
        case .stock: "antarwilayah, tidak antarwaktu"
        case .none: "tidak"
        }
    }
}
