import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Wherever a file is cut, reading gives the same.
@Suite struct BlocksTests {
    static let header = "event_id,date,kind,title,organizer,level,region\n"

    /// Small files with everything that makes a cut difficult.
    static let nasty: [String] = [
        header + "K-1,2024-01-02,apel,\"Apel,\nbesar\",Bawaslu,kabkota,35.19\nK-2,x,apel,b,c,ri,35\n",
        header + "K-1,2024-01-02,apel,\"a \"\"b\"\"\n\"\"c\"\"\",d,ri,\"35\"\nK-2,2024-01-02,apel,\"\"\"\",d,ri,99\n",
        header.replacing("\n", with: "\r\n") + "K-1,2024-01-02,apel,\"a\r\nb\",d,ri,35\r\nK-1,x,apel,a,d,ri,35",
        "\u{FEFF}" + header + "\n \n\r\nK-1,2024-01-02,apel,a,b,ri,35\n\n\nK-2,x,apel,a,b,ri,Madiun\n\n",
        header + "K-1,2024-01-02,apel,\"" + String(repeating: "panjang\n\"\"", count: 12) + "\",b,ri,35\nK-2,x\n",
        header
            + "\"K-1\",\"2024-01-02\",\"apel\",\"a\",\"b\",\"ri\",\"35\"\n\"\",\"\",\"\",\"\",\"\",\"\",\"\"\n\"\"\n",
        header + "K-1,2024-01-02,apel,a\"b,c,ri,35\nK-2,2024-01-02,apel,c\"d,e,ri,35\nK-3,x,apel,\"a\nK-4,b\n",
        "event_id;\"da\nte\";date;kind;title;organizer;level;region\n\nK-1;1;x;apel;\"\n\n\n\";b;ri;\"\n35\"\nK-1;;\n",
        header + "\"", header + "\"\"\"\n\"\"\"", header, "", "\n", "\"\n\"\n",
        header + "K-1,2024-01-02,apel,Kégiatan “a”,b,ri,35\nK-2,2024-01-02,apel,\"é\n\",b,rj,35\n",
    ]

    @Test(arguments: nasty.indices)
    func inBlocksIsWhole(index: Int) throws {
        let bytes = Array(BlocksTests.nasty[index].utf8)
        let package = try TemporaryPackage(["events.csv": bytes])
        let serial = try package.read()
        let picture = DatasetPicture(serial.dataset)
        for size in 1...max(bytes.count, 1) {
            let threads = [1, 2, 3, 7]
            for threads in RandomInputs.isMany ? threads : [threads[size % 4]] {
                let chunked = try package.read(threads: threads, blockSize: size)
                guard DatasetPicture(chunked.dataset) == picture, chunked.problems == serial.problems else {
                    Issue.record("blocks of \(size) bytes, \(threads) threads: \(chunked.problems)")
                    return
                }
            }
        }
    }

    @Test func brokenBytesAreFoundInEveryBlock() throws {
        var bytes = Array((BlocksTests.header + "K-1,2024-01-02,apel,\"é\n").utf8)
        bytes += [0xC3] + Array("\",b,ri,35\nK-2,2024-01-02,apel,a".utf8) + [0x80] + Array(",b,ri,35\n".utf8)
        let package = try TemporaryPackage(["events.csv": bytes])
        let serial = try package.read()
        #expect(serial.problems.map(\.line) == [3, 4])
        #expect(serial.problems.map(\.column) == ["1", "22"])
        for size in 1...bytes.count {
            let chunked = try package.read(threads: 3, blockSize: size)
            #expect(chunked.problems == serial.problems)
            #expect(DatasetPicture(chunked.dataset) == DatasetPicture(serial.dataset))
        }
    }

    /// Blocks lie end to end, hold whole records and know their lines.
    @Test func blocksCoverTheFile() throws {
        for text in BlocksTests.nasty {
            let bytes = Array(text.utf8)
            let package = try TemporaryPackage(["events.csv": bytes])
            for size in 1...max(bytes.count, 1) {
                let blocks = try RecordBlocks(
                    "\(package.path)/events.csv", ReaderOptions(blockSize: size, hasFingerprint: false))
                let block = Block(capacity: 1)
                var joined: [UInt8] = []
                var number = 0
                while true {
                    try blocks.next(into: block, holdingText: false)
                    #expect(block.number == number)
                    #expect(block.firstLine == 1 + joined.count { $0 == 0x0A })
                    #expect(joined.count { $0 == 0x22 } % 2 == 0 || block.count == 0)
                    let totals = FieldScanner.totals(of: block.bytes)
                    #expect(block.totals.quotes == totals.quotes && block.totals.newlines == totals.newlines)
                    #expect(totals.isASCII || !block.totals.isASCII)
                    if block.count == 0 { break }
                    joined += block.bytes
                    number += 1
                }
                #expect(joined == bytes && blocks.bytesRead == bytes.count)
            }
        }
    }

    /// An editor's lines, when cells of several lines stand before the fault and within its row.
    @Test func linesAreThoseOfAnEditor() throws {
        let result = try read([
            "events.csv": BlocksTests.header
                + "K-1,2024-01-02,apel,\"satu\ndua\ntiga\",b,ri,35\n"  // lines 2–4
                + "\n"
                + "K-2,2024-01-02,apel,\"satu\ndua\",b,R1,\"35\"\n"  // lines 6–7, level on line 7
                + "K-3,2024-01-02,apel,a,b,ri,99\n"
        ])
        #expect(result.problems.map(\.line) == [7, 8])
        #expect(result.problems.map(\.column) == ["level", "region"])
        #expect(Array(result.dataset[.events].lines) == [2, 6, 8])
    }
}
