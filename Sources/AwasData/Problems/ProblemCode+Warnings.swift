import AwasModel

/// What someone should look at; the rows are used all the same.
extension ProblemCode {
    static let warnings: [ProblemCode] = [
        .unknownColumn, .unknownFile, .duplicateFile, .translatedRegion, .attendedExceedsInvited,
        .votersExceedRegistered, .votesDoNotAddUp, .implausibleDate, .similarAgency, .duplicateDelegation,
        .duplicateRow, .similarKey, .nipFormat, .levelAgainstRegion, .totalDiffers,
    ]

    package static let unknownColumn = ProblemCode(
        "unknown-column", .warning, at: .header, LocalizedText("Kolom tidak dikenal", "Unknown column"),
        says: LocalizedText(
            "kolom “{0}” tidak dikenal dan diabaikan{1}", "the column “{0}” is not known and ignored{1}"),
        remedy: LocalizedText(
            "Tidak perlu apa-apa bila kolom itu milik Anda sendiri. Bila bukan, perbaiki namanya; kini diabaikan.",
            "Nothing, if the column is your own. Else fix its name; it is ignored now."))

    package static let unknownFile = ProblemCode(
        "unknown-file", .warning, at: .file, LocalizedText("Berkas tidak dikenal", "Unknown file"),
        says: LocalizedText("berkas ini bukan tabel dan diabaikan{0}", "this file is no table and ignored{0}"),
        remedy: LocalizedText(
            "Beri berkas nama sebuah tabel, atau pindahkan; kini diabaikan.",
            "Name the file after a table, or move it elsewhere; it is ignored now."))

    package static let duplicateFile = ProblemCode(
        "duplicate-file", .warning, at: .comparison, LocalizedText("Berkas ganda", "Duplicate file"),
        says: LocalizedText(
            "berkas ini sama persis dengan {0}; hapus salah satunya bila tersimpan dua kali",
            "this file holds the same bytes as {0}; remove one of them if it was saved twice"),
        remedy: LocalizedText(
            "Hapus salah satu dari kedua berkas. Catatan tabel tanpa nomor kini terhitung dua kali.",
            "Remove one of the two files. Records of tables without a key count twice now."))

    package static let translatedRegion = ProblemCode(
        "translated-region", .warning, LocalizedText("Sebutan wilayah lama", "Former region"),
        says: LocalizedText(
            "“{value}” adalah sebutan lama, dibaca sebagai {0}; perbarui catatannya",
            "“{value}” is a former code or name, read as {0}; update the record"),
        remedy: LocalizedText(
            "Tidak perlu apa-apa sekarang: angkanya benar. Lain kali tulis kode yang berlaku kini.",
            "Nothing now: the figures are right. Write today's code next time."))

    package static let attendedExceedsInvited = ProblemCode(
        "attended-exceeds-invited", .warning, LocalizedText("Hadir melebihi undangan", "More attended than invited"),
        says: LocalizedText(
            "yang hadir ({value}) lebih banyak daripada yang diundang ({0}); periksa keduanya",
            "more attended ({value}) than were invited ({0}); check both"),
        remedy: LocalizedText(
            "Periksa kedua bilangan. Keduanya dihitung apa adanya.",
            "Check both numbers. They are counted as they are."),
        rows: [.attendance: [.exceeds(.attended, .invited)]])

    package static let votersExceedRegistered = ProblemCode(
        "voters-exceed-registered", .warning, LocalizedText("Pengguna melebihi DPT", "More voters than registered"),
        says: LocalizedText(
            "pengguna hak pilih ({value}) lebih banyak daripada pemilih terdaftar ({0}); periksa keduanya",
            "more voted ({value}) than are registered ({0}); check both"),
        remedy: LocalizedText(
            "Periksa kedua bilangan. Keduanya dihitung apa adanya.",
            "Check both numbers. They are counted as they are."),
        rows: [.turnout: [.exceeds(.voters, .registeredVoters)]])

    package static let votesDoNotAddUp = ProblemCode(
        "votes-do-not-add-up", .warning, LocalizedText("Suara tidak cocok", "Votes do not add up"),
        says: LocalizedText(
            "suara sah dan tidak sah berjumlah {0}, pengguna hak pilih {value}; periksa ketiganya",
            "valid and invalid votes make {0}, voters {value}; check all three"),
        remedy: LocalizedText(
            "Periksa ketiga bilangan. Ketiganya dihitung apa adanya.",
            "Check all three numbers. They are counted as they are."),
        rows: [.turnout: [.differs(.voters, fromSum: .validVotes, .invalidVotes)]])

