/// What Bawaslu recommends, and what the superior office then decides.
enum Sanctions {
    static func draw(
        _ sector: Sector, violations: [String], _ random: inout SplitMix64
    ) -> (sanction: String, recommendation: String) {
        let isLenient = random.chance(0.1)
        let (sanction, recommendation) = usual(sector, violations: violations, &random)
        return (isLenient ? "tidak_disanksi" : sanction, recommendation)
    }

    private static func usual(
        _ sector: Sector, violations: [String], _ random: inout SplitMix64
    ) -> (sanction: String, recommendation: String) {
        switch sector {
        case .asn where violations.contains("D-5"):
            ("ptdh", "Pemberhentian tidak dengan hormat sesuai ketentuan")
        case .asn where violations.contains { $0.hasPrefix("D-") }:
            (
                random.pick(weighted: [("ringan", 20), ("sedang", 35), ("berat", 45)]),
                "Hukuman disiplin sesuai ketentuan"
            )
        case .asn:
            (
                random.pick(weighted: [("moral_tertutup", 55), ("moral_terbuka", 45)]),
                "Sanksi moral berupa pernyataan tertutup atau terbuka"
            )
        case .kepalaDesa, .perangkatDesa: ("lainnya", "Teguran tertulis")
        case .tni, .polri: ("lainnya", "Pembinaan oleh atasan")
        case .penyelenggara: ("lainnya", "Peringatan")
        default: ("lainnya", "Diproses sesuai peraturan perundang-undangan")
        }
    }
}
