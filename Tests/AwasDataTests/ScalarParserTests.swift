import AwasModel
import Testing

@testable import AwasData

@Suite struct ScalarParserTests {
    private func count(_ text: String, group: Character? = nil, decimal: Character? = nil) -> ScalarParser.Count {
        let format = PackageDescriptor.NumberFormat(groupChar: group?.asciiValue, decimalChar: decimal?.asciiValue)
        return Array(text.utf8).withUnsafeBytes { ScalarParser.count($0, format) }
    }

    private func boolean(_ text: String) -> Int32? {
        Array(text.utf8).withUnsafeBytes(ScalarParser.boolean)
    }

    @Test func countsOfDigits() {
        #expect(count("0") == .value(0) && count("1250") == .value(1250))
        #expect(count("007") == .value(7) && count("+5") == .value(5) && count("-0") == .value(0))
        #expect(count("2147483647") == .value(.max))
        #expect(count("2147483648") == .tooLarge)
        #expect(count(String(repeating: "9", count: 400)) == .tooLarge)
        #expect(count("00000000000000000000000000012") == .value(12))
        #expect(count("-1") == .negative && count("-99999999999999999999") == .negative)
        for text in [
            "", "-", "+", "1.000", "1,000", "1 000", "12.0", "1e3", "0x10", "٣", "１２", "--1", "5-", "dua", "½",
        ] {
            #expect(count(text) == .notANumber, "\(text)")
        }
    }

    @Test func groupsOnlyWhereDeclared() {
        #expect(count("1.234.567", group: ".") == .value(1_234_567))
        #expect(count("12.345", group: ".") == .value(12_345) && count("123", group: ".") == .value(123))
        #expect(count("1234", group: ".") == .value(1234))
        #expect(count("-1.000", group: ".") == .negative && count("9.999.999.999", group: ".") == .tooLarge)
        // No group follows a zero: that is what decimals look like.
        for text in [
            "1.23", "1.2345", "1234.567", ".123", "1..234", "1.234.", "1,000", "0.123", "0.000", "00.123", "012.345",
            "-0.123", "0.123.456", "+0.000",
        ] {
            #expect(count(text, group: ".") == .notANumber, "\(text)")
        }
    }

    @Test func decimalsOfAWholeNumberAreZeros() {
        #expect(count("12,0", decimal: ",") == .value(12) && count("12,000", decimal: ",") == .value(12))
        #expect(count("1.234,00", group: ".", decimal: ",") == .value(1234))
        for text in ["12,5", "12,", ",0", "12,0,0", "12.0"] {
            #expect(count(text, decimal: ",") == .notANumber, "\(text)")
        }
        #expect(count("1.23,00", group: ".", decimal: ",") == .notANumber)
        #expect(count("0,00", group: ".", decimal: ",") == .value(0))
        #expect(count("0.123,00", group: ".", decimal: ",") == .notANumber)
    }

    @Test func booleans() {
        for text in ["true", "TRUE", "True", "ya", "YA", "Ya", "1"] { #expect(boolean(text) == 1, "\(text)") }
        for text in ["false", "FALSE", "tidak", "Tidak", "0"] { #expect(boolean(text) == 0, "\(text)") }
        for text in ["", "y", "yes", "no", "2", "01", "benar", "t", "tru\u{14}", "\u{59}\u{1}"] {
            #expect(boolean(text) == nil, "\(text)")
        }
    }
}
