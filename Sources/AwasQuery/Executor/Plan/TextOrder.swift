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
        var number: UInt128 = 0
        for index in 0..<16 { number = number << 8 | (index < text.count ? UInt128(text[index]) : 0) }
        return number
    }

    private static func precedes(_ left: Int32, _ right: Int32, _ dictionary: ByteDictionary) -> Bool {
        dictionary.withBytes(of: left) { left in
            dictionary.withBytes(of: right) { right in left.lexicographicallyPrecedes(right) }
        }
    }
}
