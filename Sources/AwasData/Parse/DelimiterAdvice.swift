import AwasModel

/// What to do about a row with more or fewer cells than its header.
enum DelimiterAdvice {
    static func sentence(
        _ bytes: UnsafeRawBufferPointer, _ record: Range<Int>, _ layout: FileLayout, isExtra: Bool
    ) -> LocalizedText {
        for delimiter in FileLayout.delimiters where delimiter != layout.delimiter {
            // A long record is no row of a table, and counting its fields would take as long as reading it.
            guard record.count < 1 << 16,
                FileLayout.fields(in: bytes, record, delimiter: delimiter).count == layout.columns.count,
                layout.columns.count > 1
            else { continue }
            let (row, header) = (name(delimiter), name(layout.delimiter))
            return LocalizedText(
                "sel baris ini dipisah \(row.indonesian), judulnya \(header.indonesian): pakai pemisah yang sama",
                "its cells are parted by \(row.english), those of the header by \(header.english): use the same")
        }
        if isExtra {
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
