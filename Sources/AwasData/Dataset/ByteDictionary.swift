import CAwasScan

/// The distinct texts of a column: each has a code, counted from 0 in the order of first appearance.
///
/// The bytes of all texts lie in one buffer and are found through an open-addressing table, so that reading a cell
/// makes no `String`.
package struct ByteDictionary: Sendable {
    private var storage = Storage()
    /// Its texts that nobody can tell from others of it, once they were looked for.
    var variants = TextVariants()

    /// A dictionary without any text.
    package init() {}

    /// How many distinct texts there are; their codes are all numbers below it.
    package var count: Int { storage.count }

    /// The bytes that were copied into it since another held them too.
    var bytesCopied: Int { storage.bytesCopied }

    /// The text of a code.
    package subscript(code: Int32) -> String {
        withBytes(of: code) { String(decoding: $0, as: UTF8.self) }
    }

    /// All texts, by code.
    package var strings: [String] {
        (0..<Int32(count)).map { self[$0] }
    }

    /// Calls a body with the bytes of a text.
    package func withBytes<Result>(of code: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        precondition(code >= 0 && code < storage.count)
        return withExtendedLifetime(storage) { body(storage.bytes(of: Int(code))) }
    }

    /// The code of a text, or of the one that stands for all which look like it; nil when there is none.
    package func code(of text: String) -> Int32? {
        variants.code(of: text, in: self)
    }

    /// The code of a text with just these bytes, nil when it is not in the dictionary.
    func exactCode(of text: String) -> Int32? {
        var text = text
        return text.withUTF8 { code(of: UnsafeRawBufferPointer($0)) }
    }

    /// Whether all texts consist of ASCII characters.
    var isASCII: Bool { withAllBytes { FieldScanner.totals(of: $0).isASCII } }

    /// Calls a body with the bytes of all texts, one behind the other.
    func withAllBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withExtendedLifetime(storage) { body(storage.allBytes) }
    }

    /// The code of a text given by its bytes, nil when it is not in the dictionary.
    func code(of text: UnsafeRawBufferPointer) -> Int32? {
        let code = storage.find(text, hash: Storage.hash(text)).code
        return code < 0 ? nil : code
    }

    /// The code of a text, added when it is new.
    package mutating func insert(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
    }

    /// The code of a text given by its bytes, added when it is new.
    package mutating func insert(_ text: UnsafeRawBufferPointer) -> Int32 {
        let hash = Storage.hash(text)
        let (code, slot) = storage.find(text, hash: hash)
        if code >= 0 { return code }
        makeUnique()
        return storage.add(text, hash: hash, slot: slot)
    }

    /// Adds the texts of another dictionary from one of its codes on, in its order.
    ///
    /// - Returns: for each of these codes of the other, the code here.
    package mutating func merge(_ other: ByteDictionary, from first: Int = 0) -> [Int32] {
        (Int32(first)..<Int32(other.count)).map { code in other.withBytes(of: code) { insert($0) } }
    }

    /// Makes room for so many texts, so that the dictionary need not grow on the way there.
    mutating func reserve(_ count: Int) {
        makeUnique()
        storage.reserve(count)
    }

    /// What a text is found by; the same in all dictionaries.
    @inline(__always)
    static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 { Storage.hash(text) }

    /// The code of a text, or -1 when it is not in the dictionary.
    ///
    /// - Parameter last: a code that the text, or the one behind it, is likely to have, as in sheets whose rows follow
    ///   the order of the table that they refer to; -1 for none.
    @inline(__always)
    func code(of text: UnsafeRawBufferPointer, near last: Int32) -> Int32 {
        let near = Int(last)
        if near >= 0 {
            if Storage.equal(storage.bytes(of: near), text) { return last }
            if near + 1 < storage.count, Storage.equal(storage.bytes(of: near + 1), text) { return last + 1 }
        }
        return storage.find(text, hash: Storage.hash(text)).code
    }

    /// Adds the texts of some cells.
    ///
    /// Some cells at a time are looked up side by side: first the slots of all, then where the texts begin that these
    /// name, then the texts. A dictionary that is larger than the cache so waits for several of them at once.
    ///
    /// - Parameter codes: gets the code of each row's text, null where a row has none.
    mutating func insert(_ cells: TextCells, rows count: Int, codes: UnsafeMutablePointer<Int32>) {
        makeUnique()
        // Held once rather than for each cell.
        let storage = storage
        storage.reserve(storage.count + count)
        let size = 32
        withUnsafeTemporaryAllocation(of: Int.self, capacity: size) { places in
            for start in stride(from: 0, to: count, by: size) {
                let rows = start..<min(start + size, count)
                for row in rows { codes[row] = storage.firstCode(cells.hash(row)) }
                for row in rows { places[row - start] = storage.start(of: max(Int(codes[row]), 0)) }
                for row in rows { storage.prefetch(places[row - start]) }
                for row in rows {
                    guard let text = cells.text(row) else {
                        codes[row] = TableData.null
                        continue
                    }
                    let likely = Int(codes[row])
                    if likely >= 0, Storage.equal(storage.bytes(of: likely), text) { continue }
                    let (code, slot) = storage.find(text, hash: cells.hash(row))
                    codes[row] = code >= 0 ? code : storage.add(text, hash: cells.hash(row), slot: slot)
                }
            }
        }
    }

    private mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
    }
}

