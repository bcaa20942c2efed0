import AwasModel

/// A query and what is to be made of its answer. A plain value, answered by several queries where need be.
package struct Question: Hashable, Sendable {
    /// What is asked, by which rows. Its order and its limit are those of the rows of the answer.
    package var query: Query
    /// Keeps the rows that pass all of them; totals remain those of all records.
    package var having: [FigureFilter]
    /// A dimension whose values become columns; nil for none.
    package var pivot: String?
    /// Whether the records of the rows that are left out make one row more, as a group of their own.
    package var others: Bool
    /// Whether each figure is followed by its part of the total, or with a pivot of its row.
    package var share: Bool
    /// The period that each figure is compared with; nil for none.
    package var comparison: PeriodComparison?
    /// Further days, as they are known on the same as-of day: over each of them the figure stands beside it too.
    package var spans: [DateRange]
    /// Whether groups without any record are rows and columns too.
    package var fill: Bool
    /// Whether agencies with a figure that is withheld are among those that are left out, whose records make one row.
    package var folds = false

    /// A query whose answer is shown as it is, but for what is said here.
    package init(
        _ query: Query, having: [FigureFilter] = [], pivot: String? = nil, others: Bool = false, share: Bool = false,
        comparison: PeriodComparison? = nil, spans: [DateRange] = [], fill: Bool = false
    ) {
        self.query = query
        self.having = having
        self.pivot = pivot
        self.others = others
        self.share = share
        self.comparison = comparison
        self.spans = spans
        self.fill = fill
    }

    /// Whether the query alone answers it.
    var isPlain: Bool {
        having.isEmpty && pivot == nil && !others && !share && comparison == nil && spans.isEmpty && !fill && !folds
    }

    /// The query by all dimensions of the question, those of columns too: what it reads is what the question needs.
    package var wholeQuery: Query {
        var whole = query
        whole.dimensions += [pivot].compactMap { $0 }
        return whole
    }
}

/// Which period the figures of a question are compared with. Both are as they are known on the one as-of day.
public enum PeriodComparison: Hashable, Sendable {
    /// The one before it, of the same length: so many months for whole months, else so many days; by month, quarter or
    /// year the one before each.
    case previous
    /// The same days a year before.
    case lastYear
    /// These days, whatever the period is; groups by month, quarter or year stand beside themselves.
    case days(DateRange)
}

extension PeriodComparison {
    /// Those that need no days, as they are called in arguments.
    package static let named: [(name: String, comparison: PeriodComparison)] = [
        ("previous", .previous), ("last-year", .lastYear),
    ]
}
