import CAwasScan

/// Finds where fields end. The only place that speaks to the C scanner.
public enum FieldScanner {
    /// Which code of the scanner runs.
    public enum Code: Sendable {
        /// The fastest that this processor has.
        case best
        /// The one that every processor has.
        case portable

        var raw: awas_scan_code {
            switch self {
            case .best: AWAS_SCAN_BEST
            case .portable: AWAS_SCAN_PORTABLE
            }
        }
    }

    /// What a stretch of bytes holds.
    struct Totals: Equatable {
        var quotes: Int
        var newlines: Int
        var isASCII: Bool
    }

    static func totals(of bytes: UnsafeRawBufferPointer, code: Code = .best) -> Totals {
        let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        let totals = awas_scan_count(base, bytes.count, code.raw)
        return Totals(quotes: Int(totals.quotes), newlines: Int(totals.newlines), isASCII: totals.non_ascii == 0)
    }

    /// The offsets of delimiters and line feeds outside quotes.
    ///
    /// - Parameters:
    ///   - bytes: a stretch of at most 4 GiB.
    ///   - inQuotes: whether it begins inside quotes; set to the same for what follows.
    ///   - positions: at least as many places as there are bytes.
    /// - Returns: how many offsets were written to `positions`.
    static func index(
        _ bytes: UnsafeRawBufferPointer, delimiter: UInt8, inQuotes: inout Bool,
        into positions: UnsafeMutableBufferPointer<UInt32>, code: Code = .best
    ) -> Int {
        precondition(positions.count >= bytes.count)
        guard let source = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), let target = positions.baseAddress
        else { return 0 }
        var state: UInt64 = inQuotes ? 1 : 0
        let count = awas_scan_index(source, bytes.count, delimiter, &state, target, code.raw)
        inQuotes = state != 0
        return count
    }
}
