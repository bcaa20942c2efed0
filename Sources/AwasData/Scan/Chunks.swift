/// A stretch of a file that holds whole records and can be read apart from the others.
struct Chunk: Equatable {
    /// Offsets in the file.
    var range: Range<Int>
    /// The line of its first byte, from 1.
    var firstLine: Int
    /// Whether it holds a quote at all: without one, fields need no second look.
    var hasQuotes: Bool
}

extension Chunk {
    /// Cuts a file into chunks at ends of records.
    ///
    /// Whether a line feed ends a record depends on all quotes before it, so a cut cannot be found by looking at its
    /// neighbourhood. The number of quotes in each stretch, though, can be counted apart: the parity of all quotes
    /// before a cut says whether it lies inside quotes, and from there the next line feed outside them is exact.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - start: where the first record begins.
    ///   - firstLine: the line of that place.
    ///   - size: the bytes a chunk should have, at least 1; records longer than that make longer chunks.
    ///   - totals: counts a stretch; called for consecutive stretches that may be counted in parallel.
    static func cut(
        _ bytes: UnsafeRawBufferPointer, from start: Int, firstLine: Int, size: Int,
        totals: (_ stretches: [Range<Int>]) -> [FieldScanner.Totals]
    ) -> [Chunk] {
        var stretches: [Range<Int>] = []
        var offset = start
        while offset < bytes.count {
            let end = min(offset + max(size, 1), bytes.count)
            stretches.append(offset..<end)
            offset = end
        }
        var chunks: [Chunk] = []
        var begin = start
        var line = firstLine
        var pendingLines = 0
        var hasQuotes = false
        var inQuotes = false
        var cutBehind = start
        for (stretch, total) in zip(stretches, totals(stretches)) {
            if total.quotes % 2 != 0 { inQuotes.toggle() }
            hasQuotes = hasQuotes || total.quotes > 0
            pendingLines += total.newlines
            // A record that ran over the whole stretch has been cut already.
            guard stretch.upperBound >= cutBehind, stretch.upperBound < bytes.count else { continue }
            var end = stretch.upperBound
            var quoted = inQuotes
            var extraLines = 0
            var foundQuote = false
            while end < bytes.count {
                let byte = bytes[end]
                end += 1
                if byte == UInt8(ascii: "\"") {
                    quoted.toggle()
                    foundQuote = true
                } else if byte == UInt8(ascii: "\n") {
                    extraLines += 1
                    if !quoted { break }
                }
            }
            chunks.append(Chunk(range: begin..<end, firstLine: line, hasQuotes: hasQuotes || foundQuote))
            // The next stretches are counted whole, so what was read beyond this one is taken back.
            line += pendingLines + extraLines
            pendingLines = -extraLines
            hasQuotes = foundQuote
            begin = end
            cutBehind = end
        }
        if begin < bytes.count {
            chunks.append(Chunk(range: begin..<bytes.count, firstLine: line, hasQuotes: hasQuotes))
        }
        return chunks
    }
}
