/// The distinct texts of a column: each has a code, counted from 0 in the order of first appearance.
///
/// The bytes of all texts lie in one buffer and are found through an open-addressing table, so that reading a cell
/// makes no `String`.
public struct ByteDictionary: Sendable {
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`; the first begins at 0.
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// A power of two of codes; -1 marks a free slot.
    private var slots: [Int32] = Array(repeating: -1, count: 16)

    public init() {}

    public var count: Int { ends.count }

    /// The text of a code.
    public subscript(code: Int32) -> String {
        withBytes(of: code) { String(decoding: $0, as: UTF8.self) }
    }

    /// All texts, by code.
    public var strings: [String] {
        (0..<Int32(count)).map { self[$0] }
    }

    /// Calls a body with the bytes of a text.
    public func withBytes<Result>(of code: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let start = code == 0 ? 0 : ends[Int(code) - 1]
        let end = ends[Int(code)]
        return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The code of a text, nil when it is not in the dictionary.
    public func code(of text: String) -> Int32? {
        var text = text
        return text.withUTF8 { utf8 in
            let code = slots[
                slot(of: UnsafeRawBufferPointer(utf8), hash: ByteDictionary.hash(UnsafeRawBufferPointer(utf8)))]
            return code < 0 ? nil : code
        }
    }

    /// The code of a text, added when it is new.
    public mutating func insert(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
    }

    /// The code of a text given by its bytes, added when it is new.
    public mutating func insert(_ text: UnsafeRawBufferPointer) -> Int32 {
        let hash = ByteDictionary.hash(text)
        let slot = slot(of: text, hash: hash)
        if slots[slot] >= 0 { return slots[slot] }
        let code = Int32(ends.count)
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        hashes.append(hash)
        slots[slot] = code
        if ends.count * 2 > slots.count { grow() }
        return code
    }

    /// Adds the texts of another dictionary, in its order.
    ///
    /// - Returns: for each code of the other, the code here.
    public mutating func merge(_ other: ByteDictionary) -> [Int32] {
        (0..<Int32(other.count)).map { code in other.withBytes(of: code) { insert($0) } }
    }

    /// The slot that holds the text, or the free one where it belongs.
    private func slot(of text: UnsafeRawBufferPointer, hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let code = slots[slot]
            if code < 0 { return slot }
            if hashes[Int(code)] == hash, withBytes(of: code, { ByteDictionary.equal($0, text) }) { return slot }
            slot = (slot + 1) & mask
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        let mask = slots.count - 1
        for code in 0..<ends.count {
            var slot = Int(truncatingIfNeeded: hashes[code]) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(code)
        }
    }

    private static func equal(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        left.count == right.count && left.elementsEqual(right)
    }

    /// Eight bytes at a time, multiplied and folded; the multiplier is that of Knuth's multiplicative hashing.
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while offset + 8 <= text.count {
            hash = mixed(hash ^ text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var tail: UInt64 = 0
        while offset < text.count {
            tail = tail << 8 | UInt64(text[offset])
            offset += 1
        }
        return mixed(hash ^ tail)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
