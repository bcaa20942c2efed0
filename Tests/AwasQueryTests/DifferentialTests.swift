import AwasData
import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasQuery

/// The executor against the plain one: the same packages, written to files and read back, the same questions.
@Suite struct DifferentialTests {
    @Test(arguments: CatalogueExamples.all)
    func answersTheExampleAsTheCatalogueSays(example: CatalogueExample) throws {
        let dataset = try DifferentialTests.dataset(example.package, seed: 1)
        let answer = DifferentialTests.plain(try Executor(dataset, disclosure: .all).run(example.query))
        #expect(answer.rows == example.rows)
        #expect(answer.totals == example.totals)
        #expect(answer.election == example.election)
    }

    @Test(arguments: CatalogueExamples.refused)
    func refusesWhatTheCatalogueRefuses(example: RefusedExample) throws {
        let dataset = try DifferentialTests.dataset(example.package, seed: 1)
        let error = #expect(throws: QueryError.self) { try Executor(dataset, disclosure: .all).run(example.query) }
        #expect(error.flatMap(DifferentialTests.refusal) == example.refusal)
    }

    private static let seeds = 0..<RandomInputs.count(UInt64(60), many: 2_000)

    /// Ten random queries over each package.
    @Test(arguments: seeds)
    func agreesWithThePlainExecutor(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let executor = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
        var engine = NativeEngine(
            try DifferentialTests.dataset(package, seed: seed), threads: [2, 3, 7][Int(seed % 3)])
        engine.leastRecordsOfPart = 1
        let parallel = Executor(engine, disclosure: .all)
        var answered = 0
        for number in 0..<10 {
            let query = RandomQuery.make(seed: seed * 1_000 + UInt64(number), for: package)
            switch PlainExecutor.answer(query, from: package) {
            case .refused(let refusals):
                let error = #expect(throws: QueryError.self) { try executor.run(query) }
                #expect(error.flatMap(DifferentialTests.refusal).map(refusals.contains) == true, "\(query)")
            case .answer(let expected):
                answered += 1
                let result = try executor.run(query)
                let answer = DifferentialTests.plain(result)
                #expect(answer.rows == expected.rows, "seed \(seed), \(query)")
                #expect(answer.totals == expected.totals, "seed \(seed), \(query)")
                #expect(answer.election == expected.election, "seed \(seed), \(query)")
                #expect(answer.asOf == expected.asOf, "seed \(seed), \(query)")
                let other = try parallel.run(query)
                #expect(Array(other.rows) == Array(result.rows), "seed \(seed), \(engine.threads) threads, \(query)")
                #expect(other.totals == result.totals && other.notes == result.notes, "seed \(seed), \(query)")
                guard answered % 4 == 0 else { continue }
                // Only the columns that the question needs.
                let narrow = Executor(
                    try DifferentialTests.dataset(package, seed: seed, columns: query.columns), disclosure: .all)
                let same = try narrow.run(query)
                #expect(Array(same.rows) == Array(result.rows), "seed \(seed), few columns, \(query)")
                #expect(same.totals == result.totals && same.notes == result.notes, "seed \(seed), \(query)")
            }
        }
    }

    /// What a workbook may show as a sum: where a measure says so, the groups add up to the figure over all of them.
    @Test(arguments: 0..<RandomInputs.count(UInt64(16), many: 40))
    func groupsAddUpWhereTheMeasureSaysSo(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let executor = Executor(try DifferentialTests.dataset(package, seed: seed), disclosure: .all)
        var compared = 0
        for number in 0..<20 {
            var query = RandomQuery.make(seed: seed * 1_000 + UInt64(number), for: package)
            (query.limit, query.totals) = (nil, true)
            guard let result = try? executor.run(query), let totals = result.totals else { continue }
            for (column, measure) in result.measures.enumerated() where measure.addsUp(over: result.dimensions) {
                let known = result.rows.compactMap { row -> Int64? in
                    if case .integer(let number) = row.values[column] { number } else { nil }
                }
                // Groups without a figure leave the sum to the others; without any figure there is none.
                let sum = known.isEmpty ? nil : PlainValue.integer(Int(known.reduce(0, +)))
                let total = DifferentialTests.plain(totals[column])
                let isNothing = sum == nil && (total == nil || total == .integer(0))
                #expect(isNothing || sum == total, "\(measure.id) of seed \(seed), \(query)")
                compared += 1
            }
        }
        #expect(compared >= 3, "too few questions of seed \(seed) compare anything")
    }

    /// A package as the reader sees it.
    static func dataset(
        _ package: PlainPackage, seed: UInt64, columns: [Table: Set<Field>]? = nil
    ) throws -> Dataset {
        let folder = FileManager.default.temporaryDirectory.appending(path: "awas-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try package.write(to: folder, seed: seed)
        let result = try DatasetReader(threads: 2, blockSize: 512, columns: columns).read(folder)
        try #require(result.errorCount == 0, "\(result.problems)")
        return result.dataset
    }

    private static func plain(_ result: ResultTable) -> PlainAnswer {
        var answer = PlainAnswer(
            rows: result.rows.map { PlainAnswer.Row(key: $0.key.map(\.plain), values: $0.values.map(plain)) },
            asOf: result.asOf)
        answer.totals = result.totals.map { $0.map(plain) }
        answer.election = result.election
        return answer
    }

    static func plain(_ value: Value) -> PlainValue? {
        switch value {
        case .integer(let number): .integer(Int(number))
        case .real(let number): .real(number)
        case .ratio(let ratio): .real(ratio.number)
        default: nil
        }
    }

    static func refusal(_ error: QueryError) -> PlainRefusal? {
        switch error {
        case .dimensionNotAvailable(let measure, let dimension, _):
            .dimensionNotAvailable(measure: measure, dimension: dimension)
        case .stockByPeriodFilter(let measure, let dimension):
            .stockByPeriodFilter(measure: measure, dimension: dimension)
        case .notOrdered(let dimension, _): .notOrdered(dimension: dimension)
        case .severalElections: .severalElections
        default: nil
        }
    }
}
