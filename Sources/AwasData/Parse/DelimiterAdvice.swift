import AwasModel

/// What to do about a row with more or fewer cells than its header.
enum DelimiterAdvice {
    /// - Parameters:
    ///   - isExtra: whether it has more.
    ///   - isSound: whether its cells are as they should be where they stand.
    static func sentence(
        _ bytes: UnsafeRawBufferPointer, _ record: Range<Int>, _ layout: FileLayout, isExtra: Bool,
        isSound: Bool
    ) -> LocalizedText {
        // A long record is no row of a table, and counting its fields would take as long as reading it.
        let isShort = record.count < 1 << 16
        for delimiter in FileLayout.delimiters where delimiter != layout.delimiter {
            guard isShort,
                RecordSplitter.fields(in: bytes, record, delimiter: delimiter).count == layout.columns.count,
                layout.columns.count > 1
            else { continue }
            let (row, header) = (name(delimiter), name(layout.delimiter))
            return LocalizedText(
                "sel baris ini dipisah \(row.indonesian), judulnya \(header.indonesian): pakai pemisah yang sama",
                "its cells are separated by \(row.english), those of the header by \(header.english): use the same")
        }
        if LineEnds.hasBareReturn(bytes, record) {
            return LocalizedText(
                "di dalamnya ada akhir baris CR (“CSV (Macintosh)”), sehingga beberapa baris terbaca sebagai satu: simpan kembali sebagai “CSV UTF-8”",
                "it holds line ends that are CR alone (“CSV (Macintosh)”), so that several rows are read as one: save again as “CSV UTF-8”"
            )
        }
        if isExtra {
            return extra(
                bytes, isShort ? RecordSplitter.fields(in: bytes, record, delimiter: layout.delimiter) : [], layout,
                isSound: isSound)
        }
        return LocalizedText("lengkapi sel yang kurang", "add the missing ones")
    }

    private static let emptyBeyond = LocalizedText(
        "sel yang lebih itu kosong: hapus kolom kosong di kanan tabel, lalu simpan kembali; bila sebuah sel memuat pemisah kolom, apit dahulu dengan tanda kutip",
        "those beyond are empty: delete the empty columns to the right of the table and save again; if a cell holds the delimiter, put quotes around it first"
    )

    private static let filledElsewhere = LocalizedText(
        "sel yang lebih itu kosong di sini, tetapi terisi pada baris lain: sebuah sel memuat pemisah kolom tanpa tanda kutip; apit sel itu dengan tanda kutip, atau simpan lagi dari program lembar kerja sebagai “CSV UTF-8”",
        "those beyond are empty here, but filled in other rows: a cell holds the delimiter without quotes; put quotes around that cell, or save again from a spreadsheet as “CSV UTF-8”"
    )

    /// Takes back that columns can be deleted where another row of the file has something in them.
    static func settle(_ problems: inout [Problem]) {
        let filled = Set(
            problems.lazy.filter { $0.code == .extraCell && !$0.says(emptyBeyond) }.map(\.file))
        guard !filled.isEmpty else { return }
        for (index, problem) in problems.enumerated() where problem.code == .extraCell {
            if filled.contains(problem.file) { problems[index] = problem.replacing(emptyBeyond, with: filledElsewhere) }
        }
    }

    private static func extra(
        _ bytes: UnsafeRawBufferPointer, _ fields: [FieldText], _ layout: FileLayout, isSound: Bool
    ) -> LocalizedText {
        let mark = name(layout.delimiter)
        let isRunningText = fields.dropFirst().contains { UnquotedDelimiter.followsBlank($0, bytes) }
        if isSound, !isRunningText, !fields.isEmpty, fields.dropFirst(layout.columns.count).allSatisfy(\.range.isEmpty)
        {
            return emptyBeyond
        }
        let torn = fields.isEmpty ? nil : UnquotedDelimiter.column(fields, bytes, layout)
        if let torn, let position = torn.position, case .count = Schema[layout.table].columns[position].kind {
            return LocalizedText(
                "angka di kolom “\(torn.shownHeader)” tampaknya memuat \(mark.indonesian): tulis angka saja, misalnya 1250",
                "the number in the column “\(torn.shownHeader)” seems to hold \(mark.english): write digits only, such as 1250"
            )
        }
        let place = torn.map {
            LocalizedText("sel di kolom “\($0.shownHeader)”", "the cell in the column “\($0.shownHeader)”")
        }
        return LocalizedText(
            "\(place?.indonesian ?? "sebuah sel") tampaknya memuat \(mark.indonesian) tanpa tanda kutip: apit sel itu dengan tanda kutip, atau simpan lagi dari program lembar kerja sebagai “CSV UTF-8”",
            "\(place?.english ?? "a cell") seems to hold \(mark.english) without quotes: put quotes around that cell, or save again from a spreadsheet as “CSV UTF-8”"
        )
    }

    static func name(_ delimiter: UInt8) -> LocalizedText {
        switch delimiter {
        case UInt8(ascii: ","): LocalizedText("koma", "commas")
        case UInt8(ascii: ";"): LocalizedText("titik koma", "semicolons")
        case UInt8(ascii: "\t"): LocalizedText("tab", "tabs")
        default: LocalizedText("“\(UnicodeScalar(delimiter))”", "“\(UnicodeScalar(delimiter))”")
        }
    }
}
