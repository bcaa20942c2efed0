import SystemPackage

/// A file in blocks of whole records, read one after the other, so that only a few of them are in memory at a time.
///
/// A block ends with the last line feed that stands outside quotes. All blocks begin outside quotes, so the parity of
/// the quotes in a block says whether its end lies inside them, and going back from there finds that line feed.
struct RecordBlocks: ~Copyable {
    private let path: String
    private let file: FileDescriptor
    private let size: Int
    /// What was read behind the last block's records.
    private var rest: [UInt8] = []
    private var isAtEnd = false
    private var nextNumber = 0
    private var nextLine = 1
    /// The bytes read so far.
    private(set) var bytesRead = 0
    /// The bytes that the file had when it was opened.
    let fileSize: Int
    private var fingerprint: Fingerprint?

    /// The most bytes that a block may grow to; places in it are 32-bit numbers.
    private static let largest = 1 << 30

    /// - Parameters:
    ///   - size: the bytes of a block, at least 1; a longer record makes a longer one.
    ///   - hasFingerprint: whether the digest of the file is computed along the way.
    init(_ path: String, size: Int, hasFingerprint: Bool) throws(PackageError) {
        self.path = path
        self.size = max(size, 1)
        (file, fileSize) = try FileSystem.open(path)
        fingerprint = hasFingerprint ? Fingerprint() : nil
    }

    deinit {
        try? file.close()
    }

    /// Fills a block with the next whole records; with none at the end of the file.
    ///
    /// - Parameter holdingText: whether the block goes on until it holds more than blank lines, as one with a header.
    mutating func next(into block: Block, holdingText: Bool = false) throws(PackageError) {
        block.removeAll()
        block.grow(to: max(size, rest.count))
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

    /// The first bytes of the file, read beside its blocks.
    func beginning(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: min(count, fileSize)) { buffer, filled in
            while filled < buffer.count {
                let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                guard let step = try? file.read(fromAbsoluteOffset: Int64(filled), into: room), step > 0 else { return }
                filled += step
            }
        }
    }

    /// Reads what is left of the file, for its digest.
    mutating func skipRest() throws(PackageError) {
        guard !isAtEnd else { return }
        let block = Block(capacity: 1 << 20)
        while !isAtEnd {
            block.removeAll()
            try fill(block)
        }
    }

    /// The digest of a whole file that is not read otherwise.
    static func digest(ofFile path: String) throws(PackageError) -> String {
        var blocks = try RecordBlocks(path, size: 1, hasFingerprint: true)
        try blocks.skipRest()
        return blocks.digest() ?? ""
    }

    /// The digest of the file, once all of it was read; nil when it was not asked for.
    mutating func digest() -> String? {
        fingerprint?.finish()
    }

    private mutating func fill(_ block: Block) throws(PackageError) {
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
                guard bytesRead >= fileSize else { throw .unreadable(path: path, reason: PackageError.hasShrunk) }
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
