import AwasModel

/// What makes a row, a file or the description of the package unusable.
extension ProblemCode {
    static let errors: [ProblemCode] = [
        .missingColumn, .duplicateColumn, .extraCell, .missingCell, .blankRequired, .typeError, .unknownValue,
        .unknownRegion, .ambiguousRegion, .mangledRegion, .duplicateKey, .missingReference, .ambiguousReference,
        .nihilWithRows,
        .overlappingTurnout, .totalsRow, .dateOrder, .decisionWithoutDate, .dateWithoutDecision,
        .sanctionWithoutDate, .dateWithoutSanction, .forwardedToWithoutDate, .rejectedAndRegistered,
        .rejectedAndDecided,
        .negativeCount, .femaleExceedsTotal, .tooLarge, .badEncoding, .unclosedQuote, .badDescriptor,
    ]

    package static let missingColumn = ProblemCode(
        "missing-column", .error, at: .header, LocalizedText("Kolom wajib tidak ada", "Missing column"),
        says: LocalizedText("kolom wajib “{0}” tidak ada; {1}", "the required column “{0}” is missing; {1}"),
        remedy: LocalizedText(
            "Tambahkan kolom wajib itu pada judul, dengan salah satu namanya.",
            "Add the required column to the header, under either of its names."))

    package static let duplicateColumn = ProblemCode(
        "duplicate-column", .error, at: .header, LocalizedText("Kolom ganda", "Duplicate column"),
        says: LocalizedText(
            "kolom “{0}” ada dua kali; hapus atau ganti nama salah satunya",
            "the column “{0}” is there twice; remove or rename one of them"),
        remedy: LocalizedText(
            "Hapus atau ganti nama salah satu kolom itu. Nama Indonesia dan Inggris sama artinya.",
            "Remove or rename one of the two columns. The English and the Indonesian name are one."))

    package static let extraCell = ProblemCode(
        "extra-cell", .error, LocalizedText("Sel berlebih", "Extra cell"),
        says: LocalizedText(
            "baris ini berisi {0} sel, judul hanya {1}; {2}", "this row has {0} cells, the header {1}; {2}"),
        remedy: LocalizedText(
            "Apit sel yang memuat pemisah dengan tanda kutip.", "Put quotes around a cell that holds the delimiter."))

    package static let missingCell = ProblemCode(
        "missing-cell", .error, LocalizedText("Sel kurang", "Missing cell"),
        says: LocalizedText(
            "baris ini hanya berisi {0} sel, judul {1}; {2}", "this row has {0} cells, the header {1}; {2}"),
        remedy: LocalizedText(
            "Tambahkan sel yang kurang; sel kosong pun memerlukan pemisahnya.",
            "Add the missing cells; an empty cell still needs its delimiter."))

    package static let blankRequired = ProblemCode(
        "blank-required", .error, LocalizedText("Sel wajib kosong", "Blank required cell"),
        says: LocalizedText("sel wajib ini kosong{1}; isi {0}", "this required cell is empty{1}; enter {0}"),
        remedy: LocalizedText("Isi sel itu.", "Fill in the cell."))

    package static let typeError = ProblemCode(
        "type-error", .error, LocalizedText("Jenis nilai keliru", "Wrong kind of value"),
        says: LocalizedText("“{value}” bukan {0}; tulis {1}", "“{value}” is not {0}; write {1}"),
        remedy: LocalizedText(
            "Tulis nilai menurut jenisnya: tanggal, bilangan bulat, ya atau tidak.",
            "Write the value as its type wants it: a date, a whole number, true or false."))

    package static let unknownValue = ProblemCode(
        "unknown-value", .error, LocalizedText("Nilai tidak dikenal", "Unknown value"),
        says: LocalizedText(
            "“{value}” bukan nilai yang dikenal{0}; pilih salah satu: {1}",
            "“{value}” is not a known value{0}; choose one of: {1}"),
        remedy: LocalizedText(
            "Pakai salah satu nilai yang dikenal, dengan huruf kecil.",
            "Use one of the allowed values, in small letters."))

    package static let unknownRegion = ProblemCode(
        "unknown-region", .error, LocalizedText("Wilayah tidak dikenal", "Unknown region"),
        says: LocalizedText("wilayah “{value}” tidak dikenal{0}", "the region “{value}” is not known{0}"),
        remedy: LocalizedText(
            "Tulis kode Kemendagri atau nama lengkapnya; `awas regions TEKS` mencarinya.",
            "Write the Kemendagri code or the full name; `awas regions TEXT` finds it."))

