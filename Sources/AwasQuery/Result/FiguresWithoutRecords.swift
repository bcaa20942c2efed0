/// What an answer's measures are in a group without any record: a count is 0, and so is a rate of a count where voters are
/// known; everything else is unknown, and so is every measure of a table without a file.
package struct FiguresWithoutRecords: Sendable {
    private var figures: [Value]
    /// The rates of counts, and the places of the region dimensions in a key.
    private var rates: [Int] = []
    private var regions: [Int] = []
    /// The regions that have voters, by those dimensions.
    private var known: Set<[Value]> = []

    /// Where nothing is known of voters.
    init(_ measures: [Measure]) {
        figures = measures.map { $0.isCount ? .integer(0) : .null }
    }

    init(_ plan: QueryPlan, _ voters: RegionVoters?) {
        figures = plan.measures.map(plan.figureWithoutRecords)
        rates = plan.measures.indices.filter { position in
            let measure = plan.measures[position]
            return measure.counts && !measure.isCount && !plan.isUnknown(measure)
        }
        guard !rates.isEmpty, let voters else { return }
        regions = plan.dimensions.indices.filter { plan.dimensions[$0].isRegionOfRecord }
        known = voters.known
    }

    /// A value for each measure.
    ///
    /// - Parameter key: the group, a value for each dimension of the answer.
    package func figures(of key: [Value]) -> [Value] {
        guard !rates.isEmpty, known.contains(regions.map { key[$0] }) else { return figures }
        var figures = figures
        for rate in rates { figures[rate] = .real(0) }
        return figures
    }

    /// Keeps the first measures only.
    mutating func keep(_ count: Int) {
        figures = Array(figures.prefix(count))
        rates.removeAll { $0 >= count }
    }
}
