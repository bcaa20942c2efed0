import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasData

/// Files that are nasty in bulk. Work that grows with the square of a file's size makes hours of what should take
/// seconds, so each file here is read at two sizes, and must not take much more of the processor for each byte when it is
/// large.
@Suite struct LargeFilesTests {
    struct Nasty: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let table: Table
        let header: String
        /// So many bytes of rows.
        let rows: @Sendable (Int) -> String

        init(_ name: String, _ table: Table, _ header: String, _ rows: @escaping @Sendable (Int) -> String) {
            testDescription = name
            self.table = table
            self.header = header
            self.rows = rows
        }
    }

    private static func repeated(_ text: String, _ size: Int) -> String {
        String(repeating: text, count: size / text.utf8.count)
    }

    private static func numbered(_ size: Int, _ row: (Int) -> String) -> String {
        var text = ""
        var number = 0
        while text.utf8.count < size {
            text += row(number) + "\n"
            number += 1
        }
        return text
    }

    /// The larger size in bytes; `AWAS_NASTY_BYTES` sets another, for which the times are printed.
    private static let usualSize = RandomInputs.count(40_000, many: 400_000)

    static let nasty: [Nasty] = [
        Nasty("a quoted cell of the whole file", .agencies, "agency\n") { "\"" + repeated("a\n,\"\"", $0) + "\"\n" },
        Nasty("a quote that is never closed", .agencies, "agency\n") { "\"" + repeated("a,b\n", $0) },
        Nasty("nothing but quotes", .agencies, "agency\n") { repeated("\"", $0) },
        Nasty("nothing but delimiters", .agencies, "agency\n") { repeated(",", $0) },
        Nasty("nothing but blank lines", .agencies, "agency\n") { repeated("\n", $0) },
        Nasty("no header's end", .subjects, "") { repeated("x,", $0) },
        Nasty("a quote in the header", .subjects, "case_id,\"subject_no,agency,sector\n") { repeated("a,b\",c\n", $0) },
        Nasty("a header of faults", .oversight, "") { repeated("\"a\nb\"c,", $0) },
        Nasty("too few cells", .oversight, "date,region,program,participants\n") { repeated("x\n", $0) },
        Nasty("faults behind a cell of many lines", .oversight, "catatan,date,region,program,participants\n") {
            "\"" + repeated("\n", $0 / 2) + "\",x,x,x,x\n" + repeated("\"\n\n\n\",x,x,x,-1\n", $0 / 2)
        },
        Nasty("another unknown region in each row", .oversight, "date,region,program,participants\n") {
            numbered($0) { "2024-01-01,Kabupatan Madium \($0),forum_warga,1" }
        },
        Nasty("another unknown value in each row", .oversight, "date,region,program,participants\n") {
            numbered($0) { "2024-01-01,35,forum_\($0),1" }
        },
        Nasty("a list of a megabyte", .cases, "case_id,region,source,reported_on,violations,categories\n") { size in
            numbered(size) { row in
                "C\(row),35,laporan,2024-01-01,\"" + numbered(min(size, 900_000)) { "\(row) \($0);" } + "\","
                    + (0..<1_000).map { "x\($0);" }.joined()
            }
        },
        Nasty("references to no row", .attendance, "event_id,agency,sector\n") {
            numbered($0) { "K-\($0 % 9_000),Dinas \($0),asn" }
        },
        Nasty("delegations without a region", .attendance, "event_id,agency,sector\n") {
            numbered($0) { "K-1,Dinas \($0),asn" }
        },
        Nasty("agencies of one spelling", .attendance, "event_id,agency,sector\n") {
            numbered($0) {
                "K-1,dinas\(String(repeating: " ", count: $0 % 50))a\(String(repeating: ".", count: $0 % 70)),asn"
            }
        },
        Nasty("elections that repeat the next", .elections, "election,name,kind,voting_date,repeats\n") {
            numbered($0) { "E\($0),n,psu,2024-01-01,E\($0 + 1)" } + "last,n,psu,2024-01-01,absent\n"
        },
        Nasty("a key many times", .cases, "case_id,region,source,reported_on\n") {
            repeated("C-1,35,laporan,2024-01-01\n", $0)
        },
        Nasty("turnout inside turnout", .turnout, "election,region,station,registered_voters,voters\n") { size in
            "P1,35,,1,1\nP1,35.19,,1,1\nP1,35.19.01,,1,1\n"
                + numbered(size) { "P1,35.19.01.\(2000 + $0 % 99),\($0),1,2" }
        },
        Nasty("bytes that are not UTF-8", .agencies, "agency\n") {
            repeated("nama instansi yang panjang \u{E000}\n", $0)
        },
    ]

    @Test(arguments: nasty)
    func timeGrowsWithSize(nasty: Nasty) throws {
        let size =
            ProcessInfo.processInfo.environment["AWAS_NASTY_BYTES"].flatMap { Int($0) } ?? LargeFilesTests.usualSize
        let few = try processorSeconds(nasty, size / 4)
        let many = try processorSeconds(nasty, size)
        if size != LargeFilesTests.usualSize { print("\(nasty.testDescription): \(few) s, \(many) s") }
        // Four times as much, or sixteen times with work that grows with the square. What takes no time at all is noise.
        #expect(many < max(9 * few, 0.3), "\(few) s for \(size / 4) bytes, \(many) s for \(size)")
    }

    /// What reading takes of this thread's own time, which other programs do not add to.
    private func processorSeconds(_ nasty: Nasty, _ size: Int) throws -> Double {
        var files = Examples.package().mapValues { Array($0.utf8) }
        var bytes = Array((nasty.header + nasty.rows(size)).utf8)
        // The first byte of U+E000 made one that begins nothing.
        for index in bytes.indices where bytes[index] == 0xEE { bytes[index] = 0xFF }
        files["\(nasty.table.rawValue).csv"] = bytes
        let package = try TemporaryPackage(files)
        let before = LargeFilesTests.threadSeconds()
        let result = try package.read(threads: 1, allowsRejects: true)
        #expect(result.dataset.counts.allSatisfy { $0.accepted + $0.rejected == $0.read })
        _ = result.problems.prefix(1_000).map(\.message)
        return LargeFilesTests.threadSeconds() - before
    }

    private static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
