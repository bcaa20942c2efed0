import AwasModel
import AwasTestSupport

/// Random records of every table in few regions and days, so that groups and days collide. None has an error.
struct RandomRecords {
    /// A case as it was drawn, so that a test can count without the program.
    struct Case {
        var region: String
        var source: String
        var reported: CalendarDate
        var registered: CalendarDate?
        var rejected: CalendarDate?
        var decided: CalendarDate?
        var decision: String?
        var forwarded: CalendarDate?

        /// The day on which it was turned down or decided, whichever came first.
        var closed: CalendarDate? { [rejected, decided].compactMap { $0 }.min() }
    }

    static let regions = ["35", "35.19", "35.19.01", "35.19.02", "35.77", "35.10", "33.01", "33.74", "33"]
    static let agencies = ["BKD", "B.K.D.", "Dinas PU, Penataan Ruang", "Satpol \"PP\"", "Kecamatan Geger"]

    private(set) var package = SmallPackage()
    private(set) var cases: [Case] = []
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        package.add(.elections, [.election: "p", .name: "Pemilu", .kind: "pemilu", .votingDate: "2024-02-14"])
        package.add(.agencies, [.agency: "BKD", .aliases: "B.K.D.", .kind: "badan"])
        for number in 0..<random.number(0...25) { addEvent("e\(number)") }
        for number in 0..<random.number(0...40) { addCase("c\(number)") }
        for _ in 0..<random.number(0...25) {
            package.add(
                .oversight,
                [
                    .date: "\(date())", .region: random.pick(RandomRecords.regions), .program: "forum_warga",
                    .participants: "\(random.number(0...80))",
                ])
        }
        for region in ["35.19", "35.77", "33.01", "33.74"] where random.chance(70) {
            let registered = random.number(0...9_000)
            package.add(
                .turnout,
                [
                    .election: "p", .region: region, .registeredVoters: "\(registered)",
                    .voters: "\(random.number(0...(registered + 9)))",
                ])
        }
    }

    /// Days about the turn of a year and of months: an error of a day shows there.
    private mutating func date() -> CalendarDate {
        let anchor = random.pick([day(2023, 12, 31), day(2024, 1, 31), day(2024, 2, 29), day(2024, 3, 15)])
        return later(anchor, than: -2...33)
    }

    private mutating func later(_ date: CalendarDate, than days: ClosedRange<Int>) -> CalendarDate {
        CalendarDate(daysSinceEpoch: date.daysSinceEpoch + Int32(random.number(days)))
    }

    private mutating func addEvent(_ id: String) {
        package.add(
            .events,
            [
                .eventID: id, .date: "\(date())", .kind: random.pick(Enumeration.eventKind.ids),
                .title: "Kegiatan \(id)",
                .organizer: "Bawaslu", .level: random.pick(Enumeration.level.ids),
                .region: random.pick(RandomRecords.regions),
                .commitments: random.pick(["", "", "mou", "ikrar;deklarasi", "mou;komitmen"]),
            ])
        for _ in 0..<random.number(0...6) {
            let attended = random.chance(25) ? nil : random.number(0...40)
            package.add(
                .attendance,
                [
                    .eventID: id, .agency: random.pick(RandomRecords.agencies), .sector: random.pick(["asn", "tni"]),
                    .region: random.chance(50) ? "" : random.pick(RandomRecords.regions),
                    .invited: random.chance(40) ? "" : "\(random.number(0...40))",
                    .attended: attended.map { "\($0)" } ?? "",
                    .attendedFemale: attended.map { "\(random.number(0...$0))" } ?? "",
                    .represented: random.pick(["", "true", "false"]),
                ])
        }
    }

    private mutating func addCase(_ id: String) {
        var one = Case(
            region: random.pick(RandomRecords.regions), source: random.pick(["laporan", "temuan"]), reported: date())
        var latest = one.reported
        if random.chance(25) {
            one.rejected = later(latest, than: 0...40)
        } else if random.chance(75) {
            latest = later(latest, than: 0...20)
            one.registered = latest
        }
        if one.rejected == nil, random.chance(65) {
            latest = later(latest, than: 0...40)
            one.decided = latest
            one.decision = random.pick(Enumeration.decision.ids)
            if random.chance(50) {
                latest = later(latest, than: 0...20)
                one.forwarded = latest
            }
        }
        cases.append(one)
        let row: [Field: String?] = [
            .caseID: id, .region: one.region, .source: one.source, .reportedOn: one.reported.description,
            .registeredOn: one.registered?.description, .rejectedOn: one.rejected?.description,
            .decidedOn: one.decided?.description, .decision: one.decision,
            .forwardedOn: one.forwarded?.description, .categories: random.pick(["", "pidana", "pidana;kode_etik"]),
            .violations: random.pick(["", "KE-1", "D-3;pasang baliho"]), .channel: random.pick(["", "tatap_muka"]),
        ]
        package.add(.cases, row.compactMapValues { $0 })
        for number in 0..<random.number(0...3) {
            let isSanctioned = random.chance(40)
            package.add(
                .subjects,
                [
                    .caseID: id, .subjectNo: "\(number)", .agency: random.pick(RandomRecords.agencies), .sector: "asn",
                    .sanction: isSanctioned ? random.pick(["ringan", "tidak_disanksi"]) : "",
                    .sanctionedOn: isSanctioned ? later(latest, than: 0...30).description : "",
                ])
        }
    }
}
