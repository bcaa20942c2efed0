import AwasModel

/// A table whose records are counted and summed.
package enum Fact: CaseIterable, Hashable, Sendable {
    /// One for each table but `elections` and `agencies`, whose rows are only referred to.
    case events, attendance, cases, subjects, oversight, turnout

    /// The table of the data package.
    package var table: Table {
        switch self {
        case .events: .events
        case .attendance: .attendance
        case .cases: .cases
        case .subjects: .subjects
        case .oversight: .oversight
        case .turnout: .turnout
        }
    }

    /// The fact whose records a table holds; nil for elections and agencies.
    package init?(_ table: Table) {
        guard let fact = Fact.allCases.first(where: { $0.table == table }) else { return nil }
        self = fact
    }

    /// A measure that all records of it are part of.
    var anyMeasure: Measure? {
        Catalogue.measures.first { Catalogue.fact(of: $0) == self && $0.source != nil }
    }

    /// The table that a record belongs to: its event, its case.
    package var parent: Table? {
        switch self {
        case .attendance: .events
        case .subjects: .cases
        case .events, .cases, .oversight, .turnout: nil
        }
    }

    /// The table of the data package, and the one that its records belong to: without either nothing is known of them.
    package var tables: [Table] { [table] + [parent].compactMap { $0 } }

    /// The columns of which a record has its own value, else that of what it belongs to: a terlapor's, else the case's.
    package var inheritedFields: Set<Field> {
        self == .subjects ? [.violations, .forwardedOn, .forwardedTo] : []
    }

    /// The column that names the record's event or case.
    var reference: Field? {
        switch self {
        case .attendance: .eventID
        case .subjects: .caseID
        case .events, .cases, .oversight, .turnout: nil
        }
    }
}
