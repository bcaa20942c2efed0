import AwasModel
import Foundation
import SystemPackage
import Testing

@testable import AwasData

/// What is too much is said so.
@Suite struct LimitTests {
    private static let rows =
        "date,region,program,participants\n" + String(repeating: "2024-09-01,35.19,lainnya,1\n", count: 6)

    private func error(_ path: String, mostRows: Int, blockSize: Int = 1 << 18, threads: Int = 1) -> PackageError? {
        var reader = DatasetReader(threads: threads, blockSize: blockSize)
        reader.mostRows = mostRows
        do throws(PackageError) {
            _ = try reader.read(path)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [(1, 1), (60, 1), (60, 3), (1 << 18, 1)])
    func rowsOfATable(_ blockSize: Int, threads: Int) throws {
        let package = try TemporaryPackage(["oversight.csv": LimitTests.rows])
        #expect(error(package.path, mostRows: 6, blockSize: blockSize, threads: threads) == nil)
        #expect(
            error(package.path, mostRows: 5, blockSize: blockSize, threads: threads)
                == .tooManyRows(file: "oversight.csv", most: 5))
    }

    @Test func rowsOfSeveralFiles() throws {
        let package = try TemporaryPackage(["oversight/1.csv": LimitTests.rows, "oversight/2.csv": LimitTests.rows])
        #expect(error(package.path, mostRows: 12) == nil)
        #expect(error(package.path, mostRows: 11) == .tooManyRows(file: "oversight/2.csv", most: 11))
    }

    @Test func itemsOfLists() throws {
        let package = try TemporaryPackage(["agencies.csv": "agency,aliases\nA,a;b;c\nB,d;e\n"])
        #expect(error(package.path, mostRows: 5) == nil)
        #expect(error(package.path, mostRows: 4) == .tooManyRows(file: "agencies.csv", most: 4))
    }

    @Test func aCellOfOneMebibyte() throws {
        func code(_ count: Int) throws -> [ProblemCode] {
            try read(["agencies.csv": "agency\n" + String(repeating: "a", count: count) + "\n"]).problems.map(\.code)
        }
        #expect(try code(1 << 20) == [])
        #expect(try code(1 << 20 + 1) == [.tooLarge])
    }

    /// A file that is being saved again while it is read.
    @Test func aFileThatShrinks() throws {
        let package = try TemporaryPackage(["oversight.csv": LimitTests.rows])
        let path = "\(package.path)/oversight.csv"
        let blocks = try RecordBlocks(path, ReaderOptions(blockSize: 40, hasFingerprint: false))
        let block = Block(capacity: 40)
        try blocks.next(into: block, holdingText: false)
        #expect(truncate(path, 70) == 0)
        do throws(PackageError) {
            while block.count > 0 { try blocks.next(into: block, holdingText: false) }
            Issue.record("no error")
        } catch {
            #expect(error == .unreadable(path: path, reason: PackageError.hasShrunk))
        }
    }

    @Test(arguments: [
        Errno.permissionDenied, .noSuchFileOrDirectory, .tooManySymbolicLinkLevels, .tooManyOpenFiles, .ioError,
        .noSuchAddressOrDevice,
    ])
    func failuresOfTheSystemHaveWords(_ code: Errno) {
        let message = PackageError.unreadable(path: "x", reason: PackageError.reason(code)).message
        #expect(message.indonesian != message.english && message.english.contains("“x”"))
    }
}
