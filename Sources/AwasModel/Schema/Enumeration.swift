/// A closed set of values: the identifiers that files hold and the words that people read.
public struct Enumeration: Sendable {
    /// One value of the set.
    public struct Value: Sendable {
        /// As files hold it.
        public let id: String
        /// As people read it.
        public let label: LocalizedText
    }

    /// In the order of the data contract; answers list them by the bytes of their ids.
    public let values: [Value]
    /// All identifiers in one line, for messages.
    public let list: String

    init(_ values: [(id: String, indonesian: String, english: String)]) {
        self.values = values.map { Value(id: $0.id, label: LocalizedText($0.indonesian, $0.english)) }
        list = values.map(\.id).joined(separator: ", ")
    }

    /// As files hold them.
    public var ids: [String] { values.map(\.id) }

    /// The position of a value in the set, its code in columns; nil when it is not one of them.
    public func code(of id: String) -> Int? {
        values.firstIndex { $0.id == id }
    }
}

extension Enumeration {
    /// The set without a value.
    public static let none = Enumeration([])

    /// `events.kind`.
    public static let eventKind = Enumeration([
        ("sosialisasi", "Sosialisasi", "Socialisation"),
        ("bimtek", "Bimbingan teknis", "Training"),
        ("rapat_koordinasi", "Rapat koordinasi", "Coordination meeting"),
        ("deklarasi", "Deklarasi", "Declaration"),
        ("penandatanganan", "Penandatanganan", "Signing"),
        ("apel", "Apel", "Roll call"),
        ("lainnya", "Lainnya", "Other"),
    ])

    /// `events.level`, from the top down.
    public static let level = Enumeration([
        ("ri", "RI", "National"),
        ("provinsi", "Provinsi", "Province"),
        ("kabkota", "Kabupaten/kota", "Kabupaten/kota"),
        ("kecamatan", "Kecamatan", "Kecamatan"),
        ("desa", "Desa/kelurahan", "Village"),
    ])

    /// `events.commitments`.
    public static let commitment = Enumeration([
        ("komitmen", "Komitmen", "Commitment"),
        ("ikrar", "Ikrar", "Pledge"),
        ("deklarasi", "Deklarasi", "Declaration"),
        ("mou", "Nota kesepahaman (MoU)", "Memorandum of understanding"),
    ])

    /// `attendance.sector` and `subjects.sector` (*kelompok*).
    public static let sector = Enumeration([
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
    ])

    /// `cases.source`.
    public static let caseSource = Enumeration([
        ("laporan", "Laporan", "Report by the public (laporan)"),
        ("temuan", "Temuan", "Finding by supervisors (temuan)"),
    ])

    /// `cases.decision`.
    public static let decision = Enumeration([
        ("pelanggaran", "Pelanggaran", "Violation"),
        ("bukan_pelanggaran", "Bukan pelanggaran", "No violation"),
        ("dihentikan", "Dihentikan", "Stopped"),
    ])

    /// `cases.categories`.
    public static let category = Enumeration([
        ("administrasi", "Administrasi", "Administrative"),
        ("pidana", "Pidana", "Criminal"),
        ("kode_etik", "Kode etik", "Code of ethics"),
        ("hukum_lainnya", "Hukum lainnya", "Other law"),
    ])

    /// `cases.channel`.
    public static let channel = Enumeration([
        ("media_sosial", "Media sosial", "Social media"),
        ("tatap_muka", "Tatap muka", "In person"),
        ("fasilitas_negara", "Fasilitas negara", "State facilities"),
        ("keputusan_jabatan", "Keputusan jabatan", "Official decisions"),
        ("politik_uang", "Politik uang", "Money politics"),
        ("alat_peraga", "Alat peraga", "Campaign material"),
        ("lainnya", "Lainnya", "Other"),
    ])

    /// `subjects.sanction`.
    public static let sanction = Enumeration([
        ("moral_tertutup", "Moral tertutup", "Moral, closed"),
        ("moral_terbuka", "Moral terbuka", "Moral, open"),
        ("ringan", "Disiplin ringan", "Light discipline"),
        ("sedang", "Disiplin sedang", "Medium discipline"),
        ("berat", "Disiplin berat", "Heavy discipline"),
        ("ptdh", "Pemberhentian tidak dengan hormat", "Dishonourable discharge"),
        ("tidak_disanksi", "Tidak disanksi", "No sanction"),
        ("lainnya", "Lainnya", "Other"),
    ])

    /// `oversight.program`.
    public static let program = Enumeration([
        ("pendidikan_pengawas_partisipatif", "Pendidikan pengawas partisipatif", "Participatory supervisor education"),
        ("forum_warga", "Forum warga", "Citizens' forum"),
        ("pojok_pengawasan", "Pojok pengawasan", "Oversight corner"),
        ("kerja_sama_kampus", "Kerja sama kampus", "Campus cooperation"),
        ("kampung_pengawasan", "Kampung pengawasan", "Oversight village"),
        ("komunitas_digital", "Komunitas digital", "Digital community"),
        ("pemantau_terakreditasi", "Pemantau terakreditasi", "Accredited observers"),
        ("lainnya", "Lainnya", "Other"),
    ])

    /// `elections.kind`.
    public static let electionKind = Enumeration([
        ("pemilu", "Pemilu", "General election"),
        ("pilkada", "Pilkada", "Regional election"),
        ("psu", "Pemungutan suara ulang", "Repeated vote"),
    ])

    /// Where a case stands on a day; not a column but a consequence of its dates.
    public static let state = Enumeration([
        ("diterima", "Diterima", "Received"),
        ("diregistrasi", "Diregistrasi", "Registered"),
        ("tidak_diregistrasi", "Tidak diregistrasi", "Not registered"),
        ("diputus", "Diputus", "Decided"),
        ("diteruskan", "Diteruskan", "Forwarded"),
        ("selesai", "Selesai", "Completed"),
    ])
}
