extension Schema {
    /// The one place where a table is told to the reader, the checks and the documentation.
    static func schema(of table: Table) -> TableSchema {
        switch table {
        case .elections:
            TableSchema(
                table: table, columns: elections, key: [.election], foldsEqualRows: true, rowRegion: .noRegion)
        case .agencies:
            TableSchema(table: table, columns: agencies, key: [.agency], foldsEqualRows: true, rowRegion: .noRegion)
        case .events: TableSchema(table: table, columns: events, key: [.eventID])
        case .attendance: TableSchema(table: table, columns: attendance, key: [])
        case .cases: TableSchema(table: table, columns: cases, key: [.caseID])
        case .subjects:
            TableSchema(
                table: table, columns: subjects, key: [.caseID, .subjectNo], rowRegion: .ofParent(.cases, by: .caseID))
        case .oversight: TableSchema(table: table, columns: oversight, key: [])
        case .turnout: TableSchema(table: table, columns: turnout, key: [.election, .region, .station])
        case .nihil:
            TableSchema(table: table, columns: nihil, key: [.region, .month, .table], foldsEqualRows: true)
        }
    }

    static let elections: [Column] = [
        Column(
            .election, "pemilihan", .reference(.elections), required: true, "Kode pemilihan", "Election id"),
        Column(.name, "nama", .text, required: true, "Nama pemilihan", "Name of the election"),
        Column(.kind, "jenis", .choice(.electionKind), required: true, "Jenis pemilihan", "Kind of election"),
        Column(
            .votingDate, "tanggal_pemungutan", .date, required: true, "Tanggal pemungutan suara", "Voting date"),
        Column(.repeats, "ulangan_dari", .reference(.elections), "Ulangan dari", "Election that it repeats"),
    ]

    static let agencies: [Column] = [
        Column(.agency, "instansi", .text, required: true, "Nama instansi yang dipakai", "Agency name to use"),
        Column(.aliases, "nama_lain", .textList, "Ejaan lain", "Other spellings"),
        Column(.kind, "jenis", .text, "Jenis instansi", "Kind of agency"),
        Column(.region, "kode_wilayah", .region, "Wilayah yang dilayani", "Region that it serves"),
    ]

    static let events: [Column] = [
        Column(.eventID, "id_kegiatan", .reference(.events), required: true, "Nomor kegiatan", "Event id"),
        Column(.date, "tanggal", .date, required: true, "Tanggal", "Date"),
        Column(.kind, "jenis", .choice(.eventKind), required: true, "Jenis kegiatan", "Kind of event"),
        Column(.title, "judul", .text, required: true, "Judul", "Title"),
        Column(.organizer, "penyelenggara", .text, required: true, "Penyelenggara", "Organiser"),
        Column(
            .level, "tingkat", .choice(.level), required: true, "Tingkat penyelenggara", "Level of the organiser"),
        Column(
            .region, "kode_wilayah", .region, required: true, "Wilayah penyelenggara", "Region of the organiser"),
        Column(.venue, "tempat", .text, "Tempat", "Venue"),
        Column(.venueRegion, "kode_wilayah_tempat", .region, "Wilayah tempat", "Region of the venue"),
        Column(.election, "pemilihan", .reference(.elections), "Pemilihan", "Election"),
        Column(.commitments, "komitmen", .choiceList(.commitment), "Komitmen", "Commitments"),
        Column(.source, "sumber", .text, "Sumber catatan", "Source of the record"),
        Column(.office, "kode_kantor", .text, "Kode kantor", "Office id"),
    ]

    static let attendance: [Column] = [
        Column(.eventID, "id_kegiatan", .reference(.events), required: true, "Nomor kegiatan", "Event id"),
        Column(.agency, "instansi", .text, required: true, "Instansi", "Agency"),
        Column(.sector, "kelompok", .choice(.sector), required: true, "Kelompok", "Sector"),
        Column(.region, "kode_wilayah", .region, "Wilayah delegasi", "Region of the delegation"),
        Column(.invited, "diundang", .count, "Diundang (orang)", "Invited (people)"),
        Column(.attended, "hadir", .count, "Hadir (orang)", "Attended (people)"),
        Column(.attendedFemale, "hadir_perempuan", .count, "Hadir perempuan (orang)", "Women attended (people)"),
        Column(.represented, "diwakili", .boolean, "Diwakili", "Represented by someone else"),
        Column(.office, "kode_kantor", .text, "Kode kantor", "Office id"),
    ]

    static let cases: [Column] = [
        Column(.caseID, "id_perkara", .reference(.cases), required: true, "Nomor perkara", "Case id"),
        Column(.region, "kode_wilayah", .region, required: true, "Wilayah", "Region"),
        Column(.election, "pemilihan", .reference(.elections), "Pemilihan", "Election"),
        Column(.source, "sumber", .choice(.caseSource), required: true, "Sumber", "Source"),
        Column(.occurredOn, "tanggal_kejadian", .date, "Tanggal kejadian", "Occurred on"),
        Column(.reportedOn, "tanggal_laporan", .date, required: true, "Tanggal laporan/temuan", "Reported on"),
        Column(.registeredOn, "tanggal_registrasi", .date, "Tanggal registrasi", "Registered on"),
        Column(
            .rejectedOn, "tanggal_tidak_diregistrasi", .date, "Tanggal tidak diregistrasi", "Not registered on"),
        Column(.decidedOn, "tanggal_putusan", .date, "Tanggal putusan", "Decided on"),
        Column(.decision, "putusan", .choice(.decision), knownFrom: .day(.decidedOn), "Putusan", "Decision"),
        Column(.categories, "kategori", .choiceList(.category), "Kategori pelanggaran", "Categories"),
        Column(.violations, "pelanggaran", .textList, "Jenis pelanggaran", "Violations"),
        Column(.channel, "saluran", .choice(.channel), "Saluran", "Channel"),
        Column(.forwardedOn, "tanggal_diteruskan", .date, "Tanggal diteruskan", "Forwarded on"),
        Column(
            .forwardedTo, "diteruskan_kepada", .text, knownFrom: .day(.forwardedOn), "Diteruskan kepada", "Forwarded to"
        ),
        Column(.office, "kode_kantor", .text, "Kode kantor", "Office id"),
    ]

