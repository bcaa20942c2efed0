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
    /// - Parameter isNeeded: whether the answer rests on one; an unknown name is an error in any case.
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
        // Of elections on one day the first by id, so that the order of rows does not matter.
        return candidates.max { left, right in
            (votingDates[left], ids[right]) < (votingDates[right], ids[left])
        }.map(Int32.init)
    }

    private func row(_ id: String, _ ids: [String]) throws(QueryError) -> Int32 {
        guard let row = dataset.electionRow(named: id) else {
            throw .unknownElection(id, suggestions: Suggestions.nearest(to: id, among: ids, atMost: 3))
        }
        return row
    }
}
