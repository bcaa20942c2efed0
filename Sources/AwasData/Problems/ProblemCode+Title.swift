import AwasModel

extension ProblemCode {
    /// What people call the check, in a few words.
    public var title: LocalizedText {
        switch self {
        case .missingColumn: LocalizedText("Kolom wajib tidak ada", "Missing column")
        case .duplicateColumn: LocalizedText("Kolom ganda", "Duplicate column")
        case .extraCell: LocalizedText("Sel berlebih", "Extra cell")
        case .missingCell: LocalizedText("Sel kurang", "Missing cell")
        case .blankRequired: LocalizedText("Sel wajib kosong", "Blank required cell")
        case .typeError: LocalizedText("Jenis nilai keliru", "Wrong kind of value")
        case .unknownValue: LocalizedText("Nilai tidak dikenal", "Unknown value")
        case .unknownRegion: LocalizedText("Wilayah tidak dikenal", "Unknown region")
        case .ambiguousRegion: LocalizedText("Wilayah bermakna ganda", "Ambiguous region")
        case .mangledRegion: LocalizedText("Kode wilayah rusak", "Mangled region code")
        case .duplicateKey: LocalizedText("Nomor ganda", "Duplicate key")
        case .missingReference: LocalizedText("Rujukan tidak ada", "Missing reference")
        case .ambiguousReference: LocalizedText("Rujukan bermakna ganda", "Ambiguous reference")
        case .overlappingTurnout: LocalizedText("Wilayah pemilih tumpang tindih", "Overlapping turnout")
        case .totalsRow: LocalizedText("Baris jumlah", "Row of totals")
        case .dateOrder: LocalizedText("Urutan tanggal keliru", "Dates out of order")
        case .decisionWithoutDate: LocalizedText("Putusan tanpa tanggal", "Decision without a date")
        case .dateWithoutDecision: LocalizedText("Tanggal tanpa putusan", "Date without a decision")
        case .sanctionWithoutDate: LocalizedText("Sanksi tanpa tanggal", "Sanction without a date")
        case .dateWithoutSanction: LocalizedText("Tanggal tanpa sanksi", "Date without a sanction")
        case .forwardedToWithoutDate: LocalizedText("Penerusan tanpa tanggal", "Forwarded without a date")
        case .rejectedAndRegistered: LocalizedText("Diregistrasi dan tidak diregistrasi", "Rejected and registered")
        case .negativeCount: LocalizedText("Bilangan negatif", "Negative count")
        case .femaleExceedsTotal: LocalizedText("Perempuan melebihi jumlah", "More women than people")
        case .tooLarge: LocalizedText("Nilai terlalu besar", "Value too large")
        case .badEncoding: LocalizedText("Penyandian atau akhir baris keliru", "Wrong encoding or line ends")
        case .unclosedQuote: LocalizedText("Tanda kutip tidak berpasangan", "Unclosed quote")
        case .badDescriptor: LocalizedText("datapackage.json tidak terbaca", "Unreadable datapackage.json")
        case .unknownColumn: LocalizedText("Kolom tidak dikenal", "Unknown column")
        case .unknownFile: LocalizedText("Berkas tidak dikenal", "Unknown file")
        case .translatedRegion: LocalizedText("Sebutan wilayah lama", "Former region")
        case .attendedExceedsInvited: LocalizedText("Hadir melebihi undangan", "More attended than invited")
        case .votersExceedRegistered: LocalizedText("Pengguna melebihi DPT", "More voters than registered")
        case .votesDoNotAddUp: LocalizedText("Suara tidak cocok", "Votes do not add up")
        case .implausibleDate: LocalizedText("Tanggal tidak masuk akal", "Implausible date")
        case .similarAgency: LocalizedText("Ejaan instansi mirip", "Similar agencies")
        case .duplicateDelegation: LocalizedText("Delegasi ganda", "Duplicate delegation")
        case .nipFormat: LocalizedText("Bentuk NIP keliru", "Form of a NIP")
        case .levelAgainstRegion: LocalizedText("Tingkat tidak cocok dengan wilayah", "Level against region")
        }
    }
}
