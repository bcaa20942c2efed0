import AwasModel

/// One struct a table, with the columns of the data contract as plain Swift values; nil is an empty cell. The defaults
/// keep hand-written examples down to what they are about.

struct PlainElection {
    var id: String
    var votingDate: CalendarDate
    var name = "Pemilihan"
    var kind = "pilkada"
    var repeats: String?
}

struct PlainAgency {
    var name: String
    var aliases: [String] = []
    var kind: String?
    var region: String?
}

struct PlainEvent {
    var id: String
    /// Whose id it is, where two offices use the same.
    var office: String?
    var date: CalendarDate
    var region = "35.19"
    var kind = "sosialisasi"
    var title = "Kegiatan"
    var organizer = "Bawaslu"
    var level = "kabkota"
    var venue: String?
    var venueRegion: String?
    var election: String?
    var commitments: [String] = []
    var source: String?
}

struct PlainDelegation {
    var event: String
    /// nil is that of the only event with this id.
    var office: String?
    var agency = "Dinas"
    var sector = "asn"
    /// nil is the region of the event.
    var region: String?
    var invited: Int?
    var attended: Int?
    var attendedFemale: Int?
    var represented: Bool?
}

struct PlainCase {
    var id: String
    var office: String?
    var reportedOn: CalendarDate
    var region = "35.19"
    var election: String?
    var source = "laporan"
    var occurredOn: CalendarDate?
    var registeredOn: CalendarDate?
    var rejectedOn: CalendarDate?
    var decidedOn: CalendarDate?
    var decision: String?
    var categories: [String] = []
    var violations: [String] = []
    var channel: String?
    var forwardedOn: CalendarDate?
    var forwardedTo: String?
}

struct PlainSubject {
    var caseID: String
    var office: String?
    var number: String
    var agency = "Dinas"
    var sector = "asn"
    var name: String?
    var nip: String?
    var position: String?
    var recommendation: String?
    var sanction: String?
    var sanctionedOn: CalendarDate?
    /// The terlapor's own; empty: those of the case.
    var violations: [String] = []
    /// The terlapor's own; nil: that of the case.
    var forwardedOn: CalendarDate?
    var forwardedTo: String?
    var employerRegion: String?
    var decreeNumber: String?
    var decreeDate: CalendarDate?
    var agencyRemark: String?
}

struct PlainOversight {
    var date: CalendarDate
    var participants: Int
    var region = "35.19"
    var program = "forum_warga"
    var election: String?
}

struct PlainTurnout {
    var election: String
    /// Both are empty in a row that only states how many polling stations there are.
    var registeredVoters: Int?
    var voters: Int?
    var region = "35.19"
    var station: String?
    var validVotes: Int?
    var invalidVotes: Int?
    var registeredFemale: Int?
    var votersFemale: Int?
    var stationsTotal: Int?
    var stationsCounted: Int?
}