    package static let ambiguousRegion = ProblemCode(
        "ambiguous-region", .error, LocalizedText("Wilayah bermakna ganda", "Ambiguous region"),
        says: LocalizedText(
            "“{value}” dapat berarti {0}; tulis nama lengkap atau kodenya",
            "“{value}” may mean {0}; write the full name or the code"),
        remedy: LocalizedText(
            "Tulis nama lengkap (Kabupaten …, Kota …, Provinsi …) atau kodenya.",
            "Write the full name (Kabupaten …, Kota …, Provinsi …) or the code."))

    package static let mangledRegion = ProblemCode(
        "mangled-region", .error, LocalizedText("Kode wilayah rusak", "Mangled region code"),
        says: LocalizedText(
            "“{value}” tampaknya kode wilayah yang diubah program lembar kerja; maksudnya mungkin {0}: atur kolom sebagai teks, lalu tulis kodenya kembali",
            "“{value}” looks like a region code changed by a spreadsheet; it may be {0}: format the column as text and write the code again"
        ),
        remedy: LocalizedText(
            "Atur kolom sebagai teks, lalu tulis kodenya kembali.",
            "Format the column as text, then write the code again."))

    package static let duplicateKey = ProblemCode(
        "duplicate-key", .error, at: .comparison, LocalizedText("Nomor ganda", "Duplicate key"),
        says: LocalizedText("{0} “{value}” juga dipakai pada {1}; {2}", "{0} “{value}” is also used at {1}; {2}"),
        remedy: LocalizedText(
            "Beri setiap baris nomor sendiri, atau hapus baris yang tercatat dua kali.",
            "Give each row a key of its own, or remove the row entered twice."),
        compares: [.agencies: [.aliases], .events: [.office], .cases: [.office]])

    package static let missingReference = ProblemCode(
        "missing-reference", .error, at: .comparison, LocalizedText("Rujukan tidak ada", "Missing reference"),
        says: LocalizedText("“{value}” tidak ada dalam tabel {0}{1}; {2}", "“{value}” is not in the table {0}{1}; {2}"),
        remedy: LocalizedText(
            "Tambahkan baris yang dirujuk, atau perbaiki nomornya.",
            "Add the row that is referred to, or fix the id."))

    package static let ambiguousReference = ProblemCode(
        "ambiguous-reference", .error, at: .reference, LocalizedText("Rujukan bermakna ganda", "Ambiguous reference"),
        says: LocalizedText(
            "“{value}” dipakai beberapa baris dalam tabel {0} ({1}), sehingga tidak diketahui mana yang dimaksud; {2}",
            "“{value}” is used by several rows of the table {0} ({1}), so that nobody knows which is meant; {2}"),
        remedy: LocalizedText(
            "Beri setiap baris yang dirujuk nomor sendiri, atau sebut kantornya dalam kedua tabel.",
            "Give each row that is referred to an id of its own, or say the office in both tables."),
        compares: [.events: [.office], .attendance: [.office], .cases: [.office], .subjects: [.office]])

    package static let overlappingTurnout = ProblemCode(
        "overlapping-turnout", .error, at: .comparison,
        LocalizedText("Wilayah pemilih tumpang tindih", "Overlapping turnout"),
        says: LocalizedText(
            "baris ini mencakup wilayah yang juga ada pada {0}, sehingga pemilihnya terhitung dua kali; {1}",
            "this row covers a region that {0} holds too, so its voters would count twice; {1}"),
        remedy: LocalizedText(
            "Pakai baris satu tingkat saja: seluruh wilayah atau bagian-bagiannya.",
            "Keep the rows of one level: the whole region or its parts."),
        compares: [.turnout: [.registeredVoters, .voters]])

    package static let nihilWithRows = ProblemCode(
        "nihil-with-rows", .error, at: .comparison, LocalizedText("Nihil padahal ada catatan", "Nil beside records"),
        says: LocalizedText(
            "tabel {0} dinyatakan nihil, padahal ada catatannya pada {1}; hapus pernyataan ini atau perbaiki catatan itu",
            "the table {0} is declared to have nothing, but it has a record at {1}; remove this row or fix that record"),
        remedy: LocalizedText(
            "Hapus pernyataan nihilnya, atau perbaiki wilayah atau tanggal catatan itu.",
            "Remove the declaration, or fix the region or the date of the record."),
        compares: [
            .nihil: [.region, .month, .table], .events: [.region, .date], .attendance: [.eventID],
            .cases: [.region, .reportedOn], .subjects: [.caseID], .oversight: [.region, .date],
        ])

