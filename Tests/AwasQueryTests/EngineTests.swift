import AwasModel
import AwasTestSupport
import Testing

@testable import AwasQuery

/// Everything above an engine is the same for all: whole questions, pivots, comparisons, the rest, shares and what is left
/// blank, answered over the native engine and over the plain one.
@Suite struct EngineTests {
    @Test(arguments: 0..<RandomInputs.count(UInt64(30), many: 400))
    func questionsHaveTheSameAnswersOverBothEngines(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let native = NativeEngine(try DifferentialTests.dataset(package, seed: seed))
        var answered = 0
        for number in 0..<10 {
            let question = RandomQuestion.make(seed: seed * 1_000 + UInt64(number), for: package)
            for disclosure in [Disclosure.all, .least(5)] {
                let context = "seed \(seed), \(disclosure), \(question)"
                let plain = PlainEngine(package: package)
                guard let both = EngineTests.answers(question, native, plain, disclosure, context) else { continue }
                answered += 1
                #expect(both.1.notesOnVoters == both.0.notesOnVoters, "\(context)")
                #expect(both.1.notesOnLimits == both.0.notesOnLimits, "\(context)")
            }
        }
        #expect(answered > 4)
    }

    /// The answers of two engines, held to each other by rows, totals, election and day; nil where both refuse the same.
    static func answers(
        _ question: Question, _ one: any QueryEngine, _ other: any QueryEngine, _ disclosure: Disclosure,
        _ context: String
    ) -> (ResultTable, ResultTable)? {
        switch (answer(question, one, disclosure), answer(question, other, disclosure)) {
        case (.success(let expected), .success(let answer)):
            #expect(answer.headings.map(\.id) == expected.headings.map(\.id), "\(context)")
            #expect(Array(answer.rows) == Array(expected.rows), "\(context)")
            #expect(answer.totals == expected.totals && answer.others == expected.others, "\(context)")
            #expect(answer.election == expected.election && answer.asOf == expected.asOf, "\(context)")
            return (expected, answer)
        case (.failure(let error), .failure(let same)):
            #expect(error == same, "\(context)")
        case (let first, let second):
            Issue.record("\(first) and \(second) for \(context)")
        }
        return nil
    }

    private static func answer(
        _ question: Question, _ engine: any QueryEngine, _ disclosure: Disclosure
    ) -> Result<ResultTable, QueryError> {
        do throws(QueryError) {
            return .success(try Executor(engine, disclosure: disclosure).answer(question))
        } catch {
            return .failure(error)
        }
    }
}
