import AwasModel

/// A cell before it is spelled out in a file.
enum PlainCell {
    case empty
    case text(String)
    case date(CalendarDate)
    case count(Int)
    case boolean(Bool)
    /// A region's code.
    case region(String)

    init(_ text: String?) {
        self = text.map(PlainCell.text) ?? .empty
    }

    init(_ date: CalendarDate?) {
        self = date.map(PlainCell.date) ?? .empty
    }

    init(_ count: Int?) {
        self = count.map(PlainCell.count) ?? .empty
    }

    init(_ truth: Bool?) {
        self = truth.map(PlainCell.boolean) ?? .empty
    }

    init(region code: String?) {
        self = code.map(PlainCell.region) ?? .empty
    }

    init(_ list: [String]) {
        self = list.isEmpty ? .empty : .text(list.joined(separator: ";"))
    }

    var isEmpty: Bool {
        if case .empty = self { true } else { false }
    }
}

extension PlainPackage {
    /// The rows of a table, each a cell for each field.
    func rows(of table: Table) -> [[Field: PlainCell]] {
        switch table {
        case .elections: elections.map(\.cells)
        case .agencies: agencies.map(\.cells)
        case .events: events.map(\.cells)
        case .attendance: attendance.map(\.cells)
        case .cases: cases.map(\.cells)
        case .subjects: subjects.map(\.cells)
        case .oversight: oversight.map(\.cells)
        case .turnout: turnout.map(\.cells)
        // No question is about it.
        case .nihil: []
        }
    }
}

extension PlainElection {
    var cells: [Field: PlainCell] {
        [
            .election: .text(id), .name: .text(name), .kind: .text(kind), .votingDate: .date(votingDate),
            .repeats: PlainCell(repeats),
        ]
    }
}

extension PlainAgency {
    var cells: [Field: PlainCell] {
        [
            .agency: .text(name), .aliases: PlainCell(aliases), .kind: PlainCell(kind),
            .region: PlainCell(region: region),
        ]
    }
}

extension PlainEvent {
    var cells: [Field: PlainCell] {
        [
            .eventID: .text(id), .office: PlainCell(office), .date: .date(date), .kind: .text(kind),
            .title: .text(title),
            .organizer: .text(organizer), .level: .text(level), .region: .region(region), .venue: PlainCell(venue),
            .venueRegion: PlainCell(region: venueRegion), .election: PlainCell(election),
            .commitments: PlainCell(commitments), .source: PlainCell(source),
        ]
    }
}

extension PlainDelegation {
    var cells: [Field: PlainCell] {
        [
            .eventID: .text(event), .office: PlainCell(office), .agency: .text(agency), .sector: .text(sector),
            .region: PlainCell(region: region), .invited: PlainCell(invited), .attended: PlainCell(attended),
            .attendedFemale: PlainCell(attendedFemale), .represented: PlainCell(represented),
        ]
    }
}

extension PlainCase {
    var cells: [Field: PlainCell] {
        [
            .caseID: .text(id), .office: PlainCell(office), .region: .region(region), .election: PlainCell(election),
            .source: .text(source),
            .occurredOn: PlainCell(occurredOn), .reportedOn: .date(reportedOn),
            .registeredOn: PlainCell(registeredOn), .rejectedOn: PlainCell(rejectedOn),
            .decidedOn: PlainCell(decidedOn), .decision: PlainCell(decision), .categories: PlainCell(categories),
            .violations: PlainCell(violations), .channel: PlainCell(channel), .forwardedOn: PlainCell(forwardedOn),
            .forwardedTo: PlainCell(forwardedTo),
        ]
    }
}

extension PlainSubject {
    var cells: [Field: PlainCell] {
        [
            .caseID: .text(caseID), .office: PlainCell(office), .subjectNo: .text(number), .agency: .text(agency),
            .sector: .text(sector),
            .name: PlainCell(name), .nip: PlainCell(nip), .position: PlainCell(position),
            .recommendation: PlainCell(recommendation), .sanction: PlainCell(sanction),
            .sanctionedOn: PlainCell(sanctionedOn), .violations: PlainCell(violations),
            .forwardedOn: PlainCell(forwardedOn), .forwardedTo: PlainCell(forwardedTo),
            .employerRegion: PlainCell(region: employerRegion), .decreeNumber: PlainCell(decreeNumber),
            .decreeDate: PlainCell(decreeDate), .agencyRemark: PlainCell(agencyRemark),
        ]
    }
}

extension PlainOversight {
    var cells: [Field: PlainCell] {
        [
            .date: .date(date), .region: .region(region), .program: .text(program), .participants: .count(participants),
            .election: PlainCell(election),
        ]
    }
}

extension PlainTurnout {
    var cells: [Field: PlainCell] {
        [
            .election: .text(election), .region: .region(region), .station: PlainCell(station),
            .registeredVoters: PlainCell(registeredVoters), .voters: PlainCell(voters),
            .validVotes: PlainCell(validVotes),
            .invalidVotes: PlainCell(invalidVotes), .registeredFemale: PlainCell(registeredFemale),
            .votersFemale: PlainCell(votersFemale), .stationsTotal: PlainCell(stationsTotal),
            .stationsCounted: PlainCell(stationsCounted),
        ]
    }
}
