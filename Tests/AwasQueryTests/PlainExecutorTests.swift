import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasQuery

@Suite struct PlainExecutorTests {
    @Test(arguments: CatalogueExamples.all)
    func answersTheExampleAsTheCatalogueSays(example: CatalogueExample) throws {
        let answer = try #require(PlainExecutorTests.answer(example.query, from: example.package))
        #expect(answer.rows == example.rows)
        #expect(answer.totals == example.totals)
        #expect(answer.election == example.election)
    }

    @Test(arguments: CatalogueExamples.refused)
    func refusesWhatTheCatalogueRefuses(example: RefusedExample) {
        guard case .refused(let refusals) = PlainExecutor.answer(example.query, from: example.package) else {
            Issue.record("answered")
            return
        }
        #expect(refusals == [example.refusal])
    }

    /// The declarations of the catalogue and the plain reading of it name the same measures and dimensions.
    @Test func everyMeasureAndDimensionHasAPlainMeaning() {
        for measure in Catalogue.measures {
            let table = PlainMeasures.table(of: measure.id)
            #expect(table != nil, "\(measure.id)")
            for dimension in Catalogue.dimensions {
                let isAvailable = table.map(PlainDimensions.tables(having: dimension.id).contains)
                let isDeclared = Catalogue.dimensions(of: measure).contains { $0.id == dimension.id }
                #expect(isAvailable == isDeclared, "\(measure.id) by \(dimension.id)")
            }
        }
    }

    /// "They close: open at the start + reported − closed (rejected or decided, whichever came first) = open at the end."
    @Test(arguments: 0..<RandomInputs.count(25, many: 100))
    func openCasesClose(seed: UInt64) throws {
        var package = RandomPackage.make(seed: seed)
        package.absent = []
        var before = 0
        for number in 24_276..<24_312 {
            let month = CalendarPeriod(unit: .month, index: number)
            let answer = try #require(
                PlainExecutorTests.answer(
                    Query(
                        measures: ["open_cases", "cases", "unregistered_cases", "registered_open_cases"],
                        period: DateRange(month)), from: package))
            let counts = answer.rows[0].values.compactMap { value in
                if case .integer(let count) = value { count } else { nil }
            }
            try #require(counts.count == 4)
            let (open, reported) = (counts[0], counts[1])
            // "The two parts of open_cases."
            #expect(counts[2] + counts[3] == open)
            let closed = package.cases.count { record in
                let ends = [record.rejectedOn, record.decidedOn].compactMap { $0 }
                return ends.min().map { CalendarPeriod(.month, containing: $0) == month } ?? false
            }
            if number == 24_276 {
                // The first month stands for all that came before it.
                before = open
                continue
            }
            #expect(before + reported - closed == open, "\(month)")
            before = open
        }
    }

    /// Groups that do not overlap add up to the total.
    @Test(arguments: 0..<100)
    func kabupatenRowsAddUp(seed: UInt64) throws {
        var package = RandomPackage.make(seed: seed)
        package.absent = []
        let measures = ["events", "delegations", "cases", "subjects", "open_cases", "pending_subjects"]
        let answer = try #require(
            PlainExecutorTests.answer(Query(measures: measures, by: ["kabupaten"], totals: true), from: package))
        for position in measures.indices {
            let sum = answer.rows.map { $0.values[position]?.number ?? 0 }.reduce(0, +)
            #expect(sum == answer.totals?[position]?.number)
        }
    }

    private static func answer(_ query: Query, from package: PlainPackage) -> PlainAnswer? {
        guard case .answer(let answer) = PlainExecutor.answer(query, from: package) else { return nil }
        return answer
    }
}
