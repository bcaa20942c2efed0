/// The delegations at the events.
struct Attendance {
    private(set) var table = CSVFile(
        path: "attendance/2-ilustrasi.csv",
        header: [
            "event_id", "agency", "sector", "region", "invited", "attended", "attended_female", "represented",
        ])
    private var random: SplitMix64
    private var spellings = Spellings()

    init(seed: UInt64, events: Events) {
        random = SplitMix64(seed: seed, stream: "attendance")
        for (position, event) in events.all.enumerated() {
            var rows = delegations(at: event).map { row(of: $0, at: event) }
            // One delegation entered twice, as happens; a check should notice.
            if position == 200, let first = rows.first { rows.append(first) }
            for row in rows { table.append(row) }
        }
    }

    private mutating func delegations(at event: Event) -> [Agency] {
        switch event.place {
        case .province:
            let count = Int(random.logNormal(median: 16, spread: 0.3))
            return random.pick(min(max(count, 6), 40), weighted: Agencies.provincePool)
        case .kabupaten(let place):
            let count = Int(random.logNormal(median: 6.7, spread: 0.4))
            return random.pick(min(max(count, 2), 18), weighted: Agencies.pool(of: place))
        case .kecamatan(let place, let kabupaten):
            let count = Int(random.logNormal(median: 4.4, spread: 0.35))
            return random.pick(min(max(count, 2), 10), weighted: Agencies.pool(of: place, in: kabupaten))
        }
    }

    private mutating func row(of agency: Agency, at event: Event) -> [String?] {
        let invited = max(1, Int(random.logNormal(median: agency.size, spread: 0.45)))
        var attended = 0
        let willingness = min(0.98, 0.86 + 0.12 * random.normal())
        for _ in 0..<invited where random.chance(willingness) { attended += 1 }
        // Someone brings colleagues along now and then.
        if random.chance(0.004) { attended = invited + random.int(in: 1...3) }
        let female = Int(
            Double(attended) * min(0.95, max(0, femaleShare(agency.sector) + 0.12 * random.normal())) + 0.5)
        let isRecorded = !random.chance(0.1)
        let isInvitedKnown = !random.chance(0.12)
        let isFemaleKnown = !random.chance(0.18)
        let represented = random.pick(
            weighted: [("true", 13), ("false", 79), (nil, 8)] as [(String?, Double)])
        return [
            event.id, spellings.spelling(of: agency.name), agency.sector.rawValue, agency.region,
            isInvitedKnown ? String(invited) : nil, isRecorded ? String(attended) : nil,
            isRecorded && isFemaleKnown ? String(min(attended, female)) : nil, represented,
        ]
    }

    private func femaleShare(_ sector: Sector) -> Double {
        switch sector {
        case .tni, .polri: 0.1
        case .kepalaDesa: 0.12
        case .perangkatDesa, .partai, .kejaksaan, .media: 0.28
        case .masyarakat, .akademisi: 0.52
        default: 0.4
        }
    }
}
