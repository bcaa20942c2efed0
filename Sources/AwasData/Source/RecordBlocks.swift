import SystemPackage

/// A file in blocks of whole records, read one after the other, so that only a few of them are in memory at a time.
///
/// A block ends with the last line feed that stands outside quotes. All blocks begin outside quotes, so the parity of
/// the quotes in a block says whether its end lies inside them, and going back from there finds that line feed.
final class RecordBlocks: RecordReader {
    private let path: String
    private let file: FileDescriptor
    private let blockSize: Int
    /// What was read behind the last block's records.
    private var rest: [UInt8] = []
    private var isAtEnd = false
    private var nextNumber = 0
    private var nextLine = 1
    /// The bytes read so far.
    private(set) var bytesRead = 0
    /// The bytes that the file had when it was opened.
    let size: Int
    let countsRecords = false
    private var fingerprint: Fingerprint?

    /// The most bytes that a block may grow to; places in it are 32-bit numbers.
    private static let largest = 1 << 30

    init(_ path: String, _ options: ReaderOptions) throws(PackageError) {
        self.path = path
        blockSize = max(options.blockSize, 1)
        (file, size) = try FileSystem.open(path)
        fingerprint = options.hasFingerprint ? Fingerprint() : nil
    }

    deinit {
        try? file.close()
    }

    func next(into block: Block, holdingText: Bool) throws(PackageError) {
        block.removeAll()
        block.grow(to: max(blockSize, rest.count))
        block.append(rest)
        block.number = nextNumber
        block.firstLine = nextLine
        block.offset = bytesRead - rest.count
        nextNumber += 1
        var totals = FieldScanner.Totals.none
        var counted = 0
        while true {
            try fill(block)
            totals = totals + FieldScanner.totals(of: UnsafeRawBufferPointer(rebasing: block.filledBytes[counted...]))
            counted = block.filled
            let end = isAtEnd ? block.filled : RecordBlocks.endOfRecords(block.filledBytes, quotes: totals.quotes)
            // A byte order mark is no text: behind it the header may still follow blank lines.
            let text = Encoding.hasByteOrderMark(block.filledBytes) ? 3 : 0
            let isEnough = end > 0 && (!holdingText || block.filledBytes[min(text, end)..<end].contains { $0 > 0x20 })
            if isEnough || isAtEnd {
                let tail = UnsafeRawBufferPointer(rebasing: block.filledBytes[end...])
                rest = Array(tail)
                let inTail = FieldScanner.totals(of: tail)
                totals.quotes -= inTail.quotes
                totals.newlines -= inTail.newlines
                nextLine += totals.newlines
                block.settle(end, totals)
                return
            }
            guard block.capacity < RecordBlocks.largest else {
                throw .unreadable(path: path, reason: PackageError.longRecord)
            }
            block.grow(to: block.capacity * 2)
        }
    }

    func beginning(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: min(count, size)) { buffer, filled in
            while filled < buffer.count {
                let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                guard let step = try? file.read(fromAbsoluteOffset: Int64(filled), into: room), step > 0 else { return }
                filled += step
            }
        }
    }

    func skipRest() throws(PackageError) {
        guard !isAtEnd else { return }
        let block = Block(capacity: 1 << 20)
        while !isAtEnd {
            block.removeAll()
            try fill(block)
        }
    }

    func digest() -> String? { fingerprint?.finish() }

    private func fill(_ block: Block) throws(PackageError) {
        while !isAtEnd, !block.room.isEmpty {
            let room = block.room
            let count: Int
            do { count = try file.read(into: room) } catch { throw FileSystem.unreadable(path, error) }
            if count > 0 {
                fingerprint?.update(UnsafeRawBufferPointer(rebasing: room[..<count]))
                block.commit(count)
                bytesRead += count
            } else {
                // Someone is saving it: the end of the last row, and rows behind it, may be missing.
                guard bytesRead >= size else { throw .unreadable(path: path, reason: PackageError.hasShrunk) }
                isAtEnd = true
            }
        }
    }

    /// Behind the last line feed outside quotes; 0 when there is none.
    ///
    /// - Parameter quotes: how many quotes the bytes hold.
    private static func endOfRecords(_ bytes: UnsafeRawBufferPointer, quotes: Int) -> Int {
        var inQuotes = quotes % 2 != 0
        var offset = bytes.count
        while offset > 0 {
            offset -= 1
            if bytes[offset] == 0x22 {
                inQuotes.toggle()
            } else if bytes[offset] == 0x0A, !inQuotes {
                return offset + 1
            }
        }
        return 0
    }
}
