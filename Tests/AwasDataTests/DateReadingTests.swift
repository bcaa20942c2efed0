import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Dates as people write them: each form that means one day is read, and none that may mean two.
@Suite struct DateReadingTests {
    private func date(_ text: String) -> String? {
        DateReading(text).day.map { CalendarDate(daysSinceEpoch: $0).description }
    }

    @Test func allForms() {
        for text in [
            "2024-09-26", "26/09/2024", "26/9/2024", "26 September 2024", "26 september 2024", "26  SEPTEMBER  2024",
            "26-09-2024", "26.09.2024", "26 - 9 - 2024", "26-Sep-2024", "26 Sept. 2024", "26.September.2024",
            "26 September, 2024", "2024/09/26", "2024.9.26", "2024-9-26", "Kamis, 26 September 2024",
            "kamis 26/09/2024",
            "Thursday, 26 September 2024", "Kam, 26-09-2024", "2024-09-26 00:00:00", "2024-09-26T00:00",
            "2024-09-26T00:00:00Z", "2024-09-26T00:00:00.000", "26/09/2024 00:00", "26/09/2024 0:00",
            "26/09/2024 00.00",
            "26/09/2024 12:00:00 AM", "26\u{A0}September\u{A0}2024", "26\u{AD}/09/\u{200B}2024",
        ] { #expect(date(text) == "2024-09-26", "\(text)") }
        #expect(date("1/2/2024") == "2024-02-01" && date("1.2.2024") == "2024-02-01")
        #expect(date("05/04/2024") == "2024-04-05", "the day is first, always")
        #expect(date("29 Februari 2024") == "2024-02-29" && date("3 Nopember 2024") == "2024-11-03")
        #expect(date("Jum'at, 6 Sept 2024") == "2024-09-06" && date("Ahad 1 Sep 2024") == "2024-09-01")
    }

    @Test func everyMonthOfBothLanguages() {
        for month in 1...12 {
            let expected = CalendarDate(year: 2023, month: month, day: 7)?.description
            let name = MonthName.full(month)
            for name in [name.indonesian, name.english, name.indonesian.uppercased()] {
                for short in [name, String(name.prefix(3)), String(name.prefix(3)) + "."] {
                    #expect(date("7 \(short) 2023") == expected && date("07-\(short)-2023") == expected, "\(short)")
                }
            }
        }
    }

    /// Every day of some years, in every form, by a calendar of its own.
    @Test func everyDay() {
        let weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
        var random = SplitMix64(seed: 3)
        // The first of January 2023 was a Sunday.
        var weekday = 0
        for year in 2023...2025 {
            for month in 1...12 {
                for day in 1...CalendarDate.length(ofMonth: month, year: year) {
                    let expected = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                    let mark = random.pick(["/", "-", "."])
                    let numbers = "\(day)\(mark)\(month)\(mark)\(year)"
                    let words = "\(day) \(MonthName.full(month).indonesian) \(year)"
                    for text in [expected, numbers, words, "\(weekdays[weekday]), \(numbers)", "\(words) 00:00"] {
                        #expect(date(text) == expected, "\(text)")
                    }
                    // A day of the week that it is not.
                    let other = weekdays[(weekday + Int.random(in: 1...6, using: &random)) % 7]
                    #expect(date("\(other), \(words)") == nil)
                    let isOrdered = day > 12 || day == month
                    if case .day(_, let found) = DateReading(numbers) { #expect(found == isOrdered, "\(numbers)") }
                    if !isOrdered { #expect(date("\(month)\(mark)\(day)\(mark)\(year)") != nil) }
                    let american = DateReading("\(month)\(mark)\(day)\(mark)\(year)")
                    #expect((american == .monthFirst) == (day > 12), "\(month)\(mark)\(day)\(mark)\(year)")
                    weekday = (weekday + 1) % 7
                }
            }
        }
    }

    @Test func whatIsNoDate() {
        for text in [
            "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "31/04/2024", "32/01/2024",
            "09/26/2024", "31 April 2024", "0 Mei 2024", "24-09-26", "26/09/24", "26/09/2024 10:00", "26/09/2024 12:00",
            "2024-09-26T00:01", "2024-09-26 00:00 PM", "September 2024", "September 26, 2024", "45561", "/09/2024",
            "26//2024", "26/09/", "//////////", "--------------", "2024-09-2x", "2024-+9-26", "٢٦/٠٩/٢٠٢٤",
            "2024–09–26", "", "-", "00000-00-0", "0000-01-01", "26 September 2024 M", "99999999999999999999/1/2024",
            "26-09/2024", "26 09 2024", "6 Ju 2024", "Rabu, 26 September 2024", "tanggal 26/09/2024", "26/09/2024 pagi",
            "2024-26-09", "1.234.567", "1.234.5678", "26-Sep-24", "26Sep2024", "2024-09-26T", "2024-09-26 99:00",
        ] { #expect(date(text) == nil, "\(text)") }
    }

    @Test func whatIsWrongIsTold() {
        let day = CalendarDate("2024-09-26")?.daysSinceEpoch ?? 0
        #expect(DateReading("2024-09-26 08:30") == .timeOfDay(day) && DateReading("26/09/2024 7.15") == .timeOfDay(day))
        #expect(DateReading("Senin, 26/09/2024") == .otherWeekday(day))
        for text in ["09/26/2024", "9-26-2024", "9.26.24", "09/26/2024 10:15", "Thu 9/26/2024"] {
            #expect(DateReading(text) == .monthFirst, "\(text)")
        }
        for text in ["13/13/2024", "02/30/2024", "2024-26-09", "26/9/24"] {
            #expect(DateReading(text) == .none, "\(text)")
        }
    }
}
