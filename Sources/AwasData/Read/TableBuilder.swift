import Algorithms
import AwasModel

/// Collects the rows of a table, block by block and in order, with what is needed to name a row in a problem.
struct TableBuilder {
    /// A file of the table and the headers it uses.
    struct File {
        let layout: FileLayout
        let firstRow: Int
        let columns: [Field: FileLayout.FileColumn]

        var path: String { layout.path }
    }

    var data: TableData
    /// Whether each row cannot be used.
    var isRejected = RowMarks()
    /// The latest date of any row; null for none.
    var latestDay = TableData.null
    var files: [File] = []
    /// Where rows begin in their files; nil where nobody will ask.
    var places: RecordPlaces?
    /// The bytes of columns that were copied: they outgrew their room, or another held them too.
    private(set) var bytesCopied = 0
    /// By the position of a column, where it lay when rows were last added.
    private var columnPlaces: [Int]

    /// - Parameter notesPlaces: whether it is known where rows begin in their files.
    init(_ table: Table, notesPlaces: Bool = false) {
        data = TableData(table)
        places = notesPlaces ? RecordPlaces() : nil
        columnPlaces = Array(repeating: 0, count: data.values.count)
    }

    /// Begins a file whose rows follow.
    mutating func begin(_ layout: FileLayout) {
        var columns: [Field: FileLayout.FileColumn] = [:]
        for column in layout.columns {
            if let position = column.position { columns[Schema[layout.table].columns[position].field] = column }
        }
        files.append(File(layout: layout, firstRow: data.rowCount, columns: columns))
        data.files.append((layout.path, data.rowCount))
    }

    /// Makes room for so many more rows, so that columns are not copied as they grow.
    mutating func reserve(_ rows: Int, _ plans: [CellPlan]) {
        for plan in plans where plan.isKept {
            switch plan.kind {
            case .choiceList, .textList:
                data.lists[plan.position].offsets.reserveCapacity(data.rowCount + rows + 1)
            default:
                data.values[plan.position].reserveCapacity(data.rowCount + rows)
            }
        }
    }

    /// Whether the rows of a block, and the items of their lists, can still be counted.
    func hasRoom(for parser: BlockParser, mostRows: Int) -> Bool {
        data.rowCount + parser.rowCount <= mostRows
            && zip(data.lists, parser.columns.lists).allSatisfy { $0.items.count + $1.items.count <= mostRows }
    }

    /// Adds the rows of a block, its codes translated to those of the dataset.
    ///
    /// - Parameter offset: where the block begins in its file.
    mutating func append(_ parser: inout BlockParser, at offset: Int, _ dictionaries: inout SharedDictionaries) {
        let count = parser.rowCount
        for plan in parser.plans where plan.isKept {
            let position = plan.position
            let column = parser.schema.columns[position]
            fillGap(position)
            switch plan.kind {
            case .choiceList, .textList:
                if plan.kind == .textList { dictionaries.translate(&parser, position, column.field) }
                append(
                    parser.columns.lists[position], at: position,
                    translation: plan.kind == .textList ? parser.met.translations[position] : nil)
                continue
            case .text:
                dictionaries.translate(&parser, position, column.field)
                translate(parser, position, by: parser.met.translations[position])
            case .region:
                dictionaries.translateRegions(&parser)
                translate(parser, position, by: parser.met.regionTranslation)
            case .key: dictionaries.insertKeys(parser, position)
            case .reference: dictionaries.translateReferences(&parser, position)
            case .ignored, .date, .month, .count, .boolean, .choice, .formattedCount: break
            }
            data.values[position].append(
                contentsOf: UnsafeBufferPointer(start: parser.columns.values.column(position), count: count))
        }
        noteCopies(rows: data.rowCount)
        data.lines.append(parser.lines)
        places?.append(parser.rowStarts, offset: offset)
        let firstRow = isRejected.count
        isRejected.append(count)
        for row in parser.findings.rejectedRows { isRejected.mark(firstRow + Int(row)) }
        latestDay = max(latestDay, parser.findings.latestDay)
        data.rowCount += count
    }

