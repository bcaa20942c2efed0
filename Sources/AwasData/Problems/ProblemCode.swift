import AwasModel

/// The checks, each with a stable code and one template for its message. In a template, `{0}` and `{1}` stand for the
/// details of the place, `{value}` for the cell. What each check finds, and what to do then, is told by its template
/// and in `docs/data-dictionary.md`.
public enum ProblemCode: String, CaseIterable, Sendable {
    case missingColumn = "missing-column"
    case duplicateColumn = "duplicate-column"
    case extraCell = "extra-cell"
    case missingCell = "missing-cell"
    case blankRequired = "blank-required"
    case typeError = "type-error"
    case unknownValue = "unknown-value"
    case unknownRegion = "unknown-region"
    case ambiguousRegion = "ambiguous-region"
    case mangledRegion = "mangled-region"
    case duplicateKey = "duplicate-key"
    case missingReference = "missing-reference"
    case ambiguousReference = "ambiguous-reference"
    case overlappingTurnout = "overlapping-turnout"
    case totalsRow = "totals-row"
    case dateOrder = "date-order"
    case decisionWithoutDate = "decision-without-date"
    case dateWithoutDecision = "date-without-decision"
    case sanctionWithoutDate = "sanction-without-date"
    case dateWithoutSanction = "date-without-sanction"
    case forwardedToWithoutDate = "forwarded-to-without-date"
    case rejectedAndRegistered = "rejected-and-registered"
    case negativeCount = "negative-count"
    case femaleExceedsTotal = "female-exceeds-total"
    case tooLarge = "too-large"
    case badEncoding = "bad-encoding"
    case unclosedQuote = "unclosed-quote"
    case badDescriptor = "bad-descriptor"
    case unknownColumn = "unknown-column"
    case unknownFile = "unknown-file"
    case duplicateFile = "duplicate-file"
    case translatedRegion = "translated-region"
    case attendedExceedsInvited = "attended-exceeds-invited"
    case votersExceedRegistered = "voters-exceed-registered"
    case votesDoNotAddUp = "votes-do-not-add-up"
    case implausibleDate = "implausible-date"
    case similarAgency = "similar-agency"
    case duplicateDelegation = "duplicate-delegation"
    case duplicateRow = "duplicate-row"
    case similarKey = "similar-key"
    case nipFormat = "nip-format"
    case levelAgainstRegion = "level-against-region"

    /// An error makes a row, a file or the description of the package unusable; a warning does not.
    public var severity: Problem.Severity {
        switch self {
        case .unknownColumn, .unknownFile, .duplicateFile, .translatedRegion, .attendedExceedsInvited,
            .votersExceedRegistered, .votesDoNotAddUp, .implausibleDate, .similarAgency, .duplicateDelegation,
            .duplicateRow, .similarKey, .nipFormat, .levelAgainstRegion:
            .warning
        default: .error
        }
    }

