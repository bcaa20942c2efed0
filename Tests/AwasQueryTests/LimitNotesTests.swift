import AwasModel
import AwasTestSupport
import Testing

@testable import AwasQuery

/// Every decided case is decided in time or late, or it is said why it is neither.
@Suite struct LimitNotesTests {
    private static func native(_ seed: UInt64) throws -> NativeEngine {
        NativeEngine(try DifferentialTests.dataset(RandomPackage.make(seed: seed), seed: seed))
    }

    @Test(arguments: 0..<RandomInputs.count(UInt64(40), many: 400))
    func noDecidedCaseIsLost(seed: UInt64) throws {
        let executor = Executor(try LimitNotesTests.native(seed), disclosure: .all)
        let query = Query(measures: ["decided_in_time", "decided_late", "decided_cases"])
        let counts = try LimitNotesTests.counts(executor, query, isStock: false)
        guard case .integer(let inTime) = try executor.run(query).figures[0][0],
            case .integer(let late) = try executor.run(query).figures[1][0],
            case .integer(let all) = try executor.run(query).figures[2][0]
        else { return }
        let without = counts.filter { $0.key != .electionTaken }.values.reduce(0, +)
        #expect(inTime + late + without == all)
        #expect(counts[.electionTaken, default: 0] <= inTime + late)
    }

    private static func counts(_ executor: Executor, _ query: Query, isStock: Bool) throws -> [LimitNote: Int64] {
        let counts = Catalogue.limitCounts.filter { $0.measure.isStock == isStock }
        let plan = try QueryPlan(query, executor.engine, measures: counts.map(\.measure))
        let groups = try executor.engine.unguardedGroups(of: plan)
        return counts.reduce(into: [:]) { found, count in
            if case .integer(let number) = groups.column(count.measure)[0] { found[count.note] = number }
        }
    }

    // MARK: Sentences

    private static let package = PlainPackage {
        $0.elections = [PlainElection(id: "pemilu-2024", votingDate: day("2024-02-14"), kind: "pemilu")]
        $0.cases = [
            PlainCase(
                id: "1", reportedOn: day("2024-01-02"), election: "pemilu-2024", decidedOn: day("2024-01-09"),
                decision: "pelanggaran"),
            PlainCase(
                id: "2", reportedOn: day("2024-01-02"), registeredOn: day("2024-01-03"), decidedOn: day("2024-01-09"),
                decision: "pelanggaran"),
            PlainCase(id: "3", reportedOn: day("2026-12-14"), registeredOn: day("2026-12-14")),
        ]
    }

    private func notes(_ query: Query, _ disclosure: Disclosure = .all) throws -> [String] {
        let engine = NativeEngine(try DifferentialTests.dataset(LimitNotesTests.package, seed: 1))
        return try Executor(engine, disclosure: disclosure).run(query).notesOnLimits.map(\.english)
    }

    private static let basis =
        "By the time limits: General election 14 working days after registration; Regional election 3 + 2 days after registration. Other extra time granted is not recorded."

    @Test func notesCountWhatIsLeftOut() throws {
        #expect(
            try notes(Query(measures: ["decided_in_time", "decided_late", "overdue_cases"])) == [
                LimitNotesTests.basis,
                "Time limits: 1 decided case has no date to count from (registration) and is counted neither within nor after it.",
                "Time limits: 1 decided case names no election; the kind of the next vote is used, else of the last before.",
                "Time limits: 1 registered open case has a limit in a year without a list of days off and is not counted as past it.",
            ])
    }

    @Test func notesAreOfTheRecordsAskedFor() throws {
        let query = Query(measures: ["decided_late"], period: days(from: "2025-01-01", to: "2025-12-31"))
        #expect(try notes(query) == [LimitNotesTests.basis])
        #expect(try notes(Query(measures: ["decided_late"], regions: regions("34"))) == [LimitNotesTests.basis])
        #expect(try notes(Query(measures: ["decided_cases", "open_cases"])) == [])
    }

    /// By months the notes are of the last of them, as the total is.
    @Test func notesOnAStockByMonthsAreOfTheLast() throws {
        #expect(
            try notes(Query(measures: ["overdue_cases"], by: ["month"], asOf: day("2026-12-31"))).count == 2)
    }

    @Test func fewPersonsAreNotCountedInNotes() throws {
        #expect(
            try notes(Query(measures: ["decided_late"]), .least(5)).dropFirst().first
                == "Time limits: Some decided cases have no date to count from (registration) and are counted neither within nor after it."
        )
    }
}