    /// Counts the rows before those added last where their column lies elsewhere now.
    private mutating func noteCopies(rows: Int) {
        for position in columnPlaces.indices {
            let place = data.values[position].place
            if place != columnPlaces[position] { bytesCopied += rows * MemoryLayout<Int32>.stride }
            columnPlaces[position] = place
        }
    }

    /// Gives a column that earlier files of the table lack its nulls for their rows.
    private mutating func fillGap(_ position: Int) {
        switch Schema[data.table].columns[position].kind {
        case .choiceList, .textList:
            let missing = data.rowCount + 1 - data.lists[position].offsets.count
            if missing > 0 {
                let end = Int32(data.lists[position].items.count)
                data.lists[position].offsets.append(contentsOf: repeatElement(end, count: missing))
            }
        default:
            let missing = data.rowCount - data.values[position].count
            if missing > 0 {
                data.values[position].append(contentsOf: repeatElement(TableData.null, count: missing))
            }
        }
    }

    /// Says that all files of the table were read.
    mutating func finish() {
        for (position, column) in Schema[data.table].columns.enumerated() {
            switch column.kind {
            case .choiceList, .textList: fillGap(position)
            // A column that no file has stays empty.
            default: if !data.values[position].isEmpty { fillGap(position) }
            }
        }
    }

    /// Takes back the file begun last, with all of its rows.
    mutating func takeBackFile() {
        guard let first = files.popLast()?.firstRow else { return }
        data.files.removeLast()
        for position in data.values.indices where data.values[position].count > first {
            data.values[position].removeLast(data.values[position].count - first)
        }
        for position in data.lists.indices where data.lists[position].offsets.count > first + 1 {
            data.lists[position].offsets.removeLast(data.lists[position].offsets.count - first - 1)
            data.lists[position].dropOpenItems()
        }
        data.lines.removeRows(from: first)
        isRejected.removeRows(from: first)
        places?.removeRows(from: first)
        data.rowCount = first
    }

    /// Translates a column of codes in place: the block is not read again.
    private func translate(_ parser: BlockParser, _ position: Int, by translation: [Int32]) {
        let values = parser.columns.values.column(position)
        translation.withUnsafeBufferPointer { translation in
            for row in 0..<parser.rowCount where values[row] != TableData.null {
                values[row] = translation[Int(values[row])]
            }
        }
    }

    private mutating func append(_ list: ListColumn, at position: Int, translation: [Int32]?) {
        let base = Int32(data.lists[position].items.count)
        for offset in list.offsets.dropFirst() { data.lists[position].offsets.append(base + offset) }
        if let translation {
            for item in list.items { data.lists[position].items.append(translation[Int(item)]) }
        } else {
            data.lists[position].items += list.items
        }
    }

    /// Gives a cell the region that became known behind its file, where its column is kept.
    mutating func set(_ region: Int32, at position: Int, row: Int) {
        if row < data.values[position].count { data.values[position][row] = region }
    }

    /// The file of a row.
    func file(ofRow row: Int) -> File? {
        // Files are in the order of their rows. One without rows begins where the next one does; the last is meant.
        let next = files.partitioningIndex { $0.firstRow > row }
        return next > 0 ? files[next - 1] : nil
    }

    /// `events/a.csv:12`
    func place(ofRow row: Int) -> String {
        SheetPart.place(of: file(ofRow: row)?.path ?? "", line: Int(data.lines[row]))
    }

