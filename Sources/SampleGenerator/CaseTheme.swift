import AwasModel

/// What a case is about; sectors, categories and addressee follow from it.
enum CaseTheme {
    case civilServants, villageHeads, moneyPolitics, campaignMaterial, organisers, armedForces

    static func draw(in place: Kabupaten?, _ random: inout SplitMix64) -> CaseTheme {
        // A kota has no villages.
        let villages: Double = place?.kind == .kabupaten ? 22 : 0
        return random.pick(weighted: [
            (item: .civilServants, weight: 48), (item: .villageHeads, weight: villages),
            (item: .moneyPolitics, weight: 8), (item: .campaignMaterial, weight: 11),
            (item: .organisers, weight: 7), (item: .armedForces, weight: 4),
        ])
    }

    /// The sector of one person reported; the others of a case may come from another.
    func sector(isFirst: Bool, in place: Kabupaten?, _ random: inout SplitMix64) -> Sector {
        let strays = !isFirst && random.chance(0.3)
        let hasVillages = place?.kind == .kabupaten
        switch self {
        case .civilServants: return strays ? (hasVillages ? .kepalaDesa : .partai) : .asn
        case .villageHeads:
            return strays ? .asn : (isFirst || random.chance(0.5) ? .kepalaDesa : .perangkatDesa)
        case .moneyPolitics: return strays ? .partai : .masyarakat
        case .campaignMaterial: return strays ? .masyarakat : .partai
        case .organisers: return .penyelenggara
        case .armedForces: return strays ? .asn : random.pick([.tni, .polri])
        }
    }

    func categories(_ random: inout SplitMix64) -> [String] {
        switch self {
        case .civilServants:
            random.pick(weighted: [
                (["hukum_lainnya"], 70), (["kode_etik", "hukum_lainnya"], 14),
                (["pidana", "hukum_lainnya"], 9),
                (["administrasi", "hukum_lainnya"], 7),
            ])
        case .villageHeads:
            random.pick(weighted: [
                (["hukum_lainnya"], 60), (["pidana", "hukum_lainnya"], 25), (["pidana"], 15),
            ])
        case .moneyPolitics: ["pidana"]
        case .campaignMaterial:
            random.pick(weighted: [(["administrasi"], 85), (["administrasi", "pidana"], 15)])
        case .organisers: random.pick(weighted: [(["kode_etik"], 70), (["administrasi", "kode_etik"], 30)])
        case .armedForces: ["hukum_lainnya"]
        }
    }

    /// Violations and the channel they went through.
    func violations(on date: CalendarDate, _ random: inout SplitMix64) -> (codes: [String], channel: String) {
        // Before candidates are determined there is nobody to campaign for yet.
        let isEarly = date < Calendar2024.candidatesDetermined
        let activity = isEarly ? "kegiatan bakal calon" : "kampanye"
        switch self {
        case .civilServants:
            let first = random.pick(weighted: Violations.codes(on: date))
            guard random.chance(0.18) else { return ([first.code], first.channel) }
            let second = random.pick(weighted: Violations.codes(on: date))
            return (first.code == second.code ? [first.code] : [first.code, second.code], first.channel)
        case .villageHeads:
            return random.pick([
                (["Kepala desa ikut serta dalam \(activity)"], "tatap_muka"),
                (["Kepala desa mengunggah dukungan di media sosial"], "media_sosial"),
                (["Keputusan kepala desa yang menunjukkan keberpihakan"], "keputusan_jabatan"),
                (["Penggunaan balai desa untuk \(activity)"], "fasilitas_negara"),
            ])
        case .moneyPolitics: return (["Menjanjikan atau memberikan uang kepada pemilih"], "politik_uang")
        case .campaignMaterial where isEarly:
            return random.pick([
                (["Pemasangan alat peraga bakal calon di tempat terlarang"], "alat_peraga"),
                (["Dukungan calon perseorangan tidak sesuai tata cara"], "lainnya"),
            ])
        case .campaignMaterial:
            return random.pick([
                (["Pemasangan alat peraga di tempat terlarang"], "alat_peraga"),
                (["Kampanye di luar jadwal"], "tatap_muka"),
                (["Kampanye di tempat ibadah atau tempat pendidikan"], "tatap_muka"),
            ])
        case .organisers:
            return random.pick([
                (["Penyelenggara menunjukkan keberpihakan"], "media_sosial"),
                (["Penyelenggara tidak menjalankan tata cara pemutakhiran data pemilih"], "lainnya"),
            ])
        case .armedForces:
            return random.pick([
                (["Anggota TNI/Polri menghadiri \(activity)"], "tatap_muka"),
                (["Anggota TNI/Polri mengunggah dukungan"], "media_sosial"),
            ])
        }
    }

    /// Whom a proven case goes to: offices, never persons.
    func addressee(categories: [String], first: Sector?, in place: Kabupaten?) -> String {
        if categories.contains("pidana") { return "Sentra Gakkumdu" }
        let name = place?.fullName ?? "Provinsi Jawa Timur"
        switch self {
        case .civilServants: return "BKN"
        case .villageHeads: return place.map { "Bupati \($0.name)" } ?? "Pemerintah \(name)"
        case .moneyPolitics: return "Sentra Gakkumdu"
        case .campaignMaterial: return "KPU \(name)"
        case .organisers: return "DKPP"
        case .armedForces:
            if first == .tni { return "Kodam V/Brawijaya" }
            return place?.police ?? "Polda Jawa Timur"
        }
    }
}
