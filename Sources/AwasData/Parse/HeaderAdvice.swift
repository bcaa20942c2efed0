import AwasModel

/// What to do about a first line that is no header of its table.
enum HeaderAdvice {
    /// So many lines are searched for the header; titles above a table are shorter.
    private static let mostLines = 20
    /// The bytes of a file that are searched. Blocks are of any size, and must not decide on what is found.
    static let searchedBytes = 1 << 16

    /// What is wrong with a line whose cells name fewer than half of the required columns; nil when nothing is known.
    static func find(
        _ table: Table, _ bytes: UnsafeRawBufferPointer, _ header: Range<Int>, _ fields: [FieldText], line: Int
    ) -> LocalizedText? {
        guard !isHeader(fields, bytes, of: table) else { return nil }
        return otherDelimiter(table, bytes, header, fields) ?? laterHeader(table, bytes, header, line: line)
    }

    /// The header stands below titles.
    private static func laterHeader(
        _ table: Table, _ bytes: UnsafeRawBufferPointer, _ header: Range<Int>, line: Int
    ) -> LocalizedText? {
        var start = header.upperBound
        var line = line + bytes[header].count { $0 == 0x0A }
        for _ in 0..<mostLines where start < bytes.count {
            let end = RecordSplitter.endOfRecord(bytes, from: start)
            let delimiter = FileLayout.delimiter(in: bytes, start..<end)
            if isHeader(RecordSplitter.fields(in: bytes, start..<end, delimiter: delimiter), bytes, of: table) {
                return LocalizedText(
                    "baris judulnya tampaknya baris \(line): hapus semua baris di atasnya",
                    "the header seems to be line \(line): remove all lines above it")
            }
            line += bytes[start..<end].count { $0 == 0x0A }
            start = end
        }
        return nil
    }

    /// The columns are separated by something else, or the whole line stands in quotes.
    private static func otherDelimiter(
        _ table: Table, _ bytes: UnsafeRawBufferPointer, _ header: Range<Int>, _ fields: [FieldText]
    ) -> LocalizedText? {
        guard fields.count == 1, let field = fields.first else { return nil }
        for delimiter in [UInt8(ascii: "|"), UInt8(ascii: ":")] {
            guard isHeader(RecordSplitter.fields(in: bytes, header, delimiter: delimiter), bytes, of: table) else {
                continue
            }
            let name = DelimiterAdvice.name(delimiter)
            return LocalizedText(
                "kolomnya dipisah \(name.indonesian): simpan kembali dengan koma, titik koma atau tab",
                "its columns are separated by \(name.english): save it again with commas, semicolons or tabs")
        }
        for delimiter in FileLayout.delimiters where field.isQuoted {
            guard isHeader(RecordSplitter.fields(in: bytes, field.range, delimiter: delimiter), bytes, of: table) else {
                continue
            }
            return LocalizedText(
                "seluruh baris diapit tanda kutip, sehingga menjadi satu sel: hapus tanda kutip di kedua ujung setiap baris",
                "the whole line stands in quotes and is one cell: remove the quotes at both ends of each line")
        }
        return nil
    }

    private static func isHeader(_ fields: [FieldText], _ bytes: UnsafeRawBufferPointer, of table: Table) -> Bool {
        let schema = Schema[table]
        let found = Set(fields.prefix(1_000).compactMap { HeaderReader.position(of: $0.string(in: bytes), in: schema) })
        let required = schema.columns.indices.filter { schema.columns[$0].isRequired }
        return 2 * required.count(where: found.contains) > required.count
    }
}
