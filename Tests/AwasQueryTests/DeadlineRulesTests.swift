import AwasModel
import AwasYAML
import Foundation
import Testing

@testable import AwasQuery

/// The rules that are built in, and what is said of wrong ones.
@Suite struct DeadlineRulesTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    private static let rules = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "rules")

    private static func text(_ name: String) -> String {
        (try? String(contentsOf: rules.appending(path: name), encoding: .utf8)) ?? ""
    }

    // MARK: Last days

    /// A last day worked out by hand, with the reckoning.
    struct LastDay: Sendable, CustomTestStringConvertible {
        let kind: String
        let registeredOn: CalendarDate
        /// Nil where it needs a year without a list.
        let lastDay: CalendarDate?
        let reckoning: String

        var testDescription: String { "\(kind) \(registeredOn): \(reckoning)" }
    }

    static let lastDays: [LastDay] = {
        let file = tests.appending(path: "Fixtures/last-days.tsv")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").dropFirst()
        return lines.map { line in
            let cells = line.split(separator: "\t").map(String.init)
            return LastDay(
                kind: cells[0], registeredOn: day(cells[1]), lastDay: CalendarDate(cells[2]), reckoning: cells[3])
        }
    }()

    @Test(arguments: lastDays)
    func lastDaysAreThoseWorkedOutByHand(example: LastDay) {
        let lastDay = DeadlineRules.standard.lastDay(.decision, ofKind: example.kind, from: example.registeredOn)
        #expect(lastDay == example.lastDay)
    }

    @Test func thereAreEnoughOfThem() {
        #expect(DeadlineRulesTests.lastDays.count >= 60)
        #expect(Set(DeadlineRulesTests.lastDays.map(\.kind)) == Set(DeadlineRules.kinds))
    }

    // MARK: The files

    @Test func filesAreRightAndEmbedded() throws {
        let read = try RulesReader.read(
            deadlines: DeadlineRulesTests.text("deadlines.yml"), holidays: DeadlineRulesTests.text("holidays.yml"))
        let standard = DeadlineRules.standard
        for kind in DeadlineRules.kinds {
            for step in DeadlineRules.Step.allCases {
                #expect(read.rule(step, ofKind: kind) == standard.rule(step, ofKind: kind))
            }
        }
        #expect(read.years.map(\.year) == Array(2019...2026))
        #expect(standard.years.map(\.daysOff.count) == read.years.map(\.daysOff.count))
    }

    /// The limits as the laws say them.
    @Test func limitsAreThoseOfTheLaws() throws {
        let rules = DeadlineRules.standard
        #expect(rules.rule(.decision, ofKind: "pemilu")?.words.english == "14 working days after registration")
        #expect(rules.rule(.decision, ofKind: "pilkada")?.words.indonesian == "3 + 2 hari setelah registrasi")
        let usual = try #require(rules.rule(.decision, ofKind: "pemilu")?.limit)
        #expect(usual.days == 7 && usual.unit == .days && usual.unitSource == nil)
        #expect(rules.rule(.registration, ofKind: "pemilu")?.words.english == "2 days after the report (unit assumed)")
        #expect(rules.lastDay(.registration, ofKind: "pemilu", from: day("2024-01-06")) == day("2024-01-08"))
        #expect(rules.lastDay(.registration, ofKind: "pilkada", from: day("2024-01-06")) == nil)
    }

    // MARK: Wrong ones

    /// What is wrong after a change of a file, in English.
    private func problems(
        deadlines: (String) -> String = { $0 }, holidays: (String) -> String = { $0 }
    ) -> [String] {
        do throws(DefinitionError) {
            _ = try RulesReader.read(
                deadlines: deadlines(DeadlineRulesTests.text("deadlines.yml")),
                holidays: holidays(DeadlineRulesTests.text("holidays.yml")))
            return []
        } catch {
            return error.problems.map { "\($0.file): \($0.message.english)" }
        }
    }

    @Test(arguments: [
        ("limit: {days: 2, unit", "limit: {days: two, unit", "a whole number above zero is needed here, not “two”"),
        ("days: 14", "days: 1400", "at most 365 days, not 1400"),
        ("unit: hari_kerja", "unit: minggu", "unknown unit “minggu”; there is: hari, hari_kerja"),
        (
            "start: registered_on", "start: decided_on",
            "unknown start “decided_on”; there is: reported_on, registered_on"
        ),
        ("pilkada:", "pilkades:", "unknown key “pilkades” (did you mean “pilkada”?)"),
        ("more: 2", "days: 5\n      more: 2", "one of days, more is needed here"),
        ("  decision:\n    start: registered_on\n", "  decision:\n", "the key “start” is missing"),
    ])
    func wrongLimitsAreTold(old: String, new: String, message: String) {
        let problems = problems(deadlines: { $0.replacing(old, with: new, maxReplacements: 1) })
        #expect(problems.contains("rules/deadlines.yml: \(message)"), "\(problems)")
    }

    @Test func aWorkingDayNeedsASource() {
        let problems = problems(deadlines: { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
                !line.hasPrefix("      unit_source: UU 7/2017")
            }.joined(separator: "\n")
        })
        #expect(
            problems == [
                "rules/deadlines.yml: hari_kerja needs a unit_source; what no source says is hari, which is assumed"
            ])
    }

    @Test(arguments: [
        ("2024-01-01: Tahun Baru Masehi", "2024-01-32: Tahun Baru", "“2024-01-32” is no day; write it like 2024-01-01"),
        ("2024-01-01: Tahun Baru Masehi", "2023-01-01: Tahun Baru", "2023-01-01 is no day of the year 2024"),
        ("2024-02-09: Tahun Baru Imlek", "2024-02-10: Tahun Baru Imlek", "2024-02-10 is written twice"),
        ("\n2024:", "\nnext year:", "“next year” is no year"),
        ("2020:\n  decrees:", "2020:\n  keputusan:", "unknown key “keputusan”"),
        (
            "2026:\n  unconfirmed:\n", "2026:\n  x:\n",
            "the year 2026 needs the decree that names its days (decrees or unconfirmed)"
        ),
        ("2024-01-01: Tahun Baru Masehi", "- 2024-01-01", "no proper YAML"),
    ])
    func wrongDaysOffAreTold(old: String, new: String, message: String) {
        let problems = problems(holidays: { $0.replacing(old, with: new, maxReplacements: 1) })
        #expect(problems.contains { $0.hasPrefix("rules/holidays.yml: \(message)") }, "\(problems)")
    }

    @Test func everyProblemIsToldAtOnceAndWithItsLine() throws {
        let error = #expect(throws: DefinitionError.self) {
            try RulesReader.read(deadlines: "pemilu: {}\npilkada: []\n", holidays: "")
        }
        let problems = try #require(error).problems
        #expect(problems.map(\.file) == ["rules/deadlines.yml", "rules/deadlines.yml", "rules/holidays.yml"])
        #expect(problems.map(\.line) == [1, 2, nil])
        #expect(problems.last?.message.english == "empty; see docs/deadlines.md")
    }
}
