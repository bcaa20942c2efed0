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
        for (position, measure) in asked.enumerated() where measure.isAboutPersons {
            guard case .rates(_, let events, _) = result.figures[position],
                let counted = Suppression.persons(behind: [measure]).first,
                let column = result.measures.firstIndex(where: { $0.id == counted }),
                case .integers(let all) = result.figures[column]
            else { continue }
            let isGrouped = !result.dimensions.isEmpty
            withholdParts(of: measure.id, events, all, isGrouped, hidden: rows[counted] ?? [:], &rows, &totals)
        }
        // Notes are about what was asked, not about what was looked at beside it.
        if !hidden.isEmpty {
            let plain = try executor.answer(query)
            (result.notes, result.absences) = (plain.notes, plain.absences)
        }
        result.measures = Array(result.measures.prefix(asked.count))
        result.figures = Array(result.figures.prefix(asked.count))
        result.withoutRecords.keep(asked.count)
        result.totals = result.totals.map { Array($0.prefix(asked.count)) }
        for (position, measure) in asked.enumerated() {
            // What stands under a rate itself is hidden of it beside what is hidden of its numerator.
            for person in Suppression.persons(behind: [measure]) + (measure.isCrossRate ? [measure.id] : []) {
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
                case .medianAge(let fact, let opened, let closed):
                    Catalogue.measures.filter { other in
                        guard case .stock(fact, opened, closed) = other.aggregation else { return false }
                        return true
                    }.map(\.id)
                default: [measure.id]
                }
            for id in behind where Catalogue.measure(named: id)?.countsPersons == true && !ids.contains(id) {
                ids.append(id)
            }
        }
        return ids
    }

    /// A rate tells how many persons it is of, and beside the figure of all of them how many it leaves out: neither may be
    /// few, in a row or in the total.
    ///
    /// - Parameters:
    ///   - events: by row the persons that the rate is of.
    ///   - all: by row all that are counted.
    ///   - hidden: the rows in which the count of all is not shown.
    private func withholdParts(
        of rate: String, _ events: [Int64], _ all: [Int64], _ isGrouped: Bool, hidden: [Int: Withheld],
        _ rows: inout [String: [Int: Withheld]], _ totals: inout [String: Withheld]
    ) {
        func known(_ number: Int64) -> Int64 { number == FigureColumn.null ? 0 : number }
        let leftOut = zip(events, all).map { known($1) - known($0) }
        guard leftOut.contains(where: { $0 != 0 }) else { return }
        let parts = [events, leftOut]
        var withheld: [Int: Withheld] = [:]
        for part in parts {
            withheld.merge(self.withheld(.integers(part), isGrouped: isGrouped)) { first, _ in first }
        }
        rows[rate] = withheld
        let sums = parts.map { $0.reduce(0) { $0 + known($1) } }
        if sums.contains(where: isSmall) {
            totals[rate] = .small(below: least)
        } else if !withheld.isEmpty || !hidden.isEmpty {
            totals[rate] = .complement
        }
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
        let complements = reasons.count - small
        var notes: [LocalizedText] = []
        if small > 0 {
            notes.append(
                LocalizedText(
                    "\(small) sel yang menghitung kurang dari \(least) orang dikosongkan (<\(least)).",
                    "\(English.count(small, "cell")) that \(small == 1 ? "counts" : "count") fewer than \(least) persons left blank (<\(least))."
                ))
        }
        if complements > 0 {
            notes.append(
                small > 0
                    ? LocalizedText(
                        "\(complements) sel lain dikosongkan (*) agar yang pertama tidak dapat dihitung dari jumlahnya.",
                        "\(complements) more left blank (*) so that the former do not follow from the total.")
                    : LocalizedText(
                        "\(complements) sel dikosongkan (*) agar angka lain, yang menghitung kurang dari \(least) orang, tidak dapat dihitung darinya.",
                        "\(English.count(complements, "cell")) left blank (*) so that other figures, which count fewer than \(least) persons, do not follow."
                    ))
        }
        return notes
    }
}
