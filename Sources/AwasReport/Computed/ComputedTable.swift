import AwasQuery

/// A content of documents that is more than the answer to a query. A closed set: a definition places them, and gives
/// each a heading and notes of its own.
package enum ComputedContent: String, CaseIterable, Sendable {
    /// The flow of cases, which must close.
    case flow
    /// The open cases by age, and how many are past their time limit.
    case backlog
    /// Which of a query's figures changed by more than chance explains.
    case changes
    /// What is left to do, where, and who should act.
    case followUps = "follow_ups"
    /// Kabupaten whose cases lie outside the limits of chance.
    case outliers
    /// Voting beside oversight, region by region.
    case participation
    /// Which kabupaten have records this month.
    case coverage
    /// Rows read, accepted and set aside by table.
    case rows
    /// Warnings of the checks.
    case warnings
    /// The measures of the catalogue with their definitions.
    case measures
    /// The sources that the data package names.
    case sources

    /// Whether it can be drawn too.
    var isDrawn: Bool {
        switch self {
        case .flow, .outliers, .participation, .coverage: true
        case .backlog, .changes, .followUps, .rows, .warnings, .measures, .sources: false
        }
    }
}

/// What a computed content shows: a table without a place in a document yet.
struct ComputedTable {
    var columns: [ReportTable.Column]
    var stubColumns = 1
    var rows: [ReportTable.Row]
    var notes: [String] = []
    var emptyText = ""
    /// The queries whose answers its figures are, or follow from.
    var sources: [Query] = []
}
