/// A closed set of values: the identifiers that files hold and the words that people read.
package struct Enumeration: Sendable {
    /// One value of the set.
    package struct Value: Sendable {
        /// As files hold it.
        package let id: String
        /// As people read it.
        package let label: LocalizedText
        /// What else people write for it. A word of two values is taken for neither.
        package let words: [String]
    }

    /// In the order of the data contract; answers list them by the bytes of their ids.
    package let values: [Value]
    /// All identifiers in one line, for messages.
    package let list: String
    /// By what a text is compared by, the codes of the values that it may mean.
    private let codesByName: [String: [Int]]

    /// - Parameter words: by id what else people write for a value; of `lainnya` it need not be said.
    init(_ values: [(id: String, indonesian: String, english: String)], words: [String: [String]] = [:]) {
        let values = values.map { value in
            Value(
                id: value.id, label: LocalizedText(value.indonesian, value.english),
                words: words[value.id] ?? (value.id == "lainnya" ? ["lain-lain", "lain"] : []))
        }
        self.values = values
        list = values.map(\.id).joined(separator: ", ")
        var codes: [String: [Int]] = [:]
        for (code, value) in values.enumerated() {
            for name in Set(value.names.compactMap(Enumeration.comparable)) { codes[name, default: []].append(code) }
        }
        codesByName = codes
    }

    /// As files hold them.
    package var ids: [String] { values.map(\.id) }

    /// The position of a value in the set, its code in columns; nil when it is not one of them.
    package func code(of id: String) -> Int? {
        values.firstIndex { $0.id == id }
    }

    /// The codes of the values that a text plainly means: by its id, its label in either language or another word for it,
    /// in any case, with blanks, hyphens or underscores. Several for a word that people use for several values.
    package func codes(meantBy text: String) -> [Int] {
        guard text.utf8.count <= Enumeration.longestName, let name = Enumeration.comparable(text) else { return [] }
        return codesByName[name] ?? []
    }
}

extension Enumeration {
    /// The set without a value.
    package static let none = Enumeration([])

    /// `events.kind`.
    package static let eventKind = Enumeration(
        [
            ("sosialisasi", "Sosialisasi", "Awareness event"),
            ("bimtek", "Bimbingan teknis", "Training"),
            ("rapat_koordinasi", "Rapat koordinasi", "Coordination meeting"),
            ("deklarasi", "Deklarasi", "Declaration"),
            ("penandatanganan", "Penandatanganan", "Signing"),
            ("apel", "Apel", "Roll call"),
            ("lainnya", "Lainnya", "Other"),
        ],
        words: [
            "sosialisasi": ["socialisation", "socialization", "kegiatan sosialisasi"],
            "bimtek": ["pelatihan"],
            "rapat_koordinasi": ["rakor", "rapat koord."],
            "deklarasi": ["deklarasi damai"],
            "penandatanganan": ["penandatanganan MoU"],
            "apel": ["apel siaga"],
        ])

    /// `events.level`, from the top down.
    package static let level = Enumeration(
        [
            ("ri", "RI", "National"),
            ("provinsi", "Provinsi", "Province"),
            ("kabkota", "Kabupaten/kota", "Kabupaten/kota"),
            ("kecamatan", "Kecamatan", "Kecamatan"),
            ("desa", "Desa/kelurahan", "Village"),
        ],
        words: [
            "ri": ["pusat", "nasional", "Republik Indonesia"],
            "provinsi": ["prov", "propinsi", "provincial"],
            "kabkota": ["kab", "kab atau kota", "kabupaten atau kota"],
            "kecamatan": ["kec", "subdistrict"],
            "desa": ["kel", "desa atau kelurahan"],
        ])

    /// `events.commitments`.
    package static let commitment = Enumeration(
        [
            ("komitmen", "Komitmen", "Commitment"),
            ("ikrar", "Ikrar", "Pledge"),
            ("deklarasi", "Deklarasi", "Declaration"),
            ("mou", "Nota kesepahaman (MoU)", "Memorandum of understanding"),
        ],
        words: [
            "komitmen": ["komitmen bersama"],
            "ikrar": ["ikrar bersama"],
            "deklarasi": ["deklarasi damai"],
            "mou": ["nota kesepakatan"],
        ])

