/// Some whole records of a file, in a buffer of their own.
///
/// Around the text lie `slack` bytes that may be read and mean nothing, so that eight bytes can be loaded at once
/// wherever a cell begins or ends. A block belongs to one thread at a time.
package final class Block {
    static let slack = 64

    private var memory: UnsafeMutableRawPointer
    private(set) var capacity: Int
    /// The bytes in the buffer.
    private(set) var filled = 0
    /// The bytes of whole records among them.
    private(set) var count = 0
    /// What the whole records hold. Of bytes that are not ASCII some may lie behind them.
    private(set) var totals = FieldScanner.Totals.none
    /// The line of the first byte, from 1.
    var firstLine = 1
    /// The place of the block among those of its file, from 0.
    var number = 0
    /// Where it begins in its file.
    var offset = 0
    /// Whether each record is a line, whatever line feeds its cells hold.
    var countsRecords = false
    /// Cells of which the source knows that they cannot be used, by line and column; they are empty among the records.
    var refusals: [CellRefusal] = []

    /// - Parameter capacity: the bytes that the block has room for before it must grow, at least 1.
    init(capacity: Int) {
        self.capacity = max(capacity, 1)
        memory = Block.allocate(self.capacity)
    }

    deinit {
        memory.deallocate()
    }

    /// The first byte.
    var start: UnsafePointer<UInt8> { UnsafePointer((memory + Block.slack).assumingMemoryBound(to: UInt8.self)) }

    /// The whole records.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: memory + Block.slack, count: count)
    }

    /// All bytes in the buffer.
    var filledBytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: memory + Block.slack, count: filled)
    }

    /// Where more bytes can be put.
    var room: UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: memory + Block.slack + filled, count: capacity - filled)
    }

    func removeAll() {
        (filled, count, totals) = (0, 0, .none)
        refusals.removeAll()
    }

    /// Takes bytes that were written to `room` into the block.
    func commit(_ count: Int) {
        filled += count
    }

    /// Adds bytes, for which there must be room.
    func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: room[..<$0.count]).copyMemory(from: $0) }
        filled += bytes.count
    }

    /// Says how many of the bytes are whole records, and what these hold.
    func settle(_ count: Int, _ totals: FieldScanner.Totals) {
        (self.count, self.totals) = (count, totals)
    }

    func grow(to least: Int) {
        guard least > capacity else { return }
        let grown = Block.allocate(least)
        (grown + Block.slack).copyMemory(from: memory + Block.slack, byteCount: filled)
        memory.deallocate()
        memory = grown
        capacity = least
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity + 2 * slack, alignment: 64)
        // Read with the cells beside it, though never for what it holds.
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: slack)
        (memory + slack + capacity).initializeMemory(as: UInt8.self, repeating: 0, count: slack)
        return memory
    }
}
