import AwasModel
import Testing
import AwasTestSupport

@testable import AwasData

/// Random packages, damaged at random: whatever the bytes, every row read is accepted or rejected, and the accepted
/// ones refer to nothing that is gone.
@Suite struct RandomDamageTests {
    /// A valid package: several rows in each table, each row the example's with other keys.
    private static func package(_ random: inout SplitMix64) -> [String: [UInt8]] {
        let size = 1...Int.random(in: 1...6, using: &random)
        var files: [String: [UInt8]] = [:]
        for table in Table.allCases where !random.chance(5) {
            var lines = [Examples.rows[table, default: []][0]]
            for number in size {
                lines.append(Examples.row(of: table, changes(table, number, in: size, &random)))
            }
            let end = random.chance(30) ? "\r\n" : "\n"
            let text = lines.joined(separator: end) + (random.chance(80) ? end : "")
            files["\(table.rawValue).csv"] = Array(text.utf8)
        }
        if files.isEmpty { files["datapackage.json"] = [] }
        return files
    }

    private static func changes(
        _ table: Table, _ number: Int, in size: ClosedRange<Int>, _ random: inout SplitMix64
    ) -> [Field: String] {
        let other = Int.random(in: size, using: &random)
        let region = random.pick(["35.19", "3577", "Kota Madiun", "33.72"])
        switch table {
        case .elections: return [.election: "P\(number)", .repeats: random.chance(50) ? "P\(other)" : ""]
        case .agencies: return [.agency: "Dinas \(number)", .aliases: "Din \(number);D\(number)"]
        case .events:
            return [
                .eventID: "K-\(number)", .election: "P\(other)",
                .title: random.pick(["\"a\nb\"", "\"a \"\"b\"\"\"", "c"]),
            ]
        case .attendance: return [.eventID: "K-\(other)", .agency: "Din \(other)", .region: region]
        case .cases: return [.caseID: "C-\(number)", .election: "P\(other)", .region: region]
        case .subjects:
            return [
                .caseID: "C-\(other)", .subjectNo: "\(number)", .agency: "\"D\(other)\"",
                .forwardedOn: random.chance(30) ? "2024-10-1\(number)" : "",
                .forwardedTo: random.chance(50) ? "BKN" : "", .violations: random.chance(30) ? "KE-1;\(number)" : "",
            ]
        case .oversight: return [.election: "P\(other)", .region: region]
        case .turnout: return [.election: "P\(other)", .station: "\(number)", .region: region]
        case .nihil: return [.region: region, .month: random.pick(["1999-09", "Agustus 1999", "07/1999"])]
        }
    }

    private static func damage(_ files: inout [String: [UInt8]], _ random: inout SplitMix64) {
        let inserted: [[UInt8]] = [
            [0x22], [0x0A], [0x2C], [0x3B], [0x0D], [0], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF], Array("\"\"".utf8),
            Array("\n\n".utf8),
            Array("-".utf8), Array("9999999999".utf8), Array("Madiun".utf8), Array("35.1".utf8),
            Array("Kecamatan Taman".utf8),
        ]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard let name = files.keys.sorted().randomElement(using: &random), var bytes = files[name],
                !bytes.isEmpty
            else { return }
            let first = Int.random(in: 0..<bytes.count, using: &random)
            let last = min(bytes.count, first + Int.random(in: 0...40, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[first] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes.removeSubrange(first..<last)
            case 2: bytes.insert(contentsOf: bytes[first..<last], at: first)
            case 3: bytes.insert(contentsOf: random.pick(inserted, else: []), at: first)
            default: bytes.removeLast(bytes.count - first)
            }
            files[name] = bytes
        }
    }

    private static func expectSound(_ result: ReadResult, allowsRejects: Bool) {
        let dataset = result.dataset
        for count in dataset.counts {
            let rows = dataset[count.table].rowCount
            #expect(rows == (allowsRejects ? count.accepted : count.read) - count.repeated)
            let fromFiles = dataset.files.filter { $0.table == count.table }.reduce(0) { $0 + $1.rows }
            #expect(count.read == fromFiles && count.rejected >= 0 && count.accepted >= 0)
            let data = dataset[count.table]
            #expect(data.lines.count == rows)
            for (position, column) in Schema[count.table].columns.enumerated() {
                switch column.kind {
                case .choiceList, .textList: #expect(data.lists[position].offsets.count == rows + 1)
                case .reference(let target) where !(target == count.table && Schema[target].key[0] == column.field):
                    let values = data[column.field]
                    #expect(values.count == rows)
                    let referred = dataset[target].rowCount
                    #expect(values.allSatisfy { $0 == TableData.null || (0..<Int32(referred)).contains($0) })
                    // Whoever is accepted has what its schema requires.
                    if allowsRejects, column.isAlwaysFilled { #expect(!values.contains(TableData.null)) }
                default:
                    #expect(data[column.field].count == rows)
                    if allowsRejects, column.isAlwaysFilled { #expect(!data[column.field].contains(TableData.null)) }
                }
            }
        }
        if allowsRejects, result.errorCount == 0 { #expect(dataset.rejectedRows == 0) }
    }

    @Test func undamagedPackagesHaveNoErrors() throws {
        for seed in UInt64(0)..<60 {
            var random = SplitMix64(seed: seed)
            var files = RandomDamageTests.package(&random)
            for table in Table.allCases where files["\(table.rawValue).csv"] == nil {
                files["\(table.rawValue).csv"] = Array(Examples.rows[table, default: []][0].utf8)
            }
            let result = try TemporaryPackage(files).read()
            let expected: Set<ProblemCode> = [.missingReference, .duplicateDelegation, .duplicateRow]
            #expect(expected.isSuperset(of: result.codes))
        }
    }

    @Test(arguments: 0..<10)
    func everyRowReadIsAcceptedOrRejected(part: Int) throws {
        let count = RandomInputs.count(25, many: 100)
        for seed in (part * count)..<(part * count + count) {
            var random = SplitMix64(seed: UInt64(seed))
            var files = RandomDamageTests.package(&random)
            RandomDamageTests.damage(&files, &random)
            let package = try TemporaryPackage(files)
            let strict = try package.read()
            RandomDamageTests.expectSound(strict, allowsRejects: false)
            let lenient = try package.read(allowsRejects: true)
            RandomDamageTests.expectSound(lenient, allowsRejects: true)
            // Setting rows aside adds only the problems of those that go with them.
            #expect(Set(strict.problems).isSubset(of: lenient.problems))
            let size = Int.random(in: 1...60, using: &random)
            let again = try package.read(threads: 3, allowsRejects: true, blockSize: size)
            #expect(again.problems == lenient.problems, "seed \(seed)")
            #expect(DatasetPicture(again.dataset) == DatasetPicture(lenient.dataset), "seed \(seed)")
            let rejects = try RejectedRow.all(of: lenient, package: package.path)
            // Each row set aside is there, with a reason; nobody knows those of a file that is no text.
            if !lenient.hasUnreadableFile {
                #expect(rejects.count >= lenient.dataset.rejectedRows, "seed \(seed)")
            }
        }
    }
}
