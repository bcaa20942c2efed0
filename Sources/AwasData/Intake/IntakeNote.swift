import AwasModel

/// Something of a sheet that is no fault and is said all the same: what was left out as layout, and what was read as it was
/// meant rather than as it is written.
package struct IntakeNote: Hashable, Sendable {
    /// What it is.
    package enum Kind: Int, CaseIterable, Hashable, Sendable, Comparable {
        /// Rows above the header.
        case titles
        /// Rows that number the columns.
        case columnNumbers
        /// Rows that say what is counted.
        case units
        /// The header once more.
        case repeatedHeader
        /// Rows that show how a template is filled in.
        case example
        /// A title between records.
        case headings
        /// Rows that add up others.
        case totals
        /// Rows below the records.
        case notesBelow
        /// Rows that the sheet does not show, and are read.
        case hiddenRows
        /// Columns that the sheet does not show, and are read.
        case hiddenColumns
        /// A sheet that is not shown, and not read.
        case hiddenSheet
        /// A dash for what was not recorded.
        case notRecorded
        /// A word for nobody, read as 0.
        case nobody
        /// A number with what it counts behind it.
        case unit
        /// A number with marks between its groups of digits.
        case groupedDigits
        /// Several days, of which the first is the date.
        case firstDay
        /// An agency with its head count behind it.
        case headCount
        /// Persons of a list, counted by their agencies.
        case persons
        /// A row of such a list without a name.
        case nobodyNamed
        /// A person of whom the list doesn't say whether a man or a woman.
        case unknownSex
        /// Men and women, of whom the sum is all who came.
        case parts
        /// A word that a mapping says the meaning of.
        case mapped
        /// A key that was made of what its record says.
        case madeKey
        /// The workbook is a template, and whose.
        case template
        /// It is one of another form than today's.
        case otherTemplate
        /// Headings that were protected and are others.
        case changedHeading
        /// Records of areas that are not the office's.
        case otherOffice
        /// Records without a day in the month.
        case otherMonth

        package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// The sheet, as a part of its package.
    package let part: String
    package let kind: Kind
    /// How many rows, columns or cells.
    package var count: Int
    /// The first of them, as a spreadsheet names them: `C14`, or the number of a row.
    package var places: [String]
    /// What its words need beside these; empty for most.
    var detail = ""

    /// Places beyond so many are counted only.
    static let shownPlaces = 5
    /// The same of agencies, which are places only in a wider sense.
    static let shownAgencies = 50

    /// In words: what, how many and where.
    package var message: LocalizedText {
        let places =
            self.places.joined(separator: ", ") + (count > self.places.count && !self.places.isEmpty ? ", …" : "")
        let at = places.isEmpty ? "" : " (\(places))"
        let words = kind.words(count, detail)
        return LocalizedText(words.indonesian + at, words.english + at)
    }
}

extension IntakeNote.Kind {
    fileprivate func words(_ count: Int, _ detail: String) -> LocalizedText {
        let rows = English.count(count, "row")
        let cells = English.count(count, "cell")
        return switch self {
        case .titles:
            LocalizedText("\(count) baris di atas judul kolom tidak dibaca", "\(rows) above the header left out")
        case .columnNumbers:
            LocalizedText("\(count) baris nomor kolom tidak dibaca", "\(rows) of column numbers left out")
        case .units: LocalizedText("\(count) baris satuan tidak dibaca", "\(rows) of units left out")
        case .repeatedHeader:
            LocalizedText("\(count) judul kolom yang berulang tidak dibaca", "\(rows) repeating the header left out")
        case .example: LocalizedText("\(count) baris contoh tidak dibaca", "\(rows) of examples left out")
        case .headings:
            LocalizedText(
                "\(count) judul di antara catatan tidak dibaca",
                "\(English.count(count, "title")) between records left out")
        case .totals: LocalizedText("\(count) baris jumlah tidak dibaca", "\(rows) of totals left out")
        case .notesBelow:
            LocalizedText(
                "\(count) baris keterangan di bawah tabel tidak dibaca", "\(rows) of notes below the table left out")
        case .hiddenRows:
            LocalizedText(
                "\(count) baris tersembunyi ikut dibaca", "\(English.count(count, "hidden row")) read like the others")
        case .hiddenColumns:
            LocalizedText(
                "\(count) kolom tersembunyi ikut dibaca",
                "\(English.count(count, "hidden column")) read like the others")
        case .hiddenSheet:
            LocalizedText("lembar tersembunyi ini tidak dibaca", "this hidden sheet is not read")
        case .notRecorded:
            LocalizedText("\(count) sel bertanda “-” dibaca tidak tercatat", "\(cells) with “-” read as not recorded")
        case .nobody:
            LocalizedText(
                "\(count) sel “nihil” atau “tidak ada” dibaca 0", "\(cells) with “nihil” or “tidak ada” read as 0")
        case .unit:
            LocalizedText(
                "\(count) bilangan dengan satuannya dibaca tanpa satuan",
                "\(English.count(count, "number")) read without the unit behind")
        case .groupedDigits:
            LocalizedText(
                "\(count) bilangan bertanda ribuan dibaca tanpa tandanya",
                "\(English.count(count, "number")) with marks of thousands read without them")
        case .firstDay:
            LocalizedText(
                "\(count) rentang hari dibaca hari pertamanya",
                "\(English.count(count, "range")) of days read as the first day")
        case .persons:
            LocalizedText(
                "daftar orang dihitung per instansi menjadi \(count) delegasi, namanya tidak dibaca",
                "a list of persons counted by agency: \(English.count(count, "delegation")), no names read")
        case .nobodyNamed:
            LocalizedText(
                "\(count) baris tanpa nama orang tidak dihitung", "\(rows) without a person's name not counted")
        case .unknownSex:
            LocalizedText(
                "\(count) orang tanpa L atau P: jumlah perempuan delegasinya tidak tercatat",
                "\(English.count(count, "person")) without L or P: the women of their delegations are not recorded")
        case .parts:
            LocalizedText(
                "\(count) jumlah hadir dihitung dari laki-laki dan perempuan",
                "\(English.count(count, "attendance")) added up from men and women")
        case .mapped:
            LocalizedText("\(count) sel dibaca menurut pemetaan", "\(cells) read by the mapping")
        case .madeKey:
            LocalizedText(
                "\(count) catatan diberi nomor dari isinya",
                "\(English.count(count, "record")) numbered by what it says")
        case .template:
            LocalizedText(
                detail.isEmpty ? "templat Awas" : "templat Awas untuk \(detail)",
                detail.isEmpty ? "template of Awas" : "template of Awas for \(detail)")
        case .otherTemplate:
            LocalizedText(
                "templat versi \(detail), bukan yang sekarang; dibaca menurut judul kolomnya",
                "template of version \(detail), not the present one; read by its headings")
        case .changedHeading:
            LocalizedText(
                "\(count) judul kolom templat yang terkunci diubah",
                "\(English.count(count, "locked heading")) of the template changed")
        case .otherOffice:
            LocalizedText(
                "\(count) catatan dari wilayah lain daripada templatnya, \(detail)",
                "\(English.count(count, "record")) of another area than the template's, \(detail)")
        case .otherMonth:
            LocalizedText(
                "\(count) catatan tanpa tanggal dalam bulan templatnya, \(detail)",
                "\(English.count(count, "record")) without a date in the template's month, \(detail)")
        case .headCount:
            LocalizedText(
                "\(count) instansi dengan jumlah orang di belakangnya dibaca terpisah",
                "\(cells) with a head count behind the agency read apart")
        }
    }
}
