import AwasModel

extension Catalogue {
    /// Every measure, in the order in which they are listed to people.
    package static let measures: [Measure] = [
        Measure(
            "events", "kegiatan", .count(eventsByDate), .events, .additive,
            LocalizedText("Kegiatan", "Events"),
            LocalizedText("Banyaknya kegiatan.", "Events.")),
        Measure(
            "mou_events", "kegiatan_mou", .count(eventsByDate, .holds(.commitments, "mou")), .events, .additive,
            LocalizedText("Kegiatan dengan MoU", "Events with an MoU"),
            LocalizedText(
                "Kegiatan yang menghasilkan nota kesepahaman.",
                "Events whose commitments hold a memorandum of understanding.")),
        Measure(
            "declaration_events", "kegiatan_deklarasi", .count(eventsByDate, .holds(.commitments, "deklarasi")),
            .events, .additive,
            LocalizedText("Kegiatan dengan deklarasi", "Events with a declaration"),
            LocalizedText("Kegiatan yang menghasilkan deklarasi.", "Events whose commitments hold a declaration.")),
        Measure(
            "attendance", "kehadiran", .sum(attendanceByDate, .attended), .people, .additive,
            LocalizedText("Hadir", "Attendance"),
            LocalizedText(
                "Jumlah orang yang hadir, dari delegasi yang jumlah hadirnya dicatat.",
                "People who attended, over the delegations whose head count is recorded.")),
        Measure(
            "attendance_female", "kehadiran_perempuan", .sum(attendanceByDate, .attendedFemale), .people, .additive,
            LocalizedText("Hadir perempuan", "Women attending"),
            LocalizedText(
                "Jumlah perempuan yang hadir, dari delegasi yang mencatatnya.",
                "Women who attended, over the delegations that record it.")),
        Measure(
            "female_share", "porsi_perempuan",
            .ratioOfSums(attendanceByDate, numerator: .attendedFemale, denominator: [.attended]), .share, .none,
            LocalizedText("Porsi perempuan", "Share of women"),
            LocalizedText(
                "Jumlah perempuan yang hadir dibagi jumlah hadir, dari delegasi yang mencatat keduanya.",
                "Women who attended divided by all who attended, over the delegations that record both.")),
        Measure(
            "invited", "diundang", .sum(attendanceByDate, .invited), .people, .additive,
            LocalizedText("Diundang", "Invited"),
            LocalizedText(
                "Jumlah orang yang diundang, dari delegasi yang mencatatnya.",
                "People invited, over the delegations that record it.")),
        Measure(
            "attendance_rate", "tingkat_kehadiran",
            .ratioOfSums(attendanceByDate, numerator: .attended, denominator: [.invited]), .share, .none,
            LocalizedText("Tingkat kehadiran", "Attendance rate"),
            LocalizedText(
                "Jumlah hadir dibagi jumlah diundang, dari delegasi yang mencatat keduanya.",
                "Attended divided by invited, over the delegations that record both.")),
        Measure(
            "delegations", "delegasi", .count(attendanceByDate), .delegations, .additive,
            LocalizedText("Delegasi", "Delegations"),
            LocalizedText("Banyaknya delegasi pada kegiatan.", "Delegations at events.")),
        Measure(
            "unrecorded", "tidak_tercatat", .count(attendanceByDate, .isEmpty(.attended)), .delegations, .additive,
            LocalizedText("Tanpa jumlah hadir", "Without a head count"),
            LocalizedText(
                "Delegasi yang jumlah hadirnya tidak dicatat.", "Delegations whose head count is not recorded.")),
        Measure(
            "represented", "diwakili", .count(attendanceByDate, .isTrue(.represented)), .delegations, .additive,
            LocalizedText("Diwakili", "Represented"),
            LocalizedText("Delegasi yang diwakili orang lain.", "Delegations represented by someone else.")),
        Measure(
            "agencies", "jumlah_instansi", .distinct(attendanceByDate, .agency), .agencies, .none,
            LocalizedText("Instansi hadir", "Agencies attending"),
            LocalizedText(
                "Banyaknya instansi berbeda yang mengirim delegasi.", "Distinct agencies that sent a delegation.")),
        Measure(
            "cases", "kasus", .count(casesByReport), .cases, .additive,
            LocalizedText("Perkara", "Cases"),
            LocalizedText(
                "Banyaknya perkara menurut tanggal laporan/temuan.", "Distinct cases, by the day they were reported.")),
        Measure(
            "reports", "laporan", .count(casesByReport, .holds(.source, "laporan")), .cases, .additive,
            LocalizedText("Laporan", "Reports"),
            LocalizedText("Perkara yang berasal dari laporan masyarakat.", "Cases reported by the public.")),
        Measure(
            "findings", "temuan", .count(casesByReport, .holds(.source, "temuan")), .cases, .additive,
            LocalizedText("Temuan", "Findings"),
            LocalizedText("Perkara yang berasal dari temuan pengawas.", "Cases found by supervisors.")),
        Measure(
            "report_share", "porsi_laporan", .ratio(numerator: "reports", denominator: "cases"), .share, .none,
            LocalizedText("Porsi laporan", "Share of reports"),
            LocalizedText("Laporan dibagi perkara.", "Reports divided by cases.")),
        Measure(
            "registered_cases", "kasus_diregistrasi", .count(RecordStream(fact: .cases, basis: .registeredOn)), .cases,
            .additive,
            LocalizedText("Diregistrasi", "Registered"),
            LocalizedText("Perkara menurut tanggal registrasi.", "Distinct cases, by the day they were registered.")),
        Measure(
            "rejected_cases", "kasus_tidak_diregistrasi", .count(RecordStream(fact: .cases, basis: .rejectedOn)),
            .cases, .additive,
            LocalizedText("Tidak diregistrasi", "Not registered"),
            LocalizedText(
                "Perkara yang tidak diregistrasi, menurut tanggalnya.",
                "Distinct cases that were not registered, by the day of that.")),
        Measure(
            "decided_cases", "kasus_diputus", .count(casesByDecision), .cases, .additive,
            LocalizedText("Diputus", "Decided"),
            LocalizedText("Perkara menurut tanggal putusan.", "Distinct cases, by the day they were decided.")),
        Measure(
            "proven", "terbukti", .count(casesByDecision, .holds(.decision, "pelanggaran")), .cases, .additive,
            LocalizedText("Diputus pelanggaran", "Found a violation"),
            LocalizedText("Perkara yang diputus sebagai pelanggaran.", "Cases decided to be a violation.")),
        Measure(
            "unproven", "tidak_terbukti", .count(casesByDecision, .holds(.decision, "bukan_pelanggaran")), .cases,
            .additive,
            LocalizedText("Bukan pelanggaran", "Not a violation"),
            LocalizedText("Perkara yang diputus bukan pelanggaran.", "Cases decided not to be a violation.")),
        Measure(
            "stopped", "dihentikan", .count(casesByDecision, .holds(.decision, "dihentikan")), .cases, .additive,
            LocalizedText("Dihentikan", "Discontinued"),
            LocalizedText("Perkara yang dihentikan.", "Cases that were discontinued.")),
        Measure(
            "proven_rate", "tingkat_terbukti", .ratio(numerator: "proven", denominator: "decided_cases"), .share, .none,
            LocalizedText("Bagian diputus pelanggaran", "Share found a violation"),
            LocalizedText(
                "Perkara yang diputus pelanggaran dibagi perkara diputus.",
                "Cases found a violation divided by decided cases.")),
        Measure(
            "decided_in_time", "diputus_dalam_tenggat", .count(casesByDecision, .isBy(.decidedOn, .dueOn)), .cases,
            .additive,
            LocalizedText("Diputus dalam waktu menurut tenggat", "Decided within the time limit"),
            LocalizedText(
                "Perkara yang diputus sampai hari terakhir tenggat terpanjang jenis pemilihannya.",
                "Cases decided by the last day of the extended time limit of their kind of election.")),
        Measure(
            "decided_late", "diputus_lewat_tenggat", .count(casesByDecision, .isAfter(.decidedOn, .dueOn)), .cases,
            .additive,
            LocalizedText("Diputus sesudah waktu menurut tenggat", "Decided after the time limit"),
            LocalizedText(
                "Perkara yang diputus sesudah hari terakhir tenggat terpanjang jenis pemilihannya; tambahan waktu yang diberikan tidak tercatat.",
                "Cases decided after the last day of the extended time limit of their kind of election; extra time granted is not recorded."
            )),
        Measure(
            "forwarded_cases", "kasus_diteruskan", .count(RecordStream(fact: .cases, basis: .forwardedOn)), .cases,
            .additive,
            LocalizedText("Diteruskan", "Forwarded"),
            LocalizedText("Perkara menurut tanggal diteruskan.", "Distinct cases, by the day they were forwarded.")),
        Measure(
            "open_cases", "kasus_terbuka", .stock(.cases, opened: .reportedOn, closed: closing), .cases, .stock,
            LocalizedText("Masih proses", "Open"),
            LocalizedText(
                "Perkara yang pada akhir periode sudah masuk, belum ditolak, dan belum diputus.",
                "Cases reported by the end of the period and neither rejected nor decided by then.")),
        Measure(
            "unregistered_cases", "kasus_belum_diregistrasi",
            .stock(.cases, opened: .reportedOn, closed: [.registeredOn] + closing), .cases, .stock,
            LocalizedText("Belum diregistrasi", "Not registered yet"),
            LocalizedText(
                "Perkara yang masih proses pada akhir periode dan belum diregistrasi.",
                "Cases open at the end of the period and not registered by then.")),
        Measure(
            "registered_open_cases", "kasus_diregistrasi_terbuka",
            .stock(.cases, opened: .registeredOn, closed: closing), .cases, .stock,
            LocalizedText("Diregistrasi, masih proses", "Registered and open"),
            LocalizedText(
                "Perkara yang masih proses pada akhir periode dan sudah diregistrasi.",
                "Cases open at the end of the period and registered by then.")),
        Measure(
            "overdue_cases", "kasus_lewat_tenggat",
            .stock(.cases, opened: .overdueFrom, closed: closing), .cases, .stock,
            LocalizedText("Masih proses, lewat waktu menurut tenggat", "Open past the time limit"),
            LocalizedText(
                "Perkara teregistrasi yang pada akhir periode masih proses dan melewati tenggat terpanjang jenis pemilihannya.",
                "Registered cases that are open at the end of the period and past the extended time limit of their kind of election."
            )),
        Measure(
            "median_age_open", "median_umur_terbuka",
            .medianAge(.cases, opened: .reportedOn, closed: closing), .days, .none,
            LocalizedText("Median umur perkara (hari)", "Median age of open cases (days)"),
            LocalizedText(
                "Median hari dari laporan/temuan sampai akhir periode, dari perkara yang masih proses.",
                "The median number of days from report to the end of the period, over the open cases.")),
        Measure(
            "median_days_to_decision", "median_hari_putusan",
            .medianDays(casesByDecision, from: .reportedOn, to: .decidedOn), .days, .none,
            LocalizedText("Median hari sampai putusan", "Median days to decision"),
            LocalizedText(
                "Median hari dari laporan/temuan sampai putusan.", "The median number of days from report to decision.")
        ),
        Measure(
            "subjects", "terlapor", .count(RecordStream(fact: .subjects, basis: .reportedOn)), .subjects, .additive,
            LocalizedText("Terlapor", "Persons reported"),
            LocalizedText(
                "Banyaknya terlapor menurut tanggal laporan/temuan perkaranya.",
                "Persons reported, by the day their case was reported.")),
        Measure(
            "proven_subjects", "terlapor_terbukti",
            .count(RecordStream(fact: .subjects, basis: .decidedOn), .holds(.decision, "pelanggaran")), .subjects,
            .additive,
            LocalizedText("Terlapor diputus pelanggaran", "Persons in violations"),
            LocalizedText(
                "Terlapor dalam perkara yang diputus pelanggaran, menurut tanggal putusan.",
                "Persons reported in cases decided to be a violation, by the day of the decision.")),
        Measure(
            "sanctioned", "disanksi",
            .count(RecordStream(fact: .subjects, basis: .sanctionedOn), .holdsOther(.sanction, "tidak_disanksi")),
            .subjects, .additive,
            LocalizedText("Terlapor disanksi", "Persons sanctioned"),
            LocalizedText(
                "Terlapor yang dijatuhi sanksi, menurut tanggal sanksi.",
                "Persons reported who received a sanction, by the day of the sanction.")),
        Measure(
            "pending_subjects", "terlapor_menunggu", .stock(.subjects, opened: .forwardedOn, closed: [.sanctionedOn]),
            .subjects, .stock,
            LocalizedText("Terlapor menunggu sanksi", "Persons awaiting a sanction"),
            LocalizedText(
                "Terlapor yang pada akhir periode perkaranya sudah diteruskan dan sanksinya belum ada.",
                "Subjects whose case was forwarded by the end of the period and who had no sanction by then.")),
        Measure(
            "median_age_pending", "median_umur_menunggu",
            .medianAge(.subjects, opened: .forwardedOn, closed: [.sanctionedOn]), .days, .none,
            LocalizedText("Median lama menunggu sanksi (hari)", "Median days awaiting a sanction"),
            LocalizedText(
                "Median hari dari penerusan sampai akhir periode, dari terlapor yang menunggu sanksi.",
                "The median number of days from forwarding to the end of the period, over the persons awaiting a sanction."
            )),
        Measure(
            "oversight_participants", "peserta_pengawasan", .sum(oversightByDate, .participants), .people, .additive,
            LocalizedText("Peserta pengawasan", "Oversight participants"),
            LocalizedText(
                "Jumlah peserta program pengawasan partisipatif.", "People taking part in programmes of oversight.")),
        Measure(
            "registered_voters", "dpt", .sum(turnoutRows, .registeredVoters), .people, .additive,
            LocalizedText("Pemilih terdaftar (DPT)", "Registered voters (DPT)"),
            LocalizedText("Jumlah pemilih terdaftar pada satu pemilihan.", "Registered voters of one election.")),
        Measure(
            "voters", "pengguna_hak_pilih", .sum(turnoutRows, .voters), .people, .additive,
            LocalizedText("Pengguna hak pilih", "Voters"),
            LocalizedText("Jumlah pengguna hak pilih pada satu pemilihan.", "People who voted in one election.")),
        Measure(
            "valid_votes", "suara_sah", .sum(turnoutRows, .validVotes), .votes, .additive,
            LocalizedText("Suara sah", "Valid votes"),
            LocalizedText("Jumlah suara sah pada satu pemilihan.", "Valid votes of one election.")),
        Measure(
            "invalid_votes", "suara_tidak_sah", .sum(turnoutRows, .invalidVotes), .votes, .additive,
            LocalizedText("Suara tidak sah", "Invalid votes"),
            LocalizedText("Jumlah suara tidak sah pada satu pemilihan.", "Invalid votes of one election.")),
        Measure(
            "turnout", "partisipasi_pemilih", .ratio(numerator: "voters", denominator: "registered_voters"), .share,
            .none,
            LocalizedText("Partisipasi pemilih", "Turnout"),
            LocalizedText(
                "Pengguna hak pilih dibagi pemilih terdaftar; dapat melebihi 100 %.",
                "Voters divided by registered voters; may pass 100%.")),
        Measure(
            "stations_total", "jumlah_tps", .stations(turnoutRows, .total), .stations, .additive,
            LocalizedText("Jumlah TPS", "Polling stations"),
            LocalizedText(
                "Jumlah TPS menurut wilayah yang menyebutnya; TPS wilayah di dalamnya tidak dihitung dua kali.",
                "Polling stations by the areas that state how many they have; those of an area within another count once."
            )),
        Measure(
            "stations_counted", "tps_terhitung", .stations(turnoutRows, .counted), .stations, .none,
            LocalizedText("TPS terhitung", "Polling stations counted"),
            LocalizedText(
                "TPS yang angkanya ada; kosong bila satu baris wilayah tidak menyebut berapa TPS yang dihitungnya.",
                "Polling stations whose figures there are; none where a row of an area does not say how many it counts."
            )),
        Measure(
            "station_coverage", "cakupan_tps", .stations(turnoutRows, .coverage), .share, .none,
            LocalizedText("Cakupan TPS", "Station coverage"),
            LocalizedText(
                "TPS terhitung dibagi jumlah TPS, di wilayah yang menyebut jumlahnya.",
                "Polling stations counted divided by polling stations, over the areas that state how many they have.")),
        Measure(
            "invalid_rate", "porsi_suara_tidak_sah",
            .ratioOfSums(turnoutRows, numerator: .invalidVotes, denominator: [.validVotes, .invalidVotes]), .share,
            .none,
            LocalizedText("Porsi suara tidak sah", "Invalid rate"),
            LocalizedText(
                "Suara tidak sah dibagi seluruh suara, dari baris yang mencatat keduanya.",
                "Invalid votes divided by all votes, over the rows that record both.")),
        Measure(
            "oversight_rate", "tingkat_pengawasan",
            .crossRate(per: 1_000, numerator: "oversight_participants", denominator: "registered_voters"),
            .perThousandVoters, .none,
            LocalizedText("Peserta pengawasan per 1.000 pemilih", "Oversight participants per 1,000 voters"),
            LocalizedText(
                "1.000 × peserta pengawasan dibagi pemilih terdaftar, di wilayah yang pemilihnya diketahui.",
                "1,000 × oversight participants divided by registered voters, over places whose voters are known.")),
        Measure(
            "reach_rate", "tingkat_jangkauan",
            .crossRate(per: 1_000, numerator: "attendance", denominator: "registered_voters"), .perThousandVoters,
            .none,
            LocalizedText("Hadir per 1.000 pemilih", "Attendance per 1,000 voters"),
            LocalizedText(
                "1.000 × jumlah hadir dibagi pemilih terdaftar, di wilayah yang pemilihnya diketahui.",
                "1,000 × attendance divided by registered voters, over places whose voters are known.")),
        Measure(
            "public_report_rate", "tingkat_laporan",
            .crossRate(per: 100_000, numerator: "reports", denominator: "registered_voters"), .perHundredThousandVoters,
            .none,
            LocalizedText("Laporan per 100.000 pemilih", "Reports per 100,000 voters"),
            LocalizedText(
                "100.000 × laporan masyarakat dibagi pemilih terdaftar, di wilayah yang pemilihnya diketahui.",
                "100,000 × reports divided by registered voters, over places whose voters are known.")),
    ]

    private static let eventsByDate = RecordStream(fact: .events, basis: .date)
    private static let attendanceByDate = RecordStream(fact: .attendance, basis: .date)
    private static let casesByReport = RecordStream(fact: .cases, basis: .reportedOn)
    private static let casesByDecision = RecordStream(fact: .cases, basis: .decidedOn)
    /// What ends the time that a case is open.
    private static let closing: [Field] = [.rejectedOn, .decidedOn]
    private static let oversightByDate = RecordStream(fact: .oversight, basis: .date)
    private static let turnoutRows = RecordStream(fact: .turnout, basis: nil)
}
