import AwasData
import AwasModel

/// What the rows of turnout say of each region, election by election.
package struct TurnoutRegions: Sendable {
    /// A region in an election.
    package struct Place: Hashable, Sendable {
        let election: Int32
        package let region: RegionCode

        /// A region in the only election that is looked at.
        package init(_ region: RegionCode) { self.init(election: 0, region: region) }

        init(election: Int32, region: RegionCode) { (self.election, self.region) = (election, region) }

        /// The regions around it, the nearest first.
        var wider: some Sequence<Place> {
            sequence(first: self) { place in
                place.region.parent.map { Place(election: place.election, region: $0) }
            }.dropFirst()
        }
    }

    /// The rows of one region itself, without those of regions in it.
    package struct Figures: Sendable {
        package var registeredVoters: Int64 = 0
        /// Polling stations that are in the figures; nil where a row does not say how many.
        package var stations: Int64? = 0
        /// Whether a row has voters of the whole region, so that no region in it has rows with voters.
        package var isWhole = false
        /// The row that states how many stations the region has, and how many.
        package var statement: (row: Int, total: Int64)?

        package init() {}
    }

    private(set) var figures: [Place: Figures] = [:]

    /// What an engine knows of one election.
    package init(_ figures: [Place: Figures]) {
        self.figures = figures
    }

    /// - Parameter election: the row of the only election that is looked at; nil for all.
    init(_ dataset: Dataset, election: Int32? = nil) {
        let data = dataset[.turnout]
        let (elections, regions, stations) = (data[.election], data[.region], data[.station])
        let (registered, voters) = (data[.registeredVoters], data[.voters])
        let (totals, counted) = (data[.stationsTotal], data[.stationsCounted])
        // Rows of a region mostly stand together: what is not said of another yet needs no look-up.
        var (place, current) = (Place?.none, Figures())
        var last: (election: Int32, region: Int32) = (-1, -1)
        for row in elections.indices where elections[row] >= 0 && regions[row] >= 0 {
            if let election, elections[row] != election { continue }
            if (elections[row], regions[row]) != last {
                if let place { figures[place] = current }
                last = (elections[row], regions[row])
                let next = Place(election: last.election, region: dataset.regions[Int(last.region)])
                (place, current) = (next, figures[next] ?? Figures())
            }
            if registered[row] != TableData.null { current.registeredVoters += Int64(registered[row]) }
            if stations[row] >= 0 {
                current.stations = current.stations.map { $0 + 1 }
                continue
            }
            if voters[row] != TableData.null {
                current.isWhole = true
                current.stations =
                    counted[row] == TableData.null ? nil : current.stations.map { $0 + Int64(counted[row]) }
            }
            if totals[row] != TableData.null { current.statement = (row, Int64(totals[row])) }
        }
        if let place { figures[place] = current }
    }
}
