import AwasModel

/// Collects the rows of a table, chunk by chunk and in order, with what is needed to name a row in a problem.
struct TableBuilder {
    /// A file of the table and the headers it uses.
    struct File {
        let path: String
        let firstRow: Int
        let columns: [Field: FileLayout.FileColumn]
    }

    var data: TableData
    /// Whether each row cannot be used.
    var isRejected: [Bool] = []
    var files: [File] = []

    init(_ table: Table) {
        data = TableData(table)
    }

    /// Begins a file whose rows follow.
    mutating func begin(_ layout: FileLayout) {
        var columns: [Field: FileLayout.FileColumn] = [:]
        for column in layout.columns {
            if let position = column.position { columns[Schema[layout.table].columns[position].field] = column }
        }
        files.append(File(path: layout.path, firstRow: data.rowCount, columns: columns))
        data.files.append((layout.path, data.rowCount))
    }

    /// Makes room for so many more rows, so that columns are not copied as they grow.
    mutating func reserve(_ rows: Int) {
        for (position, column) in Schema[data.table].columns.enumerated() {
            switch column.kind {
            case .choiceList, .textList: data.lists[position].offsets.reserveCapacity(data.rowCount + rows + 1)
            default: data.values[position].reserveCapacity(data.rowCount + rows)
            }
        }
        isRejected.reserveCapacity(data.rowCount + rows)
    }

    /// Adds the rows of a chunk, its codes translated to those of the dataset.
    mutating func append(_ chunk: ChunkParser, texts: inout SharedDictionaries) {
        let regions = texts.merge(chunk.regionOfText)
        for (position, column) in Schema[data.table].columns.enumerated() {
            let source = UnsafeMutableBufferPointer(start: chunk.values.column(position), count: chunk.rowCount)
            switch column.kind {
            case .choiceList: append(chunk.lists[position], at: position, translation: nil)
            case .textList:
                let codes = texts.merge(chunk.texts[position], of: column.field)
                append(chunk.lists[position], at: position, translation: codes)
            case .text:
                append(source, at: position, translation: texts.merge(chunk.texts[position], of: column.field))
            case .reference(let table):
                let dictionary = CellPlan.dictionary(of: position, chunk.schema)
                let codes = texts.merge(chunk.texts[dictionary], of: table)
                // Without unknown keys the codes are those of the table that was read before.
                for index in codes.isEmpty ? 0..<0 : source.indices
                where source[index] < 0 && source[index] != TableData.null {
                    source[index] = codes[Int(-1 - source[index])]
                }
                data.values[position].append(contentsOf: source)
            case .region: append(source, at: position, translation: regions)
            case .choice, .date, .count, .boolean: data.values[position].append(contentsOf: source)
            }
        }
        data.lines.append(chunk.lines)
        let firstRow = isRejected.count
        isRejected.append(contentsOf: repeatElement(false, count: chunk.rowCount))
        for row in chunk.rejectedRows { isRejected[firstRow + Int(row)] = true }
        data.rowCount += chunk.rowCount
    }

    /// Adds a column of codes, translated in place: the chunk is not read again.
    private mutating func append(
        _ values: UnsafeMutableBufferPointer<Int32>, at position: Int, translation: [Int32]
    ) {
        translation.withUnsafeBufferPointer { translation in
            for index in values.indices where values[index] != TableData.null {
                values[index] = translation[Int(values[index])]
            }
        }
        data.values[position].append(contentsOf: values)
    }

    private mutating func append(_ list: ListColumn, at position: Int, translation: [Int32]?) {
        let base = Int32(data.lists[position].items.count)
        data.lists[position].offsets += list.offsets.dropFirst().map { base + $0 }
        if let translation {
            data.lists[position].items += list.items.map { translation[Int($0)] }
        } else {
            data.lists[position].items += list.items
        }
    }

    /// The file of a row.
    func file(ofRow row: Int) -> File? {
        // Files are in the order of their rows. One without rows begins where the next one does; the last is meant.
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle].firstRow <= row { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? files[low - 1] : nil
    }

    /// `events/a.csv:12`
    func place(ofRow row: Int) -> String {
        "\(file(ofRow: row)?.path ?? ""):\(data.lines[row])"
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

/// The dictionaries that all tables of a dataset share.
struct SharedDictionaries {
    var texts: [Field: ByteDictionary] = [:]
    var keys: [Table: ByteDictionary] = [:]
    var regions: [RegionCode] = []
    private var positionOfRegion: [RegionCode: Int32] = [:]

    mutating func merge(_ dictionary: ByteDictionary, of field: Field) -> [Int32] {
        texts[field, default: ByteDictionary()].merge(dictionary)
    }

    mutating func merge(_ dictionary: ByteDictionary, of table: Table) -> [Int32] {
        keys[table, default: ByteDictionary()].merge(dictionary)
    }

    /// For each region text of a chunk, the position of its region; null for a text that names none.
    mutating func merge(_ resolutions: [RegionResolution]) -> [Int32] {
        resolutions.map { resolution in
            switch resolution {
            case .found(let region), .translated(let region, _): position(of: region)
            case .ambiguous, .mangled, .unknown: TableData.null
            }
        }
    }

    private mutating func position(of region: RegionCode) -> Int32 {
        if let position = positionOfRegion[region] { return position }
        let position = Int32(regions.count)
        regions.append(region)
        positionOfRegion[region] = position
        return position
    }
}
