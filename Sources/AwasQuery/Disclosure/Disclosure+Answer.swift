/// The answer to one query.
///
/// A column in which only one group is left out, or groups that are few together, would give them away by its total; so the
/// next smallest group is left out too (complementary suppression; Hundepool et al., Statistical Disclosure Control, 2012).
extension Disclosure {
    /// Which figures of an answer are not shown, by the id of the measure that counts the persons.
    private struct Hidden {
        var rows: [String: [Int: Withheld]] = [:]
        var totals: [String: Withheld] = [:]
    }

    /// An answer without what counts too few persons.
    func shown(_ answer: UnguardedAnswer) -> ResultTable {
        guard let leastPersons else { return answer.table }
        var (result, hidden) = (answer.table, Hidden())
        let isGrouped = !result.dimensions.isEmpty
        for (id, persons) in answer.persons {
            hidden.rows[id] = withheld(persons.rows, isGrouped: isGrouped)
            if let total = persons.total, isFew(total) { hidden.totals[id] = .small(below: leastPersons) }
        }
        for (position, measure) in result.measures.enumerated() {
            guard case .rates(_, let events, _) = result.figures[position],
                let counted = Disclosure.personCounts(behind: measure).first, let all = answer.persons[counted]?.rows
            else { continue }
            hideParts(of: measure.id, counted, events, all, isGrouped: isGrouped, &hidden)
        }
        for (position, measure) in result.measures.enumerated() {
            // What stands under a rate itself is hidden of it beside what is hidden of its numerator.
            for id in Disclosure.personCounts(behind: measure) + (measure.isCrossRate ? [measure.id] : []) {
                for (row, reason) in hidden.rows[id] ?? [:] { result.withhold(row: row, measure: position, reason) }
                if let reason = hidden.totals[id] { result.totals?[position] = .withheld(reason) }
            }
        }
        return result
    }

    /// The measures that count persons and that a figure of a measure is, or is computed from.
    static func personCounts(behind measure: Measure) -> [String] {
        let behind: [String] =
            switch measure.aggregation {
            case .ratio(let numerator, let denominator): [numerator, denominator]
            // Its denominator is of whole regions.
            case .crossRate(_, let numerator, _): [numerator]
            case .ratioOfSums(let stream, let numerator, let denominators):
                // The sums of the same columns over all records that have them.
                Catalogue.measures.filter { other in
                    guard case .sum(stream, let field) = other.aggregation else { return false }
                    return field == numerator || denominators.contains(field)
                }.map(\.id)
            case .medianAge(let fact, let opened, let closed):
                Catalogue.measures.filter { other in
                    guard case .stock(fact, opened, closed) = other.aggregation else { return false }
                    return true
                }.map(\.id)
            default: [measure.id]
            }
        return behind.filter { Catalogue.measure(named: $0)?.countsPersons == true }
    }

    /// A rate tells how many persons it is of, and beside the figure of all of them how many it leaves out: neither may be
    /// few, in a row or in the total.
    ///
    /// - Parameters:
    ///   - counted: the measure that counts all of them.
    ///   - events: by row the persons that the rate is of.
    ///   - all: by row all that are counted.
    private func hideParts(
        of rate: String, _ counted: String, _ events: [Int64], _ all: [Int64], isGrouped: Bool, _ hidden: inout Hidden
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

extension Measure {
    /// Whether it counts persons, so that a small figure may point to one of them.
    public var countsPersons: Bool { unit == .people || unit == .subjects }

    /// Whether it counts persons or is computed from such counts.
    public var isAboutPersons: Bool { !Disclosure.personCounts(behind: self).isEmpty }
}
