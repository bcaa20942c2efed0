import AwasQuery
import AwasWriters
import Testing

@testable import Awas

/// The facade says what the modules behind it say, of every measure by every dimension.
@Suite struct QuestionTests {
    @Test(arguments: Measure.ID.allCases)
    func figuresAreThoseOfTheExecutor(measure: Measure.ID) throws {
        let package = try SamplePackage.read()
        let executor = Executor(package.read.dataset, disclosure: .all)
        var answered = 0
        for dimension in Dimension.ID.allCases {
            let query = try package.query(measure, by: dimension).within("35").during("2024-Q3").withTotals()
            let expected: ResultTable
            do throws(QueryError) {
                expected = try executor.answer(query.question)
            } catch {
                #expect(throws: AwasError(error)) { try query.answer() }
                continue
            }
            let answer = try query.answer()
            answered += 1
            #expect(answer.csv == CSVWriter.render(expected))
            #expect(answer.count == expected.rows.count)
            for (row, values) in zip(answer, expected.rows) {
                #expect(row[dimension] == values.key[0].plain)
                #expect(row[measure] == Figure(values.values[0]))
                #expect(!row.name(dimension).isEmpty)
            }
            let total = try #require(answer.total)
            #expect(total[measure] == expected.totals.map { Figure($0[0]) })
            #expect(total[dimension] == nil)
        }
        #expect(answered > 0)
    }

    @Test func changesAreDifferences() throws {
        let package = try SamplePackage.read()
        let answer = try package.query(.cases, .reports, by: .kabupaten).within("Jawa Timur").during("September 2024")
            .compared(to: .previous).sorted(by: .cases).answer()
        #expect(!answer.isEmpty)
        for row in answer {
            for measure in [Measure.ID.cases, .reports] {
                guard case .count(let now) = row[measure], case .count(let before) = row.before(measure) else {
                    Issue.record("a count is missing")
                    continue
                }
                #expect(row.change(measure) == .count(now - before))
            }
        }
        let cases = answer.compactMap { $0[.cases].number }
        #expect(cases == cases.sorted(by: >))
    }

    @Test func partsOfAQuestionReachTheQuery() throws {
        let query = try SamplePackage.read().query(.attendance, by: .sector, .month)
            .during(from: "2024-08-01", to: "30/09/2024").within("35", "Kabupaten Bantul")
            .keeping(.sector, "asn", "polri").leavingOut(.level, "desa").sorted(by: .attendance, ascending: true)
            .limited(to: 3).known(on: "2024-10-01")
            .voters(ofElection: "pemilu-2019").withholding(fewerPersonsThan: 3)
        #expect(
            query.question.query.arguments == [
                "--measures", "attendance", "--by", "sector,month", "--where", "sector=asn,polri", "--where",
                "level!=desa", "--region", "35", "--region", "34.02", "--from", "2024-08-01", "--to", "2024-09-30",
                "--as-of", "2024-10-01", "--election", "pemilu-2019", "--sort=attendance", "--limit", "3",
            ])
        #expect(query.disclosure == .least(3))
        #expect(try query.answer().count <= 3)
    }

    @Test func missingIsNotZero() throws {
        let scratch = try Scratch()
        try scratch.write(
            "event_id,date,kind,title,organizer,level,region\nM-1,2024-09-26,sosialisasi,A,B,kabkota,35.19\n",
            to: "events.csv")
        try scratch.write("event_id,agency,sector,invited,attended\nM-1,Camat,asn,15,\n", to: "attendance.csv")
        let answer = try DataPackage(scratch.path).query(.attendance, .unrecorded, .cases, by: .sector).answer()
        let row = try #require(answer.first)
        #expect(row[.attendance] == .missing && row[.attendance].number == nil && "\(row[.attendance])" == "…")
        #expect(row[.unrecorded] == .count(1))
        // There is no table of cases.
        #expect(row[.cases] == .missing)
        #expect(!answer.notes.isEmpty)
    }

    @Test(arguments: ["2024-13", "kemarin", "", "2024-9-1-1"])
    func textsThatAreNoPeriodAreRefused(text: String) throws {
        let query = try SamplePackage.read().query(.cases)
        #expect(throws: AwasError.self) { try query.during(text) }
        #expect(throws: AwasError.self) { try query.during(from: text) }
        #expect(throws: AwasError.self) { try query.known(on: text) }
        #expect(throws: AwasError.self) { try query.within(text) }
    }
}
