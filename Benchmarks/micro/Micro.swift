import Benchmark
import BenchmarkTable
import Foundation

@testable import AwasData
@testable import AwasModel
@testable import AwasQuery
@testable import AwasReport
@testable import AwasWriters

// The stages of the pipeline one by one, each with what it gets through in a second.

private let delegations = 1_000_000
private let workbookRows = 20_000
private let cores = ProcessInfo.processInfo.activeProcessorCount

extension BenchmarkMetric {
    fileprivate static let rows = BenchmarkMetric.custom("Rows a second", polarity: .prefersLarger)
    fileprivate static let bytes = BenchmarkMetric.custom("Bytes a second", polarity: .prefersLarger)
}

/// A stage that gets through `amount` of something in each iteration.
private func stage(
    _ name: String, _ metric: BenchmarkMetric, amount: Int, _ body: @escaping () throws -> Void
) {
    Benchmark(name, configuration: .init(metrics: [.wallClock, metric])) { benchmark in
        let clock = ContinuousClock()
        let duration = try clock.measure(body)
        benchmark.measurement(metric, Int(Double(amount) / (duration / .seconds(1))))
    }
}

private func read(_ package: GeneratedPackage, threads: Int) throws -> ReadResult {
    let result = try DatasetReader(threads: threads, hasFingerprints: false).read(package.path)
    precondition(result.errorCount == 0, "the generated data have errors: \(result.problems[0])")
    return result
}

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(warmupIterations: 1, maxDuration: .seconds(3))
    do {
        let texts = try GeneratedPackage.longTexts(megabytes: 64)
        let package = try GeneratedPackage.attendance(delegations: delegations)
        let dataset = try read(package, threads: cores).dataset
        let query = Query(
            measures: ["attendance", "delegations"], by: ["province", "kabupaten", "agency", "month"])
        let answer = try Executor(dataset, threads: 1, disclosure: .all).run(query)

        for threads in Set([1, cores]).sorted() {
            let suffix = threads == 1 ? "1 thread" : "\(threads) threads"
            stage("Scan long quoted texts, \(suffix)", .bytes, amount: texts.bytes) {
                blackHole(try read(texts, threads: threads))
            }
            stage("Read and check attendance, \(suffix)", .rows, amount: delegations) {
                blackHole(try read(package, threads: threads))
            }
            stage("Group attendance, \(suffix)", .rows, amount: delegations) {
                blackHole(try Executor(dataset, threads: threads, disclosure: .all).run(query))
            }
        }
        stage("Write CSV", .rows, amount: answer.rows.count) {
            blackHole(CSVWriter.render(answer))
        }
        stage("Write XLSX", .rows, amount: workbookRows) {
            try XLSXWriter.write(
                AttendanceTable.rows(workbookRows), title: "Kehadiran", notes: [],
                created: CalendarDate(daysSinceEpoch: 20_000), language: .indonesian,
                to: "\(texts.path)/table.xlsx")
        }
    } catch {
        fatalError("\(error)")
    }
}
