import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasTestSupport
import AwasWriters
import Foundation
import Testing

/// The comparison against `Reference/comparison.py`, which computes it from the CSV files by other means, and against
/// itself over the same records in another order.
@Suite struct ComparisonReferenceTests {
    private static let question = ParticipationComparison.Question(regions: RegionCode("35").map { [$0] } ?? [])

    @Test func everyFieldOfTheSampleAgrees() throws {
        let comparison = try ParticipationComparison.make(
            ComparisonReferenceTests.question, Executor(SampleReport.data().dataset, disclosure: .all))
        try ComparisonReferenceTests.expectAgreement(comparison, SampleReport.folder)
        #expect(comparison.rows.count > 30 && comparison.summary.verdict != .tooFewData)
    }

    @Test(arguments: 0..<RandomInputs.count(UInt64(16), many: 64))
    func everyFieldOfRandomPackagesAgrees(seed: UInt64) throws {
        let package = RandomParticipation(seed: seed, count: [0, 1, 3, 5, 7, 8, 12, 29][Int(seed % 8)]).package
        let comparison = try ParticipationComparison.make(
            ComparisonReferenceTests.question, Executor(package.read().dataset, disclosure: .all))
        let scratch = try Scratch()
        try package.write(to: scratch.path)
        try ComparisonReferenceTests.expectAgreement(comparison, scratch.path)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func neitherTheOrderOfRowsNorThreadsMatter(seed: UInt64) throws {
        var package = RandomParticipation(seed: seed, count: 29).package
        var random = SplitMix64(seed: seed)
        let first = try ParticipationComparison.make(
            ComparisonReferenceTests.question, Executor(package.read(threads: 1).dataset, threads: 1, disclosure: .all))
        for table in Table.allCases { package.rows[table]?.shuffle(using: &random) }
        let second = try ParticipationComparison.make(
            ComparisonReferenceTests.question,
            Executor(package.read(threads: 4, blockSize: 512).dataset, threads: 4, disclosure: .all))
        #expect(
            JSONWriter.render(first, language: .indonesian) == JSONWriter.render(second, language: .indonesian))
        let tables = [first, second].map { ReportTable($0, language: .english) }
        #expect(CSVWriter.render(tables[0]) == CSVWriter.render(tables[1]))
        #expect(
            TextWriter.render(tables[0], language: .english, width: 80)
                == TextWriter.render(tables[1], language: .english, width: 80))
    }

    // MARK: The second computation

    private static func expectAgreement(_ comparison: ParticipationComparison, _ folder: String) throws {
        let text = JSONWriter.render(comparison, language: .indonesian)
        let ours = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
        let theirs = try JSONDecoder().decode(JSON.self, from: reference(folder))
        #expect(difference(ours, theirs, at: "") == nil, "\(difference(ours, theirs, at: "") ?? "")")
    }

    private static func reference(_ folder: String) throws -> Data {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let names = tests.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/AwasModel/Regions")
        let scratch = try Scratch()
        let output = URL(filePath: scratch.path).appending(path: "reference.json")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", tests.appending(path: "Reference/comparison.py").path(), folder, "35", names.path(),
        ]
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "Reference/comparison.py does not run; is python3 there?")
        return try Data(contentsOf: output)
    }

    /// Where two values first differ by more than rounding; nil for nowhere.
    private static func difference(_ ours: JSON, _ theirs: JSON, at path: String) -> String? {
        switch (ours, theirs) {
        case (.object(let left), .object(let right)):
            guard left.map(\.name) == right.map(\.name) else { return "\(path): \(left.map(\.name))" }
            return zip(left, right).lazy.compactMap { difference($0.value, $1.value, at: "\(path).\($0.name)") }.first
        case (.array(let left), .array(let right)):
            guard left.count == right.count else { return "\(path): \(left.count) and \(right.count) items" }
            return zip(left, right).enumerated().lazy
                .compactMap { difference($1.0, $1.1, at: "\(path)[\($0)]") }.first
        default:
            if let left = number(ours), let right = number(theirs) {
                let isNear = (left - right).magnitude <= 1e-9 * max(left.magnitude, right.magnitude) + 1e-14
                return isNear ? nil : "\(path): \(left) and \(right)"
            }
            return ours == theirs ? nil : "\(path): \(ours.compact) and \(theirs.compact)"
        }
    }

    private static func number(_ value: JSON) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .real(let number): number
        default: nil
        }
    }
}
