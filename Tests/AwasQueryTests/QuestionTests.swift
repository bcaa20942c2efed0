import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasQuery

/// Pivots, shares, comparisons and the rest against the plain executor.
@Suite struct QuestionTests {
    private static let seeds: Range<UInt64> =
        0..<RandomInputs.count(60, many: 400)

    /// Ten random questions over each package: 600, among the slow tests 4,000.
    @Test(arguments: seeds)
    func agreesWithThePlainExecutor(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let executor = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
        for number in 0..<10 {
            let question = RandomQuestion.make(seed: seed * 1_000 + UInt64(number), for: package)
            let result: ResultTable
            do {
                result = try executor.answer(question)
            } catch {
                let isAmbiguous = PlainShaper(question, from: package).isAmbiguous
                let reason = QuestionTests.mayRefuse(question, error)
                #expect(
                    reason || isAmbiguous && DifferentialTests.refusal(error) == .severalElections,
                    "seed \(seed): \(error) for \(question)")
                continue
            }
            let expected = PlainShaper(question, from: package).answer()
            #expect(result.headings.map(\.id) == expected.columns, "seed \(seed), \(question)")
            let rows = result.rows.map { row in
                PlainShape.Line(key: row.key.map(\.plain), figures: QuestionTests.figures(row.values, result))
            }
            #expect(rows == expected.rows, "seed \(seed), \(question)")
            #expect(result.others.map { QuestionTests.figures($0.values, result) } == expected.others, "\(question)")
            #expect(result.totals.map { QuestionTests.figures($0, result) } == expected.totals, "\(question)")
        }
    }

    /// Most questions have an answer, and between them they ask for everything.
    @Test func questionsAreWorthAsking() throws {
        var found: [String: Int] = [:]
        for seed in UInt64(0)..<60 {
            let package = RandomPackage.make(seed: seed)
            let executor = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
            for number in 0..<10 {
                let question = RandomQuestion.make(seed: seed * 1_000 + UInt64(number), for: package)
                guard let result = try? executor.answer(question), !result.rows.isEmpty else { continue }
                found["answers", default: 0] += 1
                let kinds = Set(result.headings.map(\.kind))
                if result.headings.contains(where: { $0.pivotValue != nil }) { found["pivot", default: 0] += 1 }
                if kinds.contains(.share) { found["share", default: 0] += 1 }
                if kinds.contains(.change) { found["comparison", default: 0] += 1 }
                if result.others != nil { found["others", default: 0] += 1 }
                if !question.having.isEmpty { found["having", default: 0] += 1 }
            }
        }
        #expect(found["answers", default: 0] > 170, "\(found)")
        for kind in ["pivot", "share", "comparison", "others", "having"] {
            #expect(found[kind, default: 0] > 12, "\(kind): \(found)")
        }
    }

    /// What is filled in has no record, and leaves everything else as it is.
    @Test(arguments: UInt64(0)..<20)
    func fillAddsGroupsWithoutRecords(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let executor = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
        let query = Query(
            measures: ["cases", "attendance"], by: ["kabupaten", "month"], regions: [RegionCode("35")!],
            period: DateRange(from: CalendarDate(2024, 1, 5), to: CalendarDate(2024, 6, 10)))
        let plain = try executor.run(query)
        let filled = try executor.answer(Question(query, fill: true))
        let added = filled.rows.filter { row in !plain.rows.contains { $0.key == row.key } }
        #expect(filled.rows.filter { row in !added.contains { $0.key == row.key } } == Array(plain.rows))
        let cases: Value = package.absent.contains(.cases) ? .null : .integer(0)
        #expect(added.allSatisfy { $0.values == [cases, .null] })
        // 38 kabupaten and kota in six months, and what is recorded for the province alone.
        let provincial = plain.rows.count { $0.key[0] == .null }
        #expect(filled.rows.count == 38 * 6 + provincial)
    }

    /// Figures by the ids of their columns, missing ones left out.
    private static func figures(_ values: [Value], _ result: ResultTable) -> [String: PlainValue] {
        var figures: [String: PlainValue] = [:]
        for (heading, value) in zip(result.headings, values) { figures[heading.id] = DifferentialTests.plain(value) }
        return figures
    }

    /// Whether a question deserves to be refused for the reason given.
    private static func mayRefuse(_ question: Question, _ error: QueryError) -> Bool {
        let words = PlainQuestion(question.wholeQuery)
        let rows = words.dimensions.dropLast(question.pivot == nil ? 0 : 1)
        let shared = question.pivot == nil ? Array(rows) : Array(words.dimensions.suffix(1))
        switch error {
        case .nothingToShare: return question.share && shared.isEmpty
        case .notAShare(let measure):
            let parts = [.additive, .stock] as [Measure.Additivity]
            return question.share && !parts.contains(Catalogue.measure(named: measure)?.additivity ?? .none)
        case .shareOfOverlap(let measure, let dimension):
            let isOfSubjects =
                PlainMeasures.table(of: measure) == .cases && ["agency", "sector", "sanction"].contains(dimension)
            let isRepeated =
                PlainMeasures.stocks.contains(measure) && PlainDimensions.periods.contains(dimension)
                || PlainMeasures.turnout.contains(measure) && dimension == "election"
            return question.share && shared.contains(dimension)
                && (PlainDimensions.lists.contains(dimension) || isOfSubjects || isRepeated)
        case .othersNeedOneDimension: return question.others && rows.count != 1
        case .othersOfStock: return question.others && rows.contains(where: PlainDimensions.periods.contains)
        case .comparisonNeedsPeriod:
            return question.comparison != nil && (question.query.period.from == nil || question.query.period.to == nil)
        case .comparisonOfTurnout(let measure):
            return question.comparison != nil && PlainMeasures.turnout.contains(measure)
        case .comparisonOfPeriods:
            let periods = (words.dimensions + words.filters.map(\.dimension)).filter(PlainDimensions.periods.contains)
            return question.comparison != nil && !periods.isEmpty
        default:
            guard let refusal = DifferentialTests.refusal(error) else { return false }
            return words.refusals.contains(refusal)
        }
    }
}
