import AwasModel

/// The cell of a row with too many cells that was probably torn apart, since it holds the delimiter without quotes.
struct UnquotedDelimiter {
    private let fields: [FieldText]
    private let bytes: UnsafeRawBufferPointer
    private let layout: FileLayout

    /// The column of that cell; nil where it may be one of several.
    ///
    /// - Parameter fields: those of the row, more than there are columns.
    static func column(
        _ fields: [FieldText], _ bytes: UnsafeRawBufferPointer, _ layout: FileLayout
    ) -> FileLayout.FileColumn? {
        UnquotedDelimiter(fields: fields, bytes: bytes, layout: layout).column
    }

    /// A blank that follows a delimiter is one of running text: `Sutrisno; S.Sos`.
    static func followsBlank(_ field: FieldText, _ bytes: UnsafeRawBufferPointer) -> Bool {
        !field.isQuoted && !field.range.isEmpty && field.range.lowerBound > 0
            && bytes[field.range.lowerBound - 1] == UInt8(ascii: " ")
    }

    private var column: FileLayout.FileColumn? {
        let columns = layout.columns
        let extra = fields.count - columns.count
        // Left of the cell all stand in their columns, right of it so many columns further.
        let before = columns.indices.prefix { fits(fields[$0], columns[$0]) }.count
        let behind = columns.indices.reversed().prefix { fits(fields[$0 + extra], columns[$0]) }.count
        let first = max(columns.count - behind - 1, 0)
        guard first <= before else { return nil }
        let torn = (first...before).filter { place in
            columns.indices.contains(place) && mayHoldDelimiter(columns[place]) && !fields[place].range.isEmpty
                && fields[(place + 1)...(place + extra)].contains { !$0.range.isEmpty }
        }
        if torn.count == 1 { return columns[torn[0]] }
        let plain = torn.filter { UnquotedDelimiter.followsBlank(fields[$0 + 1], bytes) }
        return plain.count == 1 ? columns[plain[0]] : nil
    }

    private func mayHoldDelimiter(_ column: FileLayout.FileColumn) -> Bool {
        switch column.position.map({ Schema[layout.table].columns[$0].kind }) {
        case .text, .textList, .choiceList, .count, nil: true
        case .reference, .choice, .date, .month, .boolean, .region: false
        }
    }

    /// Whether a cell may stand in a column.
    private func fits(_ field: FieldText, _ fileColumn: FileLayout.FileColumn) -> Bool {
        guard let position = fileColumn.position else { return true }
        let column = Schema[layout.table].columns[position]
        let text = UnsafeRawBufferPointer(rebasing: bytes[field.range])
        guard !text.isEmpty, !fileColumn.missing.contains(text) else { return !column.isRequired }
        switch column.kind {
        case .date:
            if case .none = DateReading(text) { return false } else { return true }
        case .count:
            if case .notANumber = ScalarParser.count(text, fileColumn.numberFormat) {
                return false
            } else {
                return true
            }
        case .month: return ScalarParser.month(text) != nil
        case .boolean: return ScalarParser.boolean(text) != nil
        case .choice(let set): return !set.codes(meantBy: field.string(in: bytes)).isEmpty
        case .choiceList(let set):
            let items = field.string(in: bytes).split { $0 == ";" || $0 == "," }
            return items.allSatisfy { !set.codes(meantBy: TextFolding.trimmed($0)).isEmpty }
        case .region:
            return RegionDirectory.standard.resolve(field.string(in: bytes), suggests: false).region != nil
        case .reference, .text, .textList: return true
        }
    }
}
