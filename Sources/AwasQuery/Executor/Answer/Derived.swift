/// Figures that follow from others of an answer. What is not known makes what follows unknown, and what is not shown makes
/// it not shown.
enum Derived {
    /// One figure less another.
    static func change(_ now: Value, from before: Value) -> Value {
        switch (now, before) {
        case (.withheld(let reason), _), (_, .withheld(let reason)): return .withheld(reason)
        case (.integer(let now), .integer(let before)):
            let (difference, overflows) = now.subtractingReportingOverflow(before)
            return overflows ? .null : .integer(difference)
        default:
            guard let now = now.number, let before = before.number else { return .null }
            return .real(now - before)
        }
    }

    /// One figure divided by another; null where that is 0.
    static func share(_ part: Value, of whole: Value) -> Value {
        switch (part, whole) {
        case (.withheld(let reason), _), (_, .withheld(let reason)): return .withheld(reason)
        default:
            guard let part = part.number, let whole = whole.number, whole != 0 else { return .null }
            return .real(part / whole)
        }
    }
}
