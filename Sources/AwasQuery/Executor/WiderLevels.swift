import AwasData
import AwasModel

/// The levels above the kecamatan of the records that a question asks for.
struct WiderLevels {
    let levels: Set<RegionCode.Level>

    /// - Returns: nil where the question is not by kecamatan.
    init?(_ plan: QueryPlan, _ dataset: Dataset) {
        guard plan.dimensions.contains(where: { $0.id == "kecamatan" }) else { return nil }
        var levels: Set<RegionCode.Level> = []
        for fact in Set(plan.measures.map(Catalogue.fact(of:))) {
            var isThere = Array(repeating: false, count: dataset.regions.count)
            for region in FactColumns(dataset: dataset, fact: fact, asOf: plan.asOf).column(.region).values
            where region != TableData.null {
                isThere[Int(region)] = true
            }
            for (position, code) in dataset.regions.enumerated() where isThere[position] && code.level < .kecamatan {
                if plan.isRegionKept?[position] ?? true { levels.insert(code.level) }
            }
        }
        self.levels = levels
    }
}
