@testable import AwasWorkbook

/// A workbook. By the first byte the others are the file itself, its parts with a byte between them that no text has, or edits of
/// the parts of a sound one: then attacks reach what reads them, which no damaged checksum stops.
enum WorkbookAttack {
    private static let folder = FuzzFolder("buku.xlsx")
    private static let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
    private static let usual = [
        "xl/workbook.xml": "<w xmlns:r='r'><workbookPr/><sheet name='Satu' r:id='a'/></w>",
        "xl/_rels/workbook.xml.rels": "<R><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/></R>",
        "docProps/custom.xml": "<P><property name='awas'><t>awas report</t></property></P>",
    ].mapValues { Array($0.utf8) }

    static func run(_ bytes: UnsafeRawBufferPointer) {
        guard let first = bytes.first else { return }
        let rest = Array(bytes.dropFirst())
        switch first % 4 {
        case 0: rest.withUnsafeBytes(folder.write)
        case 1:
            let texts = rest.split(separator: 0xFF, maxSplits: names.count - 1, omittingEmptySubsequences: false)
            write(usual.merging(zip(names, texts.map(Array.init))) { $1 })
        case 2: write(["content.xml": rest])
        default: write(WorkbookEdits.parts(rest[...]))
        }
        let found = read()
        // Rows that are read by their bytes are those that the parser of XML tells, and errors are the same.
        let parsed = read(plainRows: false)
        require(found == parsed, "\(found), not \(parsed)")
        if let rows = try? found.get() { mark(rows) }
        for row in (try? found.get()) ?? [] {
            require(1...CellAddress.mostRows ~= row.number && !row.cells.isEmpty, "no row: \(row)")
            for cell in row.cells {
                require(CellAddress(cell.address.description) == cell.address, "no place: \(cell)")
                require(cell.address.row == row.number, "\(cell) is of another row than \(row.number)")
                if let day = cell.value.day { require(!day.description.isEmpty, "no day") }
            }
        }
    }

    private static func write(_ parts: [String: [UInt8]]) {
        StoredZip.bytes(of: parts.sorted { $0.key < $1.key }).withUnsafeBytes(folder.write)
    }

    /// A copy in which cells are marked, some of which are there, has the same rows, or is refused.
    private static func mark(_ rows: [WorkbookRow]) {
        guard let workbook = try? WorkbookReader("\(folder.path)/buku.xlsx"), !workbook.isOpenDocument else { return }
        let cells = rows.prefix(2).flatMap { $0.cells.prefix(2).map(\.address) } + [CellAddress(row: 3, column: 2)]
        let marks = cells.map { WorkbookMarking.Mark($0, isError: $0.row > 1, text: "\u{1}<periksa> _x0041_\n\($0)") }
        let path = "\(folder.path)/salinan.xlsx"
        let sheets = Dictionary(workbook.sheets.prefix(3).map { ($0, marks) }) { first, _ in first }
        guard let marking = try? WorkbookMarking(workbook, sheets) else { return }
        do {
            try marking.write(to: path)
            let (copy, before) = (try readAll(path), try readAll("\(folder.path)/buku.xlsx"))
            require(copy == before, "\(copy), not \(before)")
        } catch {
            require(false, "no copy: \(error)")
        }
    }

    private static func readAll(_ path: String) throws(WorkbookError) -> [WorkbookRow] {
        let workbook = try WorkbookReader(path)
        var rows: [WorkbookRow] = []
        for sheet in workbook.sheets.prefix(3) {
            let reading = try workbook.rows(of: sheet)
            while let row = try reading.nextRow(), rows.count < 10_000 { rows.append(row) }
        }
        return rows
    }

    private static func read(plainRows: Bool = true) -> Result<[WorkbookRow], WorkbookError> {
        do throws(WorkbookError) {
            var limits = WorkbookLimits()
            limits.readsPlainRows = plainRows
            let workbook = try WorkbookReader("\(folder.path)/buku.xlsx", limits: limits)
            var rows: [WorkbookRow] = []
            for sheet in workbook.sheets.prefix(3) {
                let layout = try workbook.layout(of: sheet)
                let both = try workbook.rowsAndLayout(of: sheet)
                let reading = if let both { both } else { try workbook.rows(of: sheet) }
                while let row = try reading.nextRow() {
                    // One element of .ods may stand for all rows.
                    if rows.count < 10_000 { rows.append(row) }
                }
                require(
                    reading.layout == layout || reading.layout == SheetLayout(), "\(reading.layout), not \(layout)")
            }
            return .success(rows)
        } catch {
            require(!error.message.indonesian.isEmpty && !error.message.english.isEmpty, "no words")
            return .failure(error)
        }
    }
}

/// A ZIP archive of parts that are not packed.
enum StoredZip {
    static func bytes(of parts: [(key: String, value: [UInt8])]) -> [UInt8] {
        var (files, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, data) in parts {
            let size = number(data.count, 4)
            let fields =
                number(20, 2) + number(0, 8) + number(Int(checksum(data)), 4) + size + size + number(name.utf8.count, 2)
                + number(0, 2)
            directory += [0x50, 0x4B, 1, 2] + number(20, 2) + fields + number(0, 10) + number(files.count, 4)
            directory += Array(name.utf8)
            files += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + data
        }
        let end = number(0, 4) + number(parts.count, 2) + number(parts.count, 2) + number(directory.count, 4)
        return files + directory + [0x50, 0x4B, 5, 6] + end + number(files.count, 4) + number(0, 2)
    }

    private static func number(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// CRC-32.
    private static func checksum(_ data: [UInt8]) -> UInt32 {
        ~data.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
