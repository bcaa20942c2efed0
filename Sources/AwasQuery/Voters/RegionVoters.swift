import AwasModel

/// What rates by voters divide by: the registered voters of places whose voters are known, taken by the region dimensions
/// of a question and filtered by region, whatever else the question asks.
struct RegionVoters {
    private let answer: ResultTable
    private let voters: [Int64]
    /// By row of the question the row of its regions in `answer`; nil where they have no voters.
    private let rows: [Int?]

    /// - Parameter keys: the dimensions of the question's answer.
    /// - Returns: nil when the question has no such rate, or no election is chosen, so that nobody knows how many voters
    ///   there are.
    init?(_ plan: QueryPlan, _ keys: [KeyColumn], _ executor: Executor) throws(QueryError) {
        guard let election = plan.election, let places = plan.voterPlaces else { return nil }
        let positions = plan.dimensions.indices.filter { plan.dimensions[$0].isRegionOfRecord }
        var voters = try QueryPlan(
            Query(
                measures: [Catalogue.registeredVoters], by: positions.map { plan.dimensions[$0].id },
                where: plan.query.filters.filter { filter in
                    Catalogue.dimension(named: filter.dimension)?.isRegionOfRecord ?? false
                },
                regions: plan.query.regions, asOf: plan.asOf, election: election.id),
            executor.engine)
        voters.keep(places)
        answer = try executor.unguardedAnswer(voters).table
        guard case .integers(let numbers)? = answer.figures.first else { return nil }
        self.voters = numbers
        // Regions of both answers as one number each, in the places that their labels have in the answer by region.
        var regions = Array(repeating: 0, count: numbers.count)
        var wanted = Array(repeating: 0, count: keys.first?.codes.count ?? 1)
        for (position, column) in zip(positions, answer.keys) {
            let codes = Dictionary(uniqueKeysWithValues: zip(column.labels, column.labels.indices))
            let codeOfLabel = keys[position].labels.map { codes[$0] ?? -1 }
            for (row, code) in column.codes.enumerated() {
                regions[row] = regions[row] * column.labels.count + Int(code)
            }
            for (row, code) in keys[position].codes.enumerated() {
                let region = codeOfLabel[Int(code)]
                wanted[row] = region < 0 || wanted[row] < 0 ? -1 : wanted[row] * column.labels.count + region
            }
        }
        let rowOfRegions = Dictionary(uniqueKeysWithValues: zip(regions, regions.indices))
        rows = wanted.map { rowOfRegions[$0] }
    }

    /// The voters of the regions of a row of the question; nil where there are none.
    func figure(ofRow row: Int) -> Int64? {
        rows[row].flatMap { voters[$0] > 0 ? voters[$0] : nil }
    }

    /// The regions that have voters, by the region dimensions of the question.
    var known: Set<[Value]> {
        Set(answer.rows.indices.lazy.filter { voters[$0] > 0 }.map { answer.rows[$0].key })
    }
}
