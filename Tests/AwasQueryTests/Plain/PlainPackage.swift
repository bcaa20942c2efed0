import AwasModel

/// A data package held as arrays of plain records: what the plain executor reads, and what is written to files for
/// the real reader and executor to read.
struct PlainPackage {
    var elections: [PlainElection] = []
    var agencies: [PlainAgency] = []
    var events: [PlainEvent] = []
    var attendance: [PlainDelegation] = []
    var cases: [PlainCase] = []
    var subjects: [PlainSubject] = []
    var oversight: [PlainOversight] = []
    var turnout: [PlainTurnout] = []
    /// Tables without a file; one that is not named here and has no rows has a file with its header alone.
    var absent: [Table] = []
    /// Full names of regions by code, for those that a file may name instead of giving the code.
    var regionNames: [String: String] = [:]

    init() {}

    /// A package built by hand.
    init(_ build: (inout PlainPackage) -> Void) {
        build(&self)
    }

    /// The latest date of any record, voting dates aside; nil when no record has one.
    var latestDate: CalendarDate? {
        var dates: [CalendarDate?] = []
        dates += events.map(\.date)
        for record in cases {
            dates += [record.occurredOn, record.reportedOn, record.registeredOn, record.rejectedOn]
            dates += [record.decidedOn, record.forwardedOn]
        }
        for subject in subjects { dates += [subject.sanctionedOn, subject.forwardedOn, subject.decreeDate] }
        dates += oversight.map(\.date)
        return dates.compactMap { $0 }.max()
    }

    /// The name that an agency goes by, given any of its spellings. "Case, dots and blanks fold for aliases only."
    func agency(spelled spelling: String) -> String {
        for agency in agencies where agency.aliases.contains(where: { folded($0) == folded(spelling) }) {
            return agency.name
        }
        return spelling
    }

    private func folded(_ spelling: String) -> String {
        spelling.lowercased().replacing(".", with: "").replacing(" ", with: "")
    }
}
