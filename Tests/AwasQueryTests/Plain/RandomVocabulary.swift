import AwasModel

/// What random packages and questions are made of: few of each thing, so that groups collide.
enum RandomVocabulary {
    /// The second has five kabupaten, all of them here, so that most of a province can have voters.
    static let provinces = ["35", "34"]
    static let kabupaten = ["35.10", "35.19", "35.77"] + kabupatenOfSmallProvince
    static let kabupatenOfSmallProvince = ["34.01", "34.02", "34.03", "34.04", "34.71"]
    static let kecamatan = ["35.19.01", "35.19.02", "35.77.01", "34.71.01"]
    static let desa = ["35.19.01.2001", "35.19.01.2002", "35.77.01.1001", "34.71.01.1003"]
    static let regions = provinces + kabupaten + kecamatan + desa

    static let regionNames = [
        "35": "Jawa Timur", "34": "Daerah Istimewa Yogyakarta", "35.10": "Kabupaten Banyuwangi",
        "35.19": "Kabupaten Madiun",
        "35.77": "Kota Madiun", "34.01": "Kabupaten Kulon Progo", "34.71": "Kota Yogyakarta",
    ]

    static let agencies = [
        PlainAgency(name: "Badan Kepegawaian Daerah", aliases: ["BKD", "B.K.D."], kind: "badan"),
        PlainAgency(name: "Dinas PU, Penataan Ruang", aliases: ["Dinas PUPR"]),
        PlainAgency(name: "Kecamatan Geger"),
    ]
    /// Spellings that delegations and subjects carry: names, aliases, and agencies that no table lists.
    static let agencySpellings =
        agencies.flatMap { [$0.name] + $0.aliases } + [
            "bkd", "DINAS PUPR.", "kecamatan geger", "Satpol \"PP\"", "Polsek Geger; Pos 1", "Bagian Kesra\n(Setda)",
        ]

    /// One is an alias of an agency: aliases fold agencies only.
    static let organizers = ["Bawaslu Kabupaten Madiun", "BKD", "Panwaslu Kecamatan Geger", "Übung & Söhne"]
    static let receivers = ["KASN", "BKN", "BKD", "Bupati, Kab. Madiun"]
    static let violations = ["KE-1", "KE-10", "KE-2", "D-3", "pasang baliho", "like, share"]

    static let electionIDs = ["pilkada-2024", "P10", "P9", "pemilu-2024", "psu-2025", "B"]

    static let eventKinds = Enumeration.eventKind.ids
    static let levels = Enumeration.level.ids
    static let commitments = Enumeration.commitment.ids
    static let sectors = ["asn", "tni", "kepala_desa", "asn", "lainnya"]
    static let sources = Enumeration.caseSource.ids
    static let decisions = Enumeration.decision.ids
    static let categories = Enumeration.category.ids
    static let channels = ["media_sosial", "tatap_muka", "lainnya"]
    static let sanctions = ["ringan", "tidak_disanksi", "berat", "moral_terbuka"]
    static let programs = ["forum_warga", "pojok_pengawasan", "lainnya"]
}

extension CalendarDate {
    /// A day by its civil date, for those that are known to exist.
    init(_ year: Int, _ month: Int, _ day: Int) {
        self = CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
    }

    /// The day so many days later.
    func adding(_ days: Int) -> CalendarDate {
        CalendarDate(daysSinceEpoch: daysSinceEpoch + Int32(days))
    }
}
