import AwasModel
import Testing

@Suite struct CalendarDateTests {
    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
        var expected = try #require(CalendarDate(year: 1800, month: 1, day: 1)).daysSinceEpoch
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...CalendarDate.length(ofMonth: month, year: year) {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    #expect(date.daysSinceEpoch == expected)
                    #expect(date.civil == (year, month, day))
                    expected += 1
                }
            }
        }
    }

    @Test func isoTextReadsBack() throws {
        let date = try #require(CalendarDate("2024-09-26"))
        #expect(date.daysSinceEpoch == 19992)
        #expect(date.description == "2024-09-26")
        #expect(CalendarDate(daysSinceEpoch: 0).description == "1970-01-01")
    }

    @Test(arguments: [
        "2024-02-30", "2024-9-26", "24-09-26", "2024-09-26 ", "", "2023-02-29", "0000-01-01", "2024/09/26",
    ])
    func otherTextsAreRefused(text: String) {
        #expect(CalendarDate(text) == nil)
    }
}
