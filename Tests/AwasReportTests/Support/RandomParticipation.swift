import AwasModel
import AwasTestSupport

/// Random turnout, oversight and cases of some kabupaten of a province, of all the kinds that a comparison must tell
/// apart: figures missing on either side, none registered, more voters than registered, ties.
struct RandomParticipation {
    private(set) var package = SmallPackage()
    private var random: SplitMix64

    /// - Parameter count: how many kabupaten may have a record, at most 29.
    init(seed: UInt64, count: Int) {
        random = SplitMix64(seed: seed)
        for (id, day) in [("a", "2019-04-17"), ("b", "2024-02-14"), ("c", "2024-02-14")] {
            package.add(.elections, [.election: id, .name: "Pemilu \(id)", .kind: "pemilu", .votingDate: day])
        }
        let election = random.pick(["a", "b"])
        // Few different figures make ties.
        let hasTies = random.chance(40)
        for region in (0..<count).map({ "35." + ($0 < 9 ? "0" : "") + "\($0 + 1)" }) {
            if random.chance(85) { addTurnout(election, region, hasTies: hasTies) }
            let kecamatan = random.chance(30) ? ".01" : ""
            for _ in 0..<random.number(0...3) {
                addOversight(region + kecamatan, hasTies ? random.number(0...2) : random.number(0...4_000))
            }
            for _ in 0..<random.number(0...4) { addCase(region) }
        }
        if random.chance(50) { addOversight("35", random.number(0...9)) }
        if random.chance(50) { addCase("35") }
    }

    private mutating func addTurnout(_ election: String, _ region: String, hasTies: Bool) {
        let registered = random.chance(8) ? 0 : hasTies ? 100 : random.number(50...900_000)
        let voters = hasTies ? random.number(7...9) * 10 : random.number(0...(registered + registered / 20))
        var row: [Field: String] = [
            .election: election, .region: region, .registeredVoters: "\(registered)",
            .voters: "\(registered == 0 ? 0 : voters)",
        ]
        if random.chance(60) {
            let total = random.number(4...40)
            row[.stationsTotal] = "\(total)"
            if random.chance(90) { row[.stationsCounted] = "\(random.number(total * 7 / 10...total))" }
        }
        package.add(.turnout, row)
    }

    private mutating func addOversight(_ region: String, _ participants: Int) {
        package.add(
            .oversight,
            [.date: day(), .region: region, .program: "forum_warga", .participants: "\(participants)"])
    }

    private mutating func addCase(_ region: String) {
        let id = "k\(package.rows[.cases]?.count ?? 0)"
        package.add(
            .cases, [.caseID: id, .region: region, .source: random.pick(["laporan", "temuan"]), .reportedOn: day()])
    }

    private mutating func day() -> String { "2024-0\(random.number(3...9))-1\(random.number(0...9))" }
}
