/// Bytes of XML that is written plainly, in UTF-8, behind which a zero stands. What is not plain is not met: the place then stands
/// before it, or at the end.
struct PlainBytes {
    private(set) var place: UnsafePointer<UInt8>
    let last: UnsafePointer<UInt8>

    init(place: UnsafePointer<UInt8>, last: UnsafePointer<UInt8>) { (self.place, self.last) = (place, last) }

    var byte: UInt8 { place.pointee }
    var isAtEnd: Bool { place == last }
    /// Whether a tag ends here.
    var isClosing: Bool { byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") }

    mutating func advance() { place += 1 }

    /// - Returns: whether there was a blank.
    @discardableResult mutating func skipBlanks() -> Bool {
        let start = place
        while byte == 0x20 || byte == 0x0A || byte == 0x09 { place += 1 }
        return place != start
    }

    /// - Returns: whether the text stands here, behind which the place then is.
    mutating func skip(_ text: StaticString) -> Bool {
        let wanted = text.utf8Start
        for offset in 0..<text.utf8CodeUnitCount {
            guard byte == wanted[offset] else { return false }
            place += 1
        }
        return true
    }

    /// The name of an attribute.
    mutating func name() -> UnsafeBufferPointer<UInt8>? {
        let start = place
        while PlainBytes.isOfName(byte) { place += 1 }
        guard place != start, PlainBytes.isOfName(start.pointee | 0x20), start.pointee | 0x20 >= 0x61 else {
            return nil
        }
        return UnsafeBufferPointer(start: start, count: place - start)
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// The value of an attribute, in quotes of either kind, that means what it says.
    mutating func value() -> UnsafeBufferPointer<UInt8>? {
        let quote = byte
        guard quote == 0x22 || quote == 0x27 else { return nil }
        place += 1
        let start = place
        while byte != quote {
            guard 0x20..<0x7F ~= byte, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<") else { return nil }
            place += 1
        }
        place += 1
        return UnsafeBufferPointer(start: start, count: place - 1 - start)
    }

    /// A text between tags.
    struct Text {
        let bytes: UnsafeBufferPointer<UInt8>
        /// Whether it may mean something else than it says: `&amp;`, `_x0041_`.
        let isEncoded: Bool
    }

    mutating func text() -> Text? {
        let start = place
        var isEncoded = false
        while byte != UInt8(ascii: "<") {
            switch byte {
            case UInt8(ascii: "&"):
                guard skipEntity() else { return nil }
                isEncoded = true
            case UInt8(ascii: "_"):
                place += 1
                if byte == UInt8(ascii: "x") { isEncoded = true }
            // It ends sections of text in XML, which are no texts.
            case UInt8(ascii: ">"): return nil
            case 0x20..<0x80, 0x09, 0x0A: place += 1
            case 0x80...: guard skipCharacter() else { return nil }
            default: return nil
            }
        }
        return Text(bytes: UnsafeBufferPointer(start: start, count: place - start), isEncoded: isEncoded)
    }

    private static let entities: [(StaticString, UInt8)] = [
        ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
    ]

    private mutating func skipEntity() -> Bool {
        let start = place
        for (name, _) in PlainBytes.entities {
            place = start
            if skip(name) { return true }
            // Perhaps the rest of it is still to come.
            if isAtEnd { return false }
        }
        return false
    }

    /// A character beyond ASCII, if its bytes are those of one that XML has.
    private mutating func skipCharacter() -> Bool {
        let lead = byte
        let (count, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (count, second) = (1, 0x80...0xBF)
        case 0xE0: (count, second) = (2, 0xA0...0xBF)
        case 0xED: (count, second) = (2, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (2, 0x80...0xBF)
        case 0xF0: (count, second) = (3, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (3, 0x80...0xBF)
        case 0xF4: (count, second) = (3, 0x80...0x8F)
        default: return false
        }
        place += 1
        guard second ~= byte else { return false }
        let isLast = lead == 0xEF && byte == 0xBF
        place += 1
        for _ in 1..<count {
            guard 0x80...0xBF ~= byte, !(isLast && byte >= 0xBE) else { return false }
            place += 1
        }
        return true
    }

    /// What a text between tags means.
    static func decode(_ text: UnsafeBufferPointer<UInt8>, into decoded: inout [UInt8]) {
        decoded.removeAll(keepingCapacity: true)
        var rest = text[...]
        while let byte = rest.first {
            let entity =
                byte != UInt8(ascii: "&")
                ? nil
                : entities.first { name, _ in
                    rest.starts(with: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
                }
            decoded.append(entity?.1 ?? byte)
            rest = rest.dropFirst(entity?.0.utf8CodeUnitCount ?? 1)
        }
    }

    /// A whole number from 0 on; nil for anything else.
    static func number(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard 1...9 ~= text.count else { return nil }
        var number = 0
        for byte in text {
            guard 0x30...0x39 ~= byte else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}

extension UnsafeBufferPointer<UInt8> {
    func `is`(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: count))
    }
}
