/// Where the records of a block and their fields begin and end.
///
/// For each row `ends` has as many places as the header has columns. A record with another number of fields, which is
/// an error, has them all at its end and is marked as doubtful: it is taken apart again where it is reported. Blank
/// records are left out.
///
/// The buffers belong to one thread at a time and are used again for the next block. Every row is below `rowCount`,
/// every place below `rowCount * fieldCount`; offsets are those of bytes of the block.
final class RecordIndex {
    private(set) var fieldCount = 1
    private(set) var rowCount = 0
    /// By row, whether it has another number of fields than the header; nil where none has.
    private(set) var isIrregular: UnsafePointer<Bool>?
    /// The first byte of each row.
    private(set) var starts: UnsafeMutablePointer<UInt32>
    /// Behind the last byte of each field, row by row: the places that were found, where all records are regular, else
    /// those of `ownEnds`.
    private(set) var ends: UnsafeMutablePointer<UInt32>
    /// Whether row follows row, line by line.
    private(set) var isDense = true
    /// Whether the block ends inside quotes: then nobody knows how many rows they swallowed.
    private(set) var endsInQuotes = false

    private var layout: FileLayout
    /// By byte, whether it may be part of a record that holds nothing.
    private let mayBeBlank = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    private var rowCapacity = 0
    private var irregular: UnsafeMutablePointer<Bool>
    private var ownEnds: UnsafeMutablePointer<UInt32>
    private var ownEndsCapacity = 1
    private var positions = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)

    init(_ layout: FileLayout) {
        irregular = .allocate(capacity: 1)
        starts = .allocate(capacity: 1)
        ownEnds = .allocate(capacity: 1)
        ends = ownEnds
        self.layout = layout
        begin(layout)
    }

    /// Begins a file, whose blocks follow.
    func begin(_ layout: FileLayout) {
        fieldCount = max(layout.columns.count, 1)
        self.layout = layout
        // Blanks, quotes, and what begins or ends characters beyond ASCII.
        for byte in UInt8.min ... .max {
            mayBeBlank[Int(byte)] = byte <= 0x22 && byte != 0x21 || byte == layout.delimiter || byte >= 0x7F
        }
        for column in layout.columns {
            for byte in column.missing.bytes { mayBeBlank[Int(byte)] = true }
        }
    }

    deinit {
        mayBeBlank.deallocate()
        irregular.deallocate()
        starts.deallocate()
        ownEnds.deallocate()
        positions.deallocate()
    }

    /// Finds the records behind an offset of a block.
    ///
    /// - Parameter lines: at least as many as there are line feeds behind it.
    func find(in bytes: UnsafeRawBufferPointer, from first: Int, lines: Int) {
        makeRoom(rows: lines + 1, bytes: bytes.count)
        var inQuotes = false
        var found = FieldScanner.index(
            UnsafeRawBufferPointer(rebasing: bytes[first...]), delimiter: layout.delimiter, inQuotes: &inQuotes,
            into: positions)
        endsInQuotes = inQuotes
        if let last = bytes.last, bytes.count > first, last != 0x0A || inQuotes {
            // The last record has no line feed; the end of the bytes stands for it.
            positions[found.fields] = UInt32(truncatingIfNeeded: bytes.count - first)
            found.fields += 1
            found.records += 1
        }
        if first > 0 {
            for place in 0..<found.fields { positions[place] &+= UInt32(truncatingIfNeeded: first) }
        }
        rowCount = 0
        isDense = true
        if !findRegular(found.fields, found.records, in: bytes, from: first) {
            findAny(found.fields, in: bytes, from: first)
        }
    }

    /// Takes records that all have as many fields as the header; false when there are others, or blank ones.
    private func findRegular(
        _ fields: Int, _ records: Int, in bytes: UnsafeRawBufferPointer, from first: Int
    ) -> Bool {
        guard fields == records * fieldCount, let positions = positions.baseAddress else { return false }
        var start = first
        for row in 0..<records {
            let end = Int(positions[row * fieldCount + fieldCount - 1])
            // As many line feeds as rows, one at the end of each: then none is anywhere else.
            if end < bytes.count, bytes[end] != 0x0A { return false }
            if mayBeBlank[Int(bytes[start])], isBlank(bytes, start..<end) { return false }
            starts[row] = UInt32(truncatingIfNeeded: start)
            start = end + 1
        }
        ends = positions
        rowCount = records
        isIrregular = nil
        for row in 0..<records { dropReturn(bytes, row) }
        return true
    }

    private func findAny(_ fields: Int, in bytes: UnsafeRawBufferPointer, from first: Int) {
        if rowCapacity * fieldCount > ownEndsCapacity {
            ownEndsCapacity = rowCapacity * fieldCount
            ownEnds.deallocate()
            ownEnds = .allocate(capacity: ownEndsCapacity)
        }
        ends = ownEnds
        isIrregular = UnsafePointer(irregular)
        var start = first
        var place = 0
        while place < fields {
            var last = place
            while Int(positions[last]) < bytes.count, bytes[Int(positions[last])] != 0x0A { last += 1 }
            let end = positions[last]
            if isBlank(bytes, start..<Int(end)) {
                isDense = false
            } else {
                let isRegular = last - place + 1 == fieldCount
                for field in 0..<fieldCount {
                    ownEnds[rowCount * fieldCount + field] = isRegular ? positions[place + field] : end
                }
                starts[rowCount] = UInt32(truncatingIfNeeded: start)
                irregular[rowCount] = !isRegular
                dropReturn(bytes, rowCount)
                rowCount += 1
            }
            start = Int(end) + 1
            place = last + 1
        }
    }

    /// Takes the carriage return before a line feed from the row's last field.
    @inline(__always)
    private func dropReturn(_ bytes: UnsafeRawBufferPointer, _ row: Int) {
        let place = row * fieldCount + fieldCount - 1
        let end = Int(ends[place])
        if end > Int(starts[row]), bytes[end - 1] == 0x0D { ends[place] -= 1 }
    }

    /// The bytes of a row.
    func range(ofRow row: Int) -> Range<Int> {
        Int(starts[row])..<Int(ends[row * fieldCount + fieldCount - 1])
    }

    /// Whether a record holds nothing: an empty line, or the row of empty cells that a spreadsheet leaves.
    private func isBlank(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        for offset in range where !mayBeBlank[Int(bytes[offset])] { return false }
        return layout.isBlank(bytes, range)
    }

    private func makeRoom(rows: Int, bytes: Int) {
        if rows > rowCapacity {
            rowCapacity = rows + rows / 4
            irregular.deallocate()
            irregular = .allocate(capacity: rowCapacity)
            starts.deallocate()
            starts = .allocate(capacity: rowCapacity)
        }
        if positions.count < bytes + 1 + FieldScanner.slack {
            positions.deallocate()
            positions = .allocate(capacity: bytes + 1 + FieldScanner.slack)
        }
    }
}
