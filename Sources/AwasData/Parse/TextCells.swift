/// Cells whose texts get codes together: where each lies, and the hash by which a dictionary finds it.
///
/// Belongs to one thread at a time. Safe while the block stays as it is: every row asked for is below the number that
/// ``makeRoom(rows:)`` was called with, and each is set before it is asked for.
final class TextCells {
    private var capacity = 0
    private var starts: UnsafeMutablePointer<UnsafeRawPointer?>
    private var counts: UnsafeMutablePointer<Int>
    private var hashes: UnsafeMutablePointer<UInt64>
    /// Texts that do not lie in the block as they are, since quotes in them are doubled there.
    private var copies: [UnsafeMutableRawBufferPointer] = []

    init() {
        starts = .allocate(capacity: 1)
        counts = .allocate(capacity: 1)
        hashes = .allocate(capacity: 1)
    }

    deinit {
        starts.deallocate()
        counts.deallocate()
        hashes.deallocate()
        for copy in copies { copy.deallocate() }
    }

    /// Makes room for so many cells, of which nothing is known yet.
    func makeRoom(rows: Int) {
        for copy in copies { copy.deallocate() }
        copies.removeAll()
        guard rows > capacity else { return }
        capacity = rows + rows / 4
        starts.deallocate()
        counts.deallocate()
        hashes.deallocate()
        starts = .allocate(capacity: capacity)
        counts = .allocate(capacity: capacity)
        hashes = .allocate(capacity: capacity)
    }

    @inline(__always)
    func set(_ row: Int, _ text: UnsafeRawBufferPointer) {
        starts[row] = text.baseAddress
        counts[row] = text.count
        hashes[row] = ByteDictionary.hash(text)
    }

    func set(_ row: Int, copying text: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 1)
        copy.copyBytes(from: text)
        copies.append(copy)
        set(row, UnsafeRawBufferPointer(copy))
    }

    /// Says that a row has no text.
    @inline(__always)
    func clear(_ row: Int) {
        starts[row] = nil
        hashes[row] = 0
    }

    /// The text of a row; nil when it has none.
    @inline(__always)
    func text(_ row: Int) -> UnsafeRawBufferPointer? {
        starts[row].map { UnsafeRawBufferPointer(start: $0, count: counts[row]) }
    }

    @inline(__always)
    func hash(_ row: Int) -> UInt64 { hashes[row] }
}
