/// Rows of texts in blocks of records.
final class RowBlocks: RecordReader {
    let size: Int
    private(set) var bytesRead = 0
    let countsRecords = true
    private let rows: [[String]]
    private let headerPlace: Int
    private let blockSize: Int
    private var nextRow = 0
    private var nextNumber = 0
    private var fingerprint: Fingerprint?
    private var text: [UInt8] = []

    /// - Parameter size: how many bytes they take.
    init(_ rows: [[String]], size: Int, _ options: ReaderOptions) {
        (self.rows, self.size) = (rows, size)
        headerPlace = RowText.headerPlace(in: rows)
        blockSize = max(options.blockSize, 1)
        fingerprint = options.hasFingerprint ? Fingerprint() : nil
    }

    func next(into block: Block, holdingText: Bool) throws(PackageError) {
        block.removeAll()
        (block.number, block.firstLine, block.offset) = (nextNumber, nextRow + 1, bytesRead)
        block.countsRecords = true
        nextNumber += 1
        fill(holdingText: holdingText)
        block.grow(to: text.count)
        block.append(text)
        block.settle(text.count, FieldScanner.totals(of: block.filledBytes))
    }

    func beginning(_ count: Int) -> [UInt8] {
        var beginning: [UInt8] = []
        for (place, row) in rows.enumerated() {
            guard beginning.count < count else { break }
            RowText.append(row, isHeader: place <= headerPlace, to: &beginning)
            beginning.append(0x0A)
        }
        return Array(beginning.prefix(count))
    }

    func skipRest() throws(PackageError) {
        while nextRow < rows.count { fill(holdingText: false) }
    }

    func digest() -> String? { fingerprint?.finish() }

    /// Writes the next rows, as many as a block has room for, and at least one.
    private func fill(holdingText: Bool) {
        text.removeAll(keepingCapacity: true)
        while nextRow < rows.count,
            text.isEmpty || text.count < blockSize || holdingText && nextRow <= headerPlace
        {
            RowText.append(rows[nextRow], isHeader: nextRow <= headerPlace, to: &text)
            text.append(0x0A)
            nextRow += 1
        }
        bytesRead += text.count
        text.withUnsafeBytes { fingerprint?.update($0) }
    }
}
