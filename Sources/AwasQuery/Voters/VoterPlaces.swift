import AwasData
import AwasModel

/// The places whose registered voters an election's figures tell: those that a rate by voters is taken over.
///
/// A place is a kabupaten or kota, or a province for records of its own level. Whoever divides by voters, or says where
/// they are not known, asks here.
package struct VoterPlaces: Sendable {
    /// The columns of turnout that tell of them.
    static let fields: [Field] = [
        .election, .region, .station, .registeredVoters, .voters, .stationsTotal, .stationsCounted,
    ]

    /// The places with voters, none of them poorly covered.
    private let known: Set<RegionCode>
    private let coverages: Coverages
    /// The regions of rows with voters of the region itself, be they enough for a rate or not.
    let regions: Set<RegionCode>

    /// Reads the turnout of an election; nil when the data have no such election.
    package init?(_ dataset: Dataset, election id: String?) {
        guard let id, let row = dataset.electionIDs.firstIndex(of: id) else { return nil }
        self.init(dataset, election: Int32(row))
    }

    init(_ dataset: Dataset, election: Int32) {
        self.init(TurnoutRegions(dataset, election: election))
    }

    package init(_ regions: TurnoutRegions) {
        let coverages = Coverages(StationAreas(regions))
        func isPoor(_ region: RegionCode) -> Bool { coverages[region]?.isLow ?? false }
        var voters: [RegionCode: Int64] = [:]
        for (place, figures) in regions.figures {
            voters[VoterPlaces.place(of: place.region), default: 0] += figures.registeredVoters
        }
        var known: Set<RegionCode> = []
        for province in RegionDirectory.standard.provinces.map(\.code) {
            let hasOwn = voters[province, default: 0] > 0
            let kabupaten = RegionDirectory.standard.kabupaten(in: province).map(\.code)
            let kept = kabupaten.filter { (hasOwn || voters[$0, default: 0] > 0) && !isPoor($0) }
            known.formUnion(kept)
            // Records of a whole province belong to all of its voters: most of these must be there.
            let hasMost = !StationCoverage.isLow(Int64(kept.count), of: Int64(kabupaten.count))
            if hasOwn ? !isPoor(province) : hasMost { known.insert(province) }
        }
        (self.known, self.coverages) = (known, coverages)
        self.regions = Set(regions.figures.compactMap { $1.registeredVoters > 0 ? $0.region : nil })
    }

    /// The place that a record of a region belongs to.
    package static func place(of region: RegionCode) -> RegionCode { region.kabupaten ?? region }

    /// Whether records of a region enter a rate by voters, and its voters the number that is divided by.
    package func isKnown(_ region: RegionCode) -> Bool { known.contains(VoterPlaces.place(of: region)) }

    /// Over how many kabupaten and kota of some regions a rate by voters is; no region stands for the country.
    package func kabupatenOfRates(in regions: [RegionCode]) -> (known: Int, all: Int) {
        let all = VoterPlaces.kabupaten(in: regions)
        return (all.count(where: isKnown), all.count)
    }

    /// Of how many there are figures of voters at all, which turnout is of.
    package func kabupatenOfTurnout(in regions: [RegionCode]) -> (known: Int, all: Int) {
        let own = Set(self.regions.map(VoterPlaces.place))
        let all = VoterPlaces.kabupaten(in: regions)
        return (all.count { own.contains($0) || own.contains($0.province) }, all.count)
    }

    private static func kabupaten(in regions: [RegionCode]) -> [RegionCode] {
        let directory = RegionDirectory.standard
        return directory.provinces.flatMap { directory.kabupaten(in: $0.code) }.map(\.code).filter { kabupaten in
            regions.isEmpty || regions.contains { $0.contains(kabupaten) }
        }
    }

    /// How many polling stations the figures of a region rest on: over the areas in it that state how many there are,
    /// else of the nearest one around it; nil where that is not known.
    package func coverage(of region: RegionCode) -> StationCoverage? { coverages[region] }
}

/// The coverage of regions by the areas that state their polling stations.
private struct Coverages: Sendable {
    private typealias Counts = (counted: Int64?, total: Int64)

    /// By region, over the areas in it; nil where one of these does not say how many stations it counts.
    private var within: [RegionCode: StationCoverage?] = [:]
    /// Of each area, without the areas in it.
    private var own: [RegionCode: StationCoverage?] = [:]

    init(_ areas: StationAreas) {
        var sums: [RegionCode: Counts] = [:]
        for area in areas.areas {
            guard let total = area.coveredTotal else { continue }
            own[area.place.region] = .some(area.counted.flatMap { StationCoverage(counted: $0, total: total) })
            for region in sequence(first: area.place.region, next: \.parent) {
                let sum = sums[region] ?? (0, 0)
                let counted = sum.counted.flatMap { sum in area.counted.map { sum + $0 } }
                sums[region] = (counted, sum.total + total)
            }
        }
        within = sums.mapValues { sum in
            sum.counted.flatMap { StationCoverage(counted: $0, total: sum.total) }
        }
    }

    subscript(region: RegionCode) -> StationCoverage? {
        if let coverage = within[region] { return coverage }
        return sequence(first: region, next: \.parent).lazy.compactMap { own[$0] }.first ?? nil
    }
}
