import AwasModel

/// The fast path of the checks of single rows: which rows of a block may fail one. The others are never looked at again, so
/// a row that a test reports is marked here; one marked in vain only costs time.
///
/// Each test goes down its columns, as whole numbers, many rows at a time. Null is the least of all values. Cells that
/// nothing could be made of are null here; rows that have any are looked at in any case. A column that the file does not
/// have is null in every row, so a test of it finds nothing and is left out.
struct RowDoubts {
    private let schema: TableSchema
    private let values: ColumnBuffers
    /// By position in the schema, whether the file has the column.
    private let isInFile: [Bool]
    /// How far down each region of the block's rows reaches, by the codes that region columns hold.
    private let regionLevels: [Int8]
    private var marks: [UInt8]

    init(
        _ tests: [RowTest], _ schema: TableSchema, _ values: ColumnBuffers, isInFile: [Bool], rows: Int,
        regionLevels: [Int8]
    ) {
        self.schema = schema
        self.values = values
        self.isInFile = isInFile
        self.regionLevels = regionLevels
        marks = Array(repeating: 0, count: rows)
        // Of every kind of test the first column is null where there is nothing to find.
        for test in tests where test.fields.first.map(has) ?? false { mark(test) }
    }

    /// Whether a row may fail a check.
    @inline(__always)
    subscript(row: Int) -> Bool { marks[row] != 0 }

    private func has(_ field: Field) -> Bool { schema.position(of: field).map { isInFile[$0] } ?? false }

    private mutating func mark(_ test: RowTest) {
        let null = TableData.null
        switch test {
        case .implausible(let field):
            let (first, last) = (RowTest.plausibleDays.lowerBound, RowTest.plausibleDays.upperBound)
            mark(field, field) { day, _ in (day != null) & ((day < first) | (day > last)) }
        case .later(let field, let other, _), .exceeds(let field, let other):
            if has(other) { mark(field, other) { value, other in (other != null) & (value > other) } }
        case .early(let field, let steps):
            // Not before any of them is not before the last known one.
            for step in steps where has(step) { mark(field, step) { day, step in (day != null) & (day < step) } }
        case .filled(let field, let other): mark(field, other) { value, other in (value != null) & (other == null) }
        case .filledBoth(let field, let other):
            if has(other) { mark(field, other) { value, other in (value != null) & (other != null) } }
        case .differs(let field, let first, let second): markSums(field, first, second)
        case .level(let field, let region):
            let levels = regionLevels
            mark(field, region) { level, region in
                region >= 0 && OrganiserLevel.contradicts(level, levels[Int(region)])
            }
        case .unfit(let field, _): mark(field, field) { text, _ in text != null }
        }
    }

    /// Marks rows by two of their values.
    @inline(__always)
    private mutating func mark(_ first: Field, _ second: Field, where isDoubtful: (Int32, Int32) -> Bool) {
        guard let first = schema.position(of: first), let second = schema.position(of: second) else { return }
        let (firsts, seconds) = (values.column(first), values.column(second))
        // The columns hold at least as many rows as there are marks.
        marks.withUnsafeMutableBufferPointer { marks in
            for row in 0..<marks.count { marks[row] |= isDoubtful(firsts[row], seconds[row]) ? 1 : 0 }
        }
    }

    private mutating func markSums(_ sum: Field, _ first: Field, _ second: Field) {
        guard let sum = schema.position(of: sum), let first = schema.position(of: first),
            let second = schema.position(of: second)
        else { return }
        let (sums, firsts, seconds) = (values.column(sum), values.column(first), values.column(second))
        let null = TableData.null
        marks.withUnsafeMutableBufferPointer { marks in
            for row in 0..<marks.count {
                let (sum, first, second) = (sums[row], firsts[row], seconds[row])
                let areKnown = (sum != null) & (first != null) & (second != null)
                // Counts are never negative, so a sum that is too large to hold is: it differs from every count.
                marks[row] |= areKnown & (first &+ second != sum) ? 1 : 0
            }
        }
    }
}

extension Bool {
    /// Both, without a branch between them.
    @inline(__always)
    fileprivate static func & (left: Bool, right: Bool) -> Bool { (left ? 1 : 0 as UInt8) & (right ? 1 : 0) != 0 }

    @inline(__always)
    fileprivate static func | (left: Bool, right: Bool) -> Bool { (left ? 1 : 0 as UInt8) | (right ? 1 : 0) != 0 }
}