    package static let implausibleDate = ProblemCode(
        "implausible-date", .warning, LocalizedText("Tanggal tidak masuk akal", "Implausible date"),
        says: LocalizedText("tanggal “{value}” tidak masuk akal: {0}", "the date “{value}” is not plausible: {0}"),
        remedy: LocalizedText(
            "Periksa tahunnya (1999 sampai 2049), dan bahwa kejadian mendahului laporannya.",
            "Check the year (1999 to 2049), and that a case occurred before it was reported."),
        rows: [
            .elections: [.implausible(.votingDate)], .events: [.implausible(.date)],
            .cases: [
                .later(
                    .occurredOn, than: .reportedOn,
                    LocalizedText("kejadian sesudah laporannya", "it lies after the report")),
                .implausible(.occurredOn), .implausible(.reportedOn), .implausible(.registeredOn),
                .implausible(.rejectedOn), .implausible(.decidedOn), .implausible(.forwardedOn),
            ],
            .subjects: [.implausible(.sanctionedOn), .implausible(.forwardedOn), .implausible(.decreeDate)],
            .oversight: [.implausible(.date)],
        ])

    package static let similarAgency = ProblemCode(
        "similar-agency", .warning, at: .comparison, LocalizedText("Ejaan instansi mirip", "Similar agencies"),
        says: LocalizedText("“{value}” mirip dengan “{0}”{1}", "“{value}” resembles “{0}”{1}"),
        remedy: LocalizedText(
            "Bila satu instansi, pakai satu ejaan atau catat yang lain dalam agencies.csv.",
            "If it is one agency, use one spelling or list the other in agencies.csv."),
        compares: [.attendance: [.agency], .subjects: [.agency]])

    package static let duplicateDelegation = ProblemCode(
        "duplicate-delegation", .warning, at: .comparison, LocalizedText("Delegasi ganda", "Duplicate delegation"),
        says: LocalizedText(
            "delegasi “{value}” pada kegiatan ini sudah ada pada {0}; hapus bila tercatat dua kali",
            "the delegation “{value}” to this event is already at {0}; remove it if it was entered twice"),
        remedy: LocalizedText(
            "Hapus baris itu bila tercatat dua kali. Kini keduanya dihitung.",
            "Remove the row if it was entered twice. Both are counted now."),
        compares: [.events: [.region], .attendance: [.agency, .sector, .region]])

    package static let duplicateRow = ProblemCode(
        "duplicate-row", .warning, at: .comparison, LocalizedText("Baris ganda", "Duplicate row"),
        says: LocalizedText(
            "baris ini sama dengan {0} dalam setiap kolom; hapus bila tercatat dua kali",
            "this row is equal to {0} in every column; remove it if it was entered twice"),
        remedy: LocalizedText(
            "Hapus baris itu bila tercatat dua kali. Kini keduanya dihitung.",
            "Remove the row if it was entered twice. Both are counted now."),
        compares: [.oversight: Schema[.oversight].columns.map(\.field)])

    package static let similarKey = ProblemCode(
        "similar-key", .warning, at: .comparison, LocalizedText("Nomor mirip", "Similar ids"),
        says: LocalizedText(
            "“{value}” hanya berbeda huruf besar-kecil atau spasi dari “{0}” pada {1}, tetapi terhitung sendiri; bila sama, hapus salah satunya, bila bukan, beri nomor yang jelas berbeda",
            "“{value}” differs from “{0}” at {1} in letter case or blanks only, yet counts by itself; if they are the same, remove one of them, if not, give one an id that differs plainly"
        ),
        remedy: LocalizedText(
            "Bila keduanya satu, pakai satu baris; bila bukan, beri salah satunya nomor yang jelas berbeda. Kini keduanya dihitung.",
            "If the two are one, keep one row; if not, give one of them an id that differs plainly. Both count now."),
        compares: [.events: [.office], .cases: [.office]])

    package static let nipFormat = ProblemCode(
        "nip-format", .warning, LocalizedText("Bentuk NIP keliru", "Form of a NIP"),
        says: LocalizedText("NIP ini keliru: {0}", "this NIP is wrong: {0}"),
        remedy: LocalizedText(
            "Atur kolom sebagai teks dan tulis lengkap 18 angka.",
            "Format the column as text and write all 18 digits."),
        rows: [.subjects: [.unfit(.nip) { CivilServiceNumber.fault(in: $0)?.words }]])

    package static let levelAgainstRegion = ProblemCode(
        "level-against-region", .warning, LocalizedText("Tingkat tidak cocok dengan wilayah", "Level against region"),
        says: LocalizedText(
            "tingkat “{0}” tidak cocok dengan wilayah {1}; tulis wilayah penyelenggara, atau perbaiki tingkatnya",
            "the level “{0}” does not fit the region {1}; write the organiser's area, or correct the level"),
        remedy: LocalizedText(
            "Tulis wilayah penyelenggara sendiri, atau perbaiki tingkatnya. Tidak ada yang diubah.",
            "Write the organiser's own area, or correct the level. Nothing is changed."),
        rows: [.events: [.level(.level, against: .region)]])

    package static let totalDiffers = ProblemCode(
        "total-differs", .warning, at: .file, LocalizedText("Jumlah tidak cocok", "Total differs"),
        says: LocalizedText(
            "baris jumlah menyebut {value}, sedangkan baris di atasnya berjumlah {0}; periksa keduanya",
            "the row of totals says {value}, the rows above it make {0}; check both"),
        remedy: LocalizedText(
            "Periksa baris di atasnya dan rumus jumlahnya. Baris jumlah sendiri tidak dihitung.",
            "Check the rows above it and the formula of the total. The row of totals itself is not counted."))
}
