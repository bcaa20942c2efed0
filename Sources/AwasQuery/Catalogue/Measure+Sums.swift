import AwasModel

extension Measure {
    /// Whether its figures by these dimensions add up to the figure over all of them.
    ///
    /// They do not where it is a ratio, a median or a count of distinct values; where it is a state at the end of a period
    /// and the groups are periods; and where a record is in several groups: by a list of its own or of the case it belongs
    /// to, and a case by its subjects.
    public func addsUp(over dimensions: [Dimension]) -> Bool {
        switch additivity {
        case .none: return false
        case .stock: if dimensions.contains(where: \.isPeriod) { return false }
        case .additive: break
        }
        let fact = Catalogue.fact(of: self)
        return !dimensions.contains { $0.overlaps(in: fact) }
    }
}

extension Dimension {
    /// Whether a record of a table may be in several of its groups.
    fileprivate func overlaps(in fact: Fact) -> Bool {
        let field: Field
        switch kind {
        case .choice(let column, _), .text(let column): field = column
        case .region, .eventRegion, .period, .election, .state: return false
        }
        let schemas = [fact.table, fact.parent].compactMap { $0.map { Schema[$0] } }
        guard let column = schemas.lazy.flatMap(\.columns).first(where: { $0.field == field }) else {
            // Not the record's own nor its parent's: reached through the several records that belong to it.
            return true
        }
        return switch column.kind {
        case .textList, .choiceList: true
        default: false
        }
    }
}
