import AwasModel

/// Reads single values straight from the bytes of a field.
enum ScalarParser {
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
        while offset < text.count {
            let byte = text[offset]
            if byte >= 0x30, byte <= 0x39 {
                if value <= Int64(Int32.max) { value = value * 10 + Int64(byte - 0x30) }
                digits += 1
                digitsInGroup += 1
                if hasGroups, digitsInGroup > 3 { return .notANumber }
            } else if byte == format.groupChar {
                guard hasGroups ? digitsInGroup == 3 : (1...3).contains(digitsInGroup) else { return .notANumber }
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
    static func boolean(_ text: UnsafeRawBufferPointer) -> Int32? {
        switch text.count {
        case 1: text[0] == UInt8(ascii: "1") ? 1 : text[0] == UInt8(ascii: "0") ? 0 : nil
        case 2: matches(text, "ya") ? 1 : nil
        case 4: matches(text, "true") ? 1 : nil
        case 5: matches(text, "false") || matches(text, "tidak") ? 0 : nil
        default: nil
        }
    }

    /// `2024-09-26`, `26/09/2024` or `26 September 2024`, as days since 1970.
    static func date(_ text: UnsafeRawBufferPointer) -> Int32? {
        if text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") {
            guard let year = number(text, 0..<4), let month = number(text, 5..<7), let day = number(text, 8..<10)
            else { return nil }
            return CalendarDate(year: year, month: month, day: day)?.daysSinceEpoch
        }
        guard text.count >= 8, text.count <= 32 else { return nil }
        if let slash = text.firstIndex(of: UInt8(ascii: "/")) {
            guard slash <= 2, let second = text[(slash + 1)...].firstIndex(of: UInt8(ascii: "/")),
                second - slash <= 3, text.count - second == 5,
                let day = number(text, 0..<slash), let month = number(text, (slash + 1)..<second),
                let year = number(text, (second + 1)..<text.count)
            else { return nil }
            return CalendarDate(year: year, month: month, day: day)?.daysSinceEpoch
        }
        let words = String(decoding: text, as: UTF8.self).split(separator: " ")
        guard words.count == 3, let day = digits(words[0], 1...2), let year = digits(words[2], 4...4),
            let month = MonthName.month(named: String(words[1]))
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)?.daysSinceEpoch
    }

    private static func digits(_ text: Substring, _ lengths: ClosedRange<Int>) -> Int? {
        guard lengths.contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(text)
    }

    private static func number(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty else { return nil }
        var value = 0
        for byte in text[range] {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// Compares with a text in small ASCII letters, whatever the case.
    private static func matches(_ text: UnsafeRawBufferPointer, _ lowercase: StaticString) -> Bool {
        guard text.count == lowercase.utf8CodeUnitCount else { return false }
        for offset in 0..<text.count where text[offset] | 0x20 != lowercase.utf8Start[offset] { return false }
        return true
    }
}
