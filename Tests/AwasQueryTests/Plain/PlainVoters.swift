import AwasModel

/// Which places' voters an election tells, as the catalogue's paragraphs on cross rates and the dictionary's on polling
/// stations say; places are codes of kabupaten, and of provinces for records of their own level.
struct PlainVoters {
    /// The rows of one election.
    private let rows: [PlainTurnout]
    private var known: Set<String> = []

    init(_ package: PlainPackage, election: String?) {
        rows = package.turnout.filter { $0.election == election }
        for province in Set(rows.compactMap { code($0.region, parts: 1) }) {
            let all = RegionCode(province).map { RegionDirectory.standard.kabupaten(in: $0) } ?? []
            let kept = all.map(\.code.description).filter { isKnown(kabupaten: $0, in: province) }
            known.formUnion(kept)
            let hasOwn = registered(in: [province]) > 0
            if hasOwn ? !isPoor(province) : Double(kept.count) >= 0.8 * Double(all.count) { known.insert(province) }
        }
    }

    /// "A kabupaten with turnout of its own, from below, or of its whole province, unless its known station coverage is
    /// below 80 %; a province's own records where it has turnout of its own level or at least 80 % of its kabupaten are
    /// known." Zero voters are unknown.
    func isKnown(_ region: String) -> Bool {
        (code(region, parts: 2) ?? code(region, parts: 1)).map(known.contains) ?? false
    }

    private func isKnown(kabupaten: String, in province: String) -> Bool {
        let own = Set(rows.map(\.region).filter { code($0, parts: 2) == kabupaten })
        return (registered(in: own) > 0 || registered(in: [province]) > 0) && !isPoor(kabupaten)
    }

    private func registered(in regions: Set<String>) -> Int {
        rows.filter { regions.contains($0.region) }.reduce(0) { $0 + ($1.registeredVoters ?? 0) }
    }

    private func isPoor(_ place: String) -> Bool {
        coverage(of: place).map { Double($0.counted) < 0.8 * Double($0.total) } ?? false
    }

    /// Over the areas in a place that state their total, else that of the nearest area around it.
    private func coverage(of place: String) -> (counted: Int, total: Int)? {
        let areas = rows.filter { isArea($0) && !isPartOfWiderRow($0) }
        var inside = areas.filter { $0.region == place || $0.region.hasPrefix(place + ".") }
        if inside.isEmpty {
            inside = nearest(around: place, among: areas).map { [$0] } ?? []
        }
        let counted = inside.map(counted)
        guard !counted.contains(nil) else { return nil }
        let total = inside.reduce(0) { $0 + ownTotal(of: $1, among: areas) }
        return total == 0 ? nil : (counted.reduce(0) { $0 + ($1 ?? 0) }, total)
    }

    // MARK: Areas that state how many polling stations they have

    /// A row above the station that states the total.
    private func isArea(_ row: PlainTurnout) -> Bool { row.station == nil && row.stationsTotal != nil }

    /// Whether a row of a wider region has its voters: nobody knows how many of that row's stations lie in it.
    private func isPartOfWiderRow(_ row: PlainTurnout) -> Bool {
        rows.contains { $0.station == nil && $0.voters != nil && row.region.hasPrefix($0.region + ".") }
    }

    /// What an area states, less what areas in it state.
    private func ownTotal(of area: PlainTurnout, among areas: [PlainTurnout]) -> Int {
        let inner = areas.filter { nearest(around: $0.region, among: areas)?.region == area.region }
        return max(0, inner.reduce(area.stationsTotal ?? 0) { $0 - ($1.stationsTotal ?? 0) })
    }

    private func nearest(around region: String, among areas: [PlainTurnout]) -> PlainTurnout? {
        areas.filter { region.hasPrefix($0.region + ".") }.max { $0.region.count < $1.region.count }
    }

    /// The stations in an area's rows, without those of areas in it; nil where a row does not say how many.
    private func counted(_ area: PlainTurnout) -> Int? {
        let areas = rows.filter { isArea($0) && !isPartOfWiderRow($0) }
        var sum = 0
        for row in rows where row.region == area.region || row.region.hasPrefix(area.region + ".") {
            let holder = areas.first { $0.region == row.region } ?? nearest(around: row.region, among: areas)
            guard holder?.region == area.region else { continue }
            if row.station != nil {
                sum += 1
            } else if row.voters != nil {
                guard let stations = row.stationsCounted else { return nil }
                sum += stations
            }
        }
        return sum
    }
}

extension PlainVoters {
    /// The figures of polling stations that a row adds to a sum.
    struct Stations {
        /// What its area states, less what areas in it state; nil where it states none.
        var total: Int?
        /// How many the row counts; nil where it has voters and does not say so.
        var counted: Int?
        /// How many its area has and counts, as far as both are about the same stations; nil where it states none.
        var coverage: (counted: Int?, total: Int)?
    }

    func stations(of row: PlainTurnout) -> Stations {
        guard row.station == nil else { return Stations(total: nil, counted: 1, coverage: nil) }
        var stations = Stations(total: nil, counted: row.voters == nil ? 0 : row.stationsCounted, coverage: nil)
        guard isArea(row) else { return stations }
        stations.total = ownTotal(of: row, among: rows.filter(isArea))
        if !isPartOfWiderRow(row) {
            let areas = rows.filter { isArea($0) && !isPartOfWiderRow($0) }
            stations.coverage = (counted(row), ownTotal(of: row, among: areas))
        }
        return stations
    }
}

extension PlainPackage {
    /// The records of turnout with their polling stations.
    func rowsOfStations() -> [PlainRow] {
        let voters = Dictionary(uniqueKeysWithValues: elections.map { ($0.id, PlainVoters(self, election: $0.id)) })
        return zip(turnout, rows(of: .turnout, asOf: nil)).map { turnout, row in
            var row = row
            let stations = voters[turnout.election]?.stations(of: turnout)
            row.numbers["stations_total"] = stations?.total
            row.numbers["stations_counted"] = stations?.counted
            row.numbers["covered_total"] = stations?.coverage?.total
            row.numbers["covered"] = stations?.coverage?.counted
            return row
        }
    }
}
