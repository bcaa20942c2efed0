import AwasModel

extension Catalogue {
    /// Every dimension, in the order in which they are listed to people.
    package static let dimensions: [Dimension] = [
        Dimension(
            "province", "provinsi", .region(.province), Fact.allCases,
            LocalizedText("Provinsi", "Province"),
            LocalizedText("Provinsi dari wilayah catatan.", "The province of the record's region.")),
        Dimension(
            "kabupaten", "kabkota", .region(.kabupaten), Fact.allCases,
            LocalizedText("Kabupaten/kota", "Kabupaten/kota"),
            LocalizedText(
                "Kabupaten atau kota dari wilayah catatan; kosong bagi catatan tingkat provinsi.",
                "The kabupaten or kota of the record's region; none for a record at the level of a province.")),
        Dimension(
            "kecamatan", "kec", .region(.kecamatan), Fact.allCases,
            LocalizedText("Kecamatan", "Kecamatan"),
            LocalizedText(
                "Kecamatan dari wilayah catatan; kosong bagi catatan tingkat kabupaten/kota atau provinsi.",
                "The kecamatan of the record's region; none for a record at the level of a kabupaten or province.")),
        Dimension(
            "agency", "instansi", .text(.agency), [.attendance, .subjects, .cases],
            LocalizedText("Instansi", "Agency"),
            LocalizedText(
                "Instansi sebagaimana dicatat, ejaan lain disatukan; perkara dihitung pada instansi setiap terlapornya.",
                "The agency as recorded, other spellings folded; a case counts under the agency of each subject.")),
        Dimension(
            "sector", "kelompok", .choice(.sector, .sector), [.attendance, .subjects, .cases],
            LocalizedText("Kelompok", "Sector"),
            LocalizedText(
                "Kelompok delegasi atau terlapor; perkara dihitung pada kelompok setiap terlapornya.",
                "The sector of the delegation or subject; a case counts under the sector of each subject.")),
        Dimension(
            "month", "bulan", .period(.month), timed,
            LocalizedText("Bulan", "Month"),
            LocalizedText("Bulan dari tanggal dasar ukuran.", "The month of the measure's basis date.")),
        Dimension(
            "quarter", "triwulan", .period(.quarter), timed,
            LocalizedText("Triwulan", "Quarter"),
            LocalizedText("Triwulan dari tanggal dasar ukuran.", "The quarter of the measure's basis date.")),
        Dimension(
            "year", "tahun", .period(.year), timed,
            LocalizedText("Tahun", "Year"),
            LocalizedText("Tahun dari tanggal dasar ukuran.", "The year of the measure's basis date.")),
        Dimension(
            "election", "pemilihan", .election, Fact.allCases,
            LocalizedText("Pemilihan", "Election"),
            LocalizedText(
                "Pemilihan yang disebut catatan; kehadiran menurut kegiatannya, terlapor menurut perkaranya.",
                "The election that the record names; of attendance through its event, of subjects through their case.")),
        Dimension(
            "event_kind", "jenis_kegiatan", .choice(.kind, .eventKind), [.events, .attendance],
            LocalizedText("Jenis kegiatan", "Kind of event"),
            LocalizedText("Jenis kegiatan.", "The kind of the event.")),
        Dimension(
            "level", "tingkat", .choice(.level, .level), [.events, .attendance],
            LocalizedText("Tingkat", "Level"),
            LocalizedText("Tingkat penyelenggara kegiatan.", "The level of the event's organiser.")),
        Dimension(
            "organizer", "penyelenggara", .text(.organizer), [.events, .attendance],
            LocalizedText("Penyelenggara", "Organiser"),
            LocalizedText("Penyelenggara kegiatan.", "The organiser of the event.")),
        Dimension(
            "event_region", "wilayah_kegiatan", .eventRegion, [.attendance],
            LocalizedText("Wilayah kegiatan", "Region of the event"),
            LocalizedText(
                "Kabupaten/kota penyelenggara kegiatan yang dihadiri.",
                "The kabupaten or kota where the event's organiser sits.")),
        Dimension(
            "commitment", "komitmen", .choice(.commitments, .commitment), [.events],
            LocalizedText("Komitmen", "Commitment"),
            LocalizedText(
                "Komitmen yang dihasilkan; kegiatan dihitung pada setiap komitmennya.",
                "A commitment made; an event counts under each of its commitments.")),
        Dimension(
            "source", "sumber", .choice(.source, .caseSource), ofCase,
            LocalizedText("Sumber", "Source"),
            LocalizedText(
                "Laporan (dari masyarakat) atau temuan (dari pengawas).",
                "Laporan (reported by the public) or temuan (found by supervisors).")),
        Dimension(
            "channel", "saluran", .choice(.channel, .channel), ofCase,
            LocalizedText("Saluran", "Channel"),
            LocalizedText("Saluran dugaan pelanggaran.", "The channel of the alleged violation.")),
        Dimension(
            "decision", "putusan", .choice(.decision, .decision), ofCase,
            LocalizedText("Putusan", "Decision"),
            LocalizedText(
                "Putusan perkara; kosong bila belum diketahui pada tanggal acuan.",
                "The decision of the case; none while not known on the as-of day.")),
        Dimension(
            "forwarded_to", "diteruskan_kepada", .text(.forwardedTo), ofCase,
            LocalizedText("Diteruskan kepada", "Forwarded to"),
            LocalizedText(
                "Kepada siapa perkara diteruskan; kosong bila belum pada tanggal acuan.",
                "To whom the case was forwarded; none while not known on the as-of day.")),
        Dimension(
            "category", "kategori", .choice(.categories, .category), ofCase,
            LocalizedText("Kategori", "Category"),
            LocalizedText(
                "Kategori pelanggaran; perkara dihitung pada setiap kategorinya.",
                "The category of the violation; a case counts under each of its categories.")),
        Dimension(
            "violation", "pelanggaran", .text(.violations), ofCase,
            LocalizedText("Jenis pelanggaran", "Violation"),
            LocalizedText(
                "Jenis pelanggaran (kode SKB 2022 atau teks lain); perkara dihitung pada setiap jenisnya.",
                "The violation (code of the joint decree of 2022 or other text); a case counts under each of them.")),
        Dimension(
            "state", "status", .state, ofCase,
            LocalizedText("Status", "State"),
            LocalizedText(
                "Status perkara pada tanggal acuan, menurut tanggal-tanggalnya.",
                "Where the case stands on the as-of day, following from its dates.")),
        Dimension(
            "sanction", "sanksi", .choice(.sanction, .sanction), ofCase,
            LocalizedText("Sanksi", "Sanction"),
            LocalizedText(
                "Sanksi terlapor; kosong bila belum diketahui pada tanggal acuan.",
                "The sanction of the subject; none while not known on the as-of day.")),
        Dimension(
            "program", "program", .choice(.program, .program), [.oversight],
            LocalizedText("Program", "Programme"),
            LocalizedText("Program pengawasan partisipatif.", "The programme of participatory oversight.")),
    ]

    private static let timed: [Fact] = [.events, .attendance, .cases, .subjects, .oversight]
    private static let ofCase: [Fact] = [.cases, .subjects]
}
