import Dispatch

/// Work on several cores at once.
public enum Parallel {
    /// The results of a body for 0 to `count` − 1, in that order whatever order they are computed in.
    ///
    /// - Parameters:
    ///   - count: how many results there are.
    ///   - threads: how many of them are worked out at the same time, at least 1.
    ///   - body: makes the result of a number, on any thread.
    public static func map<Result>(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
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
}
