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
}
