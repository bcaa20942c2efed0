/// An office or group that sends delegations.
struct Agency {
    let name: String
    let sector: Sector
    /// Where it sits, when that is not where the event's organiser sits.
    var region: String?
    /// How many are usually invited.
    let size: Double
    /// How often it is asked, against the others.
    let weight: Double
}

/// The offices of a place. The same few come month after month, so that a table by agency has something to say.
enum Agencies {
    /// Regional offices with civil servants, the ones named first asked most often.
    private static let offices: [(name: String, size: Double, weight: Double)] = [
        ("BKPSDM", 4, 20), ("Dinas Pendidikan", 8, 14), ("Badan Kesatuan Bangsa dan Politik", 4, 18),
        ("Dinas Kesehatan", 6, 6), ("Dinas Pemberdayaan Masyarakat dan Desa", 5, 6), ("Inspektorat", 3, 6),
        ("Sekretariat Daerah", 5, 5), ("Satuan Polisi Pamong Praja", 6, 5),
        ("Dinas Komunikasi dan Informatika", 3, 3), ("Dinas Perhubungan", 3, 2), ("Dinas Sosial", 3, 2),
        ("Dinas Pertanian dan Ketahanan Pangan", 4, 2), ("Dinas Pekerjaan Umum dan Penataan Ruang", 4, 2),
        ("Kantor Kementerian Agama", 6, 4), ("RSUD", 5, 2),
    ]

    static func offices(of place: Kabupaten) -> [(item: Agency, weight: Double)] {
        offices
            .filter { place.kind == .kabupaten || !$0.name.hasSuffix("Desa") }  // A kota has no villages.
            .map { office in
                let agency = Agency(
                    name: "\(office.name) \(place.fullName)", sector: .asn, size: office.size,
                    weight: office.weight)
                return (item: agency, weight: office.weight)
            }
    }

    /// Who is asked to an event of the Bawaslu of a kabupaten or kota.
    static func pool(of place: Kabupaten) -> [(item: Agency, weight: Double)] {
        let name = place.fullName
        var agencies = offices(of: place).map(\.item)
        agencies += place.kecamatan.map {
            Agency(
                name: "Kecamatan \($0.fullName)", sector: .asn, region: $0.code, size: 5, weight: 3)
        }
        agencies += [
            Agency(name: place.police, sector: .polri, size: 5, weight: 18),
            Agency(name: "Kodim \(name)", sector: .tni, size: 4, weight: 15),
            Agency(name: "Kejaksaan Negeri \(name)", sector: .kejaksaan, size: 3, weight: 11),
            Agency(name: "KPU \(name)", sector: .penyelenggara, size: 4, weight: 10),
            Agency(name: "Panwaslu Kecamatan se-\(name)", sector: .penyelenggara, size: 24, weight: 5),
            Agency(name: "Partai politik se-\(name)", sector: .partai, size: 18, weight: 4),
            Agency(name: "Perguruan tinggi di \(name)", sector: .akademisi, size: 25, weight: 4),
            Agency(name: "Forum Kerukunan Umat Beragama \(name)", sector: .ormas, size: 8, weight: 4),
            Agency(name: "PGRI \(name)", sector: .ormas, size: 10, weight: 3),
            Agency(name: "Kwartir Cabang Pramuka \(name)", sector: .ormas, size: 20, weight: 3),
            Agency(name: "Forum wartawan \(name)", sector: .media, size: 10, weight: 4),
            Agency(name: "Pemilih pemula \(name)", sector: .masyarakat, size: 45, weight: 4),
            Agency(name: "Tokoh masyarakat \(name)", sector: .masyarakat, size: 15, weight: 4),
        ]
        if place.kind == .kabupaten {
            agencies.append(
                Agency(name: "Kepala desa se-\(name)", sector: .kepalaDesa, size: 70, weight: 8))
            agencies.append(
                Agency(name: "Perangkat desa se-\(name)", sector: .perangkatDesa, size: 40, weight: 4))
        }
        return agencies.map { (item: $0, weight: $0.weight) }
    }

    /// Who is asked to an event of a Panwaslu Kecamatan.
    static func pool(of place: Kecamatan, in kabupaten: Kabupaten) -> [(item: Agency, weight: Double)] {
        let name = place.fullName
        var agencies = [
            Agency(name: "Kecamatan \(name)", sector: .asn, size: 8, weight: 10),
            Agency(name: "Puskesmas \(name)", sector: .asn, size: 5, weight: 4),
            Agency(name: "KUA \(name)", sector: .asn, size: 3, weight: 3),
            Agency(name: "Polsek \(name)", sector: .polri, size: 3, weight: 8),
            Agency(name: "Koramil \(name)", sector: .tni, size: 3, weight: 7),
            Agency(name: "PPK \(name)", sector: .penyelenggara, size: 5, weight: 6),
            Agency(
                name: "Pengawas Kelurahan/Desa se-Kecamatan \(name)", sector: .penyelenggara, size: 14,
                weight: 8),
            Agency(name: "Tokoh masyarakat Kecamatan \(name)", sector: .masyarakat, size: 12, weight: 5),
            Agency(name: "Karang Taruna Kecamatan \(name)", sector: .ormas, size: 12, weight: 4),
            Agency(
                name: "Bawaslu \(kabupaten.fullName)", sector: .penyelenggara, region: kabupaten.code,
                size: 3,
                weight: 4),
        ]
        if kabupaten.kind == .kabupaten {
            agencies.append(
                Agency(name: "Kepala desa se-Kecamatan \(name)", sector: .kepalaDesa, size: 14, weight: 7))
            agencies.append(
                Agency(
                    name: "Perangkat desa se-Kecamatan \(name)", sector: .perangkatDesa, size: 20, weight: 4))
        }
        return agencies.map { (item: $0, weight: $0.weight) }
    }

    /// Who is asked to an event of the province's Bawaslu: its own offices, and each kabupaten's supervisors.
    static let provincePool: [(item: Agency, weight: Double)] = {
        let own: [(String, Sector, Double)] = [
            ("BKD Provinsi Jawa Timur", .asn, 6), ("Dinas Pendidikan Provinsi Jawa Timur", .asn, 10),
            ("Badan Kesatuan Bangsa dan Politik Provinsi Jawa Timur", .asn, 6),
            ("Polda Jawa Timur", .polri, 6), ("Kodam V/Brawijaya", .tni, 5),
            ("Kejaksaan Tinggi Jawa Timur", .kejaksaan, 4), ("KPU Provinsi Jawa Timur", .penyelenggara, 5),
            ("Perguruan tinggi se-Jawa Timur", .akademisi, 40), ("Forum wartawan Jawa Timur", .media, 15),
            ("Organisasi kepemudaan Jawa Timur", .ormas, 25),
        ]
        var agencies = own.map { Agency(name: $0.0, sector: $0.1, size: $0.2, weight: 12) }
        for place in Kabupaten.all {
            agencies.append(
                Agency(
                    name: "Bawaslu \(place.fullName)", sector: .penyelenggara, region: place.code, size: 4,
                    weight: 4))
            agencies.append(
                Agency(
                    name: "BKPSDM \(place.fullName)", sector: .asn, region: place.code, size: 2, weight: 1.5))
        }
        return agencies.map { (item: $0, weight: $0.weight) }
    }()
}
