import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// A date that can only have the month first shows how its column of its file is written: dates that may be read either way
/// are errors there, wherever they stand.
@Suite struct MonthFirstTests {
    private static func lines(_ dates: [String]) -> String {
        (["date,region,program,participants"] + dates.enumerated().map { "\($1),35.19,forum_warga,\($0)" }).joined(
            separator: "\n")
    }

    private static let certain = ["26/09/2024", "05/05/2024", "2024-05-09", "9 Mei 2024", "31-12-2024", "2024/05/09"]
    private static let either = ["09/05/2024", "10/03/2024", "1-2-2024", "3.4.2024", "12/11/2024 00:00"]
    private static let proofs = ["09/26/2024", "9-27-2024", "12.31.2024", "9/26/24", "09/26/2024 10:15"]

    @Test func oneProofIsEnoughWhereverItStands() throws {
        for seed in UInt64(0)..<120 {
            var random = SplitMix64(seed: seed)
            var dates: [String] = []
            for _ in 0..<Int.random(in: 3...30, using: &random) {
                dates.append(random.pick(random.chance(50) ? MonthFirstTests.certain : MonthFirstTests.either))
            }
            let hasProof = random.chance(70)
            if hasProof {
                dates.insert(random.pick(MonthFirstTests.proofs), at: Int.random(in: 0...dates.count, using: &random))
            }
            let faulty = dates.indices.filter { row in
                MonthFirstTests.proofs.contains(dates[row]) || hasProof && MonthFirstTests.either.contains(dates[row])
            }
            let package = try TemporaryPackage(["oversight.csv": MonthFirstTests.lines(dates)])
            let serial = try package.read(allowsRejects: true)
            #expect(serial.problems.map(\.line) == faulty.map { $0 + 2 }, "\(dates)")
            #expect(serial.codes.allSatisfy { $0 == .typeError })
            #expect(serial.count(of: .oversight).rejected == faulty.count)
            for (threads, size) in [(1, 1), (3, 60), (2, 150)] {
                let other = try package.read(threads: threads, allowsRejects: true, blockSize: size)
                #expect(other.problems == serial.problems && other.dataset.latestDate == serial.dataset.latestDate)
                #expect(DatasetPicture(other.dataset) == DatasetPicture(serial.dataset))
            }
        }
    }

    /// Neither another column nor another file is concerned.
    @Test func theProofIsOfItsColumnInItsFile() throws {
        let header = "case_id,region,source,reported_on,registered_on"
        let result = try read([
            "cases/1.csv": "\(header)\nA,35,temuan,04/05/2024,09/26/2024\nB,35,temuan,04/05/2024,06/05/2024",
            "cases/2.csv": "\(header)\nC,35,temuan,04/05/2024,06/05/2024",
        ])
        #expect(
            result.problems.map { "\($0.file):\($0.line ?? 0):\($0.column ?? "")" } == [
                "cases/1.csv:2:registered_on", "cases/1.csv:3:registered_on",
            ])
        let message = result.problems[1].message
        #expect(message.english.contains("line 2 of this column has the month first (09/26/2024)"))
        #expect(message.english.contains("2024-06-05 if the month comes first, 2024-05-06 if the day does"))
        #expect(!message.english.contains("It may be"))
    }

    /// What rests on a date that is not read is not told of besides.
    @Test func noOtherProblemRestsOnSuchADate() throws {
        let header = "case_id,region,source,reported_on,registered_on"
        let result = try read([
            "cases.csv":
                "\(header)\nA,35,temuan,2024-09-01,09/26/2024\nB,35,temuan,2024-09-02,10/04/2024\nC,35,temuan,01/02/1990,"
        ])
        #expect(result.codes == [.typeError, .typeError, .implausibleDate])
        #expect(result.dataset.latestDate?.description == "2024-09-02")
    }

    /// Where a name could have slipped in, dates are not shown either.
    @Test func inATableOfPersonsNoValueIsShown() throws {
        let rows = [
            "case_id,subject_no,agency,sector,sanction,sanctioned_on", "C-1,1,A,asn,ringan,11/26/2024",
            "C-1,2,A,asn,ringan,12/11/2024",
        ]
        let result = try read(Examples.package([.subjects: rows]))
        #expect(result.codes == [.typeError, .typeError])
        #expect(
            result.problems.allSatisfy {
                !$0.message.english.contains("11/26") && !$0.message.english.contains("2024-12")
            })
        #expect(result.problems[1].message.english.contains("line 2 of this column has the month first"))
    }
}