extension ByteDictionary {
    /// The buffers of a dictionary.
    ///
    /// Safe to share between threads for reading: a dictionary copies it before it writes what another holds too. All
    /// offsets come from `starts` and `slots`, which only this class writes.
    private final class Storage: @unchecked Sendable {
        private(set) var count = 0
        private var text: UnsafeMutableRawPointer
        private var textCapacity: Int
        /// Where each text begins, and where the last one ends.
        private var starts: UnsafeMutablePointer<Int>
        private var startCapacity: Int
        /// The upper half of a text's hash beside its code plus one; 0 marks a free slot. The low bits of that half say
        /// where a text belongs, so that the table grows without looking at texts.
        private var slots: UnsafeMutablePointer<UInt64>
        private var slotMask: Int
        private(set) var bytesCopied = 0

        init(textCapacity: Int = 256, startCapacity: Int = 16, slotCount: Int = 32) {
            self.textCapacity = textCapacity
            self.startCapacity = startCapacity
            text = .allocate(byteCount: textCapacity, alignment: 8)
            starts = .allocate(capacity: startCapacity)
            starts[0] = 0
            slots = .allocate(capacity: slotCount)
            slots.initialize(repeating: 0, count: slotCount)
            slotMask = slotCount - 1
        }

        convenience init(copying other: Storage) {
            self.init(
                textCapacity: other.textCapacity, startCapacity: other.startCapacity, slotCount: other.slotMask + 1)
            count = other.count
            text.copyMemory(from: other.text, byteCount: other.textLength)
            starts.update(from: other.starts, count: other.count + 1)
            slots.update(from: other.slots, count: other.slotMask + 1)
            bytesCopied = other.bytesCopied + other.textLength + (other.count + 1 + other.slotMask + 1) * 8
        }

        deinit {
            text.deallocate()
            starts.deallocate()
            slots.deallocate()
        }

        private var textLength: Int { starts[count] }

