import AwasModel
import Testing

@Suite struct CalendarPeriodTests {
    @Test func everyPeriodFollowsTheOneBefore() {
        for unit in CalendarPeriod.Unit.allCases {
            var period = CalendarPeriod(unit: unit, index: unit == .year ? 0 : -1)
            while period.year <= 10_000 {
                #expect(period.firstDay <= period.lastDay)
                #expect(period.advanced(by: 1).firstDay.daysSinceEpoch == period.lastDay.daysSinceEpoch + 1)
                #expect(CalendarPeriod(unit, containing: period.firstDay) == period)
                #expect(CalendarPeriod(unit, containing: period.lastDay) == period)
                period = period.advanced(by: unit == .year ? 1 : 37)
            }
        }
    }

    @Test(arguments: [
        ("0001", "0001-01-01", "0001-12-31"), ("0001-01", "0001-01-01", "0001-01-31"),
        ("9999", "9999-01-01", "9999-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
        ("9999-Q4", "9999-10-01", "9999-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ])
    func textsReadBack(text: String, first: String, last: String) throws {
        let period = try #require(CalendarPeriod(text))
        #expect(period.description == text)
        #expect(period.firstDay.description == first)
        #expect(period.lastDay.description == last)
    }

    @Test func monthsBeforeTheFirstYearHaveNamesToo() {
        let month = CalendarPeriod(unit: .month, index: 11).advanced(by: -12 * 3)
        #expect(month.ordinal == 12)
        #expect(month.year == -3)
    }

    /// Every month of some centuries in every way that has one meaning.
    @Test func monthsAsPeopleWriteThem() {
        let short = [
            "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sept", "Okt", "Nop", "Dec",
        ]
        for year in [1, 999, 1000, 1999, 2024, 9999] {
            let digits = String(repeating: "0", count: 4 - String(year).count) + String(year)
            for month in 1...12 {
                let expected = CalendarPeriod(unit: .month, index: year * 12 + month - 1)
                let two = month < 10 ? "0\(month)" : "\(month)"
                let name = MonthName.full(month)
                let names = [
                    name.indonesian, name.english, name.english.uppercased(), short[month - 1], short[month - 1] + ".",
                ]
                var texts = names.flatMap {
                    ["\($0) \(digits)", "\(digits) \($0)", " \($0)  \(digits) ", "\($0)-\(digits)"]
                }
                for number in [two, "\(month)"] {
                    for mark in ["-", "/", ".", " "] {
                        texts += ["\(digits)\(mark)\(number)", "\(number)\(mark)\(digits)"]
                    }
                }
                for text in texts { #expect(CalendarPeriod(month: text) == expected, "\(text)") }
            }
        }
    }

    @Test(arguments: [
        "", "2024", "2024-Q3", "09/24", "September", "September 24", "13/2024", "0/2024", "00/2024", "1 September 2024",
        "2024-09-01", "Ma 2024", "J 2024", "2024 2025", "September September", "۰۹/2024", "+9/2024", "9/+202",
        "0000-09",
    ])
    func whatIsNoMonthOrMayBeSeveral(text: String) {
        #expect(CalendarPeriod(month: text) == nil)
    }
}