    /// A problem of a row that was found by comparing it with others.
    ///
    /// - Parameter value: nothing that could be a name, which in a table of persons any text of a cell could be.
    func problem(
        _ code: ProblemCode, row: Int, _ field: Field, value: String?, _ details: [LocalizedText]
    ) -> Problem {
        let file = file(ofRow: row)
        let column = file?.columns[field]
        return Problem(
            code, table: data.table, file: file?.path ?? "", line: Int(data.lines[row]),
            column: column?.shownHeader ?? field.rawValue, columnPosition: column?.index ?? -1,
            value: value, details)
    }
}

extension TableBuilder {
    /// A problem of a whole row.
    func problem(_ code: ProblemCode, row: Int, _ details: [LocalizedText]) -> Problem {
        Problem(
            code, table: data.table, file: file(ofRow: row)?.path ?? "", line: Int(data.lines[row]), column: nil,
            details)
    }

    /// A problem of another row, or of the whole file, said of a row too.
    ///
    /// - Parameter field: the column of the cell that it is about; nil where it is about the whole row.
    func repeated(_ problem: Problem, row: Int, _ field: Field? = nil) -> Problem {
        let file = file(ofRow: row)
        return problem.moved(
            to: data.table, file: file?.path ?? "", line: Int(data.lines[row]), field.flatMap { file?.columns[$0] })
    }
}

extension [Int32] {
    /// Where the elements lie.
    fileprivate var place: Int { withUnsafeBytes { Int(bitPattern: $0.baseAddress) } }
}

/// The dictionaries that all tables of a dataset share.
struct SharedDictionaries {
    var texts: [Field: ByteDictionary] = [:]
    var keys: [Table: ByteDictionary] = [:]
    var regions: [RegionCode] = []
    private var positionOfRegion: [RegionCode: Int32] = [:]

    /// The bytes of dictionaries that were copied since another held them too.
    var bytesCopied: Int { (texts.values.map(\.bytesCopied) + keys.values.map(\.bytesCopied)).reduce(0, +) }

    /// Adds the texts of a column that the parser met since the last block.
    fileprivate mutating func translate(_ parser: inout BlockParser, _ position: Int, _ field: Field) {
        let known = parser.met.translations[position].count
        guard parser.met.texts[position].count > known else { return }
        parser.met.translations[position] += texts[field, default: ByteDictionary()].merge(
            parser.met.texts[position], from: known)
    }

    fileprivate mutating func translateRegions(_ parser: inout BlockParser) {
        for resolution in parser.met.regions.resolutions[parser.met.regionTranslation.count...] {
            parser.met.regionTranslation.append(resolution.region.map { position(of: $0) } ?? TableData.null)
        }
    }

    /// Makes room for so many more keys of a table.
    mutating func reserveKeys(_ count: Int, of table: Table) {
        let known = keys[table]?.count ?? 0
        keys[table, default: ByteDictionary()].reserve(known + count)
    }

    fileprivate mutating func insertKeys(_ parser: BlockParser, _ position: Int) {
        keys[parser.schema.table, default: ByteDictionary()].insert(
            parser.columns.keys, rows: parser.rowCount, codes: parser.columns.values.column(position))
    }

    /// Gives references to keys that no table read before has the code of such a key; the others have theirs already.
    fileprivate mutating func translateReferences(_ parser: inout BlockParser, _ position: Int) {
        guard parser.met.texts[position].count > 0, case .reference(let table) = parser.schema.columns[position].kind
        else { return }
        let known = parser.met.translations[position].count
        if parser.met.texts[position].count > known {
            parser.met.translations[position] += keys[table, default: ByteDictionary()].merge(
                parser.met.texts[position], from: known)
        }
        let values = parser.columns.values.column(position)
        for row in 0..<parser.rowCount where values[row] < 0 && values[row] != TableData.null {
            values[row] = parser.met.translations[position][Int(-1 - values[row])]
        }
    }

    /// The position of a region in the dataset.
    mutating func position(of region: RegionCode) -> Int32 {
        if let position = positionOfRegion[region] { return position }
        let position = Int32(regions.count)
        regions.append(region)
        positionOfRegion[region] = position
        return position
    }
}
