import AwasModel
import AwasTestSupport
import Testing

@testable import AwasQuery

/// What counts too few persons must not follow from totals, shares, changes or the rest beside it.
@Suite struct QuestionSuppressionTests {
    private static let least: Int64 = 6

    @Test(arguments: 0..<RandomInputs.count(UInt64(16), many: 40))
    func nothingWithheldFollowsFromWhatIsShown(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let executor = Executor(
            try DifferentialTests.dataset(package, seed: seed), disclosure: .least(QuestionSuppressionTests.least))
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

    /// A rate by voters tells how many persons it is of and, beside the figure of all, how many it leaves out.
    @Test(arguments: 0..<RandomInputs.count(UInt64(24), many: 60))
    func ratesGiveNoFewPersonsAway(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let executor = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
        var guarded = executor
        guarded.disclosure = .least(QuestionSuppressionTests.least)
        for election in package.elections.map(\.id) {
            for dimensions in [[], ["province"], ["kabupaten"], ["kecamatan", "program"], ["program"]] {
                let query = Query(
                    measures: ["oversight_rate", "oversight_participants"], by: dimensions, election: election,
                    totals: true)
                let all = try executor.run(query)
                let shown = try guarded.run(query)
                var parts: (of: [Int64], leftOut: [Int64]) = ([], [])
                var isHidden: [Bool] = []
                for (row, line) in all.rows.enumerated() {
                    let of = all.figures[0].sides(ofRow: row)?.events ?? 0
                    let count = if case .integer(let number) = line.values[1] { number } else { Int64(0) }
                    parts.of.append(of)
                    parts.leftOut.append(count - of)
                    isHidden.append(shown.rows[row].values[0].isWithheld)
                    if shown.rows[row].values[0].number != nil {
                        #expect(!QuestionSuppressionTests.isFew(of) && !QuestionSuppressionTests.isFew(count - of))
                    }
                }
                guard let total = shown.totals?[0], total.number != nil else { continue }
                for part in [parts.of, parts.leftOut] {
                    let sum = part.reduce(0, +)
                    // What is hidden of the rows is what the total leaves of those that are shown.
                    let hidden = zip(part, isHidden).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
                    #expect(!QuestionSuppressionTests.isFew(sum) && !QuestionSuppressionTests.isFew(hidden), "\(query)")
                }
            }
        }
    }

    /// Which rows are shown, and in which order, does not depend on what is left blank in them; and whatever mark stands in a
    /// cell, a note explains it.
    @Test(arguments: 0..<RandomInputs.count(UInt64(16), many: 40))
    func rowsAreChosenBeforeAnyIsLeftBlank(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let open = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
        var blanking = open
        blanking.disclosure = .least(QuestionSuppressionTests.least)
        for measure in ["attendance", "subjects", "oversight_participants", "female_share", "median_age_pending"] {
            for (pivot, comparison) in [(nil, nil), ("quarter", nil), (nil, .previous)]
                as [(String?, PeriodComparison?)]
            {
                for hasOthers in [false, true] {
                    var query = Query(measures: [measure], by: ["kabupaten"], totals: seed % 2 == 0)
                    query.limit = 2
                    query.sort = [Query.SortKey(comparison == nil ? measure : measure + "_change", descending: true)]
                    query.period = DateRange(from: CalendarDate(2023, 6, 1), to: CalendarDate(2024, 9, 30))
                    let question = Question(query, pivot: pivot, others: hasOthers, comparison: comparison)
                    let (all, shown) = (try open.answer(question), try blanking.answer(question))
                    #expect(all.rows.map(\.key) == shown.rows.map(\.key), "seed \(seed), \(question)")
                    let cells = (shown.rows.map(\.values) + [shown.totals, shown.others?.values].compactMap { $0 })
                        .joined()
                    let isExplained = shown.notes.contains { $0.english.contains("(*)") }
                    #expect(isExplained == cells.contains(where: \.isWithheld), "seed \(seed), \(question)")
                }
            }
        }
    }

    /// The same of whatever can be asked: sorted, limited, with the rest, pivots and comparisons. A condition alone leaves out
    /// rows whose figure it cannot be held to, since it is not shown: what is kept must not tell what it is.
    @Test(arguments: 0..<RandomInputs.count(UInt64(24), many: 200))
    func theRowsShownAreThoseOfTheWholeAnswer(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let open = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
        var blanking = open
        blanking.disclosure = .least(QuestionSuppressionTests.least)
        for number in 0..<10 {
            var question = RandomQuestion.make(seed: seed * 1_000 + UInt64(number), for: package)
            if !question.having.isEmpty {
                (question.query.limit, question.others, question.query.totals) = (nil, false, true)
            }
            guard let all = try? open.answer(question) else { continue }
            let shown = try blanking.answer(question)
            #expect(shown.others?.count == all.others?.count && shown.notesOnVoters.count == all.notesOnVoters.count)
            var keys = all.rows.map(\.key)
            if let condition = question.having.first {
                question.having = []
                let unconditioned = try blanking.answer(question)
                let column = try #require(unconditioned.column(named: condition.column))
                let hidden = Set(unconditioned.rows.filter { $0.values[column].isWithheld }.map(\.key))
                keys.removeAll(where: hidden.contains)
            }
            #expect(shown.rows.map(\.key) == keys, "seed \(seed), \(question)")
        }
    }

    private static func isFew(_ persons: Int64) -> Bool { persons > 0 && persons < least }

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