    /// `attendance.sector` and `subjects.sector` (*kelompok*).
    package static let sector = Enumeration(
        [
            ("asn", "ASN", "Civil servants (ASN)"),
            ("tni", "TNI", "Armed forces (TNI)"),
            ("polri", "Polri", "Police (Polri)"),
            ("kepala_desa", "Kepala desa", "Village heads"),
            ("perangkat_desa", "Perangkat desa", "Village officials"),
            ("kejaksaan", "Kejaksaan", "Prosecutors"),
            ("penyelenggara", "Penyelenggara pemilu", "Election bodies"),
            ("partai", "Partai politik", "Political parties"),
            ("akademisi", "Akademisi", "Academics"),
            ("ormas", "Organisasi masyarakat", "Civil society organisations"),
            ("media", "Media", "Media"),
            ("masyarakat", "Masyarakat", "Public"),
            ("lainnya", "Lainnya", "Other"),
        ],
        words: [
            "asn": ["PNS", "PPPK", "P3K", "aparatur sipil negara", "pegawai negeri sipil", "ASN/PNS"],
            "tni": ["tentara", "TNI/Polri"],
            "polri": ["polisi", "kepolisian", "TNI/Polri"],
            "kepala_desa": ["kades", "desa", "pemerintah desa", "pemdes"],
            "perangkat_desa": ["aparat desa", "desa", "pemerintah desa", "pemdes"],
            "kejaksaan": ["jaksa"],
            "penyelenggara": ["KPU", "Bawaslu", "KPU/Bawaslu", "penyelenggara pemilihan"],
            "partai": ["parpol"],
            "akademisi": ["kampus", "perguruan tinggi", "universitas", "dosen"],
            "ormas": ["LSM", "ormas/LSM", "organisasi kemasyarakatan"],
            "media": ["pers", "wartawan", "jurnalis", "media massa"],
            "masyarakat": ["warga", "masyarakat umum"],
        ])

    /// `cases.source`.
    package static let caseSource = Enumeration(
        [
            ("laporan", "Laporan", "Report by the public (laporan)"),
            ("temuan", "Temuan", "Finding by supervisors (temuan)"),
        ],
        words: [
            "laporan": ["laporan masyarakat", "report"],
            "temuan": ["temuan pengawas", "temuan Bawaslu", "finding"],
        ])

    /// `cases.decision`.
    package static let decision = Enumeration(
        [
            ("pelanggaran", "Pelanggaran", "Violation"),
            ("bukan_pelanggaran", "Bukan pelanggaran", "No violation"),
            ("dihentikan", "Dihentikan", "Discontinued"),
        ],
        words: [
            "pelanggaran": ["terbukti", "melanggar", "terbukti melanggar", "proven"],
            "bukan_pelanggaran": ["tidak terbukti", "tidak melanggar", "tidak terbukti melanggar", "not proven"],
            "dihentikan": ["penghentian", "stopped"],
        ])

    /// `cases.categories`.
    package static let category = Enumeration(
        [
            ("administrasi", "Administrasi", "Administrative"),
            ("pidana", "Pidana", "Criminal"),
            ("kode_etik", "Kode etik", "Code of ethics"),
            ("hukum_lainnya", "Hukum lainnya", "Other law"),
        ],
        words: [
            "administrasi": ["administratif", "pelanggaran administrasi", "pelanggaran administratif"],
            "pidana": ["tindak pidana", "pidana pemilu", "tindak pidana pemilu", "pelanggaran pidana"],
            "kode_etik": ["etik", "pelanggaran kode etik", "pelanggaran etik"],
            "hukum_lainnya": ["hukum lain", "pelanggaran hukum lainnya", "pelanggaran hukum lain"],
        ])

