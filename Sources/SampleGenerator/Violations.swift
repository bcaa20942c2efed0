import AwasModel

/// Codes of the joint decree of 22 September 2022 on the neutrality of civil servants, and how often they occur.
enum Violations {
    struct Kind {
        let code: String
        let channel: String
    }

    /// Breaches of ethics while there are prospective candidates; of discipline once candidates are determined.
    static func codes(on date: CalendarDate) -> [(item: Kind, weight: Double)] {
        date < Calendar2024.candidatesDetermined ? before : after
    }

    private static let before: [(item: Kind, weight: Double)] = [
        (Kind(code: "KE-1", channel: "alat_peraga"), 6), (Kind(code: "KE-2", channel: "media_sosial"), 14),
        (Kind(code: "KE-3", channel: "tatap_muka"), 12), (Kind(code: "KE-4", channel: "media_sosial"), 26),
        (Kind(code: "KE-5", channel: "media_sosial"), 16), (Kind(code: "KE-6", channel: "tatap_muka"), 10),
        (Kind(code: "KE-7", channel: "tatap_muka"), 2), (Kind(code: "D-3", channel: "tatap_muka"), 8),
        (Kind(code: "D-5", channel: "lainnya"), 2), (Kind(code: "D-9", channel: "tatap_muka"), 3),
        (Kind(code: "D-11", channel: "lainnya"), 4),
    ]

    private static let after: [(item: Kind, weight: Double)] = [
        (Kind(code: "D-1", channel: "alat_peraga"), 6), (Kind(code: "D-2", channel: "media_sosial"), 12),
        (Kind(code: "D-4", channel: "tatap_muka"), 15), (Kind(code: "D-5", channel: "lainnya"), 1),
        (Kind(code: "D-6", channel: "media_sosial"), 28), (Kind(code: "D-7", channel: "media_sosial"), 16),
        (Kind(code: "D-8", channel: "fasilitas_negara"), 7), (Kind(code: "D-10", channel: "tatap_muka"), 3),
        (Kind(code: "D-12", channel: "keputusan_jabatan"), 8),
    ]
}
