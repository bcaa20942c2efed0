import AwasData
import AwasModel

/// A plan made ready for the columns of a dataset: values turned into ordinals, regions and the election into positions.
struct NativePlan {
    let plan: QueryPlan
    let domains: [DimensionDomain]
    let layout: KeyLayout
    let filters: [OrdinalFilter]
    /// Which regions of the dataset are kept, by position; nil for all.
    let isRegionKept: [Bool]?
    /// The row of the election whose turnout is used; nil when there is none.
    let election: Int32?

    init(_ plan: QueryPlan, _ dataset: Dataset) {
        self.plan = plan
        let days = plan.names.isByPeriods ? NativePlan.daysOfRecords(plan, dataset) : 0...0
        let domains = plan.dimensions.map { DimensionDomain($0, dataset: dataset, days: days) }
        self.domains = domains
        layout = KeyLayout(domains.map(\.null))
        filters = plan.filters.map { filter in
            let domain =
                domains.first { $0.dimension.id == filter.dimension.id }
                ?? DimensionDomain(filter.dimension, dataset: dataset, days: days)
            return OrdinalFilter(filter, domain)
        }
        let keepsAll = plan.query.regions.isEmpty && plan.keptPlaces == nil
        isRegionKept = keepsAll ? nil : dataset.regions.map(plan.keepsRegion)
        election = plan.election.flatMap { dataset.electionRow(named: $0.id) }
    }

    /// The days among those of the question that a record of the measures, or a snapshot of a stock, can have.
    private static func daysOfRecords(_ plan: QueryPlan, _ dataset: Dataset) -> ClosedRange<Int32> {
        // Data without any date have no period; neither have the days of one that ends before it begins.
        guard plan.asOf != nil, plan.days.lowerBound < Int32.max else { return 0...0 }
        var (first, last) = (Int32.max, Int32.min)
        for source in Set(plan.measures.flatMap(\.parts).compactMap(\.source)) {
            guard let date = source.date else { continue }
            let columns = FactColumns(dataset: dataset, fact: source.fact, asOf: plan.asOf)
            for day in columns.basis(date).values where day != TableData.null {
                (first, last) = (min(first, day), max(last, day))
            }
        }
        // A stock is taken up to the end of the period, whatever the dates of records.
        if plan.measures.contains(where: \.isStock) { last = Int32.max }
        (first, last) = (max(first, plan.days.lowerBound), min(last, plan.days.upperBound))
        return first <= last ? first...last : 0...0
    }
}
