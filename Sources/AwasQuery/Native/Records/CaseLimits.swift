import AwasData
import AwasModel

/// Until when each case is to be decided, worked out once for each.
package struct CaseLimits: Sendable {
    /// The last day of the extended limit; null where it is not known.
    package private(set) var dueOn: [Int32]
    /// The day from which on a registered case is past it; null where that is not known.
    package private(set) var overdueFrom: [Int32]
    /// The raw value of what is to be said of it; null for nothing.
    package private(set) var notes: [Int32]

    package init(_ dataset: Dataset, _ rules: DeadlineRules = .standard) {
        let cases = dataset[.cases]
        let (reported, registered, elections) = (cases[.reportedOn], cases[.registeredOn], cases[.election])
        let kinds = ElectionKinds(dataset)
        var lastDays = LastDays(rules)
        dueOn = Array(repeating: TableData.null, count: cases.rowCount)
        (overdueFrom, notes) = (dueOn, dueOn)
        for row in 0..<cases.rowCount {
            let isNamed = elections[row] >= 0
            let kind = isNamed ? kinds.kind(ofRow: elections[row]) : kinds.kind(on: reported[row])
            let start = kind.map { lastDays.start(ofKind: $0) == .reportedOn ? reported[row] : registered[row] }
            if (start ?? registered[row]) == TableData.null {
                notes[row] = LimitNote.withoutStart.rawValue
            } else if let kind, let start {
                let due = lastDays.lastDay(ofKind: kind, from: start)
                dueOn[row] = due
                if due == TableData.null {
                    notes[row] = LimitNote.withoutCalendar.rawValue
                } else {
                    if !isNamed { notes[row] = LimitNote.electionTaken.rawValue }
                    if registered[row] != TableData.null { overdueFrom[row] = max(due + 1, registered[row]) }
                }
            } else {
                notes[row] = LimitNote.withoutKind.rawValue
            }
        }
    }
}

/// The last days of limits, each counted once.
private struct LastDays {
    private let rules: DeadlineRules
    private let kinds = Enumeration.electionKind.ids
    private let starts: [Field?]
    private var known: [[Int32: Int32]]

    init(_ rules: DeadlineRules) {
        self.rules = rules
        starts = kinds.map { rules.rule(.decision, ofKind: $0)?.start }
        known = kinds.map { _ in [:] }
    }

    /// The date that the days of a kind are counted from.
    func start(ofKind kind: Int32) -> Field? { starts[Int(kind)] }

    /// Null where it is not known.
    mutating func lastDay(ofKind kind: Int32, from start: Int32) -> Int32 {
        if let day = known[Int(kind)][start] { return day }
        let day = rules.lastDay(
            .decision, ofKind: kinds[Int(kind)], from: CalendarDate(daysSinceEpoch: start))
        known[Int(kind)][start] = day?.daysSinceEpoch ?? TableData.null
        return day?.daysSinceEpoch ?? TableData.null
    }
}
