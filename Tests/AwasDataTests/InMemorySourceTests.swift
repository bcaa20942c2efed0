import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Rows in memory are read as files with the same rows are.
@Suite struct InMemorySourceTests {
    /// The rows of a file that has no quotes.
    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private static func source(_ files: [String: String]) -> InMemorySource {
        InMemorySource(
            Dictionary(
                uniqueKeysWithValues: Table.allCases.compactMap { table in
                    files["\(table.rawValue).csv"].map { (table, rows($0)) }
                }))
    }

    private struct Place: Hashable {
        let code: ProblemCode
        let file: String
        let line: Int?
        let column: String?
        let message: String

        init(_ problem: Problem, inFiles: Bool) {
            code = problem.code
            file = inFiles ? String(problem.file.dropLast(4)) : problem.file
            (line, column) = (problem.line, problem.column)
            message = problem.message.english.replacing(".csv", with: "")
        }
    }

    private static let examples = ProblemExample.all.filter { example in
        example.files.allSatisfy { name, bytes in
            Table(rawValue: String(name.dropLast(4))) != nil && name.hasSuffix(".csv")
                && !bytes.contains { [0x22, 0x0D, 0].contains($0) } && String(validating: bytes, as: UTF8.self) != nil
        }
    }

    /// Every check finds the same, and the same rows are set aside and written as they were given.
    @Test(arguments: examples)
    func checksFindTheSame(example: ProblemExample) throws {
        let package = try TemporaryPackage(example.files)
        let source = InMemorySourceTests.source(example.files.mapValues { String(decoding: $0, as: UTF8.self) })
        for allowsRejects in [false, true] {
            let reader = DatasetReader(allowsRejects: allowsRejects)
            let (wanted, found) = try (reader.read(package.path), reader.read(source))
            #expect(
                found.problems.map { Place($0, inFiles: false) } == wanted.problems.map { Place($0, inFiles: true) })
            #expect(found.dataset.counts == wanted.dataset.counts)
            for (table, column) in Table.allCases.flatMap({ table in Schema[table].columns.map { (table, $0.field) } })
            {
                #expect(found.dataset.column(column, of: table) == wanted.dataset.column(column, of: table))
            }
            guard allowsRejects else { continue }
            let rejects = try RejectedRow.all(of: found, rows: source)
            #expect(try rejects.map(\.text) == RejectedRow.all(of: wanted, package: package.path).map(\.text))
            #expect(found.hasUnreadableFile || rejects.count >= found.dataset.rejectedRows)
        }
        #expect(!InMemorySourceTests.examples.isEmpty)
    }

    /// Cells hold what they hold, and rows are counted as sheets count them.
    @Test(arguments: [1, 40, 1 << 18], [1, 3])
    func cellsHoldAnyText(blockSize: Int, threads: Int) throws {
        let texts = ["satu\ndua", "a,b;c\td", "\"kata\"", "baris\r\nlain", "é 😀", "\"", "\n\n,\"x"]
        let rows = texts.map { [$0, "dinas"] } + [["", ""], [], ["Polres", "polri", "x"], ["", "kosong"]]
        let source = InMemorySource([.agencies: [["agency", "kind"]] + rows])
        let result = try DatasetReader(threads: threads, allowsRejects: true, blockSize: blockSize).read(source)
        #expect(
            result.dataset.column(.agency, of: .agencies)
                == ["satu\ndua", "a,b;c\td", "\"kata\"", "baris\r\nlain", "é 😀", "\"", ",\"x"])
        #expect(result.problems.map(\.code) == [.extraCell, .blankRequired])
        #expect(result.problems.map(\.line) == [11, 12] && result.problems.map(\.file) == ["agencies", "agencies"])
        #expect(result.count(of: .agencies).read == 9)
        let rejects = try RejectedRow.all(of: result, rows: source)
        #expect(rejects.map(\.text) == ["Polres,polri,x", ",kosong"] && rejects.map(\.line) == [11, 12])
    }

    /// A header of several lines is one row, and commas separate whatever it holds.
    @Test func headersMayHoldAnyText() throws {
        let marks = InMemorySource([.agencies: [["agency", "a;b;c;d"], ["A;B", "x"]]])
        #expect(try DatasetReader().read(marks).dataset.column(.agency, of: .agencies) == ["A;B"])
        let source = InMemorySource([.agencies: [[], ["agency", "kind\n"], ["A", "x"], ["", "y"]]])
        #expect(try DatasetReader().read(source).problems.map(\.line) == [4])
    }

    @Test func rowsWithoutAHeaderAreNamed() throws {
        let source = InMemorySource([.agencies: [["nama"], ["A"]], .events: []])
        let result = try DatasetReader(allowsRejects: true).read(source)
        #expect(Set(result.codes) == [.missingColumn, .unknownColumn])
        #expect(try RejectedRow.all(of: result, rows: source).contains { $0.line == 2 && $0.text == "A" })
        #expect(try DatasetReader().read(InMemorySource([:])).dataset[.events].rowCount == 0)
    }

    /// The digest and the size of a part are those of its rows, however they are read.
    @Test func partsHaveDigests() throws {
        let source = InMemorySource([.agencies: [["agency", "kind"], ["A;B", "x"], [], ["\"", ""]]])
        let file = try #require(DatasetReader(blockSize: 1).read(source).dataset.files.first)
        let text = "agency,kind\nA;B,x\n\n\"\"\"\",\n"
        #expect(file.sha256 == Fingerprint.sha256(Array(text.utf8)) && file.bytes == text.utf8.count)
        #expect(source.size(of: "agencies", of: .agencies) == text.utf8.count)
        #expect(try source.digest(of: "agencies", of: .agencies) == file.sha256)
    }
}
