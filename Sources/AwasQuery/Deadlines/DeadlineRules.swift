import AwasModel
import AwasYAML

/// Until when a step of handling a case is to be done, by kind of election, and which days are working days: what
/// `rules/` says.
package struct DeadlineRules: Sendable {
    /// A step of handling a case.
    package enum Step: String, CaseIterable, Hashable, Sendable {
        /// From the report to the registration.
        case registration
        /// To the decision.
        case decision
    }

    /// What is counted.
    package enum Unit: String, CaseIterable, Sendable {
        /// Days of the calendar.
        case days = "hari"
        case workingDays = "hari_kerja"
    }

    /// A number of days, with where it is found.
    package struct Limit: Hashable, Sendable {
        /// The last day of the limit; the day after the start is 1.
        package let days: Int
        package let unit: Unit
        /// Where the number is found.
        package let source: String
        /// Where the unit is found; nil where no source says it, so that it is assumed.
        package let unitSource: String?
        /// Whether it goes on where the usual limit ends, instead of beginning at the start.
        package let isAdded: Bool
    }

    /// A step's time.
    package struct Rule: Hashable, Sendable {
        /// The date that days are counted from, of the case.
        package let start: Field
        /// Where that is found.
        package let startSource: String
        package let limit: Limit
        /// Where additional statements are needed; nil where no more time is given.
        package let extended: Limit?
    }

    /// By the id of a kind of election.
    private let rules: [String: [Step: Rule]]
    /// The years whose days off are known, ascending.
    package let years: [HolidayYear]
    private let calendar: WorkingCalendar

    init(rules: [String: [Step: Rule]], years: [HolidayYear]) {
        self.rules = rules
        self.years = years.sorted { $0.year < $1.year }
        calendar = WorkingCalendar(
            daysOff: Dictionary(years.map { ($0.year, Set($0.daysOff.map(\.day))) }) { first, _ in first })
    }

    /// The kinds of elections that there are rules for; a repeated vote has that of what it repeats.
    package static let kinds = Enumeration.electionKind.values.map(\.id).filter { $0 != "psu" }

    /// The rule of a step; nil where none is given.
    package func rule(_ step: Step, ofKind kind: String) -> Rule? { rules[kind]?[step] }

    /// The last day of the extended limit of a step, of the usual one where it is not extended.
    ///
    /// - Parameter start: the date that the rule counts from.
    /// - Returns: nil where there is no rule, or counting leads into a year whose days off are not known.
    package func lastDay(_ step: Step, ofKind kind: String, from start: CalendarDate) -> CalendarDate? {
        guard let rule = rule(step, ofKind: kind) else { return nil }
        guard let extended = rule.extended else { return day(rule.limit, after: start) }
        guard extended.isAdded else { return day(extended, after: start) }
        return day(rule.limit, after: start).flatMap { day(extended, after: $0) }
    }

    private func day(_ limit: Limit, after start: CalendarDate) -> CalendarDate? {
        switch limit.unit {
        case .days: start.adding(days: limit.days)
        case .workingDays: calendar.workingDay(limit.days, after: start)
        }
    }
}

/// The days off of a year that are no working days whatever the day of the week.
package struct HolidayYear: Sendable {
    /// Why a day is off.
    package enum Kind: String, CaseIterable, Sendable {
        case holidays
        case jointLeave = "joint_leave"
        /// By a presidential decree of its own.
        case votingDays = "voting_days"
    }

    package let year: Int
    /// The joint decrees that name its days.
    package let decrees: [String]
    /// Those whose number is known from the press alone.
    package let unconfirmed: [String]
    /// By kind and day.
    package let daysOff: [(kind: Kind, day: CalendarDate, name: String)]
}

extension DeadlineRules {
    /// What the files of `rules/` say, which the package manager embeds so that the program needs no file beside it. A test
    /// holds that nothing is wrong in them; if there were, nothing would be known of any limit.
    package static let standard: DeadlineRules = {
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        do throws(DefinitionError) {
            return try RulesReader.read(
                deadlines: text(PackageResources.deadlines_yml), holidays: text(PackageResources.holidays_yml))
        } catch {
            return DeadlineRules(rules: [:], years: [])
        }
    }()
}
