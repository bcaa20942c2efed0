import Foundation

@testable import AwasData
@testable import AwasModel

/// Parses rows of one table and header, block by block, as the reader of files does.
///
/// Safe to share: libFuzzer calls its targets on one thread.
final class RowParser: @unchecked Sendable {
    let layout: FileLayout
    private(set) var parser: BlockParser
    private let path: String
    private let file: Int32
    private let header: [UInt8]
    private var uses = 0

    init(_ table: Table, header: String) {
        self.header = Array((header + "\n").utf8)
        layout = self.header.withUnsafeBytes { bytes in
            FileLayout(table: table, path: "uji.csv", bytes: bytes, start: 0, format: .init())
        }
        require(layout.problems.allSatisfy { $0.severity == .warning }, "the header is wrong")
        parser = RowParser.parser(layout)
        path = NSTemporaryDirectory() + "/awas-fuzz-\(getpid())-\(table.rawValue)-\(header.utf8.count).csv"
        file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        require(file >= 0, "no file at \(path)")
    }

    /// Parses rows.
    ///
    /// - Parameters:
    ///   - size: the bytes of a block.
    ///   - body: called for each block, whose values are in `parser` then.
    func parse(_ rows: [UInt8], blockSize size: Int, _ body: (BlockParser) -> Void) {
        // Its dictionaries only grow.
        uses += 1
        if uses % 512 == 0 { parser = RowParser.parser(layout) }
        require(ftruncate(file, 0) == 0, "no room")
        require(pwrite(file, header + rows, header.count + rows.count, 0) == header.count + rows.count, "no room")
        guard let blocks = try? RecordBlocks(path, ReaderOptions(blockSize: size, hasFingerprint: false)) else {
            fatalError("no file")
        }
        while true {
            let block = Block(capacity: 1)
            guard (try? blocks.next(into: block, holdingText: true)) != nil else { fatalError("no block") }
            if block.count == 0 { return }
            let isFirst = block.number == 0
            parser.parse(
                block, from: isFirst ? layout.firstRecord : 0, line: isFirst ? layout.firstLine : block.firstLine)
            body(parser)
        }
    }

    private static func parser(_ layout: FileLayout) -> BlockParser {
        let columns = Schema[layout.table].columns
        return BlockParser(
            layout: layout, knownKeys: columns.map { _ in nil }, kept: columns.map { _ in true })
    }
}
