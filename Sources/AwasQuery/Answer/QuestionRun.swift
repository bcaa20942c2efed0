import AwasModel

extension Executor {
    /// The answer to a question: that of its query, and what is to be made of it.
    ///
    /// - Throws: ``QueryError`` when it cannot be asked of the catalogue or of these data, or would mislead.
    public func answer(_ question: Question) throws(QueryError) -> ResultTable {
        question.isPlain ? try run(question.query) : try QuestionRun(question, self).answer()
    }
}

/// Answers a question by several queries, brought together row by row and column by column.
struct QuestionRun {
    let question: Question
    let executor: Executor
    let measures: [Measure]
    let dimensions: [Dimension]
    let pivot: Dimension?
    private let query: Query
    private let current: GuardedCube
    private let earlier: GuardedCube?
    /// The answer by row, over all values of the pivot.
    private let base: ResultTable
    private let shift: PeriodShift?
    /// The columns in their order; with a pivot those over all its values stand last.
    private let headings: [FigureHeading]
    private let rowKeys: [[Value]]
    private let filledRows: Int

    init(_ question: Question, _ executor: Executor) throws(QueryError) {
        self.question = question
        self.executor = executor
        let plan = try QueryPlan(question.wholeQuery, executor.engine)
        measures = plan.measures
        pivot = question.pivot == nil ? nil : plan.dimensions.last
        dimensions = Array(plan.dimensions.dropLast(pivot == nil ? 0 : 1))
        try QuestionCheck(question, measures, dimensions, pivot).check()
        var query = question.query
        query.sort = []
        query.limit = nil
        query.totals = question.query.totals || question.share && pivot == nil
        query.usesAllElections = plan.usesAllElections
        self.query = query
        let current = try GuardedCube(query, pivot: pivot?.id, executor)
        let base = current.shown.base
        (self.current, self.base) = (current, base)
        if let comparison = question.comparison {
            let shift = try PeriodShift(comparison, of: question, asOf: base.asOf)
            self.shift = shift
            earlier = try QuestionRun.earlier(query, pivot, shift, base, executor)
        } else {
            (shift, earlier) = (nil, nil)
        }
        var pivotValues = current.shown.pivotValues.union(earlier?.shown.pivotValues ?? [])
        var keys = current.shown.rowKeys
        let known = Set(keys)
        keys += (earlier?.shown.rowKeys ?? []).filter { !known.contains($0) }
        let recorded = keys.count
        if question.fill {
            let filling = GroupFilling(question, executor.engine, asOf: base.asOf)
            keys = try filling.keys(dimensions, having: keys)
            if let pivot { pivotValues.formUnion(try filling.values(of: pivot, having: pivotValues)) }
        }
        filledRows = keys.count - recorded
        rowKeys = keys.sorted { Value.precedes($0, $1) }
        headings = QuestionRun.headings(
            question, measures, pivot == nil ? nil : pivotValues.sorted { Value.precedes($0, $1) })
    }

    /// The figures of the period that is compared with, under the keys that they stand beside.
    private static func earlier(
        _ query: Query, _ pivot: Dimension?, _ shift: PeriodShift, _ base: ResultTable, _ executor: Executor
    ) throws(QueryError) -> GuardedCube {
        var earlier = query
        earlier.period = shift.days
        earlier.asOf = base.asOf
        if let election = base.election { earlier.election = election }
        return try GuardedCube(earlier, pivot: pivot?.id, executor).mapped { key in
            let later = key.compactMap(shift.later)
            return later.count == key.count ? later : nil
        } pivot: { value in
            shift.later(value)
        }
    }

    private static func headings(
        _ question: Question, _ measures: [Measure], _ pivotValues: [Value]?
    ) -> [FigureHeading] {
        var kinds: [FigureHeading.Kind] = [.figure]
        if question.comparison != nil { kinds += [.before, .change] }
        func headings(_ value: Value?, _ kinds: [FigureHeading.Kind]) -> [FigureHeading] {
            measures.flatMap { measure in kinds.map { FigureHeading(measure, $0, pivotValue: value) } }
        }
        let all = kinds + (question.share ? [.share] : [])
        guard let pivotValues else { return headings(nil, all) }
        // What is over all values is the whole that shares are of.
        return pivotValues.flatMap { headings($0, all) } + headings(nil, kinds)
    }

    func answer() throws(QueryError) -> ResultTable {
        let disclosure = executor.disclosure
        var lines = lines(current.shown, earlier?.shown)
        var total = total(current.shown, earlier?.shown)
        disclosure.blankWholes(&lines, &total, headings)
        var result = table(lines.map(derived(total)))
        let conditions = try FigureConditions(question.having, headings, result)
        // Rows are ordered by their figures before any is left blank, so that the same are shown either way.
        var ranked = result
        if disclosure != .all {
            let total = self.total(current.unguarded, earlier?.unguarded)
            ranked = table(self.lines(current.unguarded, earlier?.unguarded).map(derived(total)))
        }
        var kept = try RowOrder(question.query.sort, ranked).rows(limit: nil) ?? (0..<Int32(lines.count)).map { $0 }
        kept = Array(kept.filter { conditions.keep(result.rows[Int($0)]) }.prefix(max(0, question.query.limit ?? .max)))
        let leftOut = lines.count - kept.count
        var others: [Value]?
        if question.others, leftOut > 0 {
            var rest = try self.others(besides: kept.map { rowKeys[Int($0)] })
            if disclosure != .all {
                disclosure.blankRest(kept.map { lines[Int($0)] }, &rest, &total, headings)
                result = table(lines.map(derived(total)))
            }
            others = derived(total)(rest)
        }
        result.select(kept)
        if let others { result.others = ResultTable.Others(count: leftOut, values: others) }
        if question.query.totals { result.totals = total.map(derived(total)) }
        result.notes += notes
        if pivot != nil, !question.query.totals { result.dropWholes() }
        result.notes += disclosure.notes(on: result)
        return result
    }

