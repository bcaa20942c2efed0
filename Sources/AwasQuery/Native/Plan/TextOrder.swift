import AwasData

/// The texts of a dictionary in the order of their bytes.
enum TextOrder {
    /// The codes of all texts, ascending by the bytes of what they stand for.
    static func codes(of dictionary: ByteDictionary) -> [Int32] {
        // Most texts differ in their first sixteen bytes, which compare as one number.
        var texts = (0..<Int32(dictionary.count)).map { code in
            (beginning: dictionary.withBytes(of: code, beginning), code: code)
        }
        texts.sort { left, right in
            left.beginning != right.beginning
                ? left.beginning < right.beginning : precedes(left.code, right.code, dictionary)
        }
        return texts.map(\.code)
    }

    /// The first sixteen bytes, the first of them the highest; zeros where there are fewer.
    private static func beginning(_ text: UnsafeRawBufferPointer) -> UInt128 {
        if text.count >= 16 { return UInt128(word(text, 0)) << 64 | UInt128(word(text, 8)) }
        var number: UInt128 = 0
        for index in 0..<16 { number = number << 8 | (index < text.count ? UInt128(text[index]) : 0) }
        return number
    }

    private static func precedes(_ left: Int32, _ right: Int32, _ dictionary: ByteDictionary) -> Bool {
        dictionary.withBytes(of: left) { left in
            dictionary.withBytes(of: right) { right in precedes(left, right) }
        }
    }

    /// Whether one text comes before another by its bytes, compared eight at a time.
    private static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        let common = min(left.count, right.count)
        var offset = 0
        while offset + 8 <= common {
            let (one, other) = (word(left, offset), word(right, offset))
            if one != other { return one < other }
            offset += 8
        }
        while offset < common {
            if left[offset] != right[offset] { return left[offset] < right[offset] }
            offset += 1
        }
        return left.count < right.count
    }

    /// Eight bytes as a number, the first of them the highest.
    private static func word(_ text: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(bigEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
