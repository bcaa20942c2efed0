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
                let one = EngineTests.answer(question, native, disclosure)
                let other = EngineTests.answer(question, PlainEngine(package: package), disclosure)
                let context = "seed \(seed), \(disclosure), \(question)"
                guard case .success(let expected) = one, case .success(let answer) = other else {
                    if case .failure(let error) = one, case .failure(let same) = other {
                        #expect(error == same, "\(context)")
                    } else {
                        Issue.record("\(one) and \(other) for \(context)")
                    }
                    continue
                }
                answered += 1
                #expect(answer.headings.map(\.id) == expected.headings.map(\.id), "\(context)")
                #expect(Array(answer.rows) == Array(expected.rows), "\(context)")
                #expect(answer.totals == expected.totals && answer.others == expected.others, "\(context)")
                #expect(answer.election == expected.election && answer.asOf == expected.asOf, "\(context)")
                #expect(answer.notesOnVoters == expected.notesOnVoters, "\(context)")
                #expect(answer.notesOnLimits == expected.notesOnLimits, "\(context)")
            }
        }
        #expect(answered > 4)
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
