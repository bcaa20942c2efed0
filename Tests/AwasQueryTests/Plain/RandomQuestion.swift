import AwasModel
import AwasTestSupport

@testable import AwasQuery

/// Makes of random queries questions: with a pivot, shares, a comparison, conditions, the rest. Most have an answer, some
/// must be refused.
enum RandomQuestion {
    static func make(seed: UInt64, for package: PlainPackage) -> Question {
        var random = SplitMix64(seed: seed ^ 0x5EED)
        var question = Question(RandomQuery.make(seed: seed, for: package))
        question.share = random.chance(35)
        if question.share, random.chance(90) { keepCounts(&question.query) }
        let words = PlainQuestion(question.query)
        let shared = Catalogue.dimensions.map(\.id).filter { id in
            !words.dimensions.contains(id)
                && words.measures.allSatisfy { measure in
                    PlainMeasures.table(of: measure).map(PlainDimensions.tables(having: id).contains) ?? false
                }
        }
        if random.chance(60), let pivot = shared.randomElement(using: &random) { question.pivot = pivot }
        if random.chance(40) {
            question.comparison = random.chance(50) ? .previous : .lastYear
            if random.chance(90) { makeComparable(&question, random.chance(50)) }
        }
        if random.chance(20), let measure = words.measures.randomElement(using: &random) {
            let comparison = random.pick(
                [FigureFilter.Comparison.equals, .differs, .less, .atMost, .greater, .atLeast], else: .less)
            question.having = [FigureFilter(measure, comparison, Double(Int.random(in: 0...4, using: &random)))]
        }
        if random.chance(50), random.chance(10) || question.query.dimensions.count == 1 {
            question.others = true
            question.query.limit = Int.random(in: 0...3, using: &random)
        }
        if words.measures.contains(where: PlainMeasures.stocks.contains) {
            question.query.filters.removeAll(where: isByPeriod)
        }
        return question
    }

    /// Leaves the measures that are parts of a whole, and dimensions whose groups do not overlap.
    private static func keepCounts(_ query: inout Query) {
        let counts = query.measures.filter { name in
            Catalogue.measure(named: name).map { $0.additivity == .additive } ?? false
        }
        query.measures = counts.isEmpty ? ["attendance"] : counts
        let overlapping = PlainDimensions.lists.union(["agency", "sector", "sanction"])
        query.dimensions.removeAll { name in
            Catalogue.dimension(named: name).map { overlapping.contains($0.id) } ?? false
        }
        if query.dimensions.isEmpty { query.dimensions = ["kabupaten"] }
        let columns = query.dimensions + query.measures
        query.sort.removeAll { !columns.contains($0.id) }
        query.filters = []
    }

    /// Gives it a period, and neither turnout nor several kinds of periods.
    private static func makeComparable(_ question: inout Question, _ isOfMonth: Bool) {
        var query = question.query
        query.filters.removeAll(where: isByPeriod)
        let words = PlainQuestion(question.wholeQuery)
        if words.measures.contains(where: PlainMeasures.turnout.contains)
            || words.dimensions.filter(PlainDimensions.periods.contains).count > 1
        {
            question.comparison = nil
        }
        if query.period.from == nil || query.period.to == nil {
            let month = DateRange(CalendarPeriod(.month, containing: CalendarDate(2024, 9, 1)))
            let days = DateRange(from: CalendarDate(2023, 11, 8), to: CalendarDate(2024, 8, 31))
            query.period = isOfMonth ? month : days
        }
        question.query = query
    }

    private static func isByPeriod(_ filter: Filter) -> Bool {
        Catalogue.dimension(named: filter.dimension)?.isPeriod ?? false
    }
}
