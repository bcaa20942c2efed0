import AwasModel
import AwasTestSupport

/// Makes small packages in which everything that the contract allows happens often: nulls, ties, colliding groups,
/// records at every level of region. None has an *error* of the contract's checks; warnings it may have.
struct RandomPackage {
    private typealias Words = RandomVocabulary

    var random: SplitMix64
    /// The few days that the dates of a package cluster around.
    private var anchors: [CalendarDate] = []
    var package = PlainPackage()

    static func make(seed: UInt64) -> PlainPackage {
        var maker = RandomPackage(random: SplitMix64(seed: seed))
        return maker.make()
    }

    private init(random: SplitMix64) {
        self.random = random
    }

    private mutating func make() -> PlainPackage {
        package.regionNames = Words.regionNames
        makeAnchors()
        makeElections()
        // Without the table no spelling is folded.
        if random.chance(75) { package.agencies = Words.agencies.shuffled(using: &random) }
        makeEvents()
        makeCases()
        for _ in 0..<size(40) { makeOversight() }
        for election in package.elections where random.chance(80) { makeTurnout(of: election.id) }
        makeAbsent()
        return package
    }

    /// Leaves out files: now and then of a table with records, with what belongs to it, else of some without.
    private mutating func makeAbsent() {
        if random.chance(15) {
            switch random.pick(["events", "attendance", "cases", "subjects", "oversight", "turnout"]) {
            case "events": (package.events, package.attendance) = ([], [])
            case "attendance": package.attendance = []
            case "cases": (package.cases, package.subjects) = ([], [])
            case "subjects": package.subjects = []
            case "oversight": package.oversight = []
            default: package.turnout = []
            }
        }
        for table in Table.allCases where package.rows(of: table).isEmpty && random.chance(60) {
            package.absent.append(table)
        }
    }

    /// How many records a table gets: often none or a few, so that empty groups and empty tables occur.
    private mutating func size(_ most: Int) -> Int {
        let bound = random.pick([0, most / 10, most / 2, most, most, most, most, most, most, most], else: most)
        return Int.random(in: (bound / 2)...bound, using: &random)
    }

    // MARK: Dates

    private mutating func makeAnchors() {
        let firstDay = CalendarDate(2023, 1, 1)
        for _ in 0..<Int.random(in: 2...8, using: &random) {
            anchors.append(firstDay.adding(Int.random(in: 0..<1_096, using: &random)))
        }
        // Ends and beginnings of periods are where an error of a day shows.
        anchors += [CalendarDate(2023, 12, 31), CalendarDate(2024, 1, 1), CalendarDate(2024, 9, 30)]
        // Limits lead from there into a year whose days off nobody knows.
        if random.chance(20) { anchors.append(CalendarDate(2026, 12, 10)) }
    }

    mutating func date() -> CalendarDate {
        random.pick(anchors, else: CalendarDate(2024, 1, 1)).adding(random.pick([0, 0, 0, 1, -1, 9], else: 0))
    }

    /// A day on or soon after another.
    private mutating func date(from day: CalendarDate) -> CalendarDate {
        day.adding(random.pick([0, 0, 1, 3, 14, 40, 200], else: 0))
    }

    // MARK: Values

    private mutating func region() -> String {
        random.pick([Words.kabupaten, Words.kabupaten, Words.provinces, Words.regions], else: [])
            .randomElement(using: &random) ?? "35"
    }

    private mutating func election() -> String? {
        random.chance(50) ? package.elections.map(\.id).randomElement(using: &random) : nil
    }

    private mutating func optional(_ percent: Int, _ text: (inout SplitMix64) -> String) -> String? {
        random.chance(percent) ? text(&random) : nil
    }

    /// A number up to a bound, often 0, sometimes none.
    mutating func count(_ most: Int) -> Int? {
        random.chance(25) ? nil : random.chance(15) ? 0 : Int.random(in: 0...most, using: &random)
    }

    // MARK: Events

