/// An answer with all of its figures, and the persons that they count. The ``Disclosure`` makes of it what is shown; nobody
/// else gives it away.
struct UnguardedAnswer {
    /// How many persons a measure counts.
    struct Persons {
        /// By row; ``FigureColumn/null`` where nothing is counted.
        var rows: [Int64]
        /// Over all records of the question, when a total is asked for.
        var total: Int64?
    }

    var table: ResultTable
    /// By all that figures of the table are, or are computed from, and that counts persons, rates by voters themselves among
    /// them; empty where all may be shown.
    var persons: [PersonCount: Persons] = [:]

    /// Keeps these rows alone, in this order.
    mutating func select(_ rows: [Int32]) {
        table.select(rows)
        persons = persons.mapValues { persons in
            Persons(rows: rows.map { persons.rows[Int($0)] }, total: persons.total)
        }
    }
}

/// An answer twice: as it may be shown, and as rows are chosen and ordered by.
struct GuardedAnswer {
    /// With what may not be told left blank. Its notes do not say so yet.
    let shown: ResultTable
    /// With all figures, the same rows.
    let unguarded: ResultTable
}
