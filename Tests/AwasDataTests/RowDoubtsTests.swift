import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// The fast path passes no row that the slow path reports. A cell that calls for a close look in any case, and
/// changes nothing else, shows what that finds.
@Suite struct RowDoubtsTests {
    private static let days = ["", "2024-10-01", "2024-10-10", "2024-10-12", "2024-11-01", "2204-11-01"]

    private static func problems(_ files: [String: String]) throws -> [String] {
        try TemporaryPackage(files.mapValues { Array($0.utf8) }).read().problems.map {
            "\($0.code) \($0.line ?? 0) \($0.column ?? "")"
        }
    }

    /// A NIP is always looked at closely.
    @Test(arguments: UInt64(0)..<20)
    func subjects(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let header = Examples.rows[.subjects, default: []][0]
        var (plain, close) = ([header], [header])
        for number in 1...100 {
            var cells: [Field: String] = [.subjectNo: "\(number)"]
            for field in [Field.sanctionedOn, .forwardedOn, .decreeDate] {
                cells[field] = random.pick(RowDoubtsTests.days)
            }
            cells[.sanction] = random.pick(["", "sedang"])
            cells[.forwardedTo] = random.pick(["", "BKN"])
            close.append(Examples.row(of: .subjects, cells))
            cells[.nip] = ""
            plain.append(Examples.row(of: .subjects, cells))
        }
        let found = try RowDoubtsTests.problems(Examples.package([.subjects: plain]))
        #expect(try found == RowDoubtsTests.problems(Examples.package([.subjects: close])))
        #expect(found.count > 100)
    }

    /// A case that occurred after it was reported is.
    @Test(arguments: UInt64(0)..<20)
    func cases(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let header = Examples.rows[.cases, default: []][0]
        var (plain, close) = ([header], [header])
        for number in 1...100 {
            var cells: [Field: String] = [.caseID: "C-\(number)", .occurredOn: ""]
            for field in [Field.registeredOn, .rejectedOn, .decidedOn, .forwardedOn] {
                cells[field] = random.pick(RowDoubtsTests.days)
            }
            cells[.decision] = random.pick(["", "pelanggaran"])
            cells[.forwardedTo] = random.pick(["", "BKN"])
            plain.append(Examples.row(of: .cases, cells))
            cells[.occurredOn] = "2024-10-03"
            close.append(Examples.row(of: .cases, cells))
        }
        let files = ["elections.csv": Examples.package()["elections.csv", default: ""]]
        let found = try RowDoubtsTests.problems(
            files.merging(["cases.csv": plain.joined(separator: "\n")]) { $1 })
        let closely = try RowDoubtsTests.problems(
            files.merging(["cases.csv": close.joined(separator: "\n")]) { $1 })
        #expect(found == closely.filter { !$0.hasSuffix(" occurred_on") })
        #expect(found.count > 100)
    }
}
