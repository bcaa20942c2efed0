import AwasModel

/// Blanks figures that count so few persons that one of them could be known by them.
///
/// A figure of fewer than so many persons is left out, and with it every rate that it could be computed from. A column in
/// which only one group is left out, or groups that are few together, would give them away by its total; so the next
/// smallest group is left out too (complementary suppression; Hundepool et al., Statistical Disclosure Control, 2012).
/// Zero counts nobody and stays.
struct Suppression {
    /// The fewest persons that are shown.
    let least: Int64

    /// The answer to a query, without what counts too few persons.
    func answer(_ query: Query, _ executor: Executor) throws(QueryError) -> ResultTable {
        var wider = query
        wider.limit = nil
        let asked = try QueryPlan(query, executor.dataset).measures
        let hidden = Suppression.persons(behind: asked).filter { id in !asked.contains { $0.id == id } }
        wider.measures += hidden
        var result = try executor.answer(wider)
        var rows: [String: [Int: Withheld]] = [:]
        var totals: [String: Withheld] = [:]
        for (position, measure) in result.measures.enumerated() where measure.countsPersons {
            rows[measure.id] = withheld(result.figures[position], isGrouped: !result.dimensions.isEmpty)
            if case .integer(let number)? = result.totals?[position], isSmall(number) {
                totals[measure.id] = .small(below: least)
            }
        }
        // Notes are about what was asked, not about what was looked at beside it.
        if !hidden.isEmpty { result.notes = try executor.answer(query).notes }
        result.measures = Array(result.measures.prefix(asked.count))
        result.figures = Array(result.figures.prefix(asked.count))
        result.totals = result.totals.map { Array($0.prefix(asked.count)) }
        for (position, measure) in asked.enumerated() {
            for person in Suppression.persons(behind: [measure]) {
                for (row, reason) in rows[person] ?? [:] { result.withhold(row: row, measure: position, reason) }
                if let reason = totals[person] { result.totals?[position] = .withheld(reason) }
            }
        }
        if let limit = query.limit { result.select((0..<Int32(min(max(limit, 0), result.rows.count))).map { $0 }) }
        result.notes += notes(on: result)
        return result
    }

    /// The measures that count persons and that a figure of these is, or is computed from.
    static func persons(behind measures: [Measure]) -> [String] {
        var ids: [String] = []
        for measure in measures {
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
                default: [measure.id]
                }
            for id in behind where Catalogue.measure(named: id)?.countsPersons == true && !ids.contains(id) {
                ids.append(id)
            }
        }
        return ids
    }

    private func isSmall(_ number: Int64) -> Bool { number > 0 && number < least }

    /// What is left out of a column, by row.
    private func withheld(_ column: FigureColumn, isGrouped: Bool) -> [Int: Withheld] {
        guard case .integers(let numbers) = column else { return [:] }
        var result: [Int: Withheld] = [:]
        var sum: Int64 = 0
        for (row, number) in numbers.enumerated() where isSmall(number) {
            result[row] = .small(below: least)
            sum += number
        }
        guard isGrouped, !result.isEmpty, result.count < 2 || sum < least else { return result }
        let others = numbers.indices.filter { numbers[$0] >= least }.sorted {
            (numbers[$0], $0) < (numbers[$1], $1)
        }
        for row in others {
            result[row] = .complement
            sum += numbers[row]
            if result.count > 1, sum >= least { break }
        }
        return result
    }

    /// How many cells of an answer are blank, and why.
    func notes(on result: ResultTable) -> [LocalizedText] {
        let reasons =
            result.withheld.flatMap(\.values)
            + ((result.totals ?? []) + (result.others?.values ?? [])).compactMap { value in
                if case .withheld(let reason) = value { reason } else { nil }
            }
        let small = reasons.count { $0 != .complement }
        guard small > 0 else { return [] }
        var notes = [
            LocalizedText(
                "\(small) sel yang menghitung kurang dari \(least) orang dikosongkan (<\(least)).",
                "\(English.count(small, "cell")) that count fewer than \(least) persons left blank (<\(least)).")
        ]
        let complements = reasons.count - small
        if complements > 0 {
            notes.append(
                LocalizedText(
                    "\(complements) sel lain dikosongkan (*) agar yang pertama tidak dapat dihitung dari jumlahnya.",
                    "\(complements) more left blank (*) so that the former do not follow from the total."))
        }
        return notes
    }
}
