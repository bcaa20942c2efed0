// Written by AWAS_UPDATE_DOCS=1 swift test --filter DocsTests, from the catalogue.
import AwasQuery

extension Measure {
    /// The measures that a question can ask for.
    public enum ID: String, CaseIterable, Sendable {
        /// Events.
        case events
        /// Events whose commitments hold a memorandum of understanding.
        case mouEvents = "mou_events"
        /// Events whose commitments hold a declaration.
        case declarationEvents = "declaration_events"
        /// People who attended, over the delegations whose head count is recorded.
        case attendance
        /// Women who attended, over the delegations that record it.
        case attendanceFemale = "attendance_female"
        /// Women who attended divided by all who attended, over the delegations that record both.
        case femaleShare = "female_share"
        /// People invited, over the delegations that record it.
        case invited
        /// Attended divided by invited, over the delegations that record both.
        case attendanceRate = "attendance_rate"
        /// Delegations at events.
        case delegations
        /// Delegations whose head count is not recorded.
        case unrecorded
        /// Delegations represented by someone else.
        case represented
        /// Distinct agencies that sent a delegation.
        case agencies
        /// Distinct cases, by the day they were reported.
        case cases
        /// Cases reported by the public.
        case reports
        /// Cases found by supervisors.
        case findings
        /// Reports divided by cases.
        case reportShare = "report_share"
        /// Distinct cases, by the day they were registered.
        case registeredCases = "registered_cases"
        /// Distinct cases that were not registered, by the day of that.
        case rejectedCases = "rejected_cases"
        /// Distinct cases, by the day they were decided.
        case decidedCases = "decided_cases"
        /// Cases decided to be a violation.
        case proven
        /// Cases decided not to be a violation.
        case unproven
        /// Cases that were discontinued.
        case stopped
        /// Cases found a violation divided by decided cases.
        case provenRate = "proven_rate"
        /// Cases decided by the last day of the extended time limit of their kind of election.
        case decidedInTime = "decided_in_time"
        /// Cases decided after the last day of the extended time limit of their kind of election; extra time granted
        /// is not recorded.
        case decidedLate = "decided_late"
        /// Distinct cases, by the day they were forwarded.
        case forwardedCases = "forwarded_cases"
        /// Cases reported by the end of the period and neither rejected nor decided by then.
        case openCases = "open_cases"
        /// Cases open at the end of the period and not registered by then.
        case unregisteredCases = "unregistered_cases"
        /// Cases open at the end of the period and registered by then.
        case registeredOpenCases = "registered_open_cases"
        /// Registered cases that are open at the end of the period and past the extended time limit of their kind of
        /// election.
        case overdueCases = "overdue_cases"
        /// The median number of days from report to the end of the period, over the open cases.
        case medianAgeOpen = "median_age_open"
        /// The median number of days from report to decision.
        case medianDaysToDecision = "median_days_to_decision"
        /// Persons reported, by the day their case was reported.
        case subjects
        /// Persons reported in cases decided to be a violation, by the day of the decision.
        case provenSubjects = "proven_subjects"
        /// Persons reported who received a sanction, by the day of the sanction.
        case sanctioned
        /// Subjects whose case was forwarded by the end of the period and who had no sanction by then.
        case pendingSubjects = "pending_subjects"
        /// The median number of days from forwarding to the end of the period, over the persons awaiting a sanction.
        case medianAgePending = "median_age_pending"
        /// People taking part in programmes of oversight.
        case oversightParticipants = "oversight_participants"
        /// Registered voters of one election.
        case registeredVoters = "registered_voters"
        /// People who voted in one election.
        case voters
        /// Valid votes of one election.
        case validVotes = "valid_votes"
        /// Invalid votes of one election.
        case invalidVotes = "invalid_votes"
        /// Voters divided by registered voters; may pass 100%.
        case turnout
        /// Polling stations by the areas that state how many they have; those of an area within another count once.
        case stationsTotal = "stations_total"
        /// Polling stations whose figures there are; none where a row of an area does not say how many it counts.
        case stationsCounted = "stations_counted"
        /// Polling stations counted divided by polling stations, over the areas that state how many they have.
        case stationCoverage = "station_coverage"
        /// Invalid votes divided by all votes, over the rows that record both.
        case invalidRate = "invalid_rate"
        /// 1,000 × oversight participants divided by registered voters, over places whose voters are known.
        case oversightRate = "oversight_rate"
        /// 1,000 × attendance divided by registered voters, over places whose voters are known.
        case reachRate = "reach_rate"
        /// 100,000 × reports divided by registered voters, over places whose voters are known.
        case publicReportRate = "public_report_rate"
    }
}

extension Dimension {
    /// The dimensions that a question can be by.
    public enum ID: String, CaseIterable, Sendable {
        /// The province of the record's region.
        case province
        /// The kabupaten or kota of the record's region; none for a record at the level of a province.
        case kabupaten
        /// The kecamatan of the record's region; none for a record at the level of a kabupaten or province.
        case kecamatan
        /// The agency as recorded, other spellings folded; a case counts under the agency of each subject.
        case agency
        /// The sector of the delegation or subject; a case counts under the sector of each subject.
        case sector
        /// The month of the measure's basis date.
        case month
        /// The quarter of the measure's basis date.
        case quarter
        /// The year of the measure's basis date.
        case year
        /// The election that the record names; of attendance through its event, of subjects through their case.
        case election
        /// The kind of the event.
        case eventKind = "event_kind"
        /// The level of the event's organiser.
        case level
        /// The organiser of the event.
        case organizer
        /// The kabupaten or kota where the event's organiser sits.
        case eventRegion = "event_region"
        /// A commitment made; an event counts under each of its commitments.
        case commitment
        /// Laporan (reported by the public) or temuan (found by supervisors).
        case source
        /// The channel of the alleged violation.
        case channel
        /// The decision of the case; none while not known on the as-of day.
        case decision
        /// To whom the case was forwarded; none while not known on the as-of day.
        case forwardedTo = "forwarded_to"
        /// The category of the violation; a case counts under each of its categories.
        case category
        /// The violation (code of the joint decree of 2022 or other text); a case counts under each of them.
        case violation
        /// Where the case stands on the as-of day, following from its dates.
        case state
        /// The sanction of the subject; none while not known on the as-of day.
        case sanction
        /// The programme of participatory oversight.
        case program
    }
}
