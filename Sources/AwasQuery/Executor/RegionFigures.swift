import AwasModel

/// What a cross rate divides by: a measure taken by the region dimensions of a question alone, and filtered by region
/// alone.
struct RegionFigures {
    private let figures: [Int: Int64]
    /// By row of the question the place of its regions among `figures`, -1 where they have no figure.
    private let places: [Int]

    /// - Parameters:
    ///   - measure: the id of the measure.
    ///   - keys: the dimensions of the question's answer.
    /// - Returns: nil when no election is chosen, so that nobody knows how many voters there are.
    init?(_ measure: String, of plan: QueryPlan, _ keys: [KeyColumn], _ executor: Executor) throws(QueryError) {
        guard let election = plan.election else { return nil }
        let positions = plan.dimensions.indices.filter { plan.dimensions[$0].isRegionOfRecord }
        let answer = try executor.answer(
            Query(
                measures: [measure], by: positions.map { plan.dimensions[$0].id },
                where: plan.query.filters.filter { filter in
                    Catalogue.dimension(named: filter.dimension)?.isRegionOfRecord ?? false
                },
                regions: plan.query.regions, asOf: plan.asOf, election: executor.dataset.electionIDs[Int(election)]))
        guard case .integers(let numbers)? = answer.figures.first else { return nil }
        // Regions of both answers as one number each, in the places that their labels have in the answer by region.
        var rows = Array(repeating: 0, count: numbers.count)
        var places = Array(repeating: 0, count: keys.first?.codes.count ?? 1)
        for (position, column) in zip(positions, answer.keys) {
            let codes = Dictionary(uniqueKeysWithValues: zip(column.labels, column.labels.indices))
            let codeOfLabel = keys[position].labels.map { codes[$0] ?? -1 }
            for (row, code) in column.codes.enumerated() { rows[row] = rows[row] * column.labels.count + Int(code) }
            for (row, code) in keys[position].codes.enumerated() {
                let region = codeOfLabel[Int(code)]
                places[row] = region < 0 || places[row] < 0 ? -1 : places[row] * column.labels.count + region
            }
        }
        figures = Dictionary(uniqueKeysWithValues: zip(rows, numbers))
        self.places = places
    }

    /// The figure of the regions of a row of the question; nil where there is none.
    func figure(ofRow row: Int) -> Int64? {
        figures[places[row]].flatMap { $0 == FigureColumn.null ? nil : $0 }
    }
}