    package static let totalsRow = ProblemCode(
        "totals-row", .error, LocalizedText("Baris jumlah", "Row of totals"),
        says: LocalizedText(
            "“{value}” adalah baris jumlah, bukan catatan; hapus dari berkas, karena angkanya akan terhitung dua kali",
            "“{value}” is a row of totals, not a record; remove it from the file, or its figures would count twice"),
        remedy: LocalizedText(
            "Hapus baris itu: jumlah dihitung dari catatan, dan akan terhitung dua kali.",
            "Remove the row: totals are computed from the records, and would count twice."),
        compares: [.attendance: [.agency], .subjects: [.agency]])

    package static let dateOrder = ProblemCode(
        "date-order", .error, LocalizedText("Urutan tanggal keliru", "Dates out of order"),
        says: LocalizedText(
            "{0} ({value}) lebih awal daripada {1}; periksa kedua tanggal",
            "{0} ({value}) is earlier than {1}; check both dates"),
        remedy: LocalizedText(
            "Periksa kedua tanggal: laporan, registrasi atau tidak diregistrasi, putusan, penerusan, sanksi, keputusan.",
            "Check both dates: reported, registered or rejected, decided, forwarded, sanctioned, decree."),
        rows: [
            .cases: [
                .early(.registeredOn, after: [.reportedOn]), .early(.decidedOn, after: [.registeredOn, .reportedOn]),
                .early(.forwardedOn, after: [.decidedOn, .registeredOn, .reportedOn]),
                .early(.rejectedOn, after: [.reportedOn]),
            ],
            .subjects: [.early(.sanctionedOn, after: [.forwardedOn])],
        ],
        compares: [
            .cases: [.reportedOn, .registeredOn, .decidedOn, .forwardedOn],
            .subjects: [.sanctionedOn, .forwardedOn, .decreeDate],
        ])

    package static let decisionWithoutDate = ProblemCode(
        "decision-without-date", .error, LocalizedText("Putusan tanpa tanggal", "Decision without a date"),
        says: LocalizedText(
            "ada putusan tanpa tanggal putusan; isi tanggalnya",
            "there is a decision without its date; enter the date"),
        remedy: LocalizedText("Isi tanggal putusannya.", "Enter the date of the decision."),
        rows: [.cases: [.filled(.decision, without: .decidedOn)]])

    package static let dateWithoutDecision = ProblemCode(
        "date-without-decision", .error, LocalizedText("Tanggal tanpa putusan", "Date without a decision"),
        says: LocalizedText(
            "ada tanggal putusan tanpa putusan; isi putusannya",
            "there is a date of decision without the decision; enter it"),
        remedy: LocalizedText("Isi putusannya.", "Enter the decision."),
        rows: [.cases: [.filled(.decidedOn, without: .decision)]])

    package static let sanctionWithoutDate = ProblemCode(
        "sanction-without-date", .error, LocalizedText("Sanksi tanpa tanggal", "Sanction without a date"),
        says: LocalizedText(
            "ada sanksi tanpa tanggal sanksi; isi tanggalnya", "there is a sanction without its date; enter the date"),
        remedy: LocalizedText("Isi tanggal sanksinya.", "Enter the date of the sanction."),
        rows: [.subjects: [.filled(.sanction, without: .sanctionedOn)]])

    package static let dateWithoutSanction = ProblemCode(
        "date-without-sanction", .error, LocalizedText("Tanggal tanpa sanksi", "Date without a sanction"),
        says: LocalizedText(
            "ada tanggal sanksi tanpa sanksi; isi sanksinya",
            "there is a date of sanction without the sanction; enter it"),
        remedy: LocalizedText("Isi sanksinya.", "Enter the sanction."),
        rows: [.subjects: [.filled(.sanctionedOn, without: .sanction)]])

    package static let forwardedToWithoutDate = ProblemCode(
        "forwarded-to-without-date", .error, LocalizedText("Penerusan tanpa tanggal", "Forwarded without a date"),
        says: LocalizedText(
            "ada penerima penerusan tanpa tanggal diteruskan; isi tanggalnya",
            "it says to whom the case was forwarded without the date; enter the date"),
        remedy: LocalizedText(
            "Isi tanggal diteruskan; bagi terlapor tanggalnya sendiri atau tanggal perkaranya.",
            "Enter the date of forwarding; of a subject its own or that of the case."),
        rows: [.cases: [.filled(.forwardedTo, without: .forwardedOn)]],
        compares: [.cases: [.forwardedOn], .subjects: [.forwardedOn, .forwardedTo]])

