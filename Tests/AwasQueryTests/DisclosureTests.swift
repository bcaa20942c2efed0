import AwasModel
import AwasTestSupport
import Testing

@testable import AwasQuery

/// What is left blank against the plain reading of who stands behind a figure.
@Suite struct DisclosureTests {
    private static let least: Int64 = 5

    /// A figure is small where too few persons are behind it; all others are shown, or blank for the sake of a small one.
    @Test(arguments: 0..<RandomInputs.count(UInt64(60), many: 1_000))
    func figuresOfFewPersonsAreBlank(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let open = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
        let guarded = Executor(open.engine, disclosure: .least(DisclosureTests.least))
        for number in 0..<10 {
            let query = RandomQuery.make(seed: seed * 1_000 + UInt64(number), for: package)
            guard let all = try? open.run(query) else { continue }
            let shown = try guarded.run(query)
            let words = PlainQuestion(query)
            let plain = PlainExecutor(package: package, question: words, asOf: all.asOf)
            let context = "seed \(seed), \(query)"
            for (column, measure) in words.measures.enumerated() {
                let persons = plain.persons(behind: measure, by: words.dimensions)
                var hasSmall = false
                for (before, after) in zip(all.rows, shown.rows) {
                    let (whole, value) = (before.values[column], after.values[column])
                    let isFew = persons[before.key.map(\.plain)].map(DisclosureTests.isFew) ?? false
                    if isFew, whole != .null { #expect(value.isWithheld, "\(measure), \(before.key): \(context)") }
                    if case .withheld(.small) = value {
                        hasSmall = true
                        #expect(isFew, "\(measure), \(before.key): \(context)")
                    } else if !value.isWithheld {
                        #expect(value == whole, "\(context)")
                    }
                }
                guard let total = shown.totals?[column], PlainMeasures.crossRates[measure] == nil else { continue }
                let isFew = plain.persons(behind: measure, by: [])[[]].map(DisclosureTests.isFew) ?? false
                if isFew, all.totals?[column] != .null { #expect(total.isWithheld, "total of \(measure): \(context)") }
                if total.isWithheld { #expect(isFew || hasSmall, "total of \(measure): \(context)") }
            }
        }
    }

    /// A case is about its terlapor: of those that put it in its group, and one where none is recorded.
    @Test func aCaseStandsForItsTerlapor() throws {
        let package = PlainPackage {
            $0.cases = [
                PlainCase(id: "1", reportedOn: day("2024-01-01"), region: "35.10"),
                PlainCase(id: "2", reportedOn: day("2024-01-01")), PlainCase(id: "3", reportedOn: day("2024-01-01")),
            ]
            $0.subjects = (1...5).map { PlainSubject(caseID: "1", number: "\($0)", agency: $0 < 5 ? "A" : "B") }
        }
        let executor = Executor(try DifferentialTests.dataset(package, seed: 1), disclosure: .least(5))
        let byRegion = try executor.run(Query(measures: ["cases", "report_share"], by: ["kabupaten"], totals: true))
        // The two cases of the second are of a person each; with one row blank, so is the other.
        #expect(byRegion.rows.map(\.values[0]) == [.withheld(.complement), .withheld(.small(below: 5))])
        #expect(byRegion.totals == [.integer(3), .real(1)])
        let byAgency = try executor.run(Query(measures: ["cases"], by: ["agency"]))
        #expect(byAgency.rows.allSatisfy { $0.values[0] == .withheld(.small(below: 5)) })
        #expect(
            try executor.run(Query(measures: ["cases"], where: [Filter("agency", ["A"])])).rows[0].values[0].isWithheld)
        #expect(try executor.run(Query(measures: ["cases"], regions: regions("35.10"))).rows[0].values == [.integer(1)])
    }

    private static func isFew(_ persons: [Int]) -> Bool { persons.contains { $0 > 0 && $0 < least } }
}
