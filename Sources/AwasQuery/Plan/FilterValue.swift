import AwasModel

/// A value that a filter names, as it is meant.
package enum FilterValue: Hashable, Sendable {
    case null
    case region(RegionCode)
    case period(CalendarPeriod)
    /// The position in the set of the dimension.
    case choice(Int, id: String)
    /// As records have it; nil when none has it.
    case text(String?)
    case election(String)

    /// - Throws: ``QueryError`` for a text that no value of the dimension can have.
    init(_ text: String, of dimension: Dimension, _ engine: any QueryEngine) throws(QueryError) {
        func unknown(_ suggestions: [String] = []) -> QueryError {
            .unknownValue(dimension: dimension.id, value: text, suggestions: suggestions)
        }
        func choice(in set: Enumeration) throws(QueryError) -> FilterValue {
            let meant = set.codes(meantBy: text)
            guard meant.count == 1 else { throw unknown(set.nearest(to: text, atMost: 3)) }
            return .choice(meant[0], id: set.values[meant[0]].id)
        }
        if text.isEmpty {
            self = .null
            return
        }
        switch dimension.kind {
        case .region, .eventRegion:
            let code = try RegionArgument.code(of: text)
            let level = if case .region(let level) = dimension.kind { level } else { RegionCode.Level.kabupaten }
            guard code.level == level else { throw unknown() }
            self = .region(code)
        case .period(let unit):
            guard let period = CalendarPeriod(text), period.unit == unit else { throw unknown() }
            self = .period(period)
        case .choice(_, let set): self = try choice(in: set)
        case .state: self = try choice(in: .state)
        case .text(let field): self = .text(engine.recorded(text, in: field))
        case .election:
            guard let election = engine.election(named: text) else {
                throw .unknownElection(
                    text, suggestions: Suggestions.nearest(to: text, among: engine.elections.map(\.id), atMost: 3))
            }
            self = .election(election.id)
        }
    }

    /// As values of the dimension are written plainly; nil for what none of them is.
    var plain: String? {
        switch self {
        case .null: ""
        case .region(let code): code.description
        case .period(let period): period.description
        case .choice(_, let id): id
        case .text(let text): text
        case .election(let id): id
        }
    }
}
