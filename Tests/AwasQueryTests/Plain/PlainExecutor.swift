import AwasModel

@testable import AwasQuery

/// The answer to a question in plain forms: ids, codes and texts as CSV and JSON carry them.
struct PlainAnswer {
    struct Row: Hashable {
        var key: [String?]
        var values: [PlainValue?]
    }

    var rows: [Row]
    var totals: [PlainValue?]?
    var election: String?
    var asOf: CalendarDate?
}

enum PlainOutcome {
    case answer(PlainAnswer)
    /// Every reason to refuse the question.
    case refused(Set<PlainRefusal>)
}

/// A second reading of the catalogue, independent of the real executor: slow, and plain enough to be checked by eye
/// against the words of the catalogue. It looks at every record for every measure, and takes ids from the catalogue's
/// declarations and nothing else.
struct PlainExecutor {
    let package: PlainPackage
    var question: PlainQuestion
    /// The election whose turnout is used and whether all are, where somebody else has chosen.
    var knownElections: (chosen: String?, all: Bool)?
    /// Nothing dated later is known; nil when the data have no date at all.
    let asOf: CalendarDate?
    /// What a value of a dimension is taken for: the values of the rest are one.
    var recoded: (_ dimension: String, _ value: String?) -> String? = { $1 }

    static func answer(_ query: Query, from package: PlainPackage) -> PlainOutcome {
        let question = PlainQuestion(query)
        let refusals = question.refusals
        guard refusals.isEmpty else { return .refused(refusals) }
        let executor = PlainExecutor(
            package: package, question: question, asOf: query.asOf ?? query.period.to ?? package.latestDate)
        if executor.usesOneElection, executor.possibleElections.count > 1 { return .refused([.severalElections]) }
        return .answer(executor.answer())
    }

    private func answer() -> PlainAnswer {
        let columns = question.measures.map { figures(of: $0, by: question.dimensions) }
        // Without dimensions the answer is one row, whether or not there are records.
        var keys: Set<[String?]> = question.dimensions.isEmpty ? [[]] : []
        for column in columns { keys.formUnion(column.keys) }
        let rows = keys.map { key in
            PlainAnswer.Row(
                key: key,
                values: zip(question.measures, columns).map { measure, column in
                    column[key] ?? absent(measure, key, by: question.dimensions)
                })
        }
        var answer = PlainAnswer(rows: rows.sorted(by: comesFirst), asOf: asOf)
        if let limit = question.query.limit { answer.rows = Array(answer.rows.prefix(limit)) }
        if question.query.totals {
            answer.totals = question.measures.map { measure in
                figures(of: measure, by: [])[[]] ?? absent(measure, [], by: [])
            }
        }
        if usesOneElection { answer.election = chosenElection }
        return answer
    }

    /// Whether a table has no file without which nobody knows the records of a measure: theirs, that of their events or
    /// cases, or that of the subjects which a filter on cases looks at.
    private func isUnknown(_ measure: String) -> Bool {
        guard let table = PlainMeasures.table(of: measure) else { return false }
        var tables = table.files
        if table == .cases, question.filters.contains(where: { PlainDimensions.ofSubjects.contains($0.dimension) }) {
            tables.append(.subjects)
        }
        return tables.contains(where: package.absent.contains)
    }

    /// "The output says which": cross rates divide by one election even where the question is grouped by them.
    var usesOneElection: Bool {
        question.measures.contains {
            PlainMeasures.turnout.contains($0) && !usesAllElections
                || PlainMeasures.crossRates[$0] != nil
        }
    }

    /// "Grouped by election they come from all, or from the one that `--election` names."
    private var usesAllElections: Bool {
        if let knownElections { return knownElections.all }
        return question.dimensions.contains("election") && question.query.election == nil
    }

    /// The figure of a measure in each group that it makes.
    func figures(of measure: String, by dimensions: [String]) -> [[String?]: PlainValue?] {
        if let rate = PlainMeasures.crossRates[measure] {
            let rates = rates(rate.numerator, per: rate.scale, by: dimensions)
            return isUnknown(measure) ? rates.mapValues { _ in nil } : rates
        }
        let groups = groups(records(of: measure, by: dimensions), by: dimensions, where: question.filters)
        return groups.mapValues { isUnknown(measure) ? nil : PlainMeasures.value(of: measure, over: $0) }
    }

    /// A measure in a group without a record: "a count is 0 (its cross rate too, where voters are known) and everything
    /// else null; where its table has no file at all, every measure of it is null".
    func absent(_ measure: String, _ key: [String?], by dimensions: [String]) -> PlainValue? {
        if isUnknown(measure) { return nil }
        guard let rate = PlainMeasures.crossRates[measure] else { return PlainMeasures.value(of: measure, over: []) }
        return PlainMeasures.ratio(
            PlainMeasures.value(of: rate.numerator, over: []), voters(by: dimensions)(key), scale: rate.scale)
    }