    package static let rejectedAndRegistered = ProblemCode(
        "rejected-and-registered", .error,
        LocalizedText("Diregistrasi dan tidak diregistrasi", "Rejected and registered"),
        says: LocalizedText(
            "perkara tercatat diregistrasi dan juga tidak diregistrasi; kosongkan salah satu tanggalnya",
            "the case is both registered and not registered; leave one of the dates empty"),
        remedy: LocalizedText("Kosongkan salah satu dari kedua tanggal itu.", "Leave one of the two dates empty."),
        rows: [.cases: [.filledBoth(.rejectedOn, .registeredOn)]])

    package static let rejectedAndDecided = ProblemCode(
        "rejected-and-decided", .error, LocalizedText("Tidak diregistrasi dan diputus", "Rejected and decided"),
        says: LocalizedText(
            "perkara tercatat tidak diregistrasi tetapi diputus; kosongkan salah satu tanggalnya",
            "the case is not registered and yet decided; leave one of the dates empty"),
        remedy: LocalizedText("Kosongkan salah satu dari kedua tanggal itu.", "Leave one of the two dates empty."),
        rows: [.cases: [.filledBoth(.rejectedOn, .decidedOn)]])

    package static let negativeCount = ProblemCode(
        "negative-count", .error, LocalizedText("Bilangan negatif", "Negative count"),
        says: LocalizedText(
            "“{value}” kurang dari nol; tulis banyaknya, atau kosongkan bila tidak dicatat",
            "“{value}” is less than zero; write how many, or leave it empty when not recorded"),
        remedy: LocalizedText(
            "Tulis banyaknya, atau kosongkan sel bila tidak dicatat.",
            "Write how many, or leave the cell empty when not recorded."))

    package static let femaleExceedsTotal = ProblemCode(
        "female-exceeds-total", .error, LocalizedText("Perempuan melebihi jumlah", "More women than people"),
        says: LocalizedText(
            "jumlah perempuan ({value}) melebihi jumlah seluruhnya ({0}); periksa keduanya",
            "the number of women ({value}) exceeds the total ({0}); check both"),
        remedy: LocalizedText("Periksa kedua bilangan.", "Check both numbers."),
        rows: [
            .attendance: [.exceeds(.attendedFemale, .attended)],
            .turnout: [.exceeds(.registeredFemale, .registeredVoters), .exceeds(.votersFemale, .voters)],
        ])

    package static let tooLarge = ProblemCode(
        "too-large", .error, LocalizedText("Nilai terlalu besar", "Value too large"),
        says: LocalizedText("nilainya terlalu besar: paling banyak {0}", "the value is too large: at most {0}"),
        remedy: LocalizedText(
            "Bilangan paling besar 2147483647, sel paling banyak 1 MiB.",
            "A number is at most 2147483647, a cell at most 1 MiB."))

    package static let badEncoding = ProblemCode(
        "bad-encoding", .error, LocalizedText("Penyandian atau akhir baris keliru", "Wrong encoding or line ends"),
        says: LocalizedText(
            "{0}; buka berkas dengan program lembar kerja, pilih Simpan Sebagai, lalu jenis “CSV UTF-8”",
            "{0}; open the file in a spreadsheet, choose Save As, then the type “CSV UTF-8”"),
        remedy: LocalizedText("Simpan berkas sebagai CSV UTF-8.", "Save the file as CSV UTF-8."))

    package static let unclosedQuote = ProblemCode(
        "unclosed-quote", .error, LocalizedText("Tanda kutip tidak berpasangan", "Unclosed quote"),
        says: LocalizedText(
            "tanda kutip tidak berpasangan{0}; apit sel dengan tanda kutip di kedua ujungnya, dan tulis ganda (\"\") di dalamnya",
            "a quote has no partner{0}; put quotes at both ends of the cell, and double them (\"\") inside it"),
        remedy: LocalizedText(
            "Apit sel dengan tanda kutip di kedua ujungnya; tulis ganda tanda kutip di dalamnya.",
            "Put quotes at both ends of the cell; double a quote inside it."))

    package static let badDescriptor = ProblemCode(
        "bad-descriptor", .error, at: .file,
        LocalizedText("datapackage.json tidak terbaca", "Unreadable datapackage.json"),
        says: LocalizedText(
            "datapackage.json tidak dapat dibaca ({0}); perbaiki, atau pindahkan lalu buat kembali dengan `awas schema`",
            "datapackage.json cannot be read ({0}); fix it, or move it away and make it again with `awas schema`"),
        remedy: LocalizedText(
            "Perbaiki datapackage.json, atau hapus lalu tulis kembali dengan `awas schema`.",
            "Fix datapackage.json, or remove it and write it with `awas schema`."))
}
