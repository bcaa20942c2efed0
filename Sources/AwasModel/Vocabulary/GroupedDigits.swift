/// Whole numbers as people of a language write them.
package enum GroupedDigits {
    /// The digits of a number in groups of three: `1.234` in Indonesian, `1,234` in English.
    package static func text(_ digits: some StringProtocol, _ language: Language) -> String {
        let mark: Character = language == .indonesian ? "." : ","
        var result = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { result.append(mark) }
            result.append(digit)
        }
        return result
    }
}