    /// A cross rate: over places whose voters are known. It makes a group wherever its numerator does. "It is 0 where a
    /// count leaves none, null where a sum leaves none."
    private func rates(_ numerator: String, per scale: Int, by dimensions: [String]) -> [[String?]: PlainValue?] {
        let places = PlainVoters(package, election: chosenElection)
        let voters = voters(by: dimensions)
        let records = groups(records(of: numerator, by: dimensions), by: dimensions, where: question.filters)
        var rates: [[String?]: PlainValue?] = [:]
        for (key, rows) in records {
            let known = PlainMeasures.value(of: numerator, over: rows.filter { places.isKnown($0.region) })
            rates.updateValue(PlainMeasures.ratio(known, voters(key), scale: scale), forKey: key)
        }
        return rates
    }

    /// The denominator of a group's cross rates: taken by the region dimensions among those of the question, filtered by
    /// region only, from the chosen election even where the question is grouped by election, and over the places whose
    /// voters are known. Zero is unknown.
    private func voters(by dimensions: [String]) -> ([String?]) -> PlainValue? {
        let places = dimensions.indices.filter { PlainDimensions.regions.contains(dimensions[$0]) }
        let election = chosenElection
        let known = PlainVoters(package, election: election)
        let turnout = package.rows(of: .turnout, asOf: asOf)
            .filter { $0.singles["election"] == election && known.isKnown($0.region) }
        let voters = groups(
            turnout.map { ($0, nil) }, by: places.map { dimensions[$0] },
            where: question.filters.filter { PlainDimensions.regions.contains($0.dimension) })
        return { key in
            PlainMeasures.value(of: "registered_voters", over: voters[places.map { key[$0] }] ?? [])
        }
    }

    /// The records of each group, each once.
    private func groups(
        _ records: [(row: PlainRow, date: CalendarDate?)], by dimensions: [String], where filters: [Filter]
    ) -> [[String?]: [PlainRow]] {
        var groups: [[String?]: [PlainRow]] = [:]
        for (row, date) in records where row.lies(in: question.regions) {
            let subjects = row.subjects(passing: filters, on: date)
            let keys = row.keys(by: dimensions, through: subjects, on: date)
            for key in Set(keys.map { key in zip(dimensions, key).map(recoded) }) {
                groups[key, default: []].append(row)
            }
        }
        return groups
    }

    /// The records that a measure looks at, each with the day that puts it in a month.
    func records(of measure: String, by dimensions: [String]) -> [(row: PlainRow, date: CalendarDate?)] {
        if PlainMeasures.stocks.contains(measure) { return stock(measure, by: dimensions) }
        if PlainMeasures.turnout.contains(measure) {
            let election = chosenElection
            let rows = measure.hasPrefix("station") ? package.rowsOfStations() : package.rows(of: .turnout, asOf: asOf)
            return rows.filter { usesAllElections || $0.singles["election"] == election }
                .map { ($0, nil) }
        }
        guard let (table, basis) = PlainMeasures.dated[measure] else { return [] }
        let period = question.query.period
        return package.rows(of: table, asOf: asOf).compactMap { row in
            guard let date = row.dates[basis], isKnown(date, asOf) else { return nil }
            if let from = period.from, date < from { return nil }
            if let to = period.to, date > to { return nil }
            return (row, date)
        }
    }
}

// MARK: - Stocks

extension PlainExecutor {
    /// The records in a stock at the end of the period, or at the end of each period that the answer is grouped by: a
    /// record is there once for each such day.
    private func stock(_ measure: String, by dimensions: [String]) -> [(row: PlainRow, date: CalendarDate?)] {
        let rows = package.rows(of: PlainMeasures.table(of: measure) ?? .cases, asOf: asOf)
        var inStock: [(row: PlainRow, date: CalendarDate?)] = []
        for day in stockDays(by: dimensions) {
            for var row in rows where isInStock(row, measure, on: day) {
                // "From reported_on over open_cases / from forwarding over pending_subjects."
                let opened = row.dates[measure == "median_age_pending" ? "forwarded_on" : "reported_on"] ?? day
                row.numbers["age"] = Int(day.daysSinceEpoch) - Int(opened.daysSinceEpoch)
                inStock.append((row, day))
            }
        }
        return inStock
    }

    private func isInStock(_ row: PlainRow, _ measure: String, on day: CalendarDate) -> Bool {
        if PlainMeasures.table(of: measure) == .subjects {
            return isKnown(row.dates["forwarded_on"], day) && !isKnown(row.dates["sanctioned_on"], day)
        }
        let isOpen =
            isKnown(row.dates["reported_on"], day) && !isKnown(row.dates["rejected_on"], day)
            && !isKnown(row.dates["decided_on"], day)
        let isRegistered = isKnown(row.dates["registered_on"], day)
        switch measure {
        case "unregistered_cases": return isOpen && !isRegistered
        case "registered_open_cases": return isOpen && isRegistered
        // "Registered, undecided and past it."
        case "overdue_cases": return isOpen && isRegistered && (row.dates["due"].map { $0 < day } ?? false)
        // What is said beside it is of the registered ones.
        case _ where measure.hasPrefix("open/"): return isOpen && isRegistered
        default: return isOpen
        }
    }

