import AwasModel

@testable import AwasQuery

/// A record of any table, as what can be asked of it: values by the ids of dimensions, dates and numbers by the names
/// of columns. An absent value is null.
struct PlainRow {
    var region: String
    var dates: [String: CalendarDate] = [:]
    var singles: [String: String] = [:]
    var lists: [String: [String]] = [:]
    /// Of a case: agency, sector and sanction of each of its subjects, or of nobody where it has none. All other
    /// records stand for themselves alone.
    var subjects: [[String: String]] = [[:]]
    var numbers: [String: Int] = [:]
    var isRepresented = false
    /// Of a case, what is to be said of its time limit.
    var limitNote: String?

    /// Its values of a dimension: one, but of a list each item, and null for an empty list.
    ///
    /// - Parameters:
    ///   - subject: the subject that the record is looked at through.
    ///   - date: the day that puts it in a month, quarter and year.
    func values(of dimension: String, through subject: [String: String], on date: CalendarDate?) -> [String?] {
        switch dimension {
        case "province": return [code(region, parts: 1)]
        case "kabupaten": return [code(region, parts: 2)]
        case "kecamatan": return [code(region, parts: 3)]
        case "month": return [date.map { String($0.description.prefix(7)) }]
        case "quarter": return [date.map { "\($0.description.prefix(4))-Q\(($0.civil.month + 2) / 3)" }]
        case "year": return [date.map { String($0.description.prefix(4)) }]
        default:
            if PlainDimensions.lists.contains(dimension) {
                let items = Set(lists[dimension] ?? [])
                return items.isEmpty ? [nil] : Array(items)
            }
            return [subject[dimension] ?? singles[dimension]]
        }
    }

    /// Whether its region is one of some or lies below one; always where none is asked for.
    func lies(in regions: [String]) -> Bool {
        regions.isEmpty || regions.contains { region == $0 || region.hasPrefix($0 + ".") }
    }

    /// The subjects through which it passes all filters: none when it fails. Filters on agency, sector and sanction must
    /// hold for one and the same subject.
    func subjects(passing filters: [Filter], on date: CalendarDate?) -> [[String: String]] {
        subjects.filter { subject in
            filters.allSatisfy { filter in
                let matches = values(of: filter.dimension, through: subject, on: date).contains { value in
                    filter.matches(value)
                }
                return filter.isExclusion ? !matches : matches
            }
        }
    }

    /// The groups that it falls in, through some of its subjects: each once.
    func keys(by dimensions: [String], through subjects: [[String: String]], on date: CalendarDate?) -> Set<[String?]> {
        var keys: Set<[String?]> = []
        for subject in subjects {
            var begun: [[String?]] = [[]]
            for dimension in dimensions {
                let values = values(of: dimension, through: subject, on: date)
                begun = begun.flatMap { key in values.map { key + [$0] } }
            }
            keys.formUnion(begun)
        }
        return keys
    }
}

extension Filter {
    /// Whether a value passes. Months, quarters and years of one kind are in the order of their texts.
    fileprivate func matches(_ value: String?) -> Bool {
        switch comparison {
        case .equals: return values.contains(value ?? "")
        case .other: return !values.contains(value ?? "")
        case .contains:
            guard let value else { return false }
            let names = PlainWords.names(of: value, in: dimension).map { $0.lowercased() }
            return values.contains { part in names.contains { $0.contains(part.lowercased()) } }
        case .less: return value.map { bytesComeFirst($0, values[0]) } ?? false
        case .greater: return value.map { bytesComeFirst(values[0], $0) } ?? false
        case .atMost: return value.map { !bytesComeFirst(values[0], $0) } ?? false
        case .atLeast: return value.map { !bytesComeFirst($0, values[0]) } ?? false
        }
    }
}

/// What values are called.
enum PlainWords {
    /// A text is its own name; a value of a closed set has an Indonesian and an English one too; a region
    /// has its name beside its code.
    static func names(of value: String, in dimension: String) -> [String] {
        if PlainDimensions.regions.contains(dimension) || dimension == "event_region" {
            return RegionCode(value).flatMap { RegionDirectory.standard[$0] }.map { [value, $0.fullName] } ?? [value]
        }
        // "The joint decree's text behind KE-1 …".
        if dimension == "violation" { return [value] + JointDecree.violations.filter { $0.code == value }.map(\.text) }
        let sets: [String: Enumeration] = [
            "sector": .sector, "event_kind": .eventKind, "level": .level, "commitment": .commitment,
            "source": .caseSource, "channel": .channel, "decision": .decision, "category": .category,
            "state": .state, "sanction": .sanction, "program": .program,
        ]
        guard let found = sets[dimension]?.values.first(where: { $0.id == value }) else { return [value] }
        return [value, found.label.indonesian, found.label.english]
    }
}

/// The first parts of a region's code, nil when it has fewer.
func code(_ region: String, parts count: Int) -> String? {
    let parts = region.split(separator: ".")
    return parts.count >= count ? parts.prefix(count).joined(separator: ".") : nil
}

extension PlainPackage {
    /// The records of a table as they are known on a day; nil is a day after all others.
    func rows(of table: PlainTable, asOf: CalendarDate?) -> [PlainRow] {
        switch table {
        case .events: events.map(row)
        case .attendance: attendance.compactMap(row)
        case .cases: cases.map { row($0, asOf: asOf) }
        case .subjects: subjects.compactMap { row($0, asOf: asOf) }
        case .oversight: oversight.map(row)
        case .turnout: turnout.map(row)
        }
    }

