import AwasModel

/// Carriage returns that end lines alone, as spreadsheets wrote them for the Macintosh.
enum LineEnds {
    /// Whether one stands outside quotes and before anything else in a record: whoever wrote it meant several.
    static func hasBareReturn(_ bytes: UnsafeRawBufferPointer, _ record: Range<Int>) -> Bool {
        var inQuotes = false
        var isAfterReturn = false
        for byte in bytes[record] {
            if byte == 0x22 { inQuotes.toggle() }
            if isAfterReturn, byte > 0x20 { return true }
            if byte == 0x0D, !inQuotes { isAfterReturn = true }
        }
        return false
    }

    /// The problem of a file whose header is one line with all its rows.
    static func problem(_ layout: FileLayout) -> Problem {
        Problem(
            .badEncoding, table: layout.table, file: layout.path, line: layout.headerLine, column: nil,
            [
                LocalizedText(
                    "baris berkas ini diakhiri CR saja (“CSV (Macintosh)”), bukan LF atau CRLF, sehingga terbaca sebagai satu baris",
                    "the lines of this file end with CR alone (“CSV (Macintosh)”), not with LF or CRLF, so that they are read as one"
                )
            ])
    }
}
