import Testing

@testable import AwasData

@Suite struct EncodingTests {
    /// The header may stand below blank lines, the first of which begins with a byte order mark.
    @Test(arguments: [1, 5, 1 << 18])
    func aByteOrderMarkBeforeBlankLines(blockSize: Int) throws {
        let package = try TemporaryPackage(["agencies.csv": "\u{FEFF}\n \nagency\nDinas A\n"])
        let result = try package.read(blockSize: blockSize)
        #expect(result.problems.isEmpty && result.dataset[.agencies].rowCount == 1)
    }

    /// A byte order mark is none where a file does not begin with it, even where a block does.
    @Test(arguments: [1, 9, 1 << 18])
    func aByteOrderMarkInsideIsACharacter(blockSize: Int) throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let package = try TemporaryPackage([
            "agencies.csv": mark + Array("agency\n".utf8) + mark + Array("ab".utf8) + [0xFF, 0x0A]
        ])
        let problems = try package.read(allowsRejects: true, blockSize: blockSize).problems
        #expect(problems.map(\.code) == [.badEncoding])
        #expect(problems.map(\.line) == [2] && problems.map(\.column) == ["4"])
    }
}
