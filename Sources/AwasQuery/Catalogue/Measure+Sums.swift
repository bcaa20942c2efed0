extension Measure {
    /// Whether its figures by these dimensions add up to the figure over all of them.
    ///
    /// They do not where it is a ratio, a median or a count of distinct values; where it is a state at the end of a period
    /// and the groups are periods; and where a record is in several groups: by a list of its own or of the case it belongs
    /// to, and a case by its subjects.
    package func addsUp(over dimensions: [Dimension]) -> Bool {
        switch additivity {
        case .none: return false
        case .stock: if dimensions.contains(where: \.isPeriod) { return false }
        case .additive: break
        }
        let fact = Catalogue.fact(of: self)
        return !dimensions.contains { $0.overlaps(in: fact) }
    }
}
