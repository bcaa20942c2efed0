/// The distinct texts of a column: each has a code, counted from 0 in the order of first appearance.
///
/// The bytes of all texts lie in one buffer and are found through an open-addressing table, so that reading a cell
/// makes no `String`.
public struct ByteDictionary: Sendable {
    private var storage = Storage()

    public init() {}

    public var count: Int { storage.count }

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
        precondition(code >= 0 && code < storage.count)
        return withExtendedLifetime(storage) { body(storage.bytes(of: Int(code))) }
    }

    /// The code of a text, nil when it is not in the dictionary.
    public func code(of text: String) -> Int32? {
        var text = text
        return text.withUTF8 { code(of: UnsafeRawBufferPointer($0)) }
    }

    /// The code of a text given by its bytes, nil when it is not in the dictionary.
    func code(of text: UnsafeRawBufferPointer) -> Int32? {
        let code = storage.find(text, hash: Storage.hash(text)).code
        return code < 0 ? nil : code
    }

    /// The code of a text, added when it is new.
    public mutating func insert(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
    }

    /// The code of a text given by its bytes, added when it is new.
    public mutating func insert(_ text: UnsafeRawBufferPointer) -> Int32 {
        let hash = Storage.hash(text)
        let (code, slot) = storage.find(text, hash: hash)
        if code >= 0 { return code }
        if !isKnownUniquelyReferenced(&storage) {
            storage = Storage(copying: storage)
        }
        return storage.add(text, hash: hash, slot: slot)
    }

    /// Adds the texts of another dictionary, in its order.
    ///
    /// - Returns: for each code of the other, the code here.
    public mutating func merge(_ other: ByteDictionary) -> [Int32] {
        (0..<Int32(other.count)).map { code in other.withBytes(of: code) { insert($0) } }
    }
}

extension ByteDictionary {
    /// The buffers of a dictionary.
    ///
    /// Safe to share between threads for reading: a dictionary copies it before it writes what another holds too. All
    /// offsets come from `ends` and `slots`, which only this class writes.
    private final class Storage: @unchecked Sendable {
        private(set) var count = 0
        private var text: UnsafeMutableRawPointer
        private var textCapacity: Int
        /// Behind each text, so that the first begins at 0.
        private var ends: UnsafeMutablePointer<Int>
        private var endCapacity: Int
        /// The upper half of a text's hash beside its code plus one; 0 marks a free slot.
        private var slots: UnsafeMutablePointer<UInt64>
        private var slotMask: Int

        init(textCapacity: Int = 256, endCapacity: Int = 16, slotCount: Int = 32) {
            self.textCapacity = textCapacity
            self.endCapacity = endCapacity
            text = .allocate(byteCount: textCapacity, alignment: 8)
            ends = .allocate(capacity: endCapacity)
            slots = .allocate(capacity: slotCount)
            slots.initialize(repeating: 0, count: slotCount)
            slotMask = slotCount - 1
        }

        convenience init(copying other: Storage) {
            self.init(
                textCapacity: other.textCapacity, endCapacity: other.endCapacity, slotCount: other.slotMask + 1)
            count = other.count
            text.copyMemory(from: other.text, byteCount: other.textLength)
            ends.update(from: other.ends, count: other.count)
            slots.update(from: other.slots, count: other.slotMask + 1)
        }

        deinit {
            text.deallocate()
            ends.deallocate()
            slots.deallocate()
        }

        private var textLength: Int { count == 0 ? 0 : ends[count - 1] }

        @inline(__always)
        func bytes(of code: Int) -> UnsafeRawBufferPointer {
            let start = code == 0 ? 0 : ends[code - 1]
            return UnsafeRawBufferPointer(start: text + start, count: ends[code] - start)
        }

        /// The code of a text, or -1 and the free slot where it belongs.
        @inline(__always)
        func find(_ wanted: UnsafeRawBufferPointer, hash: UInt64) -> (code: Int32, slot: Int) {
            var slot = Int(truncatingIfNeeded: hash) & slotMask
            while true {
                let entry = slots[slot]
                if entry == 0 { return (-1, slot) }
                if entry >> 32 == hash >> 32 {
                    let code = Int32(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
                    if Storage.equal(bytes(of: Int(code)), wanted) { return (code, slot) }
                }
                slot = (slot + 1) & slotMask
            }
        }

        func add(_ new: UnsafeRawBufferPointer, hash: UInt64, slot: Int) -> Int32 {
            let start = textLength
            if start + new.count > textCapacity { growText(to: start + new.count) }
            if count == endCapacity { growEnds() }
            if let source = new.baseAddress { (text + start).copyMemory(from: source, byteCount: new.count) }
            ends[count] = start + new.count
            count += 1
            slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(count)
            if count * 2 > slotMask { growSlots() }
            return Int32(count - 1)
        }

        private func growText(to least: Int) {
            let length = textLength
            textCapacity = max(least, textCapacity * 2)
            let grown = UnsafeMutableRawPointer.allocate(byteCount: textCapacity, alignment: 8)
            grown.copyMemory(from: text, byteCount: length)
            text.deallocate()
            text = grown
        }

        private func growEnds() {
            endCapacity *= 2
            let grown = UnsafeMutablePointer<Int>.allocate(capacity: endCapacity)
            grown.update(from: ends, count: count)
            ends.deallocate()
            ends = grown
        }

        private func growSlots() {
            slots.deallocate()
            let slotCount = (slotMask + 1) * 4
            slots = .allocate(capacity: slotCount)
            slots.initialize(repeating: 0, count: slotCount)
            slotMask = slotCount - 1
            for code in 0..<count {
                let hash = Storage.hash(bytes(of: code))
                var slot = Int(truncatingIfNeeded: hash) & slotMask
                while slots[slot] != 0 { slot = (slot + 1) & slotMask }
                slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(code + 1)
            }
        }

        @inline(__always)
        private static func equal(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
            guard left.count == right.count else { return false }
            var offset = 0
            while offset + 8 <= left.count {
                if left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    != right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                {
                    return false
                }
                offset += 8
            }
            while offset < left.count {
                if left[offset] != right[offset] { return false }
                offset += 1
            }
            return true
        }

        /// Eight bytes at a time, multiplied and folded; the multiplier is that of Knuth's multiplicative hashing.
        @inline(__always)
        static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
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

        @inline(__always)
        private static func mixed(_ value: UInt64) -> UInt64 {
            let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            return product.high ^ product.low
        }
    }
}
