import AwasModel

/// What to do about a row with more or fewer cells than its header.
enum DelimiterAdvice {
    static func sentence(
        _ bytes: UnsafeRawBufferPointer, _ record: Range<Int>, _ layout: FileLayout, isExtra: Bool
    ) -> LocalizedText {
        // A long record is no row of a table, and counting its fields would take as long as reading it.
        let isShort = record.count < 1 << 16
        for delimiter in FileLayout.delimiters where delimiter != layout.delimiter {
            guard isShort,
                FileLayout.fields(in: bytes, record, delimiter: delimiter).count == layout.columns.count,
                layout.columns.count > 1
            else { continue }
            let (row, header) = (name(delimiter), name(layout.delimiter))
            return LocalizedText(
                "sel baris ini dipisah \(row.indonesian), judulnya \(header.indonesian): pakai pemisah yang sama",
                "its cells are parted by \(row.english), those of the header by \(header.english): use the same")
        }
        if isExtra {
            let fields = isShort ? FileLayout.fields(in: bytes, record, delimiter: layout.delimiter) : []
            if isShort, fields.dropFirst(layout.columns.count).allSatisfy(\.range.isEmpty) {
                return LocalizedText(
                    "sel yang lebih itu kosong: hapus kolom di kanan tabel, lalu simpan kembali",
                    "those beyond are empty: delete the columns to the right of the table and save again")
            }
            return LocalizedText(
                "bila sebuah sel memuat pemisah kolom, apit dengan tanda kutip",
                "put quotes around a cell that holds the delimiter")
        }
        return LocalizedText("lengkapi sel yang kurang", "add the missing ones")
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