    private func row(_ event: PlainEvent) -> PlainRow {
        var row = PlainRow(region: event.region)
        row.dates["date"] = event.date
        row.singles["election"] = event.election
        row.singles["event_kind"] = event.kind
        row.singles["level"] = event.level
        row.singles["organizer"] = event.organizer
        row.lists["commitment"] = event.commitments
        return row
    }

    private func row(_ delegation: PlainDelegation) -> PlainRow? {
        guard let event = events.first(where: { $0.id == delegation.event && delegation.isOf($0.office) }) else {
            return nil
        }
        var row = row(event)
        row.region = delegation.region ?? event.region
        row.singles["event_region"] = code(event.region, parts: 2)
        row.singles["agency"] = agency(spelled: delegation.agency)
        row.singles["sector"] = delegation.sector
        row.numbers["invited"] = delegation.invited
        row.numbers["attended"] = delegation.attended
        row.numbers["attended_female"] = delegation.attendedFemale
        row.isRepresented = delegation.represented == true
        return row
    }

    private func row(_ record: PlainCase, asOf: CalendarDate?) -> PlainRow {
        let own = subjects.filter { $0.caseID == record.id && $0.isOf(record.office) }
        var row = PlainRow(region: record.region)
        row.dates["reported_on"] = record.reportedOn
        row.dates["registered_on"] = record.registeredOn
        row.dates["rejected_on"] = record.rejectedOn
        row.dates["decided_on"] = record.decidedOn
        row.dates["forwarded_on"] = record.forwardedOn
        (row.dates["due"], row.limitNote) = limit(of: record)
        row.dates["overdue_from"] = row.dates["due"]?.adding(1)
        // "forwarded_on, else its terlapor's first".
        row.dates["forwarded"] = record.forwardedOn ?? own.compactMap(\.forwardedOn).min()
        row.singles["election"] = record.election
        row.singles["source"] = record.source
        row.singles["channel"] = record.channel
        row.singles["decision"] = isKnown(record.decidedOn, asOf) ? record.decision : nil
        row.singles["forwarded_to"] = isKnown(record.forwardedOn, asOf) ? record.forwardedTo : nil
        row.singles["state"] = state(of: record, asOf: asOf)
        row.lists["category"] = record.categories
        row.lists["violation"] = record.violations
        row.subjects = own.isEmpty ? [[:]] : own.map { properties(of: $0, asOf: asOf) }
        return row
    }

    private func row(_ subject: PlainSubject, asOf: CalendarDate?) -> PlainRow? {
        guard let record = cases.first(where: { $0.id == subject.caseID && subject.isOf($0.office) }) else {
            return nil
        }
        var row = row(record, asOf: asOf)
        row.subjects = [properties(of: subject, asOf: asOf)]
        // "Use the terlapor's own value, else the case's."
        let forwardedOn = subject.forwardedOn ?? record.forwardedOn
        row.dates["forwarded_on"] = forwardedOn
        row.singles["forwarded_to"] = isKnown(forwardedOn, asOf) ? subject.forwardedTo ?? record.forwardedTo : nil
        if !subject.violations.isEmpty { row.lists["violation"] = subject.violations }
        row.dates["sanctioned_on"] = subject.sanctionedOn
        return row
    }

    private func row(_ oversight: PlainOversight) -> PlainRow {
        var row = PlainRow(region: oversight.region)
        row.dates["date"] = oversight.date
        row.singles["election"] = oversight.election
        row.singles["program"] = oversight.program
        row.numbers["participants"] = oversight.participants
        return row
    }

    private func row(_ turnout: PlainTurnout) -> PlainRow {
        var row = PlainRow(region: turnout.region)
        row.singles["election"] = turnout.election
        row.numbers["registered_voters"] = turnout.registeredVoters
        row.numbers["voters"] = turnout.voters
        row.numbers["valid_votes"] = turnout.validVotes
        row.numbers["invalid_votes"] = turnout.invalidVotes
        return row
    }

    private func properties(of subject: PlainSubject, asOf: CalendarDate?) -> [String: String] {
        var properties = ["agency": agency(spelled: subject.agency), "sector": subject.sector]
        properties["sanction"] = isKnown(subject.sanctionedOn, asOf) ? subject.sanction : nil
        return properties
    }

    /// "The first that holds on the as-of day."
    private func state(of record: PlainCase, asOf: CalendarDate?) -> String {
        let own = subjects.filter { $0.caseID == record.id && $0.isOf(record.office) }
        let isDecided = isKnown(record.decidedOn, asOf)
        // "Forwarded (the case or one of its terlapor)."
        let isForwarded = isKnown(record.forwardedOn, asOf) || own.contains { isKnown($0.forwardedOn, asOf) }
        if isKnown(record.rejectedOn, asOf) { return "tidak_diregistrasi" }
        if isDecided && ["bukan_pelanggaran", "dihentikan"].contains(record.decision) { return "selesai" }
        if isForwarded && !own.isEmpty && own.allSatisfy({ isKnown($0.sanctionedOn, asOf) }) { return "selesai" }
        if isForwarded { return "diteruskan" }
        if isDecided { return "diputus" }
        if isKnown(record.registeredOn, asOf) { return "diregistrasi" }
        return "diterima"
    }
}

extension PlainDelegation {
    /// Without office it belongs to the only event with its id.
    fileprivate func isOf(_ other: String?) -> Bool { office == nil || office == other }
}

extension PlainSubject {
    fileprivate func isOf(_ other: String?) -> Bool { office == nil || office == other }
}

/// Whether something dated has happened by a day.
func isKnown(_ date: CalendarDate?, _ day: CalendarDate?) -> Bool {
    guard let date else { return false }
    return day.map { date <= $0 } ?? true
}
