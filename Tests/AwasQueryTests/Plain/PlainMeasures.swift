import AwasModel

/// A figure of an answer, before it is made into text.
enum PlainValue: Hashable {
    case integer(Int)
    case real(Double)

    var number: Double {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        }
    }
}

/// The measures, as the catalogue's table of them says.
enum PlainMeasures {
    /// Measures whose records are put in a period by a date: the table and that date's column.
    static let dated: [String: (table: PlainTable, basis: String)] = [
        "events": (.events, "date"), "mou_events": (.events, "date"), "declaration_events": (.events, "date"),
        "attendance": (.attendance, "date"), "attendance_female": (.attendance, "date"),
        "female_share": (.attendance, "date"),
        "invited": (.attendance, "date"), "attendance_rate": (.attendance, "date"),
        "delegations": (.attendance, "date"), "unrecorded": (.attendance, "date"),
        "represented": (.attendance, "date"), "agencies": (.attendance, "date"),
        "cases": (.cases, "reported_on"), "reports": (.cases, "reported_on"), "findings": (.cases, "reported_on"),
        "report_share": (.cases, "reported_on"), "registered_cases": (.cases, "registered_on"),
        "rejected_cases": (.cases, "rejected_on"), "decided_cases": (.cases, "decided_on"),
        "decided_in_time": (.cases, "decided_on"), "decided_late": (.cases, "decided_on"),
        "decided/withoutStart": (.cases, "decided_on"), "decided/withoutKind": (.cases, "decided_on"),
        "decided/withoutCalendar": (.cases, "decided_on"), "decided/electionTaken": (.cases, "decided_on"),
        "proven": (.cases, "decided_on"), "unproven": (.cases, "decided_on"), "stopped": (.cases, "decided_on"),
        "proven_rate": (.cases, "decided_on"), "forwarded_cases": (.cases, "forwarded"),
        "median_days_to_decision": (.cases, "decided_on"), "subjects": (.subjects, "reported_on"),
        "proven_subjects": (.subjects, "decided_on"), "sanctioned": (.subjects, "sanctioned_on"),
        "oversight_participants": (.oversight, "date"),
    ]

    static let stocks: Set<String> = [
        "open_cases", "unregistered_cases", "registered_open_cases", "median_age_open", "pending_subjects",
        "median_age_pending", "overdue_cases", "open/withoutStart", "open/withoutKind", "open/withoutCalendar",
        "open/electionTaken",
    ]

    static let turnout: Set<String> = [
        "registered_voters", "voters", "valid_votes", "invalid_votes", "turnout", "invalid_rate", "stations_total",
        "stations_counted", "station_coverage",
    ]

    /// So many of another measure for each so many registered voters.
    static let crossRates: [String: (scale: Int, numerator: String)] = [
        "oversight_rate": (1_000, "oversight_participants"), "reach_rate": (1_000, "attendance"),
        "public_report_rate": (100_000, "reports"),
    ]

    /// The table whose dimensions a measure has; of a cross rate, that of its numerator.
    static func table(of measure: String) -> PlainTable? {
        if let rate = crossRates[measure] { return table(of: rate.numerator) }
        if turnout.contains(measure) { return .turnout }
        if ["pending_subjects", "median_age_pending"].contains(measure) { return .subjects }
        if stocks.contains(measure) { return .cases }
        return dated[measure]?.table
    }

    /// The figure over the records of a group; over none a count is 0 and everything else null.
    static func value(of measure: String, over rows: [PlainRow]) -> PlainValue? {
        switch measure {
        case "events", "delegations", "cases", "registered_cases", "rejected_cases", "decided_cases",
            "forwarded_cases", "open_cases", "unregistered_cases", "registered_open_cases", "subjects",
            "pending_subjects", "overdue_cases":
            .integer(rows.count)
        case "decided_in_time": count(rows) { row in row.isDecided(inTime: true) }
        case "decided_late": count(rows) { row in row.isDecided(inTime: false) }
        case "decided/withoutStart", "decided/withoutKind", "decided/withoutCalendar", "decided/electionTaken",
            "open/withoutStart", "open/withoutKind", "open/withoutCalendar", "open/electionTaken":
            count(rows) { $0.limitNote == measure.split(separator: "/").last.map(String.init) }
        case "mou_events": count(rows) { $0.lists["commitment", default: []].contains("mou") }
        case "declaration_events": count(rows) { $0.lists["commitment", default: []].contains("deklarasi") }
        case "unrecorded": count(rows) { $0.numbers["attended"] == nil }
        case "represented": count(rows) { $0.isRepresented }
        case "agencies": .integer(Set(rows.compactMap { $0.singles["agency"] }).count)
        case "reports": count(rows) { $0.singles["source"] == "laporan" }
        case "findings": count(rows) { $0.singles["source"] == "temuan" }
        case "proven", "proven_subjects": count(rows) { $0.singles["decision"] == "pelanggaran" }
        case "unproven": count(rows) { $0.singles["decision"] == "bukan_pelanggaran" }
        case "stopped": count(rows) { $0.singles["decision"] == "dihentikan" }
        case "sanctioned": count(rows, isSanctioned)
        case "attendance": sum(rows, "attended")
        case "attendance_female": sum(rows, "attended_female")
        case "invited": sum(rows, "invited")
        case "oversight_participants": sum(rows, "participants")
        case "registered_voters", "voters", "valid_votes", "invalid_votes": sum(rows, measure)
        case "attendance_rate", "female_share", "invalid_rate", "station_coverage":
            sides(of: measure)?(rows).flatMap { ratio(.integer($0.0), .integer($0.1)) }
        case "stations_total": sum(rows, measure)
        case "stations_counted": rows.isEmpty ? nil : completeSum(rows, measure)
        case "median_age_open", "median_age_pending": median(rows.compactMap { $0.numbers["age"] })
        case "turnout": ratio(sum(rows, "voters"), sum(rows, "registered_voters"))
        case "report_share": ratio(value(of: "reports", over: rows), value(of: "cases", over: rows))
        case "proven_rate": ratio(value(of: "proven", over: rows), value(of: "decided_cases", over: rows))
        case "median_days_to_decision": medianDays(rows)
        default: nil
        }
    }

