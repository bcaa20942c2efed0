import Testing

@testable import AwasModel

@Suite struct WorkingCalendarTests {
    /// 2024 with a holiday on Wednesday 1 May and joint leave on Friday 10 May; of 2025 nothing is known.
    private let calendar = WorkingCalendar(daysOff: [2024: [civil(2024, 5, 1), civil(2024, 5, 10)]])

    @Test(arguments: [
        (1, "2024-04-29", "2024-04-30"), (2, "2024-04-29", "2024-05-02"), (4, "2024-04-29", "2024-05-06"),
        (1, "2024-05-01", "2024-05-02"), (1, "2024-05-04", "2024-05-06"), (1, "2024-05-09", "2024-05-13"),
        (0, "2024-05-04", "2024-05-04"), (1, "2024-12-30", "2024-12-31"),
    ])
    func daysOffAreSkipped(number: Int, start: String, expected: String) throws {
        let start = try #require(CalendarDate(start))
        #expect(calendar.workingDay(number, after: start)?.description == expected)
    }

    @Test(arguments: [(2, "2024-12-30"), (1, "2024-12-31"), (1, "2023-12-29"), (1, "2025-03-03")])
    func aYearOfWhichNothingIsKnownGivesNone(number: Int, start: String) throws {
        #expect(calendar.workingDay(number, after: try #require(CalendarDate(start))) == nil)
    }

    /// The day before a year that is known may be of one that is not: counting begins after it.
    @Test func theStartNeedsNoList() {
        #expect(calendar.workingDay(1, after: civil(2023, 12, 31)) == civil(2024, 1, 1))
    }

    /// A later start never ends earlier, a longer limit always ends later, and as many working days lie between as were
    /// counted.
    @Test func countingIsMonotone() throws {
        let start = civil(2024, 1, 1)
        for offset in 0..<330 {
            let (one, next) = (start.adding(days: offset), start.adding(days: offset + 1))
            for number in [1, 2, 7, 14] {
                let end = try #require(calendar.workingDay(number, after: one))
                #expect(try #require(calendar.workingDay(number, after: next)) >= end)
                #expect(try #require(calendar.workingDay(number + 1, after: one)) > end)
                #expect(calendar.isWorkingDay(end) == true)
                let days = (one.daysSinceEpoch + 1...end.daysSinceEpoch).map { CalendarDate(daysSinceEpoch: $0) }
                #expect(days.count { calendar.isWorkingDay($0) == true } == number)
            }
        }
    }
}

private func civil(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate.first(ofMonth: month, year: year).adding(days: day - 1)
}
