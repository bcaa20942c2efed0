/// The figures of a question twice: as they may be shown, and as rows are chosen and ordered by.
struct GuardedCube {
    let shown: FigureCube
    let unguarded: FigureCube

    init(_ query: Query, pivot: String?, _ executor: Executor) throws(QueryError) {
        let base = try executor.guarded(query)
        var (cells, columns): (GuardedAnswer?, GuardedAnswer?)
        if let pivot {
            var part = query
            part.totals = false
            part.dimensions.append(pivot)
            cells = try executor.guarded(part)
            part.dimensions = [pivot]
            if query.totals { columns = try executor.guarded(part) }
        }
        shown = FigureCube(base: base.shown, cells: cells?.shown, columns: columns?.shown)
        unguarded =
            executor.disclosure == .all
            ? shown
            : FigureCube(base: base.unguarded, cells: cells?.unguarded, columns: columns?.unguarded)
    }

    private init(shown: FigureCube, unguarded: FigureCube) {
        (self.shown, self.unguarded) = (shown, unguarded)
    }

    /// The same figures under other keys; rows and columns whose key becomes nil are dropped.
    func mapped(rows: ([Value]) -> [Value]?, pivot: (Value) -> Value?) -> GuardedCube {
        GuardedCube(
            shown: shown.mapped(rows: rows, pivot: pivot), unguarded: unguarded.mapped(rows: rows, pivot: pivot))
    }
}
