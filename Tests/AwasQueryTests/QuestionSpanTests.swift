import AwasModel
import AwasTestSupport
import Testing

@testable import AwasQuery

/// Figures over other days stand beside those of a question as they are asked for by themselves.
@Suite struct QuestionSpanTests {
    private static let month = DateRange(from: CalendarDate(2024, 5, 1), to: CalendarDate(2024, 5, 31))
    private static let before = DateRange(from: CalendarDate(2024, 4, 1), to: CalendarDate(2024, 4, 30))
    private static let year = DateRange(from: CalendarDate(2024, 1, 1), to: CalendarDate(2024, 5, 31))

    private static func question(_ measures: [String], by dimensions: [String]) -> Question {
        var query = Query(measures: measures, by: dimensions, totals: true)
        query.period = month
        return Question(query, comparison: .days(before), spans: [year])
    }

    @Test(arguments: 0..<RandomInputs.count(UInt64(12), many: 60))
    func figuresAreThoseOfTheirDays(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let executor = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
        for dimensions in [[], ["kabupaten"], ["sector"], ["kabupaten", "agency"]] {
            let question = QuestionSpanTests.question(["cases", "open_cases", "proven_rate"], by: dimensions)
            let answer = try executor.answer(question)
            for (kind, days) in [
                (FigureHeading.Kind.figure, QuestionSpanTests.month), (.before, QuestionSpanTests.before),
                (.over(QuestionSpanTests.year), QuestionSpanTests.year),
            ] {
                var query = question.query
                (query.period, query.asOf) = (days, answer.asOf)
                let alone = try executor.run(query)
                let rows = Dictionary(uniqueKeysWithValues: alone.rows.map { ($0.key, $0.values) })
                for (position, measure) in alone.measures.enumerated() {
                    let column = try #require(
                        answer.headings.firstIndex { $0.measure.id == measure.id && $0.kind == kind })
                    #expect(answer.totals?[column] == alone.totals?[position], "seed \(seed)")
                    for row in answer.rows {
                        let expected = rows[row.key] ?? alone.withoutRecords.figures(of: row.key)
                        #expect(row.values[column] == expected[position], "seed \(seed), \(row.key), \(measure.id)")
                    }
                }
                #expect(Set(rows.keys).isSubset(of: Set(answer.rows.map(\.key))))
            }
        }
    }

    /// Rows are in order by any of its columns.
    @Test func rowsAreSortedByOtherDays() throws {
        let executor = Executor(try DifferentialTests.dataset(RandomPackage.make(seed: 3), seed: 3), disclosure: .all)
        var question = QuestionSpanTests.question(["cases"], by: ["kabupaten"])
        let measure = try #require(Catalogue.measure(named: "cases"))
        let heading = FigureHeading(measure, .over(QuestionSpanTests.year))
        #expect(heading.id == "cases_2024-01-01..2024-05-31")
        question.query.sort = [Query.SortKey(heading.id, descending: true)]
        let answer = try executor.answer(question)
        let column = try #require(answer.column(named: heading.id))
        let figures = answer.rows.map { $0.values[column].number ?? 0 }
        #expect(figures == figures.sorted(by: >))
    }

    /// A longer span less a shorter one in it would give the shorter one away.
    @Test(arguments: 0..<RandomInputs.count(UInt64(12), many: 60))
    func longerDaysGiveNothingAway(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let executor = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .least(6))
        let answer = try executor.answer(QuestionSpanTests.question(["attendance", "subjects"], by: ["kabupaten"]))
        for line in answer.rows.map(\.values) + [answer.totals].compactMap({ $0 }) {
            for (column, heading) in answer.headings.enumerated() {
                guard case .over = heading.kind else { continue }
                // Behind the figure stands that before, then the change, then that over the longer days.
                let isHidden = line[column - 3].isWithheld || line[column - 2].isWithheld
                #expect(!isHidden || line[column].isWithheld, "seed \(seed), \(heading.id)")
            }
        }
    }
}
