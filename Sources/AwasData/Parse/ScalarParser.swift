import AwasModel

/// Reads single values straight from the bytes of a field.
package enum ScalarParser {
    /// A whole number, or why there is none.
    enum Count: Equatable {
        case value(Int32)
        case negative
        case tooLarge
        case notANumber
    }

    /// A count: digits, with group and decimal characters only where the package declares them.
    static func count(_ text: UnsafeRawBufferPointer, _ format: PackageDescriptor.NumberFormat) -> Count {
        var offset = 0
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative || text.first == UInt8(ascii: "+") { offset = 1 }
        var value: Int64 = 0
        var digits = 0
        var digitsInGroup = 0
        var hasGroups = false
        // Nobody groups a number that begins with a zero: what follows it are decimals.
        let firstDigit = offset < text.count ? text[offset] ^ 0x30 : 0
        while offset < text.count {
            let byte = text[offset]
            if byte >= 0x30, byte <= 0x39 {
                if value <= Int64(Int32.max) { value = value * 10 + Int64(byte - 0x30) }
                digits += 1
                digitsInGroup += 1
                if hasGroups, digitsInGroup > 3 { return .notANumber }
            } else if byte == format.groupChar {
                guard hasGroups ? digitsInGroup == 3 : (1...3).contains(digitsInGroup), firstDigit != 0 else {
                    return .notANumber
                }
                hasGroups = true
                digitsInGroup = 0
            } else if byte == format.decimalChar {
                // What follows the decimal character of a whole number can only be zeros.
                let rest = text[(offset + 1)...]
                guard !rest.isEmpty, rest.allSatisfy({ $0 == 0x30 }) else { return .notANumber }
                break
            } else {
                return .notANumber
            }
            offset += 1
        }
        if digits == 0 || hasGroups && digitsInGroup != 3 { return .notANumber }
        if isNegative, value != 0 { return .negative }
        return value > Int64(Int32.max) ? .tooLarge : .value(Int32(value))
    }

    /// true/false, ya/tidak or 1/0, in any case, since spreadsheets write TRUE.
    package static func boolean(_ text: UnsafeRawBufferPointer) -> Int32? {
        switch text.count {
        case 1: text[0] == UInt8(ascii: "1") ? 1 : text[0] == UInt8(ascii: "0") ? 0 : nil
        case 2: matches(text, "ya") ? 1 : nil
        case 4: matches(text, "true") ? 1 : nil
        case 5: matches(text, "false") || matches(text, "tidak") ? 0 : nil
        default: nil
        }
    }

    /// Compares with a text in small ASCII letters, whatever the case.
    private static func matches(_ text: UnsafeRawBufferPointer, _ lowercase: StaticString) -> Bool {
        guard text.count == lowercase.utf8CodeUnitCount else { return false }
        for offset in 0..<text.count where text[offset] | 0x20 != lowercase.utf8Start[offset] { return false }
        return true
    }
}
