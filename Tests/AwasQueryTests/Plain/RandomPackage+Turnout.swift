import AwasModel
import AwasTestSupport

extension RandomPackage {
    private typealias Words = RandomVocabulary

    /// Now and then two on one day, and repeated votes.
    mutating func makeElections() {
        for id in random.pick(1...4, of: Words.electionIDs) {
            let earlier = package.elections.last
            let isRepeated = earlier != nil && random.chance(40) || random.chance(5)
            package.elections.append(
                PlainElection(
                    id: id, votingDate: random.chance(10) ? earlier?.votingDate ?? date() : date(),
                    name: "Pemilihan \(id)", kind: isRepeated ? "psu" : random.pick(["pilkada", "pemilu"]),
                    repeats: isRepeated && random.chance(50) ? earlier?.id : nil))
        }
    }

    /// Rows of one election that cover no region twice: where a region has rows of its own, none lies inside it. Beside
    /// them rows that only state how many polling stations there are.
    mutating func makeTurnout(of election: String) {
        var taken: [String] = []
        for region in Words.regions.shuffled(using: &random) where random.chance(chance(of: region)) {
            let overlaps = taken.contains { $0.hasPrefix(region + ".") || region.hasPrefix($0 + ".") }
            guard !overlaps, package.turnout.count < 36 else { continue }
            taken.append(region)
            let stations: [String?] =
                random.chance(70) ? [nil] : [["1"], ["1", "2"], ["001", "2", "TPS 3"]][taken.count % 3]
            for station in stations { makeTurnout(of: election, region, station) }
        }
        let whole = package.turnout.filter { $0.election == election && $0.station == nil }.map(\.region)
        for region in Words.regions where !whole.contains(region) && random.chance(12) {
            guard package.turnout.count < 40 else { continue }
            package.turnout.append(
                PlainTurnout(
                    election: election, region: region, stationsTotal: Int.random(in: 0...8, using: &random)))
        }
    }

    /// In percent: a province with most of its kabupaten is rare enough.
    private func chance(of region: String) -> Int {
        Words.kabupatenOfSmallProvince.contains(region) ? 80 : Words.provinces.contains(region) ? 20 : 45
    }

    private mutating func makeTurnout(of election: String, _ region: String, _ station: String?) {
        let registered = random.chance(15) ? 0 : Int.random(in: 0...500, using: &random)
        let voters = Int.random(in: 0...(registered + 20), using: &random)
        var row = PlainTurnout(
            election: election, registeredVoters: registered, voters: voters, region: region, station: station,
            validVotes: count(400), invalidVotes: count(20), registeredFemale: count(registered),
            votersFemale: count(voters))
        if station == nil {
            // Around the coverages of 80 and 100 %.
            row.stationsCounted = random.chance(60) ? Int.random(in: 3...11, using: &random) : nil
            row.stationsTotal = random.chance(60) ? random.pick([5, 5, 10, 10, 8, 0], else: 5) : nil
        }
        package.turnout.append(row)
    }
}
