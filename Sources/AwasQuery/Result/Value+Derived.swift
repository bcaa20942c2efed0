/// Figures that follow from others of an answer. What is not known makes what follows unknown; what is not shown makes it
/// not shown, for it would give the other away.
extension Value {
    /// This figure less an earlier one.
    package func change(from before: Value) -> Value {
        if self == .withheld(.poorlyCovered) || before == .withheld(.poorlyCovered) { return .withheld(.poorlyCovered) }
        if isWithheld || before.isWithheld { return .withheld(.complement) }
        if case .integer(let now) = self, case .integer(let before) = before {
            let (difference, overflows) = now.subtractingReportingOverflow(before)
            return overflows ? .null : .integer(difference)
        }
        guard let now = number, let earlier = before.number else { return .null }
        if case .ratio(let later) = self, case .ratio(let earlier) = before {
            return .ratio(Ratio(change: later.number - earlier.number, base: Swift.min(later.base, earlier.base)))
        }
        return .real(now - earlier)
    }

    /// This figure divided by another; null where that is 0.
    func share(of whole: Value) -> Value {
        if isWithheld || whole.isWithheld { return .withheld(.complement) }
        if case .integer(let part) = self, case .integer(let whole) = whole {
            return Ratio(part, of: whole).map(Value.ratio) ?? .null
        }
        guard let part = number, let whole = whole.number, whole != 0 else { return .null }
        return .real(part / whole)
    }

    /// Whether it is known, but not shown.
    package var isWithheld: Bool { if case .withheld = self { true } else { false } }
}
