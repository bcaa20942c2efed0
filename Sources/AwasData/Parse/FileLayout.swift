import AwasModel

/// How a file of a table is written: its delimiter, its header, and which column of the schema each cell belongs to.
struct FileLayout {
    /// One column of the file.
    struct FileColumn {
        /// As the file writes it.
        let header: String
        /// In the schema of the table; nil for a column that Awas doesn't know.
        let position: Int?
        let numberFormat: PackageDescriptor.NumberFormat
    }

    let table: Table
    let path: String
    let delimiter: UInt8
    let columns: [FileColumn]
    /// Where the first record begins, and on which line.
    let firstRecord: Int
    let firstLine: Int
    /// What is wrong with the header. A missing or doubled column makes every row of the file unusable.
    let problems: [Problem]

    var isUsable: Bool { !problems.contains { $0.severity == .error } }
}

extension FileLayout {
    /// Reads the header of a file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - start: behind the byte order mark, if there is one.
    init(
        table: Table, path: String, bytes: UnsafeRawBufferPointer, start: Int,
        numberFormats: [String: PackageDescriptor.NumberFormat]
    ) {
        let end = FileLayout.endOfRecord(bytes, from: start)
        let delimiter = FileLayout.delimiter(in: bytes, start..<end)
        var problems: [Problem] = []
        var columns: [FileColumn] = []
        var seen: Set<Int> = []
        let schema = Schema[table]

        func report(_ code: ProblemCode, _ header: String, _ details: [LocalizedText]) {
            problems.append(
                Problem(
                    code: code, table: table, file: path, line: 1, column: header, value: nil,
                    message: code.message(value: header, details)))
        }

        for field in FileLayout.fields(in: bytes, start..<end, delimiter: delimiter) {
            let header = field.string(in: bytes)
            if !field.isWellFormed { report(.unclosedQuote, header, []) }
            let position = FileLayout.position(of: header, in: schema)
            if let position {
                if !seen.insert(position).inserted {
                    report(.duplicateColumn, header, [LocalizedText(header, header)])
                }
            } else {
                let nearest = Suggestions.nearest(
                    to: FileLayout.normalized(header), among: schema.columns.flatMap { [$0.id, $0.alias] }, atMost: 1)
                report(
                    .unknownColumn, header, [LocalizedText(header, header), Suggestions.meant(nearest)])
            }
            columns.append(
                FileColumn(header: header, position: position, numberFormat: numberFormats[header] ?? .init()))
        }
        for (position, column) in schema.columns.enumerated() where column.isRequired && !seen.contains(position) {
            let names =
                column.alias == column.id
                ? LocalizedText(column.id, column.id)
                : LocalizedText("\(column.id) atau \(column.alias)", "\(column.id) or \(column.alias)")
            report(.missingColumn, column.id, [LocalizedText(column.id, column.id), names])
        }
        var newlines = 0
        for byte in bytes[start..<end] where byte == 0x0A { newlines += 1 }
        self.init(
            table: table, path: path, delimiter: delimiter, columns: columns, firstRecord: end,
            firstLine: 1 + newlines, problems: problems)
    }

    /// Behind the line feed that ends the record which begins at an offset.
    private static func endOfRecord(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var inQuotes = false
        var offset = start
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == 0x22 { inQuotes.toggle() } else if byte == 0x0A, !inQuotes { break }
        }
        return offset
    }

    /// The candidate that the header holds most often outside quotes; a comma when it holds none.
    private static func delimiter(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt8 {
        let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var inQuotes = false
        for byte in bytes[range] {
            if byte == 0x22 {
                inQuotes.toggle()
            } else if !inQuotes, let candidate = candidates.firstIndex(of: byte) {
                counts[candidate] += 1
            }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }

    static func fields(
        in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, delimiter: UInt8
    ) -> [FieldText] {
        var fields: [FieldText] = []
        var start = range.lowerBound
        var end = range.upperBound
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        guard start < end else { return [] }
        var inQuotes = false
        for offset in start..<end {
            if bytes[offset] == 0x22 {
                inQuotes.toggle()
            } else if bytes[offset] == delimiter, !inQuotes {
                fields.append(FieldText(bytes, start..<offset, mayHaveQuotes: true))
                start = offset + 1
            }
        }
        fields.append(FieldText(bytes, start..<end, mayHaveQuotes: true))
        return fields
    }

    static func position(of header: String, in schema: TableSchema) -> Int? {
        let name = normalized(header)
        return schema.columns.firstIndex { $0.id == name } ?? schema.columns.firstIndex { $0.alias == name }
    }

    /// Headers are compared in small letters, with an underscore for each blank or hyphen.
    private static func normalized(_ header: String) -> String {
        String(header.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }
}