    var template: LocalizedText {
        switch self {
        case .missingColumn:
            LocalizedText(
                "kolom wajib “{0}” tidak ada; {1}", "the required column “{0}” is missing; {1}")
        case .duplicateColumn:
            LocalizedText(
                "kolom “{0}” ada dua kali; hapus atau ganti nama salah satunya",
                "the column “{0}” is there twice; remove or rename one of them")
        case .extraCell:
            LocalizedText(
                "baris ini berisi {0} sel, judul hanya {1}; {2}", "this row has {0} cells, the header {1}; {2}")
        case .missingCell:
            LocalizedText(
                "baris ini hanya berisi {0} sel, judul {1}; {2}", "this row has {0} cells, the header {1}; {2}")
        case .blankRequired:
            LocalizedText("sel wajib ini kosong{1}; isi {0}", "this required cell is empty{1}; enter {0}")
        case .typeError:
            LocalizedText("“{value}” bukan {0}; tulis {1}", "“{value}” is not {0}; write {1}")
        case .unknownValue:
            LocalizedText(
                "“{value}” bukan nilai yang dikenal{0}; pilih salah satu: {1}",
                "“{value}” is not a known value{0}; choose one of: {1}")
        case .unknownRegion:
            LocalizedText(
                "wilayah “{value}” tidak dikenal{0}", "the region “{value}” is not known{0}")
        case .ambiguousRegion:
            LocalizedText(
                "“{value}” dapat berarti {0}; tulis nama lengkap atau kodenya",
                "“{value}” may mean {0}; write the full name or the code")
        case .mangledRegion:
            LocalizedText(
                "“{value}” tampaknya kode wilayah yang diubah program lembar kerja; maksudnya mungkin {0}: atur kolom sebagai teks, lalu tulis kodenya kembali",
                "“{value}” looks like a region code changed by a spreadsheet; it may be {0}: format the column as text and write the code again"
            )
        case .duplicateKey:
            LocalizedText(
                "{0} “{value}” juga dipakai pada {1}; {2}", "{0} “{value}” is also used at {1}; {2}")
        case .missingReference:
            LocalizedText(
                "“{value}” tidak ada dalam tabel {0}{1}; {2}",
                "“{value}” is not in the table {0}{1}; {2}")
        case .ambiguousReference:
            LocalizedText(
                "“{value}” dipakai beberapa baris dalam tabel {0} ({1}), sehingga tidak diketahui mana yang dimaksud; {2}",
                "“{value}” is used by several rows of the table {0} ({1}), so that nobody knows which is meant; {2}")
        case .overlappingTurnout:
            LocalizedText(
                "baris ini mencakup wilayah yang juga ada pada {0}, sehingga pemilihnya terhitung dua kali; {1}",
                "this row covers a region that {0} holds too, so its voters would count twice; {1}")
        case .totalsRow:
            LocalizedText(
                "“{value}” adalah baris jumlah, bukan catatan; hapus dari berkas, karena angkanya akan terhitung dua kali",
                "“{value}” is a row of totals, not a record; remove it from the file, or its figures would count twice")
        case .dateOrder:
            LocalizedText(
                "{0} ({value}) lebih awal daripada {1}; periksa kedua tanggal",
                "{0} ({value}) is earlier than {1}; check both dates")
        case .decisionWithoutDate:
            LocalizedText(
                "ada putusan tanpa tanggal putusan; isi tanggalnya",
                "there is a decision without its date; enter the date")
        case .dateWithoutDecision:
            LocalizedText(
                "ada tanggal putusan tanpa putusan; isi putusannya",
                "there is a date of decision without the decision; enter it")
        case .sanctionWithoutDate:
            LocalizedText(
                "ada sanksi tanpa tanggal sanksi; isi tanggalnya",
                "there is a sanction without its date; enter the date")
        case .dateWithoutSanction:
            LocalizedText(
                "ada tanggal sanksi tanpa sanksi; isi sanksinya",
                "there is a date of sanction without the sanction; enter it")
        case .forwardedToWithoutDate:
            LocalizedText(
                "ada penerima penerusan tanpa tanggal diteruskan; isi tanggalnya",
                "it says to whom the case was forwarded without the date; enter the date")
        case .rejectedAndRegistered:
            LocalizedText(
                "perkara tercatat diregistrasi dan juga tidak diregistrasi; kosongkan salah satu tanggalnya",
                "the case is both registered and not registered; leave one of the dates empty")
        case .negativeCount:
            LocalizedText(
                "“{value}” kurang dari nol; tulis banyaknya, atau kosongkan bila tidak dicatat",
                "“{value}” is less than zero; write how many, or leave it empty when not recorded")
        case .femaleExceedsTotal:
            LocalizedText(
                "jumlah perempuan ({value}) melebihi jumlah seluruhnya ({0}); periksa keduanya",
                "the number of women ({value}) exceeds the total ({0}); check both")
        case .tooLarge:
            LocalizedText("nilainya terlalu besar: paling banyak {0}", "the value is too large: at most {0}")
        case .badEncoding:
            LocalizedText(
                "{0}; buka berkas dengan program lembar kerja, pilih Simpan Sebagai, lalu jenis “CSV UTF-8”",
                "{0}; open the file in a spreadsheet, choose Save As, then the type “CSV UTF-8”")
        case .unclosedQuote:
            LocalizedText(
                "tanda kutip tidak berpasangan{0}; apit sel dengan tanda kutip di kedua ujungnya, dan tulis ganda (\"\") di dalamnya",
                "a quote has no partner{0}; put quotes at both ends of the cell, and double them (\"\") inside it")
        case .badDescriptor:
            LocalizedText(
                "datapackage.json tidak dapat dibaca ({0}); perbaiki, atau pindahkan lalu buat kembali dengan `awas schema`",
                "datapackage.json cannot be read ({0}); mend it, or move it away and make it again with `awas schema`")
        case .unknownColumn:
            LocalizedText("kolom “{0}” tidak dikenal dan diabaikan{1}", "the column “{0}” is not known and ignored{1}")
        case .unknownFile:
            LocalizedText("berkas ini bukan tabel dan diabaikan{0}", "this file is no table and ignored{0}")
        case .duplicateFile:
            LocalizedText(
                "berkas ini sama persis dengan {0}; hapus salah satunya bila tersimpan dua kali",
                "this file holds the same bytes as {0}; remove one of them if it was saved twice")
        case .translatedRegion:
            LocalizedText(
                "“{value}” adalah sebutan lama, dibaca sebagai {0}; perbarui catatannya",
                "“{value}” is a former code or name, read as {0}; update the record")
        case .attendedExceedsInvited:
            LocalizedText(
                "yang hadir ({value}) lebih banyak daripada yang diundang ({0}); periksa keduanya",
                "more attended ({value}) than were invited ({0}); check both")
        case .votersExceedRegistered:
            LocalizedText(
                "pengguna hak pilih ({value}) lebih banyak daripada pemilih terdaftar ({0}); periksa keduanya",
                "more voted ({value}) than are registered ({0}); check both")
        case .votesDoNotAddUp:
            LocalizedText(
                "suara sah dan tidak sah berjumlah {0}, pengguna hak pilih {value}; periksa ketiganya",
                "valid and invalid votes make {0}, voters {value}; check all three")
        case .implausibleDate:
            LocalizedText("tanggal “{value}” tidak masuk akal: {0}", "the date “{value}” is not plausible: {0}")
        case .similarAgency:
            LocalizedText(
                "“{value}” mirip dengan “{0}”{1}",
                "“{value}” resembles “{0}”{1}")
        case .duplicateDelegation:
            LocalizedText(
                "delegasi “{value}” pada kegiatan ini sudah ada pada {0}; hapus bila tercatat dua kali",
                "the delegation “{value}” to this event is already at {0}; remove it if it was entered twice")
        case .duplicateRow:
            LocalizedText(
                "baris ini sama dengan {0} dalam setiap kolom; hapus bila tercatat dua kali",
                "this row is equal to {0} in every column; remove it if it was entered twice")
        case .similarKey:
            LocalizedText(
                "“{value}” hanya berbeda huruf besar-kecil atau spasi dari “{0}” pada {1}, tetapi terhitung sendiri; bila sama, hapus salah satunya, bila bukan, beri nomor yang jelas berbeda",
                "“{value}” differs from “{0}” at {1} in letter case or blanks only, yet counts by itself; if they are the same, remove one of them, if not, give one an id that differs plainly"
            )
        case .nipFormat:
            LocalizedText(
                "NIP ini keliru: {0}", "this NIP is wrong: {0}")
        case .levelAgainstRegion:
            LocalizedText(
                "tingkat “{0}” tidak cocok dengan wilayah {1}; tulis wilayah penyelenggara, atau perbaiki tingkatnya",
                "the level “{0}” does not fit the region {1}; write the organiser's area, or correct the level")
        }
    }

    /// The message of this check at a place.
    ///
    /// - Parameters:
    ///   - value: the cell, for `{value}`; where it may not be shown, the message speaks of “this cell”.
    ///   - details: for `{0}` and `{1}`.
    func message(value: String?, _ details: [LocalizedText]) -> LocalizedText {
        LocalizedText(
            ProblemCode.filled(
                template.indonesian, value: value, unnamed: "isi sel ini", details.map(\.indonesian)),
            ProblemCode.filled(template.english, value: value, unnamed: "this cell", details.map(\.english)))
    }

    /// One pass from left to right, so that a brace in a value is never taken for a place to fill.
    private static func filled(
        _ template: String, value: String?, unnamed: String, _ details: [String]
    ) -> String {
        var result = ""
        var rest = (value == nil ? template.replacing("“{value}”", with: unnamed) : template)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            if name == "value" {
                result += value ?? ""
            } else if let position = Int(name), position < details.count {
                result += details[position]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
