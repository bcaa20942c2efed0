/// The bytes of a part that are in hand, with a zero behind them: those that were just unpacked, and before them what was left.
struct PartPiece: ~Copyable {
    private let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: PartPiece.size + 1)
    private var start = 0
    private var end = 0
    private var isFirst = true

    private static let size = 1 << 17

    deinit { memory.deallocate() }

    /// Where bytes that are unpacked go; what is left is moved to the beginning before.
    var room: UnsafeMutableRawBufferPointer {
        mutating get {
            memory.update(from: memory + start, count: end - start)
            (start, end) = (0, end - start)
            return UnsafeMutableRawBufferPointer(start: memory + end, count: PartPiece.size - end)
        }
    }

    /// Whether a row takes most of the room, so that little is left to unpack the rest of it.
    var isFull: Bool { end - start > PartPiece.size / 2 }

    var first: UnsafePointer<UInt8> { UnsafePointer(memory + start) }
    var last: UnsafePointer<UInt8> { UnsafePointer(memory + end) }

    var bytes: UnsafeBufferPointer<CChar> {
        UnsafeRawBufferPointer(start: memory + start, count: end - start).assumingMemoryBound(to: CChar.self)
    }

    mutating func add(_ count: Int) {
        end += count
        memory[end] = 0
    }

    mutating func removeFirst(_ count: Int) { start += count }

    mutating func removeAll() { (start, end, isFirst) = (0, 0, false) }

    /// Whether a part that begins so is in UTF-8, or in ASCII.
    var isPlainText: Bool {
        guard isFirst else { return true }
        var text = UnsafeBufferPointer(start: first, count: end - start)[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        guard text.starts(with: "<?xml".utf8) else {
            return text.first == UInt8(ascii: "<") && text.dropFirst().first != 0
        }
        let declaration = String(decoding: text.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
        return !declaration.contains("encoding") || declaration.contains("utf-8")
    }

    /// How many bytes there are up to a text and with it; nil where it is not among them.
    func count(through text: StaticString) -> Int? {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var rest = UnsafeBufferPointer(start: first, count: end - start)[...]
        while let place = rest.firstIndex(of: wanted[0]) {
            rest = rest[place...]
            if rest.starts(with: wanted) { return place + wanted.count }
            rest = rest.dropFirst()
        }
        return nil
    }
}
