import AwasModel

/// A socialisation, training or signing.
struct Event {
    var id = ""
    let date: CalendarDate
    let kind: String
    let title: String
    let commitments: [String]
    let place: Place
    let venue: String
    let venueRegion: String?

    /// Whose supervisors organise it.
    enum Place {
        case province
        case kabupaten(Kabupaten)
        case kecamatan(Kecamatan, Kabupaten)

        var region: String {
            switch self {
            case .province: "35"
            case .kabupaten(let place): place.code
            case .kecamatan(let place, _): place.code
            }
        }

        var level: String {
            switch self {
            case .province: "provinsi"
            case .kabupaten: "kabkota"
            case .kecamatan: "kecamatan"
            }
        }

        var organizer: String {
            switch self {
            case .province: "Bawaslu Provinsi Jawa Timur"
            case .kabupaten(let place): "Bawaslu \(place.fullName)"
            case .kecamatan(let place, _): "Panwaslu Kecamatan \(place.name)"
            }
        }
    }
}

/// The events of six months, in the order of their days.
struct Events {
    private(set) var all: [Event] = []
    private var random: SplitMix64

    /// How many the whole province holds: few in June, most in the campaign.
    private static let monthly: [Int: Double] = [6: 42, 7: 62, 8: 82, 9: 115, 10: 165, 11: 134]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed, stream: "events")
        let activity = Kabupaten.all.map { Activity.emphasis($0) * random.logNormal(median: 1, spread: 0.4) }
        let totalActivity = activity.reduce(0, +)
        for month in Calendar2024.months {
            let expected = Events.monthly[month] ?? 0
            for _ in 0..<random.rounded(expected * 0.05) { add(.province, month: month) }
            for (place, share) in zip(Kabupaten.all, activity) {
                var count = random.rounded(expected * 0.95 * share / totalActivity)
                if month == 9 {
                    count = Activity.withoutEventsInSeptember.contains(place.code) ? 0 : max(1, count)
                }
                for _ in 0..<count {
                    add(
                        random.chance(0.24)
                            ? .kecamatan(random.pick(place.kecamatan), place) : .kabupaten(place),
                        month: month)
                }
            }
        }
        // Ties keep the order of drawing: the standard sort does not promise that.
        let order = all.indices.sorted { (all[$0].date, $0) < (all[$1].date, $1) }
        all = order.enumerated().map { position, index in
            var event = all[index]
            event.id = "ilustrasi-\(padded(position + 1, to: 4))"
            return event
        }
    }

    private mutating func add(_ place: Event.Place, month: Int) {
        let date = Calendar2024.draw(.event, month: month, &random)
        var kinds: [(item: String, weight: Double)] = [
            ("sosialisasi", 50), ("bimtek", 16), ("rapat_koordinasi", 18), ("deklarasi", 6),
            ("penandatanganan", 6), ("apel", month >= 9 ? 5 : 0), ("lainnya", 3),
        ]
        if date >= Calendar2024.day(11, 24) { kinds = [("apel", 6), ("rapat_koordinasi", 3), ("bimtek", 2)] }
        let kind = random.pick(weighted: kinds)
        let (venue, venueRegion) = self.venue(of: place)
        all.append(
            Event(
                date: date, kind: kind, title: EventTitles.draw(kind: kind, &random),
                commitments: commitments(kind), place: place, venue: venue, venueRegion: venueRegion))
    }

    private mutating func commitments(_ kind: String) -> [String] {
        switch kind {
        case "deklarasi": random.pick([["deklarasi"], ["ikrar", "deklarasi"], ["komitmen", "deklarasi"]])
        case "penandatanganan": random.pick([["mou"], ["mou"], ["komitmen", "mou"], ["ikrar", "mou"]])
        case "sosialisasi":
            random.chance(0.2) ? random.pick([["komitmen"], ["ikrar"], ["mou", "deklarasi"]]) : []
        case "rapat_koordinasi": random.chance(0.1) ? ["komitmen"] : []
        case "apel": random.chance(0.3) ? ["ikrar"] : []
        default: []
        }
    }

    private mutating func venue(of place: Event.Place) -> (name: String, region: String?) {
        switch place {
        case .province:
            if random.chance(0.4) { return ("Kantor Bawaslu Provinsi Jawa Timur", "35.78") }
            let host = random.pick(Kabupaten.all)
            return ("Ruang pertemuan hotel di \(host.fullName)", host.code)
        case .kabupaten(let kabupaten):
            let kecamatan = random.pick(kabupaten.kecamatan)
            return random.pick([
                ("Kantor Bawaslu \(kabupaten.fullName)", nil), ("Pendopo \(kabupaten.fullName)", nil),
                ("Ruang pertemuan hotel di \(kabupaten.fullName)", nil),
                ("Aula Kantor Kecamatan \(kecamatan.name)", kecamatan.code),
            ])
        case .kecamatan(let kecamatan, _):
            return (random.pick(["Aula Kantor Kecamatan \(kecamatan.name)", "Balai desa"]), nil)
        }
    }

    var table: CSVFile {
        var file = CSVFile(
            path: "events/2-ilustrasi.csv",
            header: [
                "event_id", "date", "kind", "title", "organizer", "level", "region", "venue", "venue_region",
                "election", "commitments", "source",
            ])
        for event in all {
            file.append([
                event.id, event.date.description, event.kind, event.title, event.place.organizer,
                event.place.level, event.place.region, event.venue, event.venueRegion, "pilkada-2024",
                event.commitments.joined(separator: ";"), "ilustrasi",
            ])
        }
        return file
    }
}

/// A number in decimal digits, with zeros in front up to a width.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
