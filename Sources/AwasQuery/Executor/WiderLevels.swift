import AwasModel

/// The levels above the kecamatan of the records that a question asks for.
struct WiderLevels {
    let levels: Set<RegionCode.Level>

    /// - Returns: nil where the question is not by kecamatan.
    init?(_ plan: QueryPlan, _ engine: any QueryEngine) {
        guard plan.dimensions.contains(where: { $0.id == "kecamatan" }) else { return nil }
        var levels: Set<RegionCode.Level> = []
        for fact in Set(plan.measures.map(Catalogue.fact(of:))) {
            for region in engine.regions(of: fact) where region.level < .kecamatan && plan.keepsRegion(region) {
                levels.insert(region.level)
            }
        }
        self.levels = levels
    }
}
