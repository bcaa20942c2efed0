import AwasModel
import Foundation

/// Until when cases are to be decided, as the words of the contract say: of a Pemilu 14 working days after registration, of a
/// Pilkada 3 days and 2 more.
extension PlainPackage {
    /// The last day, and what is to be said of the limit.
    func limit(of record: PlainCase) -> (day: CalendarDate?, note: String?) {
        // "A decided case without it … is in neither measure and said."
        guard let start = record.registeredOn else { return (nil, "withoutStart") }
        let known = record.election.map { kind(ofElection: $0, repeats: 0) } ?? kindOfNextVote(from: record.reportedOn)
        guard let known else { return (nil, "withoutKind") }
        let day = known == "pemilu" ? PlainWorkingDays.day(14, after: start) : start.adding(3 + 2)
        guard let day else { return (nil, "withoutCalendar") }
        return (day, record.election == nil ? "electionTaken" : nil)
    }

    /// "A psu takes the kind of what it repeats."
    private func kind(ofElection id: String, repeats count: Int) -> String? {
        guard let election = elections.first(where: { $0.id == id }), count <= elections.count else { return nil }
        if election.kind != "psu" { return election.kind }
        return election.repeats.flatMap { kind(ofElection: $0, repeats: count + 1) }
    }

    /// "That of the next voting date on or after `reported_on`, else the last before." Several kinds on that day are none.
    private func kindOfNextVote(from day: CalendarDate) -> String? {
        let days = elections.map(\.votingDate)
        guard let vote = days.filter({ $0 >= day }).min() ?? days.max() else { return nil }
        let kinds = elections.filter { $0.votingDate == vote }.map { kind(ofElection: $0.id, repeats: 0) }
        return Set(kinds).count == 1 ? kinds[0] : nil
    }
}

extension PlainRow {
    /// "Up to the extended limit", or after it.
    func isDecided(inTime: Bool) -> Bool {
        guard let decided = dates["decided_on"], let due = dates["due"] else { return false }
        return (decided <= due) == inTime
    }
}

/// The working days of the years whose days off are known.
enum PlainWorkingDays {
    /// By year, its days off: "working days skip … the national holidays", and "joint leave is no working day".
    private static let daysOff: [Int: Set<CalendarDate>] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "rules/holidays.yml")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        // Days off are indented lines that begin with a day.
        let days = lines.filter { $0.hasPrefix("    2") }.compactMap {
            CalendarDate(String($0.dropFirst(4).prefix(10)))
        }
        return Dictionary(grouping: days) { $0.civil.year }.mapValues(Set.init)
    }()

    /// "Working days skip Saturdays, Sundays"; nil where a day up to it is in a year that is not listed.
    static func day(_ number: Int, after start: CalendarDate) -> CalendarDate? {
        var (day, left) = (start, number)
        while left > 0 {
            day = day.adding(1)
            guard let off = daysOff[day.civil.year] else { return nil }
            // 1 January 1970 was a Thursday.
            if (Int(day.daysSinceEpoch) + 3) % 7 < 5, !off.contains(day) { left -= 1 }
        }
        return day
    }
}