    // MARK: Lines

    /// All rows, whatever the conditions and the limit.
    private func lines(_ now: FigureCube, _ before: FigureCube?) -> [[Value]] {
        rowKeys.map { key in line(now, before) { $0.row(key, $1) } }
    }

    private func total(_ now: FigureCube, _ before: FigureCube?) -> [Value]? {
        query.totals ? line(now, before) { $0.total($1) } : nil
    }

    /// The figures of a line and those before; what follows from them is left for later.
    private func line(
        _ now: FigureCube, _ before: FigureCube?, _ figures: (FigureCube, Value?) -> [Value]
    ) -> [Value] {
        var line: [Value] = []
        line.reserveCapacity(headings.count)
        // Columns of one value of the pivot stand together, and in them those of one measure, the figure first.
        var position = 0
        var (nowFigures, beforeFigures): ([Value], [Value]) = ([], [])
        for (column, heading) in headings.enumerated() {
            if heading.kind == .figure { position += 1 }
            if column == 0 || heading.pivotValue != headings[column - 1].pivotValue {
                position = 0
                nowFigures = figures(now, heading.pivotValue)
                beforeFigures = before.map { figures($0, heading.pivotValue) } ?? []
            }
            switch heading.kind {
            case .figure: line.append(nowFigures[position])
            case .before: line.append(beforeFigures[position])
            case .change, .share: line.append(.null)
            }
        }
        return line
    }

    /// Fills in what follows from the figures of a line: changes, and shares of the total or of the line itself.
    private func derived(_ total: [Value]?) -> ([Value]) -> [Value] {
        { line in
            var line = line
            for (position, heading) in headings.enumerated() {
                switch heading.kind {
                case .figure, .before: break
                case .change:
                    // Behind the figure stands that before, then the change.
                    line[position] = line[position - 2].change(from: line[position - 1])
                case .share:
                    let figure = position - (question.comparison == nil ? 1 : 3)
                    let whole =
                        pivot == nil
                        ? total?[figure]
                        : headings.lastIndex { $0.measure.id == heading.measure.id && $0.kind == .figure }
                            .map { line[$0] }
                    line[position] = line[figure].share(of: whole ?? .null)
                }
            }
            return line
        }
    }

    /// The figures of all records outside of some rows, asked for as a group of their own.
    private func others(besides keys: [[Value]]) throws(QueryError) -> [Value] {
        guard let dimension = dimensions.first else { return [] }
        var rest = query
        rest.dimensions = []
        rest.totals = false
        func asked(_ value: (Value) -> Value) -> Query {
            var query = rest
            let kept = keys.map { value($0[0]).plain ?? "" }
            query.filters.append(Filter(dimension.id, kept, comparison: .other))
            return query
        }
        let now = try GuardedCube(asked { $0 }, pivot: pivot?.id, executor)
        var before: GuardedCube?
        if let shift { before = try QuestionRun.earlier(asked(shift.earlier), pivot, shift, base, executor) }
        return line(now.shown, before?.shown) { $0.row([], $1) }
    }

    // MARK: The table

    private func table(_ lines: [[Value]]) -> ResultTable {
        let keys = dimensions.indices.map { position in KeyColumn(rowKeys.map { $0[position] }) }
        let columns = headings.indices.map { position in FigureColumn(lines.map { $0[position] }) }
        var result = ResultTable(
            dimensions: dimensions, measures: measures, keys: keys, figures: columns, notes: base.notes,
            election: base.election, asOf: base.asOf, rejected: base.rejected)
        result.headings = headings
        result.pivot = pivot
        result.widerLevels = base.widerLevels
        result.absences = base.absences
        result.withoutRecords = base.withoutRecords
        for (row, line) in lines.enumerated() {
            for (column, value) in line.enumerated() {
                if case .withheld(let reason) = value { result.withhold(row: row, measure: column, reason) }
            }
        }
        return result
    }

    private var notes: [LocalizedText] {
        var notes: [LocalizedText] = []
        if let shift, let asOf = base.asOf {
            let from = shift.days.from?.description ?? "…"
            let to = shift.days.to?.description ?? "…"
            notes.append(
                LocalizedText(
                    "Pembanding: \(from) sampai \(to); keduanya sebagaimana diketahui pada \(asOf).",
                    "Compared with: \(from) to \(to); both as known on \(asOf)."))
        }
        if let earlier, earlier.shown.isEmpty {
            notes.append(
                LocalizedText(
                    "Tidak ada satu catatan pun dalam periode pembanding; mungkin data belum ada waktu itu.",
                    "There is no record at all in the period compared with; the data may not reach back to it."))
        }
        if filledRows > 0 {
            notes.append(
                LocalizedText(
                    "\(filledRows) baris tanpa satu catatan pun; 0 di situ berarti tidak ada catatan, bukan pasti tidak ada kejadian.",
                    "\(English.count(filledRows, "row")) without any record; a 0 there means no record, and not surely that nothing happened."
                ))
        }
        return notes
    }
}