    private mutating func makeEvents() {
        let offices = offices()
        for number in 0..<size(30) {
            package.events.append(
                PlainEvent(
                    id: "K-\(number / offices.count + 1)", office: offices[number % offices.count], date: date(),
                    region: region(), kind: random.pick(Words.eventKinds),
                    title: random.pick(["Sosialisasi", "Ikrar, \"netral\"", "Rapat"]),
                    organizer: random.pick(Words.organizers), level: random.pick(Words.levels),
                    venue: optional(30) { $0.pick(["Pendopo", "Balai Desa; aula"]) },
                    venueRegion: optional(20) { $0.pick(Words.regions) }, election: election(),
                    commitments: random.pick(0...3, of: Words.commitments), source: optional(10) { _ in "surat" }))
        }
        guard !package.events.isEmpty else { return }
        for _ in 0..<size(80) {
            let attended = count(50)
            let event = random.pick(package.events, else: package.events[0])
            package.attendance.append(
                PlainDelegation(
                    event: event.id, office: event.office, agency: random.pick(Words.agencySpellings),
                    sector: random.pick(Words.sectors), region: random.chance(50) ? region() : nil,
                    invited: count(40), attended: attended, attendedFemale: attended.flatMap { count($0) },
                    represented: random.pick([nil, true, false], else: nil)))
        }
    }

    // MARK: Cases

    private mutating func makeCases() {
        let offices = offices()
        for number in 0..<size(40) {
            makeCase(id: "\(number / offices.count + 1)/LP/2024", office: offices[number % offices.count])
        }
        guard !package.cases.isEmpty else { return }
        for number in 0..<size(80) {
            let record = random.pick(package.cases, else: PlainCase(id: "", reportedOn: CalendarDate(2024, 1, 1)))
            makeSubject(of: record, number: "\(number + 1)")
        }
    }

    /// Each id is used once by each of them: by none that is named, or by two.
    private mutating func offices() -> [String?] {
        random.chance(70) ? [nil] : ["35.19", "kantor B"]
    }

    private mutating func makeCase(id: String, office: String?) {
        var record = PlainCase(id: id, office: office, reportedOn: date(), region: region(), election: election())
        record.source = random.pick(Words.sources)
        if random.chance(40) { record.occurredOn = record.reportedOn.adding(-Int.random(in: 0...30, using: &random)) }
        record.categories = random.pick(0...3, of: Words.categories)
        record.violations = random.pick(0...2, of: Words.violations)
        record.channel = optional(70) { $0.pick(Words.channels) }
        // Each date is on or after the ones before it that there are; a case may skip any of them.
        var latest = record.reportedOn
        if random.chance(55) {
            latest = date(from: latest)
            record.registeredOn = latest
        } else if random.chance(40) {
            record.rejectedOn = date(from: record.reportedOn)
        }
        if record.rejectedOn == nil, random.chance(60) {
            latest = date(from: latest)
            record.decidedOn = latest
            record.decision = random.pick(Words.decisions)
        }
        if random.chance(45) {
            record.forwardedOn = date(from: latest)
            record.forwardedTo = optional(85) { $0.pick(Words.receivers) }
        }
        package.cases.append(record)
    }

    private mutating func makeSubject(of record: PlainCase, number: String) {
        var subject = PlainSubject(caseID: record.id, office: record.office, number: number)
        subject.agency = random.pick(Words.agencySpellings)
        subject.sector = random.pick(Words.sectors)
        subject.name = optional(70) { $0.pick(["Budi", "Siti, S.H.", "Wayan \"Yan\""]) }
        subject.nip = optional(50) { _ in "198001012005011001" }
        subject.position = optional(50) { $0.pick(["Camat", "Staf"]) }
        subject.recommendation = optional(30) { _ in "Sanksi moral" }
        // Few have anything of their own, and it may come before or after what the case says.
        let decided = [record.reportedOn, record.registeredOn, record.decidedOn].compactMap { $0 }.max()
        if random.chance(20) { subject.forwardedOn = date(from: decided ?? record.reportedOn) }
        if subject.forwardedOn ?? record.forwardedOn != nil {
            subject.forwardedTo = optional(20) { $0.pick(Words.receivers) }
        }
        if random.chance(20) { subject.violations = random.pick(1...2, of: Words.violations) }
        if random.chance(40) {
            subject.sanction = random.pick(Words.sanctions)
            subject.sanctionedOn = date(
                from: subject.forwardedOn ?? record.forwardedOn ?? decided ?? record.reportedOn)
        }
        subject.employerRegion = optional(20) { $0.pick(Words.regions) }
        if random.chance(10) { subject.decreeDate = subject.sanctionedOn.map { date(from: $0) } }
        subject.decreeNumber = optional(10) { _ in "821/1/2024" }
        package.subjects.append(subject)
    }

    // MARK: Oversight

    private mutating func makeOversight() {
        package.oversight.append(
            PlainOversight(
                date: date(), participants: count(60) ?? 0, region: region(), program: random.pick(Words.programs),
                election: election()))
    }
}
