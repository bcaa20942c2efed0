import AwasModel
import AwasWorkbook

/// The records of a table on a sheet, in blocks.
final class SheetBlocks: RecordReader {
    let size: Int
    private(set) var bytesRead = 0
    let countsRecords = true
    let positions: [Int?]?
    private let table: SheetTable
    private let blockSize: Int
    private let digestOfFile: String?
    private var records: SheetRecords
    private var waiting: SheetRecords.Record?
    private var text: [UInt8] = []
    private var nextNumber = 0
    private var nextLine: Int

    /// Rows that lie so far apart begin a block: blank lines between them would cost more.
    private static let longestGap = 1_000

    /// - Parameters:
    ///   - size: about how many bytes the records take.
    ///   - digest: of the file of the workbook; nil where none was asked for.
    init(
        _ table: SheetTable, in workbook: WorkbookReader, size: Int, _ options: ReaderOptions, digest: String?
    ) throws(PackageError) {
        (self.table, self.size, digestOfFile) = (table, size, digest)
        blockSize = max(options.blockSize, 1)
        positions = table.positions
        nextLine = table.headerRow
        do { records = try SheetRecords(table, in: workbook) } catch { throw PackageError(error) }
    }

    func next(into block: Block, holdingText: Bool) throws(PackageError) {
        block.removeAll()
        (block.number, block.offset) = (nextNumber, bytesRead)
        block.countsRecords = true
        text.removeAll(keepingCapacity: true)
        if nextNumber == 0 {
            // Lines are counted as the sheet counts rows.
            block.firstLine = 1
            text += repeatElement(UInt8(ascii: "\n"), count: table.headerRow - 1)
            RowText.append(table.headers, isHeader: true, to: &text)
            end(line: table.headerRow)
        }
        nextNumber += 1
        while let record = try take() {
            guard text.isEmpty || text.count < blockSize && record.line - nextLine < SheetBlocks.longestGap else {
                waiting = record
                break
            }
            if text.isEmpty {
                block.firstLine = record.line
            } else {
                text += repeatElement(UInt8(ascii: "\n"), count: record.line - nextLine)
            }
            block.refusals += record.refusals
            RowText.append(record.cells, to: &text)
            end(line: record.line)
        }
        bytesRead += text.count
        block.grow(to: text.count)
        block.append(text)
        block.settle(text.count, FieldScanner.totals(of: block.filledBytes))
    }

    /// The header is known, so none is looked for.
    func beginning(_ count: Int) -> [UInt8] { [] }

    func skipRest() throws(PackageError) { while try take() != nil {} }

    func digest() -> String? { digestOfFile }

    private func take() throws(PackageError) -> SheetRecords.Record? {
        if let record = waiting {
            waiting = nil
            return record
        }
        do { return try records.next() } catch { throw PackageError(error) }
    }

    private func end(line: Int) {
        text.append(UInt8(ascii: "\n"))
        nextLine = line + 1
    }
}

/// Single records of a table on a sheet, by the rows where they stand.
struct SheetSingleRecords: SingleRecords {
    private let table: SheetTable
    private let workbook: WorkbookReader
    private var records: SheetRecords
    private var lastLine = 0

    init(_ table: SheetTable, in workbook: WorkbookReader) throws(PackageError) {
        (self.table, self.workbook) = (table, workbook)
        do { records = try SheetRecords(table, in: workbook) } catch { throw PackageError(error) }
    }

    mutating func record(at place: RecordPlace) throws(PackageError) -> [UInt8] {
        do {
            if place.line <= lastLine { records = try SheetRecords(table, in: workbook) }
            lastLine = place.line
            while let record = try records.next() {
                guard record.line >= place.line else { continue }
                var text: [UInt8] = []
                if record.line == place.line {
                    var cells = record.cells
                    for refusal in record.refusals { cells[refusal.column] = refusal.value }
                    RowText.append(cells, to: &text)
                }
                return text
            }
        } catch { throw PackageError(error) }
        return []
    }
}
