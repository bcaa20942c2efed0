import Dispatch

/// Work on several cores at once.
package enum Parallel {
    /// The results of a body for 0 to `count` − 1, in that order whatever order they are computed in.
    ///
    /// - Parameters:
    ///   - count: how many results there are.
    ///   - threads: how many of them are worked out at the same time, at least 1.
    ///   - body: makes the result of a number, on any thread.
    package static func map<Result>(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        let workers = min(max(threads, 1), count)
        guard workers > 1 else { return (0..<count).map(body) }
        return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            // Safe: each place of the buffer is written by exactly one worker, and read only after all are done.
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: workers) { worker in
                for index in stride(from: worker, to: count, by: workers) {
                    (results.baseAddress.unsafelyUnwrapped + index).initialize(to: body(index))
                }
            }
            initializedCount = count
        }
    }

    /// Whether a body is true for all parts of a range, which is shared out among threads where it is long.
    static func allSatisfy(_ range: Range<Int>, threads: Int, _ body: @Sendable (Range<Int>) -> Bool) -> Bool {
        let parts = max(1, min(threads, range.count / (1 << 16)))
        return map(parts, threads: threads) { part in
            body(range.lowerBound + range.count * part / parts..<range.lowerBound + range.count * (part + 1) / parts)
        }.allSatisfy { $0 }
    }
}