    /// Whether a subject has a sanction other than tidak_disanksi.
    private static func isSanctioned(_ row: PlainRow) -> Bool {
        row.subjects.contains { $0["sanction"].map { $0 != "tidak_disanksi" } ?? false }
    }

    private static func count(_ rows: [PlainRow], _ condition: (PlainRow) -> Bool) -> PlainValue {
        .integer(rows.count(where: condition))
    }

    /// The sum over the rows that record the number; null when none does: not recorded is not zero.
    private static func sum(_ rows: [PlainRow], _ column: String) -> PlainValue? {
        let numbers = rows.compactMap { $0.numbers[column] }
        return numbers.isEmpty ? nil : .integer(numbers.reduce(0, +))
    }

    /// "One empty: null."
    private static func completeSum(_ rows: [PlainRow], _ column: String) -> PlainValue? {
        let numbers = rows.compactMap { $0.numbers[column] }
        return numbers.count < rows.count ? nil : .integer(numbers.reduce(0, +))
    }

    /// What a ratio divides, and by what, over some rows; nil for a measure that is none of sums of one table.
    static func sides(of measure: String) -> (([PlainRow]) -> (Int, Int)?)? {
        switch measure {
        case "attendance_rate": return { rows in share(rows, "attended", of: ["invited"]) }
        case "female_share": return { rows in share(rows, "attended_female", of: ["attended"]) }
        case "invalid_rate": return { rows in share(rows, "invalid_votes", of: ["valid_votes", "invalid_votes"]) }
        case "station_coverage": return coverage
        default: return nil
        }
    }

    private static func coverage(_ rows: [PlainRow]) -> (Int, Int)? {
        guard let part = completeSum(rows.filter { $0.numbers["covered_total"] != nil }, "covered"),
            let whole = sum(rows, "covered_total")
        else { return nil }
        return (integer(part), integer(whole))
    }

    /// A sum and the sum of others, over the rows that record all of them.
    private static func share(_ rows: [PlainRow], _ numerator: String, of denominator: [String]) -> (Int, Int)? {
        let complete = rows.filter { row in
            ([numerator] + denominator).allSatisfy { row.numbers[$0] != nil }
        }
        let parts = denominator.compactMap { sum(complete, $0) }
        guard parts.count == denominator.count else { return nil }
        return sum(complete, numerator).map { (integer($0), parts.reduce(0) { $0 + integer($1) }) }
    }

    /// A ratio with a zero or absent denominator is null, never 0 or infinity.
    static func ratio(_ numerator: PlainValue?, _ denominator: PlainValue?, scale: Int = 1) -> PlainValue? {
        guard let numerator, let denominator, integer(denominator) != 0 else { return nil }
        return .real(Double(scale * integer(numerator)) / Double(integer(denominator)))
    }

    private static func integer(_ value: PlainValue) -> Int {
        switch value {
        case .integer(let number): number
        case .real(let number): Int(number)
        }
    }

    /// The median of decided_on − reported_on in days; of an even count the mean of the middle two.
    private static func medianDays(_ rows: [PlainRow]) -> PlainValue? {
        var days: [Int] = []
        for row in rows {
            guard let reported = row.dates["reported_on"], let decided = row.dates["decided_on"] else { continue }
            days.append(Int(decided.daysSinceEpoch) - Int(reported.daysSinceEpoch))
        }
        return median(days)
    }

    private static func median(_ days: [Int]) -> PlainValue? {
        guard !days.isEmpty else { return nil }
        let days = days.sorted()
        let middle = days.count / 2
        return days.count % 2 == 1 ? .real(Double(days[middle])) : .real(Double(days[middle - 1] + days[middle]) / 2)
    }
}
