import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Lines end with LF or CRLF, in one file also with both. CR alone is refused, once for the whole file, in words of line ends.
@Suite struct LineEndsTests {
    private static func files(ending end: (Int) -> String) -> [String: String] {
        var files: [String: String] = [:]
        for (table, lines) in Examples.rows {
            files["\(table.rawValue).csv"] = lines.enumerated().map { $1 + end($0) }.joined()
        }
        return files
    }

    @Test(arguments: ["\n", "\r\n", "\r\r\n", " \n"])
    func linesMayEndWithLineFeeds(end: String) throws {
        let plain = try read(LineEndsTests.files { _ in "\n" })
        let result = try read(LineEndsTests.files { _ in end })
        #expect(result.problems == plain.problems)
        #expect(DatasetPicture(result.dataset).rows == DatasetPicture(plain.dataset).rows)
    }

    @Test func oneFileMayHaveBoth() throws {
        let row = "2024-08-01,35.19,forum_warga,40,"
        for seed in UInt64(0)..<200 {
            var random = SplitMix64(seed: seed)
            let ends = (0..<6).map { _ in random.pick(["\n", "\r\n"]) }
            let text = "date,region,program,participants,election" + ends.map { $0 + row }.joined()
            let result = try read(["oversight.csv": text])
            #expect(result.count(of: .oversight) == RowCount(table: .oversight, read: 6, rejected: 0))
        }
    }

    @Test(arguments: Table.allCases, [" ", "\""])
    func returnsAreRefusedOnceAFile(table: Table, mark: String) throws {
        let lines = Examples.rows[table] ?? []
        for count in 1...3 {
            for isEnded in [true, false] {
                // Macintosh files have line feeds within cells.
                let row = mark == " " ? lines[1] : lines[1] + ",\"satu\ndua\""
                let text = ([lines[0]] + Array(repeating: row, count: count)).joined(separator: "\r")
                for blockSize in [1, 1 << 18] {
                    let package = try TemporaryPackage(["\(table.rawValue).csv": text + (isEnded ? "\r" : "")])
                    let result = try package.read(allowsRejects: true, blockSize: blockSize)
                    #expect(result.codes == [.badEncoding])
                    #expect(result.problems.first?.line == 1)
                    #expect(result.problems.first?.message.indonesian.contains("akhir") == true)
                    #expect(result.problems.first?.message.english.contains("Macintosh") == true)
                }
            }
        }
    }

    @Test func aHeaderAloneNeedsNoLineFeed() throws {
        #expect(try read(["oversight.csv": "date,region,program,participants\r"]).problems == [])
    }

    /// Below a header with a line feed, rows run together.
    @Test func rowsThatRunTogetherAreSaidToDoSo() throws {
        let row = "2024-08-01,35.19,forum_warga,40"
        for count in 2...4 {
            let text =
                "date,region,program,participants\n" + Array(repeating: row, count: count).joined(separator: "\r")
            let result = try read(["oversight.csv": text + "\n" + row + "\n"])
            let problem = try #require(result.problems.first { $0.code == .extraCell })
            #expect(problem.line == 2 && problem.message.english.contains("Macintosh"))
        }
    }
}
