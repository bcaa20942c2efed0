/// Characters that XML cannot hold, written as numbers such as `_x0001_` (ECMA-376, part 1, 22.9.2.19).
package enum NumberedCharacters {
    /// `_xHHHH_`
    private static let length = 7

    /// The text that is stored so.
    package static func read(_ stored: String) -> String {
        guard stored.utf8.contains(UInt8(ascii: "_")) else { return stored }
        // Characters beyond the first 65,536 are numbered as two.
        var units: [UInt16] = []
        var rest = stored.unicodeScalars[...]
        while let scalar = rest.first {
            if let number = number(at: rest, endedBy: { $0 == "_" }) {
                units.append(number)
                rest = rest.dropFirst(length)
            } else {
                units += String(scalar).utf16
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The number of a character of the first 65,536.
    package static func numbered(_ scalar: UnicodeScalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
    }

    /// The number that a text begins with; nil when it begins with none.
    ///
    /// - Parameter isEnd: whether a character stands for the stroke that ends it.
    package static func number(
        at text: Substring.UnicodeScalarView, endedBy isEnd: (UnicodeScalar) -> Bool
    ) -> UInt16? {
        guard text.first == "_" else { return nil }
        let parts = Array(text.prefix(length))
        guard parts.count == length, parts[1] == "x", isEnd(parts[6]) else { return nil }
        let digits = parts[2..<6]
        guard digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
        return UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
    }
}
