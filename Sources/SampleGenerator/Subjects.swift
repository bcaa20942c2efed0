/// The persons reported. Nobody is real: names are numbered, births of NIP lie before 1900, villages are called Contoh, and no position is one
/// that a single known person holds.
struct Subjects {
    private(set) var table = CSVFile(
        path: "subjects/ilustrasi.csv",
        header: [
            "case_id", "subject_no", "agency", "sector", "name", "nip", "position", "recommendation",
            "sanction",
            "sanctioned_on", "employer_region",
        ])
    private var random: SplitMix64
    private var spellings = Spellings()
    private var count = 0

    init(seed: UInt64, cases: Cases) {
        random = SplitMix64(seed: seed, stream: "subjects")
        for entry in cases.all {
            let home = agency(entry.sectors.first ?? .lainnya, in: entry.place)
            for (index, sector) in entry.sectors.enumerated() {
                let isColleague = index > 0 && sector == entry.sectors.first && random.chance(0.45)
                add(
                    index + 1, sector,
                    agency: isColleague || index == 0 ? home : agency(sector, in: entry.place), of: entry)
            }
        }
    }

    private mutating func add(_ number: Int, _ sector: Sector, agency: String, of entry: Case) {
        count += 1
        let isProven = entry.timeline.decision == .proven
        let (sanction, recommendation) = Sanctions.draw(sector, violations: entry.violations, &random)
        let length = random.rounded(random.logNormal(median: 24, spread: 0.5))
        let sanctioned =
            random.chance(0.8) ? entry.timeline.forwarded?.adding(days: max(3, length)).ifKnown : nil
        let hasNumber = sector == .asn && random.chance(0.88)
        let isNamed = random.chance(0.93)
        table.append([
            entry.id, String(number), spellings.spelling(of: agency), sector.rawValue,
            isNamed ? "Terlapor Contoh \(padded(count, to: 4))" : nil,
            hasNumber ? nobodysNumber : nil,
            random.chance(0.9) ? position(sector, at: agency) : nil, isProven ? recommendation : nil,
            sanctioned == nil ? nil : sanction, sanctioned?.description,
            sector == .asn ? employer(in: entry.place) : nil,
        ])
    }

    /// The region whose office employs a civil servant; now and then nobody has written it down.
    private func employer(in place: Kabupaten?) -> String? {
        count.isMultiple(of: 19) ? nil : place?.code ?? "35"
    }

    /// A civil-service number of the right structure that belongs to nobody: whoever was born before 1900 is no civil servant
    /// any more.
    private var nobodysNumber: String {
        let birth = 1890 + count % 10
        let day = padded(count / 10 % 12 + 1, to: 2) + padded(count * 7 % 28 + 1, to: 2)
        let appointment = String(birth + 22 + count % 7) + padded(count % 12 + 1, to: 2)
        return String(birth) + day + appointment + String(count % 2 + 1) + padded(count % 999 + 1, to: 3)
    }

    private mutating func agency(_ sector: Sector, in place: Kabupaten?) -> String {
        let name = place?.fullName ?? "Provinsi Jawa Timur"
        switch sector {
        case .asn:
            guard let place else { return "Dinas Pendidikan Provinsi Jawa Timur" }
            if random.chance(0.25) { return "Kecamatan \(random.pick(place.kecamatan).fullName)" }
            if random.chance(0.15) { return "Puskesmas \(random.pick(place.kecamatan).fullName)" }
            return random.pick(weighted: Agencies.offices(of: place)).name
        case .kepalaDesa, .perangkatDesa:
            return
                "Pemerintah Desa Contoh \(random.pick(["Makmur", "Rejo", "Jaya", "Sari", "Agung"])) \(name)"
        case .tni: return place == nil ? "Kodam V/Brawijaya" : "Kodim \(name)"
        case .polri: return place?.police ?? "Polda Jawa Timur"
        case .penyelenggara: return random.pick(["PPK se-\(name)", "PPS se-\(name)", "KPPS se-\(name)"])
        case .partai: return "Partai politik se-\(name)"
        default: return "Masyarakat \(name)"
        }
    }

    private mutating func position(_ sector: Sector, at agency: String) -> String {
        switch sector {
        case .asn where agency.hasPrefix("Dinas Pendidikan"):
            random.pick(["Guru", "Guru", "Pengawas sekolah", "Pelaksana"])
        case .asn where agency.hasPrefix("Puskesmas") || agency.hasPrefix("RSUD"):
            random.pick(["Perawat", "Bidan", "Pelaksana"])
        case .asn: random.pick(["Pelaksana", "Analis", "Kepala seksi", "Pengelola data"])
        case .kepalaDesa: "Kepala desa"
        case .perangkatDesa: random.pick(["Sekretaris desa", "Kepala dusun", "Kepala urusan"])
        case .tni, .polri: "Anggota"
        case .penyelenggara: "Anggota"
        case .partai: random.pick(["Pengurus", "Anggota tim kampanye"])
        default: "Warga"
        }
    }
}