    /// `cases.channel`.
    package static let channel = Enumeration(
        [
            ("media_sosial", "Media sosial", "Social media"),
            ("tatap_muka", "Tatap muka", "In person"),
            ("fasilitas_negara", "Fasilitas negara", "State facilities"),
            ("keputusan_jabatan", "Keputusan jabatan", "Official decisions"),
            ("politik_uang", "Politik uang", "Money politics"),
            ("alat_peraga", "Alat peraga", "Campaign material"),
            ("lainnya", "Lainnya", "Other"),
        ],
        words: [
            "media_sosial": ["medsos", "sosmed"],
            "alat_peraga": ["APK"],
        ])

    /// `subjects.sanction`.
    package static let sanction = Enumeration(
        [
            ("moral_tertutup", "Moral tertutup", "Moral, closed"),
            ("moral_terbuka", "Moral terbuka", "Moral, open"),
            ("ringan", "Disiplin ringan", "Light discipline"),
            ("sedang", "Disiplin sedang", "Medium discipline"),
            ("berat", "Disiplin berat", "Heavy discipline"),
            ("ptdh", "Pemberhentian tidak dengan hormat", "Dishonourable discharge"),
            ("tidak_disanksi", "Tidak disanksi", "No sanction"),
            ("lainnya", "Lainnya", "Other"),
        ],
        words: [
            "moral_tertutup": ["sanksi moral tertutup", "moral", "sanksi moral"],
            "moral_terbuka": ["sanksi moral terbuka", "moral", "sanksi moral"],
            "ringan": [
                "hukuman disiplin ringan", "hukdis ringan", "sanksi ringan", "sanksi disiplin ringan", "disiplin",
                "hukuman disiplin", "sanksi disiplin",
            ],
            "sedang": [
                "hukuman disiplin sedang", "hukdis sedang", "sanksi sedang", "sanksi disiplin sedang", "disiplin",
                "hukuman disiplin", "sanksi disiplin",
            ],
            "berat": [
                "hukuman disiplin berat", "hukdis berat", "sanksi berat", "sanksi disiplin berat", "disiplin",
                "hukuman disiplin", "sanksi disiplin",
            ],
            "ptdh": ["diberhentikan tidak dengan hormat"],
            "tidak_disanksi": ["tanpa sanksi", "tidak ada sanksi"],
        ])

    /// `oversight.program`.
    /// Tables that an office may say had nothing in a month.
    package static let declarableTable = Enumeration(
        Table.declarable.map { ($0.rawValue, $0.label.indonesian, $0.label.english) })

    package static let program = Enumeration(
        [
            (
                "pendidikan_pengawas_partisipatif", "Pendidikan pengawas partisipatif",
                "Participatory supervisor education"
            ),
            ("forum_warga", "Forum warga", "Citizens' forum"),
            ("pojok_pengawasan", "Pojok pengawasan", "Oversight corner"),
            ("kerja_sama_kampus", "Kerja sama kampus", "Campus cooperation"),
            ("kampung_pengawasan", "Kampung pengawasan", "Oversight village"),
            ("komunitas_digital", "Komunitas digital", "Digital community"),
            ("pemantau_terakreditasi", "Pemantau terakreditasi", "Accredited observers"),
            ("lainnya", "Lainnya", "Other"),
        ],
        words: [
            "pendidikan_pengawas_partisipatif": ["P2P"]
        ])

    /// `elections.kind`.
    package static let electionKind = Enumeration(
        [
            ("pemilu", "Pemilu", "General election"),
            ("pilkada", "Pilkada", "Regional election"),
            ("psu", "Pemungutan suara ulang", "Repeated vote"),
        ],
        words: [
            "pemilu": ["pemilihan umum", "pileg", "pilpres"],
            "pilkada": ["pemilihan kepala daerah", "pilgub", "pilbup", "pilwali", "pilwalkot"],
        ])

    /// Where a case stands on a day; not a column but a consequence of its dates.
    package static let state = Enumeration([
        ("diterima", "Diterima", "Received"),
        ("diregistrasi", "Diregistrasi", "Registered"),
        ("tidak_diregistrasi", "Tidak diregistrasi", "Not registered"),
        ("diputus", "Diputus", "Decided"),
        ("diteruskan", "Diteruskan", "Forwarded"),
        ("selesai", "Selesai", "Completed"),
    ])
}
