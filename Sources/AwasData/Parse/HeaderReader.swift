import AwasModel

/// Finds the schema's columns in a header, and what is wrong with it.
struct HeaderReader {
    let table: Table
    let path: String
    /// Where the header begins.
    let line: Int
    let format: PackageDescriptor.TableFormat
    private(set) var columns: [FileLayout.FileColumn] = []
    private(set) var problems: [Problem] = []

    /// The most columns that a file may have.
    static let mostColumns = 10_000

    /// Unknown columns that get a suggestion: beyond that many, the line is no header, and comparing each of a million
    /// cells with all names would take minutes.
    private static let mostSuggestions = 100

    init(table: Table, path: String, line: Int, format: PackageDescriptor.TableFormat) {
        self.table = table
        self.path = path
        self.line = line
        self.format = format
    }

    /// - Parameters:
    ///   - positions: of each column that in the schema, where the source of the file knows it; then a column without a
    ///     header is none.
    ///   - hasLines: whether a cell holds the end of a line, were it where nobody sees it.
    ///   - advice: what to do about a line that is no header; nil when it may be one.
    mutating func read(
        _ fields: [FieldText], _ bytes: UnsafeRawBufferPointer, positions known: [Int?]? = nil, hasLines: Bool,
        advice: LocalizedText?
    ) {
        let schema = Schema[table]
        if fields.count > HeaderReader.mostColumns {
            report(
                .tooLarge, String(HeaderReader.mostColumns + 1), HeaderReader.mostColumns,
                [LocalizedText("10.000 kolom sebuah berkas", "10,000 columns a file")])
        }
        let fields = fields.prefix(HeaderReader.mostColumns)
        let headers = fields.map { $0.string(in: bytes) }
        let positions = known ?? headers.map { HeaderReader.position(of: $0, in: schema) }
        let found = Set(positions.compactMap { $0 })
        let missing = schema.columns.indices.filter { schema.columns[$0].isRequired && !found.contains($0) }
        // Such a line may be, or may have swallowed, a row of data, and names stand in it.
        let mayHoldRow =
            schema.hasPersonalColumns
            && (!missing.isEmpty || !fields.allSatisfy(\.isWellFormed) || hasLines
                || zip(headers, positions).contains { $1 == nil && HeaderReader.mayBeValue($0) })
        var seen: Set<Int> = []
        for (index, field) in fields.enumerated() {
            let header = headers[index]
            let isShown = field.isWellFormed && !(mayHoldRow && positions[index] == nil)
            let shown = isShown ? Problem.shown(HeaderReader.inOneLine(header)) : String(index + 1)
            if !field.isWellFormed { report(.unclosedQuote, shown, index, []) }
            var position = positions[index]
            if let known = position {
                if !seen.insert(known).inserted {
                    report(.duplicateColumn, shown, index, [LocalizedText(shown, shown)])
                    // Each column of the schema has one cell in a row.
                    position = nil
                }
            } else if advice == nil, known == nil || !header.isEmpty {
                reportUnknown(header, shown: shown, index, found: found)
            }
            columns.append(
                FileLayout.FileColumn(
                    index: index, header: header, shownHeader: shown, isShown: isShown, position: position,
                    numberFormat: position.flatMap { format.numbers[$0] } ?? .init(),
                    missing: position.flatMap { format.missingOfColumns[$0] } ?? format.missing))
        }
        for column in missing.map({ schema.columns[$0] }) {
            let names =
                column.alias == column.id
                ? LocalizedText(column.id, column.id)
                : LocalizedText("\(column.alias) atau \(column.id)", "\(column.id) or \(column.alias)")
            let emptiness =
                fields.isEmpty ? LocalizedText("berkas ini kosong: ", "this file is empty: ") : LocalizedText("", "")
            let remedy =
                advice
                ?? LocalizedText(
                    "\(emptiness.indonesian)tambahkan pada baris judul, dengan nama \(names.indonesian)",
                    "\(emptiness.english)add it to the header, as \(names.english)")
            report(.missingColumn, column.id, -1, [LocalizedText(column.alias, column.id), remedy])
        }
    }

    /// Notes the first byte of the header that is not UTF-8.
    mutating func checkEncoding(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
        guard let place = Encoding.brokenBytes(in: bytes, range).first else { return }
        let line = line + bytes[range.lowerBound..<place].count { $0 == 0x0A }
        let broken = Encoding.brokenByte(at: place, line: line, in: bytes)
        problems.append(
            Problem(
                .badEncoding, table: table, file: path, line: line, column: broken.column, value: broken.value,
                [broken.detail]))
    }

    private mutating func reportUnknown(_ header: String, shown: String, _ index: Int, found: Set<Int>) {
        var nearest: String?
        if problems.count < HeaderReader.mostSuggestions {
            nearest = HeaderSuggestion.name(for: HeaderReader.normalized(header), in: Schema[table], found: found)
        }
        report(
            .unknownColumn, shown, index,
            [LocalizedText(shown, shown), Suggestions.meant([nearest].compactMap { $0 })])
    }

    private mutating func report(_ code: ProblemCode, _ header: String, _ index: Int, _ details: [LocalizedText]) {
        problems.append(
            Problem(
                code, table: table, file: path, line: line, column: header, columnPosition: index, details))
    }

    static func position(of header: String, in schema: TableSchema) -> Int? {
        let name = normalized(header)
        return schema.columns.firstIndex { $0.id == name } ?? schema.columns.firstIndex { $0.alias == name }
    }

    /// Headers are compared in small letters, with an underscore between words, whatever stands there: blanks, breaks of
    /// lines or hyphens.
    private static func normalized(_ header: String) -> String {
        TextFolding.key(of: header).lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }
            .joined(separator: "_")
    }

    /// Whether a header is a number, a date or an id rather than the name of a column.
    private static func mayBeValue(_ header: String) -> Bool {
        let digits = header.count(where: \.isNumber)
        return digits > 5 || digits > 0 && !header.contains(where: \.isLetter)
    }

    /// A header that a sheet breaks into lines, as a message names it.
    private static func inOneLine(_ header: String) -> String {
        header.contains(where: \.isNewline)
            ? header.split(whereSeparator: \.isWhitespace).joined(separator: " ") : header
    }
}
