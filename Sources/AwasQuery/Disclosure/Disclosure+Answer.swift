/// The answer to one query.
///
/// A column in which only one group is left out, or groups that are few together, would give them away by its total; so the
/// next smallest group is left out too (complementary suppression; Hundepool et al., Statistical Disclosure Control, 2012).
extension Disclosure {
    /// Which figures of an answer are not shown, by what counts the persons behind them.
    private struct Hidden {
        var rows: [PersonCount: [Int: Withheld]] = [:]
        var totals: [PersonCount: Withheld] = [:]
    }

    /// An answer without what counts too few persons.
    func shown(_ answer: UnguardedAnswer) -> ResultTable {
        guard let leastPersons else { return answer.table }
        var (result, hidden) = (answer.table, Hidden())
        let isGrouped = !result.dimensions.isEmpty
        let rates = Set(result.measures.filter(\.isCrossRate).map { PersonCount(measure: $0.id) })
        for (count, persons) in answer.persons where !rates.contains(count) {
            hidden.rows[count] = withheld(persons.rows, isGrouped: isGrouped)
            if let total = persons.total, isFew(total) { hidden.totals[count] = .small(below: leastPersons) }
        }
        for measure in result.measures where measure.isCrossRate {
            let rate = PersonCount(measure: measure.id)
            guard let counted = PersonCount.behind(measure).first, let events = answer.persons[rate]?.rows,
                let all = answer.persons[counted]?.rows
            else { continue }
            hideParts(of: rate, counted, events, all, isGrouped: isGrouped, &hidden)
        }
        for (position, measure) in result.measures.enumerated() {
            // What stands under a rate itself is hidden of it beside what is hidden of its numerator.
            for count in PersonCount.behind(measure) + (measure.isCrossRate ? [PersonCount(measure: measure.id)] : []) {
                for (row, reason) in hidden.rows[count] ?? [:] { result.withhold(row: row, measure: position, reason) }
                if let reason = hidden.totals[count] { result.totals?[position] = .withheld(reason) }
            }
        }
        return result
    }

    /// A rate tells how many persons it is of, and beside the figure of all of them how many it leaves out: neither may be
    /// few, in a row or in the total.
    ///
    /// - Parameters:
    ///   - counted: the measure that counts all of them.
    ///   - events: by row the persons that the rate is of.
    ///   - all: by row all that are counted.
    private func hideParts(
        of rate: PersonCount, _ counted: PersonCount, _ events: [Int64], _ all: [Int64], isGrouped: Bool,
        _ hidden: inout Hidden
    ) {
        guard let leastPersons else { return }
        func known(_ number: Int64) -> Int64 { number == FigureColumn.null ? 0 : number }
        let leftOut = zip(events, all).map { known($1) - known($0) }
        guard leftOut.contains(where: { $0 != 0 }) else { return }
        let parts = [events, leftOut]
        var rows: [Int: Withheld] = [:]
        for part in parts { rows.merge(withheld(part, isGrouped: isGrouped)) { first, _ in first } }
        hidden.rows[rate] = rows
        let sums = parts.map { $0.reduce(0) { $0 + known($1) } }
        if sums.contains(where: isFew) {
            hidden.totals[rate] = .small(below: leastPersons)
        } else if !rows.isEmpty || hidden.rows[counted]?.isEmpty == false {
            hidden.totals[rate] = .complement
        }
    }

    /// What is left out of a column of numbers of persons, by row.
    private func withheld(_ persons: [Int64], isGrouped: Bool) -> [Int: Withheld] {
        guard let leastPersons else { return [:] }
        var result: [Int: Withheld] = [:]
        var sum: Int64 = 0
        for (row, number) in persons.enumerated() where isFew(number) {
            result[row] = .small(below: leastPersons)
            sum += number
        }
        guard isGrouped, !result.isEmpty, result.count < 2 || sum < leastPersons else { return result }
        let others = persons.indices.filter { persons[$0] >= leastPersons }.sorted {
            (persons[$0], $0) < (persons[$1], $1)
        }
        for row in others {
            result[row] = .complement
            sum += persons[row]
            if result.count > 1, sum >= leastPersons { break }
        }
        return result
    }
}
