import CAwasScan

/// Finds where fields end, with the C scanner.
package enum FieldScanner {
    /// Which code of the scanner runs.
    package enum Code: CaseIterable, Sendable {
        /// The fastest that this processor has: AVX-512 with VBMI2, AVX2 or the portable one.
        case best
        /// The portable one where the processor lacks AVX2.
        case avx2
        /// The one that every processor has.
        case portable

        var raw: awas_scan_code {
            switch self {
            case .best: AWAS_SCAN_BEST
            case .avx2: AWAS_SCAN_AVX2
            case .portable: AWAS_SCAN_PORTABLE
            }
        }
    }

    /// What a stretch of bytes holds.
    struct Totals: Equatable {
        var quotes: Int
        var newlines: Int
        var isASCII: Bool

        static let none = Totals(quotes: 0, newlines: 0, isASCII: true)

        static func + (left: Totals, right: Totals) -> Totals {
            Totals(
                quotes: left.quotes + right.quotes, newlines: left.newlines + right.newlines,
                isASCII: left.isASCII && right.isASCII)
        }
    }

    static func totals(of bytes: UnsafeRawBufferPointer, code: Code = .best) -> Totals {
        let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        let totals = awas_scan_count(base, bytes.count, code.raw)
        return Totals(quotes: Int(totals.quotes), newlines: Int(totals.newlines), isASCII: totals.non_ascii == 0)
    }

    /// Whether any two texts whose bytes are these may differ in letter case or blanks only: they have letters of both
    /// cases, or what is no printable character of ASCII.
    static func haveVariants(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let kinds = Int32(awas_scan_kinds(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count))
        let letters = Int32(AWAS_SCAN_SMALL | AWAS_SCAN_CAPITAL)
        return kinds & Int32(AWAS_SCAN_OTHER) != 0 || kinds & letters == letters
    }

    /// Places beyond the bytes that ``index(_:delimiter:inQuotes:into:code:)`` may write to.
    static let slack = Int(AWAS_SCAN_SLACK)

    /// The offsets of delimiters and line feeds outside quotes.
    ///
    /// - Parameters:
    ///   - bytes: a stretch of less than 4 GiB.
    ///   - inQuotes: whether it begins inside quotes; set to the same for what follows.
    ///   - positions: at least ``slack`` more places than there are bytes.
    /// - Returns: how many offsets were written to `positions`, and how many of them are line feeds.
    static func index(
        _ bytes: UnsafeRawBufferPointer, delimiter: UInt8, inQuotes: inout Bool,
        into positions: UnsafeMutableBufferPointer<UInt32>, code: Code = .best
    ) -> (fields: Int, records: Int) {
        precondition(positions.count >= bytes.count + slack && bytes.count < Int(UInt32.max))
        guard let source = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), let target = positions.baseAddress
        else { return (0, 0) }
        var state: UInt64 = inQuotes ? 1 : 0
        let ends = awas_scan_index(source, bytes.count, delimiter, &state, target, code.raw)
        inQuotes = state != 0
        return (Int(ends.fields), Int(ends.records))
    }
}
