import AwasModel

/// What is to be said of the time limit of a case; the first that holds.
package enum LimitNote: Int32, CaseIterable, Hashable, Sendable {
    /// The date that its days are counted from is not known.
    case withoutStart
    /// Its kind of election is not known.
    case withoutKind
    /// Counting leads into a year whose days off are not known.
    case withoutCalendar
    /// It names no election, and has the limit of the next voting date, else of the last before.
    case electionTaken
}

extension Field {
    /// The columns of cases that a computed date follows from; none for a column of a table.
    var origins: [Field] {
        switch self {
        case .dueOn, .overdueFrom: [.election, .reportedOn, .registeredOn]
        default: []
        }
    }
}

extension Measure {
    /// Whether its figures follow from the time limits of cases.
    package var isByLimits: Bool {
        aggregation.traits.fields.contains { !$0.origins.isEmpty } || !(source?.date?.origins ?? []).isEmpty
    }

    /// The counts of cases that notes beside it tell, of the same records; none where it has nothing to do with limits.
    var limitCounts: [(note: LimitNote, measure: Measure)] {
        guard isByLimits else { return [] }
        return Catalogue.limitCounts.filter { $0.measure.isStock == isStock }
    }
}

extension Catalogue {
    /// Counts that nobody asks for by name: how many cases there is something to say of, among those decided and among
    /// those registered and open.
    static let limitCounts: [(note: LimitNote, measure: Measure)] = LimitNote.allCases.flatMap { note in
        let decided = RecordStream(fact: .cases, basis: .decidedOn)
        let condition = Condition.hasLimitNote(note)
        let open = Aggregation.stock(
            .cases, opened: .registeredOn, closed: [.rejectedOn, .decidedOn], condition)
        return [
            (note, count("decided/\(note)", .count(decided, condition), .additive)),
            (note, count("open/\(note)", open, .stock)),
        ]
    }

    private static func count(_ id: String, _ aggregation: Aggregation, _ additivity: Measure.Additivity) -> Measure {
        Measure(id, id, aggregation, .cases, additivity, LocalizedText("", ""), LocalizedText("", ""))
    }

    /// What a part of a plan collects, by its id.
    package static func collected(_ id: String) -> Measure? {
        measure(named: id) ?? limitCounts.first { $0.measure.id == id }?.measure
    }
}
