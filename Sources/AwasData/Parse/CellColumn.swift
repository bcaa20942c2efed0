import AwasModel

/// The cells of one column of a block, without a look at what they hold.
///
/// Safe while the block and its index stay as they are: every row asked for is below `rowCount`, and around the block's
/// bytes lie ``Block/slack`` more that may be read.
struct CellColumn {
    let rowCount: Int
    private let bytes: UnsafeRawPointer
    /// What lies before a cell: the place behind the last byte of the cell before it, or the row's first byte.
    private let before: UnsafePointer<UInt32>
    private let beforeStride: Int
    /// Whether `before` is a delimiter, which is no part of the cell.
    private let beforeWidth: Int
    private let ends: UnsafePointer<UInt32>
    private let stride: Int
    private let mayHaveQuotes: Bool

    init(_ index: RecordIndex, _ bytes: UnsafePointer<UInt8>, column: Int, mayHaveQuotes: Bool) {
        rowCount = index.rowCount
        stride = index.fieldCount
        self.bytes = UnsafeRawPointer(bytes)
        self.mayHaveQuotes = mayHaveQuotes
        ends = UnsafePointer(index.ends + column)
        (before, beforeStride, beforeWidth) =
            column == 0
            ? (UnsafePointer(index.starts), 1, 0) : (UnsafePointer(index.ends + column - 1), index.fieldCount, 1)
    }

    /// The cell of a row, without the quotes around it.
    @inline(__always)
    subscript(row: Int) -> Cell {
        var start = Int(before[row * beforeStride]) + beforeWidth
        var end = Int(ends[row * stride])
        if mayHaveQuotes, end - start >= 2, byte(start) == 0x22, byte(end - 1) == 0x22 {
            start += 1
            end -= 1
        }
        // A row that lacks cells has this one before it begins.
        return Cell(start: bytes + start, count: max(end - start, 0))
    }

    @inline(__always)
    private func byte(_ offset: Int) -> UInt8 { bytes.load(fromByteOffset: offset, as: UInt8.self) }
}

/// The bytes of one cell. The eight before and behind each of them may be read.
struct Cell {
    let start: UnsafeRawPointer
    let count: Int

    /// The most bytes that a cell may have to be read on the fast path.
    static let longest = 4096

    @inline(__always) var isEmpty: Bool { count == 0 }
    @inline(__always) var text: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// The first eight bytes, zero where the cell, which is not empty, ends before.
    @inline(__always) var firstWord: UInt64 {
        UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)) & (~0 &>> UInt64(64 - 8 * min(count, 8)))
    }

    /// The eight bytes up to the end of the cell, of a shorter one with what lies before it.
    @inline(__always) var lastWord: UInt64 {
        UInt64(littleEndian: start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }

    /// Whether the cell can be taken as it is: not empty, without a quote, blanks or what may be a blank beyond ASCII at
    /// its ends, without the `#` that begins what a spreadsheet writes of a formula's error, and not too long.
    @inline(__always) var isPlain: Bool {
        count > 0 && count <= Cell.longest && 0x24...0x7E ~= start.load(as: UInt8.self)
            && 0x21...0x7E ~= start.load(fromByteOffset: count - 1, as: UInt8.self)
    }

    /// Whether the cell stood within quotes, and all quotes in it are doubled.
    var hasDoubledQuotes: Bool {
        // Before a cell that did not lies a delimiter or a line feed.
        guard start.load(fromByteOffset: -1, as: UInt8.self) == 0x22 else { return false }
        var isOpen = false
        for byte in text {
            if isOpen, byte != 0x22 { return false }
            isOpen = byte == 0x22 && !isOpen
        }
        return !isOpen
    }

    /// A number of up to eight digits; nil for anything else.
    @inline(__always) var digits: Int32? {
        guard count >= 1, count <= 8 else { return nil }
        let word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
        // What lies before the cell becomes leading zeros.
        let digits = (word ^ 0x3030_3030_3030_3030) & (~0 << UInt64(64 - count * 8))
        return Cell.areDigits(digits) ? Cell.number(digits) : nil
    }

    /// `true` or `false`; nil for anything else, also what else stands for them.
    @inline(__always) var plainBoolean: Int32? {
        let word = firstWord
        if count == 4, word == 0x6575_7274 { return 1 }
        return count == 5 && word == 0x65_736C_6166 ? 0 : nil
    }

    /// A day of the years 1900 to 2099 written as `2024-09-26`; nil for anything else.
    @inline(__always)
    func day(_ months: UnsafePointer<Int32>) -> Int32? {
        guard count == 10 else { return nil }
        let start = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)) ^ 0x2D30_302D_3030_3030
        let end = UInt16(littleEndian: self.start.loadUnaligned(fromByteOffset: 8, as: UInt16.self)) ^ 0x3030
        guard start & 0xFF00_00FF_0000_0000 == 0, Cell.areDigits(start), Cell.areDigits(UInt64(end)) else { return nil }
        func digit(_ place: UInt64) -> Int { Int(truncatingIfNeeded: start >> (place * 8) & 0xFF) }
        let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
        let month = digit(5) * 10 + digit(6)
        let day = Int32(end & 0xFF) * 10 + Int32(end >> 8)
        guard year >= MonthStarts.firstYear, year < MonthStarts.endYear, month >= 1, month <= 12, day >= 1
        else { return nil }
        let first = months + (year - MonthStarts.firstYear) * 12 + month - 1
        let days = first[0] + day - 1
        return days < first[1] ? days : nil
    }

    /// The four digits of a code such as `35.19`; nil for anything else.
    @inline(__always) var kabupatenDigits: Int? {
        guard count == 5 else { return nil }
        let word = firstWord ^ 0x30_302E_3030
        guard word & 0xFF_0000 == 0, Cell.areDigits(word) else { return nil }
        func digit(_ place: UInt64) -> Int { Int(truncatingIfNeeded: word >> (place * 8) & 0xFF) }
        return digit(0) * 1000 + digit(1) * 100 + digit(3) * 10 + digit(4)
    }

    /// Whether each byte is 0 to 9. A byte above 9 sets its top bit when 118 is added, one above 127 has it set.
    @inline(__always)
    private static func areDigits(_ bytes: UInt64) -> Bool {
        ((bytes &+ 0x7676_7676_7676_7676) | bytes) & 0x8080_8080_8080_8080 == 0
    }

    /// The number of eight digits, the first in the lowest byte: neighbours are joined to pairs, those to fours, those
    /// to eight (Mula, "SIMD-ized faster parse of IPv4 addresses"; as in simdjson).
    @inline(__always)
    private static func number(_ digits: UInt64) -> Int32 {
        let pairs = (digits &* 2561) >> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
        return Int32(truncatingIfNeeded: (fours &* 42_949_672_960_001) >> 32)
    }
}

/// The first days of the months of two centuries.
enum MonthStarts {
    static let firstYear = 1900
    static let endYear = 2100

    /// For each month its first day, since 1970; one more than there are months.
    static let days: [Int32] = (0...(endYear - firstYear) * 12).map { month in
        CalendarDate(year: firstYear + month / 12, month: month % 12 + 1, day: 1)?.daysSinceEpoch ?? 0
    }
}
