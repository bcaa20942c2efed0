/// The name of a column, as in the English header. Tables share names (`region`, `election`); what a column holds in
/// one table is its ``Column``, and is told by that column's label and in `docs/data-dictionary.md`. Two dates of a case are
/// in no table and follow from others by the time limits of its kind of election: `due_on`, `overdue_from`.
package enum Field: String, CaseIterable, Hashable, Sendable {
    case agency
    case agencyRemark = "agency_remark"
    case aliases
    case attended
    case attendedFemale = "attended_female"
    case caseID = "case_id"
    case categories
    case channel
    case commitments
    case date
    case decidedOn = "decided_on"
    case decision
    case decreeDate = "decree_date"
    case decreeNumber = "decree_number"
    /// The last day on which a case is decided in time.
    case dueOn = "due_on"
    case election
    case employerRegion = "employer_region"
    case eventID = "event_id"
    case forwardedOn = "forwarded_on"
    case forwardedTo = "forwarded_to"
    case invalidVotes = "invalid_votes"
    case invited
    case kind
    case level
    case month
    case name
    case nip
    case occurredOn = "occurred_on"
    case office
    case organizer
    /// The day from which on a registered case is past its time limit.
    case overdueFrom = "overdue_from"
    case participants
    case position
    case program
    case recommendation
    case region
    case registeredFemale = "registered_female"
    case registeredOn = "registered_on"
    case registeredVoters = "registered_voters"
    case rejectedOn = "rejected_on"
    case repeats
    case reportedOn = "reported_on"
    case represented
    case sanction
    case sanctionedOn = "sanctioned_on"
    case sector
    case source
    case station
    case stationsCounted = "stations_counted"
    case stationsTotal = "stations_total"
    case subjectNo = "subject_no"
    case table
    case title
    case validVotes = "valid_votes"
    case venue
    case venueRegion = "venue_region"
    case violations
    case voters
    case votersFemale = "voters_female"
    case votingDate = "voting_date"
}
