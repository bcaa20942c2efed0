@testable import AwasData
@testable import AwasModel

/// A file of any table. The first byte says of which, how small the blocks are that it is read in, and whether all is
/// done twice to compare.
enum PackageAttack {
    private static let folders = Table.allCases.map { FuzzFolder("\($0.rawValue).csv") }
    private static let sizes = [1, 13, 64, 1 << 18]

    static func run(_ bytes: UnsafeRawBufferPointer) {
        guard let first = bytes.first else { return }
        let folder = folders[Int(first & 7)]
        let text = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
        folder.write(text)
        let table = Table.allCases[Int(first & 7)]
        guard
            let lenient = try? DatasetReader(
                threads: 1 + Int(first >> 7), allowsRejects: true, blockSize: sizes[Int(first >> 3 & 3)],
                hasFingerprints: first & 0x20 == 0
            ).read(folder.path)
        else { fatalError("a file cannot be read") }
        check(lenient, text, table)
        guard first & 0x40 == 0 else { return }
        guard let strict = try? DatasetReader(hasFingerprints: false).read(folder.path),
            let rejects = try? RejectedRow.all(of: lenient, package: folder.path)
        else { fatalError("a file cannot be read twice") }
        compare(strict, lenient, table)
        for problem in lenient.problems.prefix(50) {
            require(!problem.message.indonesian.isEmpty && !problem.message.english.isEmpty, "no words")
        }
        require(lenient.hasUnreadableFile || rejects.count >= lenient.dataset.rejectedRows, "a row went without reason")
    }

    private static func check(_ result: ReadResult, _ text: UnsafeRawBufferPointer, _ table: Table) {
        guard let count = result.dataset.counts.first(where: { $0.table == table }) else { fatalError("no count") }
        // Of rows that are equal in tables that many offices send one counts for all.
        let kept = result.dataset[table].rowCount + count.repeated
        require(kept + count.rejected == count.read, "rows are lost")
        guard !result.hasUnreadableFile else { return }
        let wanted = PlainRecords.count(in: text)
        require(wanted == count.read, "\(count.read) rows, not \(wanted)")
    }

    private static func compare(_ strict: ReadResult, _ lenient: ReadResult, _ table: Table) {
        let read = [strict, lenient].map { $0.dataset.counts.first { $0.table == table }?.read }
        require(read[0] == read[1], "blocks change the number of rows")
        require(Set(strict.problems).isSubset(of: lenient.problems), "blocks change the problems")
        require(strict.hasUnreadableFile == lenient.hasUnreadableFile, "blocks change whether the file is text")
    }
}

/// Counts the rows of a CSV file, a byte at a time.
enum PlainRecords {
    static func count(in text: UnsafeRawBufferPointer) -> Int {
        let bytes = Array(text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3)[...] : text[...])
        var records: [[UInt8]] = []
        var record: [UInt8] = []
        var inQuotes = false
        for byte in bytes {
            if byte == 0x22 { inQuotes.toggle() }
            if byte == 0x0A, !inQuotes {
                records.append(record)
                record = []
            } else {
                record.append(byte)
            }
        }
        records.append(record)
        // The header is the first line that holds more than blanks.
        let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
        guard let header = records.firstIndex(where: { !$0.allSatisfy(isBlank) }) else { return 0 }
        let delimiter = delimiter(of: records[header])
        return records[(header + 1)...].count { record in
            // Line feeds within quotes are part of a record.
            let fields = PlainCSV.records(record, delimiter: delimiter)
            return !PlainCSV.isEmpty(fields.count == 1 ? fields[0] : [[0x22]])
        }
    }

    private static func delimiter(of header: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var inQuotes = false
        for byte in header {
            if byte == 0x22 { inQuotes.toggle() } else if !inQuotes { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        let most = candidates.map { counts[$0] ?? 0 }.max()
        return candidates.first { counts[$0] ?? 0 == most } ?? 0x2C
    }
}
