@testable import AwasWorkbook

/// A workbook. By the first byte the others are the file itself, or its parts with a byte between them that no text has: then
/// attacks reach what reads them, which no damaged checksum stops.
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
        if first & 1 == 0 {
            rest.withUnsafeBytes(folder.write)
        } else {
            let texts = rest.split(separator: 0xFF, maxSplits: names.count - 1, omittingEmptySubsequences: false)
            let parts = usual.merging(zip(names, texts.map(Array.init))) { $1 }
            StoredZip.bytes(of: parts.sorted { $0.key < $1.key }).withUnsafeBytes(folder.write)
        }
        let found = read()
        require(found == read(), "a second reading finds something else")
        for row in found ?? [] {
            require(1...CellAddress.mostRows ~= row.number && !row.cells.isEmpty, "no row: \(row)")
            for cell in row.cells {
                require(CellAddress(cell.address.description) == cell.address, "no place: \(cell)")
                require(cell.address.row == row.number, "\(cell) is of another row than \(row.number)")
                if let day = cell.value.day { require(!day.description.isEmpty, "no day") }
            }
        }
    }

    /// Nil for what is no workbook, or a damaged one.
    private static func read() -> [WorkbookRow]? {
        do throws(WorkbookError) {
            let workbook = try WorkbookReader("\(folder.path)/buku.xlsx")
            var rows: [WorkbookRow] = []
            for sheet in workbook.sheets.prefix(3) {
                _ = try workbook.layout(of: sheet)
                let reading = try workbook.rows(of: sheet)
                while let row = try reading.nextRow() { rows.append(row) }
            }
            return rows
        } catch {
            require(!error.message.indonesian.isEmpty && !error.message.english.isEmpty, "no words")
            return nil
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