        /// The bytes of all texts, one behind the other.
        var allBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: text, count: textLength) }

        @inline(__always)
        func bytes(of code: Int) -> UnsafeRawBufferPointer {
            let start = starts[code]
            return UnsafeRawBufferPointer(start: text + start, count: starts[code + 1] &- start)
        }

        /// Where a text begins.
        @inline(__always)
        func start(of code: Int) -> Int { starts[code] }

        /// Says that the text which begins there will soon be read.
        @inline(__always)
        func prefetch(_ start: Int) { awas_scan_prefetch(text + start) }

        /// The code in the first slot where a hash may be; -1 for none.
        @inline(__always)
        func firstCode(_ hash: UInt64) -> Int32 { Int32(truncatingIfNeeded: slots[slot(hash)] & 0xFFFF_FFFF) - 1 }

        @inline(__always)
        private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & slotMask }

        /// The code of a text, or -1 and the free slot where it belongs.
        @inline(__always)
        func find(_ wanted: UnsafeRawBufferPointer, hash: UInt64) -> (code: Int32, slot: Int) {
            var slot = slot(hash)
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
            if count + 1 == startCapacity { growStarts(to: startCapacity * 2) }
            if let source = new.baseAddress { (text + start).copyMemory(from: source, byteCount: new.count) }
            count += 1
            starts[count] = start + new.count
            slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(count)
            if count * 2 > slotMask { growSlots(to: (slotMask + 1) * 4) }
            return Int32(count - 1)
        }

        func reserve(_ wanted: Int) {
            if wanted >= startCapacity { growStarts(to: max(wanted + 1, startCapacity * 2)) }
            if wanted * 2 > slotMask {
                var slotCount = slotMask + 1
                while slotCount <= wanted * 2 { slotCount *= 2 }
                growSlots(to: slotCount)
            }
        }

        private func growText(to least: Int) {
            let length = textLength
            textCapacity = max(least, textCapacity * 2)
            let grown = UnsafeMutableRawPointer.allocate(byteCount: textCapacity, alignment: 8)
            grown.copyMemory(from: text, byteCount: length)
            text.deallocate()
            text = grown
        }

        private func growStarts(to capacity: Int) {
            startCapacity = capacity
            let grown = UnsafeMutablePointer<Int>.allocate(capacity: startCapacity)
            grown.update(from: starts, count: count + 1)
            starts.deallocate()
            starts = grown
        }

        private func growSlots(to slotCount: Int) {
            let (old, oldCount) = (slots, slotMask + 1)
            slots = .allocate(capacity: slotCount)
            slots.initialize(repeating: 0, count: slotCount)
            slotMask = slotCount - 1
            for index in 0..<oldCount where old[index] != 0 {
                var slot = slot(old[index])
                while slots[slot] != 0 { slot = (slot + 1) & slotMask }
                slots[slot] = old[index]
            }
            old.deallocate()
        }

        @inline(__always)
        static func equal(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
            let count = left.count
            guard count == right.count else { return false }
            guard count >= 8 else { return shortWord(left) == shortWord(right) }
            var offset = 0
            while offset &+ 8 < count {
                if word(left, offset) != word(right, offset) { return false }
                offset &+= 8
            }
            // The last eight bytes, some of them for a second time.
            return word(left, count - 8) == word(right, count - 8)
        }

        /// Multiplied and folded as in wyhash (Wang Yi, public domain); the multipliers are odd numbers without a
        /// pattern. Two words at a time, the last of them some bytes for a second time.
        @inline(__always)
        static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
            let count = text.count
            let seed = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
            guard count >= 8 else { return mixed(shortWord(text) ^ seed, 0xE703_7ED1_A0B4_28DB) }
            var hash = seed
            var offset = 0
            while offset + 16 < count {
                hash = mixed(word(text, offset) ^ hash, word(text, offset + 8) ^ 0xE703_7ED1_A0B4_28DB)
                offset += 16
            }
            let first = offset + 8 < count ? offset : count - 8
            return mixed(word(text, first) ^ hash, word(text, count - 8) ^ 0x8EBC_6AF0_9C88_C6E3)
        }

        @inline(__always)
        private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
            let product = left.multipliedFullWidth(by: right)
            return product.high ^ product.low
        }

        @inline(__always)
        private static func word(_ text: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
            text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }

        /// All bytes of a text of fewer than eight; with its length it says which text it is.
        @inline(__always)
        private static func shortWord(_ text: UnsafeRawBufferPointer) -> UInt64 {
            let count = text.count
            if count >= 4 {
                return UInt64(text.loadUnaligned(as: UInt32.self)) << 32
                    | UInt64(text.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            }
            if count == 0 { return 0 }
            return UInt64(text[0]) << 16 | UInt64(text[count / 2]) << 8 | UInt64(text[count - 1])
        }
    }
}
