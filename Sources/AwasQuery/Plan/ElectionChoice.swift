import AwasModel

/// Chooses the one election that turnout figures come from.
struct ElectionChoice {
    private let engine: any QueryEngine

    init(_ engine: any QueryEngine) {
        self.engine = engine
    }

    /// The election that the query names, else the single one that it is filtered to, else the latest by voting date on or
    /// before the as-of day that has turnout in the asked region; nil when there is none.
    ///
    /// A repeated vote, mostly of a few polling stations, is chosen by its name only, or where no other has turnout.
    ///
    /// - Parameter isNeeded: whether the answer rests on one; an unknown name is an error in any case.
    /// - Throws: ``QueryError`` for an unknown name, and where several elections are the latest: none is guessed.
    func election(
        for query: Query, asOf: CalendarDate?, isNeeded: Bool
    ) throws(QueryError) -> ElectionFacts? {
        if let named = query.election { return try election(named) }
        let filters = query.filters.filter {
            Catalogue.dimension(named: $0.dimension)?.id == "election" && $0.comparison == .equals && !$0.isExclusion
        }
        if filters.count == 1, let value = filters[0].values.first, !value.isEmpty, Set(filters[0].values).count == 1 {
            return try election(value)
        }
        guard isNeeded else { return nil }
        let candidates = engine.elections.filter { election in
            (asOf.map { election.votingDate <= $0 } ?? true) && engine.hasTurnout(election, in: query.regions)
        }
        let regular = candidates.filter { !$0.isRepeated }
        // Where there are repeated votes alone, only a single one is meant.
        let latest = regular.map(\.votingDate).max()
        let chosen = regular.isEmpty ? candidates : regular.filter { $0.votingDate == latest }
        if chosen.count > 1 {
            throw .severalElections(chosen.map(QueryError.NamedElection.init).sorted { $0.precedes($1) })
        }
        return chosen.first
    }

    private func election(_ id: String) throws(QueryError) -> ElectionFacts {
        guard let election = engine.election(named: id) else {
            throw .unknownElection(
                id, suggestions: Suggestions.nearest(to: id, among: engine.elections.map(\.id), atMost: 3))
        }
        return election
    }
}

extension QueryError.NamedElection {
    fileprivate init(_ election: ElectionFacts) {
        self.init(id: election.id, name: election.name, votingDate: election.votingDate)
    }
}
