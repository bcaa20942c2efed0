import AwasData
import AwasModel

/// Chooses the one election that turnout figures come from.
struct ElectionChoice {
    private let dataset: Dataset

    init(_ dataset: Dataset) {
        self.dataset = dataset
    }

    /// The row of the election that the query names, else of the single one that it is filtered to, else of the latest
    /// by voting date on or before the as-of day that has turnout in the asked region; nil when there is none.
    ///
    /// A repeated vote, mostly of a few polling stations, is chosen by its name only, or where no other has turnout.
    ///
    /// - Parameter isNeeded: whether the answer rests on one; an unknown name is an error in any case.
    /// - Throws: ``QueryError`` for an unknown name, and where several elections are the latest: none is guessed.
    func election(
        for query: Query, asOf: CalendarDate?, isRegionKept: [Bool]?, isNeeded: Bool
    ) throws(QueryError) -> Int32? {
        let ids = dataset.electionIDs
        if let named = query.election { return try row(named, ids) }
        let filters = query.filters.filter {
            Catalogue.dimension(named: $0.dimension)?.id == "election" && $0.comparison == .equals && !$0.isExclusion
        }
        if filters.count == 1, let value = filters[0].values.first, !value.isEmpty, Set(filters[0].values).count == 1 {
            return try row(value, ids)
        }
        guard isNeeded else { return nil }
        let votingDates = dataset[.elections][.votingDate]
        let (elections, regions) = (dataset[.turnout][.election], dataset[.turnout][.region])
        var hasTurnout = Array(repeating: false, count: ids.count)
        for row in 0..<elections.count where elections[row] >= 0 && !hasTurnout[Int(elections[row])] {
            hasTurnout[Int(elections[row])] = regions[row] >= 0 && isRegionKept?[Int(regions[row])] ?? true
        }
        let candidates = ids.indices.filter { row in
            hasTurnout[row] && (asOf.map { votingDates[row] <= $0.daysSinceEpoch } ?? true)
        }
        let regular = candidates.filter { !dataset.isRepeatedVote(row: $0) }
        // Where there are repeated votes alone, only a single one is meant.
        let latest = regular.map { votingDates[$0] }.max()
        let chosen = regular.isEmpty ? candidates : regular.filter { votingDates[$0] == latest }
        if chosen.count > 1 { throw .severalElections(chosen.map(named).sorted { $0.precedes($1) }) }
        return chosen.first.map(Int32.init)
    }

    private func named(_ row: Int) -> QueryError.NamedElection {
        QueryError.NamedElection(
            id: dataset.electionIDs[row], name: dataset.electionName(ofRow: row),
            votingDate: CalendarDate(daysSinceEpoch: dataset[.elections][.votingDate][row]))
    }

    private func row(_ id: String, _ ids: [String]) throws(QueryError) -> Int32 {
        guard let row = dataset.electionRow(named: id) else {
            throw .unknownElection(id, suggestions: Suggestions.nearest(to: id, among: ids, atMost: 3))
        }
        return row
    }
}
