import AwasModel

/// A *perkara*.
struct Case {
    var id = ""
    /// Nil for a case of the province's own Bawaslu.
    let place: Kabupaten?
    let region: String
    let isReport: Bool
    let theme: CaseTheme
    let timeline: CaseTimeline
    let categories: [String]
    let violations: [String]
    let channel: String?
    /// The sector of each person reported.
    let sectors: [Sector]

    var addressee: String? {
        timeline.forwarded.map { _ in
            theme.addressee(categories: categories, first: sectors.first, in: place)
        }
    }
}

/// The cases, in the order they were reported.
struct Cases {
    private(set) var all: [Case] = []
    private var random: SplitMix64

    /// How many are reported in each month: the campaign brings most.
    private static let monthly: [(month: Int, count: Int)] = [
        (6, 12), (7, 22), (8, 42), (9, 68), (10, 132), (11, 124),
    ]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed, stream: "cases")
        let weights = Kabupaten.all.map {
            Activity.emphasis($0) * Double($0.registeredVoters).squareRoot()
                * random.logNormal(median: 1, spread: 0.6)
        }
        for (month, count) in Cases.monthly {
            for _ in 0..<count {
                let place = random.chance(0.03) ? nil : Kabupaten.all[random.index(weights: weights)]
                add(place, month: month)
            }
        }
        number()
    }

    /// Numbers the cases of each office in the order it received them. Ties keep the order of drawing: the standard
    /// sort does not promise that.
    private mutating func number() {
        var last: [String: Int] = [:]
        let order = all.indices.sorted { (all[$0].timeline.reported, $0) < (all[$1].timeline.reported, $1) }
        all = order.map { index in
            var entry = all[index]
            let office = entry.place?.code ?? "35"
            last[office, default: 0] += 1
            entry.id = "ilustrasi-\(office)-2024-\(padded(last[office, default: 0], to: 4))"
            return entry
        }
    }

    private mutating func add(_ place: Kabupaten?, month: Int) {
        let isReport = random.chance(0.65)
        let timeline = CaseTimeline(isReport: isReport, month: month, &random)
        let theme = CaseTheme.draw(in: place, &random)
        let (violations, channel) = theme.violations(on: timeline.occurred ?? timeline.reported, &random)
        let categories = theme.categories(&random)
        let count = subjectCount(isRejected: timeline.rejected != nil, isDecided: timeline.decided != nil)
        let sectors = (0..<count).map { theme.sector(isFirst: $0 == 0, in: place, &random) }
        // What a case is about shows in the first review; before it, nobody has written it down.
        let isReviewed = timeline.registered != nil
        var region = place?.code ?? "35"
        if let place, random.chance(0.06) { region = random.pick(place.kecamatan).code }
        all.append(
            Case(
                place: place, region: region, isReport: isReport, theme: theme, timeline: timeline,
                categories: isReviewed ? categories : [], violations: isReviewed ? violations : [],
                channel: isReviewed || random.chance(0.5) ? channel : nil, sectors: sectors))
    }

    private mutating func subjectCount(isRejected: Bool, isDecided: Bool) -> Int {
        let none: Double = isRejected ? 40 : isDecided ? 3 : 18
        return random.pick(weighted: [
            (0, none), (1, 56), (2, 22), (3, 10), (4, 5), (5, 3), (7, 1),
        ])
    }

    var table: CSVFile {
        var file = CSVFile(
            path: "cases/ilustrasi.csv",
            header: [
                "case_id", "region", "election", "source", "occurred_on", "reported_on", "registered_on",
                "rejected_on", "decided_on", "decision", "categories", "violations", "channel",
                "forwarded_on",
                "forwarded_to",
            ])
        for entry in all {
            let dates = entry.timeline
            file.append([
                entry.id, entry.region, "pilkada-2024", entry.isReport ? "laporan" : "temuan",
                dates.occurred?.description, dates.reported.description, dates.registered?.description,
                dates.rejected?.description, dates.decided?.description, dates.decision?.rawValue,
                entry.categories.joined(separator: ";"), entry.violations.joined(separator: ";"),
                entry.channel,
                dates.forwarded?.description, entry.addressee,
            ])
        }
        return file
    }
}
