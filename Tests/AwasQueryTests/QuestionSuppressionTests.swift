import AwasModel
import Testing

@testable import AwasQuery

/// What counts too few persons must not follow from totals, shares, changes or the rest beside it.
@Suite struct QuestionSuppressionTests {
    private static let least: Int64 = 6

    @Test(arguments: UInt64(0)..<40)
    func nothingWithheldFollowsFromWhatIsShown(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let executor = Executor(
            try DifferentialTests.dataset(package, seed: seed), leastPersons: Int(QuestionSuppressionTests.least))
        for measure in ["subjects", "attendance", "sanctioned", "proven_subjects"] {
            for (limit, pivot) in [(nil, "quarter"), (2, nil), (2, "quarter")] as [(Int?, String?)] {
                var query = Query(measures: [measure], by: ["kabupaten"], totals: true)
                query.limit = limit
                query.sort = limit == nil ? [] : [Query.SortKey(measure, descending: true)]
                query.period = DateRange(from: CalendarDate(2023, 6, 1), to: CalendarDate(2024, 9, 30))
                let comparison: PeriodComparison? = pivot == nil ? .previous : nil
                let question = Question(
                    query, pivot: pivot, others: limit != nil, share: true, comparison: comparison)
                try QuestionSuppressionTests.check(
                    try executor.answer(question), "seed \(seed), \(measure), \(question)")
            }
        }
    }

    private static func check(_ result: ResultTable, _ context: String) throws {
        let totals = try #require(result.totals)
        let lines = result.rows.map(\.values) + [result.others?.values].compactMap { $0 }
        for (column, heading) in result.headings.enumerated() {
            let shown = lines.map { $0[column] } + [totals[column]]
            if heading.kind == .figure || heading.kind == .before {
                for case .integer(let number) in shown { #expect(number == 0 || number >= least, "\(context)") }
            }
            // A total beside figures that are not shown would give them away, unless they are several and not few.
            let hidden = lines.count { $0[column].isWithheld }
            if hidden > 0, result.others != nil || result.pivot != nil {
                #expect(totals[column].isWithheld, "\(heading.id): \(context)")
            } else if hidden > 0 {
                #expect(hidden > 1 || totals[column].isWithheld, "\(heading.id): \(context)")
            }
        }
        for line in lines + [totals] { checkLine(line, result, context) }
    }

    private static func checkLine(_ line: [Value], _ result: ResultTable, _ context: String) {
        for (column, heading) in result.headings.enumerated() {
            switch heading.kind {
            case .change:
                let isHidden = line[column - 2].isWithheld || line[column - 1].isWithheld
                #expect(line[column].isWithheld == isHidden, "\(context)")
            case .share:
                let figure = result.headings.firstIndex { $0.kind == .figure && $0.pivotValue == heading.pivotValue }
                if figure.map({ line[$0].isWithheld }) == true { #expect(line[column].isWithheld, "\(context)") }
            case .figure where heading.pivotValue == nil && result.pivot != nil:
                let cells = zip(result.headings, line).filter { $0.0.kind == .figure && $0.0.pivotValue != nil }
                // A whole, and shares of it, beside a part that is not shown would give that away.
                guard cells.contains(where: { $0.1.isWithheld }) else { continue }
                #expect(line[column].isWithheld, "\(context)")
                let shares = zip(result.headings, line).filter { $0.0.kind == .share && $0.1 != .null }
                #expect(shares.allSatisfy { $0.1.isWithheld }, "\(context)")
            default: break
            }
        }
    }
}
