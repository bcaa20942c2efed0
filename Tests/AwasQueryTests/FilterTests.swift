import AwasModel
import Testing

@testable import AwasQuery

@Suite struct FilterTests {
    @Test(arguments: [
        ("sector=asn,polri", Filter("sector", ["asn", "polri"])),
        ("level != desa", Filter("level", ["desa"], isExclusion: true)),
        ("agency=", Filter("agency", [""])),
        (#"agency="Dinas PU, Penataan ""Ruang""""#, Filter("agency", [#"Dinas PU, Penataan "Ruang""#])),
        ("agency~dinas,badan", Filter("agency", ["dinas", "badan"], comparison: .contains)),
        ("agency!~dinas", Filter("agency", ["dinas"], comparison: .contains, isExclusion: true)),
        ("month<2024-09", Filter("month", ["2024-09"], comparison: .less)),
        ("month<=2024-09", Filter("month", ["2024-09"], comparison: .atMost)),
        ("month > 2024-09", Filter("month", ["2024-09"], comparison: .greater)),
        ("month>=2024-Q3", Filter("month", ["2024-Q3"], comparison: .atLeast)),
        (#"agency="<3""#, Filter("agency", ["<3"])),
    ])
    func textIsRead(text: String, filter: Filter) {
        #expect(Filter(text) == filter)
    }

    @Test(arguments: [
        "", "sector", "=asn", "sector!asn", "year=>2023", "year==2023", "year=<2023", "month<", "month<2024,2025",
        "agency~", "agency~dinas,", #"agency="dinas"#, #"agency="dinas"x"#,
    ])
    func nonsenseIsNoFilter(text: String) {
        #expect(Filter(text) == nil)
    }

    @Test(arguments: [
        ("cases>=5", FigureFilter("cases", .atLeast, 5)), ("turnout<80%", FigureFilter("turnout", .less, 0.8)),
        ("cases = 0", FigureFilter("cases", .equals, 0)), ("attendance=", FigureFilter("attendance", .equals, nil)),
        ("attendance!=", FigureFilter("attendance", .differs, nil)),
        ("cases_change<-2.5", FigureFilter("cases_change", .less, -2.5)),
    ])
    func conditionIsRead(text: String, filter: FigureFilter) {
        #expect(FigureFilter(text) == filter)
    }

    @Test(arguments: ["cases", "cases>", "cases>=lima", "cases~5", ">5", "cases>5,6", "cases>nan", "cases>inf"])
    func nonsenseIsNoCondition(text: String) {
        #expect(FigureFilter(text) == nil)
    }

    /// A missing figure is neither less nor greater, and a withheld one passes nothing.
    @Test func missingAndWithheldFigures() {
        #expect(!FigureFilter("cases", .less, 5).keeps(.null))
        #expect(!FigureFilter("cases", .atLeast, 0).keeps(.null))
        #expect(FigureFilter("cases", .differs, 5).keeps(.null))
        #expect(FigureFilter("cases", .equals, nil).keeps(.null))
        #expect(!FigureFilter("cases", .equals, nil).keeps(.integer(0)))
        for comparison in [FigureFilter.Comparison.equals, .differs, .less, .greater] {
            #expect(!FigureFilter("cases", comparison, 3).keeps(.withheld(.small(below: 5))))
            #expect(!FigureFilter("cases", comparison, nil).keeps(.withheld(.complement)))
        }
    }

    private static let narrowings: [(String, String?, String?)] = [
        ("date>=2024-09-10", "2024-09-10", nil), ("date<2024-09-10", nil, "2024-09-09"),
        ("date=2024-02", "2024-02-01", "2024-02-29"), ("date>2024-Q1", "2024-04-01", nil),
        ("date<=2023", nil, "2023-12-31"),
    ]

    @Test(arguments: narrowings)
    func dateNarrowsAPeriod(text: String, from: String?, to: String?) throws {
        let filter = try #require(Filter(text))
        let range = try #require(DateRange().narrowed(by: filter))
        #expect(range.from?.description == from && range.to?.description == to)
    }
}

@Suite struct PeriodShiftTests {
    /// What a period is compared with: whole months with whole months, other days with as many days, a leap day with the
    /// last of February.
    @Test(arguments: [
        ("2024-09-01", "2024-09-30", PeriodComparison.previous, "2024-08-01", "2024-08-31"),
        ("2024-07-01", "2024-09-30", .previous, "2024-04-01", "2024-06-30"),
        ("2024-03-01", "2024-03-31", .previous, "2024-02-01", "2024-02-29"),
        ("2024-09-10", "2024-09-19", .previous, "2024-08-31", "2024-09-09"),
        ("2024-02-01", "2024-02-29", .lastYear, "2023-02-01", "2023-02-28"),
        ("2023-02-01", "2023-02-28", .lastYear, "2022-02-01", "2022-02-28"),
        ("2025-02-01", "2025-02-28", .lastYear, "2024-02-01", "2024-02-29"),
        ("2024-02-29", "2024-03-15", .lastYear, "2023-02-28", "2023-03-15"),
    ])
    func daysAreThoseBefore(from: String, to: String, comparison: PeriodComparison, first: String, last: String) throws
    {
        let period = DateRange(from: CalendarDate(from), to: CalendarDate(to))
        let question = Question(Query(measures: ["cases"], period: period), comparison: comparison)
        let shift = try PeriodShift(comparison, of: question, asOf: CalendarDate("2026-01-01"))
        #expect(shift.days == DateRange(from: CalendarDate(first), to: CalendarDate(last)))
    }

    /// A month that is not over is compared with as much of the one before.
    @Test func asOfDayCutsBoth() throws {
        let period = DateRange(from: CalendarDate("2024-09-01"), to: CalendarDate("2024-09-30"))
        let question = Question(Query(measures: ["cases"], period: period), comparison: .previous)
        let shift = try PeriodShift(.previous, of: question, asOf: CalendarDate("2024-09-20"))
        #expect(shift.days == DateRange(from: CalendarDate("2024-08-01"), to: CalendarDate("2024-08-20")))
    }
}