    /// The days at whose end the stocks of an answer are taken.
    private func stockDays(by dimensions: [String]) -> [CalendarDate] {
        guard let asOf else { return [] }
        let end = min(question.query.period.to ?? asOf, asOf)
        let isFiltered = question.filters.contains { PlainDimensions.periods.contains($0.dimension) }
        if dimensions.contains(where: PlainDimensions.periods.contains) {
            return ends(of: finestUnit, to: end)
        }
        guard isFiltered else { return [end] }
        // A total, of a question that keeps some of the periods that it is grouped by: that of the last of them.
        let kept = ends(of: finestUnit, to: end).filter { day in
            let filters = question.filters.filter { PlainDimensions.periods.contains($0.dimension) }
            return !PlainRow(region: "").subjects(passing: filters, on: day).isEmpty
        }
        return kept.suffix(1)
    }

    /// The shortest period that the question is grouped by.
    private var finestUnit: CalendarPeriod.Unit {
        if question.dimensions.contains("month") { return .month }
        return question.dimensions.contains("quarter") ? .quarter : .year
    }

    /// The last day of each calendar period from the first report, or from the start of the question's period where
    /// that is later, to an end; of the last one that end itself.
    private func ends(of unit: CalendarPeriod.Unit, to end: CalendarDate) -> [CalendarDate] {
        guard let firstReport = package.cases.map(\.reportedOn).min() else { return [] }
        let start = max(firstReport, question.query.period.from ?? firstReport)
        var days: [CalendarDate] = []
        var period = CalendarPeriod(unit, containing: start)
        while start <= end && period.firstDay <= end {
            days.append(min(period.lastDay, end))
            period = period.advanced(by: 1)
        }
        return days
    }
}

// MARK: - The election of turnout

extension PlainExecutor {
    /// "The one `--election` names, else the single one in `--where election=…`, else the latest by voting_date on or
    /// before as-of that has turnout rows in the asked region (a *psu* only by name, or where it alone has rows); two on
    /// that day are an error that names both."
    var possibleElections: [String] {
        if let named = question.query.election { return [named] }
        let kept = question.filters.filter {
            $0.dimension == "election" && !$0.isExclusion && $0.comparison == .equals
        }
        if kept.count == 1, Set(kept[0].values).count == 1, kept[0].values[0] != "" { return [kept[0].values[0]] }
        let turnout = package.rows(of: .turnout, asOf: asOf).filter { $0.lies(in: question.regions) }
        let candidates = package.elections.filter { election in
            isKnown(election.votingDate, asOf) && turnout.contains { $0.singles["election"] == election.id }
        }
        let regular = candidates.filter { $0.kind != "psu" }
        // Of several repeated votes alone none is the one that has rows.
        guard let latest = regular.map(\.votingDate).max() else { return candidates.map(\.id) }
        return regular.filter { $0.votingDate == latest }.map(\.id)
    }

    var chosenElection: String? {
        if let knownElections { return knownElections.chosen }
        return possibleElections.count == 1 ? possibleElections[0] : nil
    }
}

// MARK: - Order

extension PlainExecutor {
    /// By what the question sorts by, then by the dimensions ascending; nulls last, whichever way.
    func comesFirst(_ left: PlainAnswer.Row, _ right: PlainAnswer.Row) -> Bool {
        for sortKey in question.sort {
            if let position = question.dimensions.firstIndex(of: sortKey.id) {
                let (first, second) = (left.key[position], right.key[position])
                if first == second { continue }
                return precedes(first, second, descending: sortKey.descending, bytesComeFirst)
            }
            if let position = question.measures.firstIndex(of: sortKey.id) {
                let (first, second) = (left.values[position]?.number, right.values[position]?.number)
                if first == second { continue }
                return precedes(first, second, descending: sortKey.descending, <)
            }
        }
        for (first, second) in zip(left.key, right.key) where first != second {
            return precedes(first, second, descending: false, bytesComeFirst)
        }
        return false
    }

    private func precedes<Element>(
        _ first: Element?, _ second: Element?, descending: Bool, _ isLess: (Element, Element) -> Bool
    ) -> Bool {
        guard let first else { return false }
        guard let second else { return true }
        return descending ? isLess(second, first) : isLess(first, second)
    }
}

/// The order of texts by their UTF-8 bytes; codes of one level, months, quarters and years are in their order by it too.
func bytesComeFirst(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
