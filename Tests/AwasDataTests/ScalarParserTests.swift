import AwasModel
import Testing

@testable import AwasData

@Suite struct ScalarParserTests {
    private func date(_ text: String) -> String? {
        Array(text.utf8).withUnsafeBytes(ScalarParser.date).map { CalendarDate(daysSinceEpoch: $0).description }
    }

    private func count(_ text: String, group: Character? = nil, decimal: Character? = nil) -> ScalarParser.Count {
        let format = PackageDescriptor.NumberFormat(groupChar: group?.asciiValue, decimalChar: decimal?.asciiValue)
        return Array(text.utf8).withUnsafeBytes { ScalarParser.count($0, format) }
    }

    private func boolean(_ text: String) -> Int32? {
        Array(text.utf8).withUnsafeBytes(ScalarParser.boolean)
    }

    @Test func datesInAllForms() {
        for text in [
            "2024-09-26", "26/09/2024", "26/9/2024", "26 September 2024", "26 september 2024", "26  SEPTEMBER  2024",
        ] { #expect(date(text) == "2024-09-26", "\(text)") }
        #expect(date("1/2/2024") == "2024-02-01")
        #expect(date("05/04/2024") == "2024-04-05", "the day is first, always")
        #expect(date("1 Mei 2024") == "2024-05-01")
        #expect(date("01 May 2024") == "2024-05-01")
        #expect(date("29 Februari 2024") == "2024-02-29")
    }

    @Test func everyMonthOfBothLanguages() {
        for month in 1...12 {
            let expected = CalendarDate(year: 2023, month: month, day: 7)?.description
            let name = MonthName.full(month)
            #expect(date("7 \(name.indonesian) 2023") == expected && date("07 \(name.english) 2023") == expected)
        }
    }

    @Test func whatIsNoDate() {
        for text in [
            "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "31/04/2024", "32/01/2024",
            "09/26/2024", "31 April 2024", "0 Mei 2024", "2024-9-26", "24-09-26", "2024/09/26", "26-09-2024",
            "26.09.2024", "26/09/24", "26/09/2024 10:00", "2024-09-26T00:00", "26 Sep 2024", "September 2024", "45561",
            "/09/2024", "26//2024", "26/09/", "//////////", "--------------", "2024-09-2x", "2024-+9-26", "٢٦/٠٩/٢٠٢٤",
            "2024–09–26", "", "-", "00000-00-0", "0000-01-01", "26 September 2024 M", "99999999999999999999/1/2024",
        ] { #expect(date(text) == nil, "\(text)") }
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
        for text in ["1.23", "1.2345", "1234.567", ".123", "1..234", "1.234.", "1,000"] {
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
    }

    @Test func booleans() {
        for text in ["true", "TRUE", "True", "ya", "YA", "Ya", "1"] { #expect(boolean(text) == 1, "\(text)") }
        for text in ["false", "FALSE", "tidak", "Tidak", "0"] { #expect(boolean(text) == 0, "\(text)") }
        for text in ["", "y", "yes", "no", "2", "01", "benar", "t", "tru\u{14}", "\u{59}\u{1}"] {
            #expect(boolean(text) == nil, "\(text)")
        }
    }
}
