import AwasModel

/// What to do with the cells of one column of a file, in a form that costs nothing to look at for each cell.
struct CellPlan {
    enum Kind: UInt8 {
        /// A column that Awas doesn't know.
        case ignored
        case date, count, boolean, region, choice, text, reference
        /// A list of values of a closed set.
        case choiceList
        /// What is only read the long way: a list of texts, a number with group characters.
        case other
    }

    let kind: Kind
    /// In the schema; 0 for an ignored column.
    let position: Int
    let isRequired: Bool
    /// Where the texts of the column are collected: its own position, or that of the column before it that refers to
    /// the same table.
    let dictionary: Int
    /// The buffer of the column; that behind the last column for an ignored one.
    let values: UnsafeMutablePointer<Int32>
    /// The last text that was looked up, and its code: neighbours often have the same.
    var lastText = UnsafeRawBufferPointer(start: nil, count: 0)
    var lastCode: Int32 = 0

    /// - Parameter buffers: those of the chunk, which must outlive the plan.
    init(_ fileColumn: FileLayout.FileColumn, _ schema: TableSchema, _ buffers: ColumnBuffers) {
        values = buffers.column(fileColumn.position ?? schema.columns.count)
        guard let position = fileColumn.position else {
            (kind, self.position, isRequired, dictionary) = (.ignored, 0, false, 0)
            return
        }
        self.position = position
        isRequired = schema.columns[position].isRequired
        dictionary = CellPlan.dictionary(of: position, schema)
        kind =
            switch schema.columns[position].kind {
            case .date: .date
            // Declared group characters are looked at one by one.
            case .count: fileColumn.numberFormat == PackageDescriptor.NumberFormat() ? .count : .other
            case .boolean: .boolean
            case .region: .region
            case .choice: .choice
            case .text: .text
            case .reference: .reference
            case .choiceList: .choiceList
            case .textList: .other
            }
    }
}

extension CellPlan {
    /// Whether a text is the last one that was looked up.
    @inline(__always)
    func isLast(_ text: UnsafeRawBufferPointer) -> Bool {
        guard lastText.count == text.count, text.count >= 8 else { return false }
        var offset = 0
        while offset + 8 <= text.count {
            if lastText.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                != text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            {
                return false
            }
            offset += 8
        }
        // The last eight bytes, some of them for a second time.
        offset = text.count - 8
        return lastText.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            == text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    /// Where the texts of a column of the schema are collected.
    static func dictionary(of position: Int, _ schema: TableSchema) -> Int {
        guard case .reference(let target) = schema.columns[position].kind else { return position }
        let first = schema.columns.firstIndex { column in
            if case .reference(target) = column.kind { true } else { false }
        }
        return first ?? position
    }
}

/// The values of a closed set by the first eight bytes of their ids and their lengths.
struct ChoiceTable {
    private let words: [UInt64]
    private let counts: [Int]
    private let ids: [[UInt8]]

    init(_ enumeration: Enumeration) {
        ids = enumeration.ids.map { Array($0.utf8) }
        counts = ids.map(\.count)
        words = ids.map { id in id.withUnsafeBytes { ChoiceTable.word($0) } }
    }

    /// The code of a value; nil when it is not one of the set.
    @inline(__always)
    func code(of text: UnsafeRawBufferPointer) -> Int32? {
        let word = ChoiceTable.word(text)
        for index in 0..<words.count where words[index] == word && counts[index] == text.count {
            if text.count <= 8 || text.elementsEqual(ids[index]) { return Int32(index) }
        }
        return nil
    }

    @inline(__always)
    private static func word(_ text: UnsafeRawBufferPointer) -> UInt64 {
        if text.count >= 8 { return text.loadUnaligned(as: UInt64.self) }
        var word: UInt64 = 0
        for byte in text { word = word << 8 | UInt64(byte) }
        return word
    }
}
