import AwasModel

/// The areas that state how many polling stations they have, and how many of these are in the figures.
///
/// Areas may lie in each other: a province and some of its kabupaten. Then an area stands for what is left of it without
/// those in it, so that no station is counted twice and what areas state adds up in every grouping. A station belongs to
/// the smallest area around it that states its total.
struct StationAreas {
    /// An area without the areas in it.
    struct Area {
        /// The row of turnout that states its total.
        let row: Int
        let place: TurnoutRegions.Place
        /// How many stations it has.
        fileprivate(set) var total: Int64
        /// Those of them, and of areas in it, that its coverage is about; nil where a wider row has its voters: then
        /// nobody knows how many of that row's stations lie in it.
        fileprivate(set) var coveredTotal: Int64?
        /// How many of these are in the figures; nil where a row does not say so.
        fileprivate(set) var counted: Int64? = 0
    }

    let areas: [Area]

    init(_ regions: TurnoutRegions) {
        var areas: [Area] = []
        var placed: [TurnoutRegions.Place: Int] = [:]
        for (place, figures) in regions.figures {
            guard let statement = figures.statement else { continue }
            placed[place] = areas.count
            let isPartOfRow = place.wider.contains { regions.figures[$0]?.isWhole == true }
            areas.append(
                Area(
                    row: statement.row, place: place, total: statement.total,
                    coveredTotal: isPartOfRow ? nil : statement.total))
        }
        let stated = areas
        for area in stated {
            for outer in area.place.wider.lazy.compactMap({ placed[$0] }).prefix(1) { areas[outer].total -= area.total }
            guard let total = area.coveredTotal else { continue }
            for outer in area.place.wider.lazy.compactMap({ placed[$0] }).prefix(1) {
                areas[outer].coveredTotal = areas[outer].coveredTotal.map { $0 - total }
            }
        }
        for (place, figures) in regions.figures {
            let own = placed[place].flatMap { stated[$0].coveredTotal == nil ? nil : $0 }
            let around = place.wider.lazy.compactMap { placed[$0] }.first { stated[$0].coveredTotal != nil }
            guard let area = own ?? around else { continue }
            areas[area].counted =
                figures.stations.flatMap { stations in areas[area].counted.map { $0 + stations } }
        }
        for index in areas.indices {
            // What states more in its parts than in the whole has nothing left.
            areas[index].total = max(0, areas[index].total)
            areas[index].coveredTotal = areas[index].coveredTotal.map { max(0, $0) }
        }
        self.areas = areas
    }
}