    static let subjects: [Column] = [
        Column(.caseID, "id_perkara", .reference(.cases), required: true, "Nomor perkara", "Case id"),
        Column(.subjectNo, "nomor_terlapor", .text, required: true, "Nomor urut terlapor", "Number of the subject"),
        Column(.agency, "instansi", .text, required: true, "Instansi", "Agency"),
        Column(.sector, "kelompok", .choice(.sector), required: true, "Kelompok", "Sector"),
        Column(.name, "nama", .text, personal: true, "Nama terlapor", "Name of the person"),
        Column(.nip, "nip", .text, personal: true, "NIP", "Civil-service number (NIP)"),
        Column(.position, "jabatan", .text, personal: true, "Jabatan", "Position"),
        Column(.recommendation, "rekomendasi", .text, "Rekomendasi", "Recommendation"),
        Column(.sanction, "sanksi", .choice(.sanction), knownFrom: .day(.sanctionedOn), "Sanksi", "Sanction"),
        Column(.sanctionedOn, "tanggal_sanksi", .date, "Tanggal sanksi", "Sanctioned on"),
        Column(.violations, "pelanggaran", .textList, "Jenis pelanggaran", "Violations"),
        Column(.forwardedOn, "tanggal_diteruskan", .date, "Tanggal diteruskan", "Forwarded on"),
        Column(
            .forwardedTo, "diteruskan_kepada", .text, knownFrom: .day(.forwardedOn), "Diteruskan kepada", "Forwarded to"
        ),
        Column(.employerRegion, "kode_wilayah_pembina", .region, "Wilayah pembina", "Region of the employer"),
        // An answer without the day of its decree was given all the same.
        Column(
            .decreeNumber, "nomor_keputusan", .text, knownFrom: .dayIfAny(.decreeDate), personal: true,
            "Nomor keputusan", "Number of the decree"),
        Column(.decreeDate, "tanggal_keputusan", .date, "Tanggal keputusan", "Date of the decree"),
        Column(
            .agencyRemark, "keterangan_instansi", .text, knownFrom: .dayIfAny(.decreeDate), personal: true,
            "Keterangan instansi", "Remark of the agency"),
        Column(.office, "kode_kantor", .text, "Kode kantor", "Office id"),
    ]

    static let oversight: [Column] = [
        Column(.date, "tanggal", .date, required: true, "Tanggal", "Date"),
        Column(.region, "kode_wilayah", .region, required: true, "Wilayah", "Region"),
        Column(.program, "program", .choice(.program), required: true, "Program", "Programme"),
        Column(.participants, "peserta", .count, required: true, "Peserta (orang)", "Participants (people)"),
        Column(.election, "pemilihan", .reference(.elections), "Pemilihan", "Election"),
    ]

    /// A row that only states how many polling stations an area has, for the rows of places in it.
    private static let statesStations = Column.Exception(
        filled: .stationsTotal, empty: [.station, .registeredVoters, .voters])

    static let turnout: [Column] = [
        Column(.election, "pemilihan", .reference(.elections), required: true, "Pemilihan", "Election"),
        Column(.region, "kode_wilayah", .region, required: true, "Wilayah", "Region"),
        Column(.station, "tps", .text, "TPS", "Polling station"),
        Column(
            .registeredVoters, "dpt", .count, required: true, except: statesStations, "Pemilih terdaftar (DPT)",
            "Registered voters (DPT)"),
        Column(
            .voters, "pengguna_hak_pilih", .count, required: true, except: statesStations, "Pengguna hak pilih",
            "Voters"),
        Column(.validVotes, "suara_sah", .count, "Suara sah", "Valid votes"),
        Column(.invalidVotes, "suara_tidak_sah", .count, "Suara tidak sah", "Invalid votes"),
        Column(.registeredFemale, "dpt_perempuan", .count, "DPT perempuan", "Registered women"),
        Column(.votersFemale, "pengguna_perempuan", .count, "Pengguna hak pilih perempuan", "Women who voted"),
        Column(.stationsTotal, "jumlah_tps", .count, "Jumlah TPS", "Polling stations"),
        Column(.stationsCounted, "tps_terhitung", .count, "TPS yang terhitung", "Polling stations counted"),
    ]

    static let nihil: [Column] = [
        Column(
            .region, "kode_wilayah", .region, required: true, "Wilayah yang menyatakan", "Region that declares it"),
        Column(.month, "bulan", .month, required: true, "Bulan", "Month"),
        Column(
            .table, "tabel", .choice(.declarableTable), required: true, "Tabel yang nihil",
            "Table that has nothing"),
    ]
}
