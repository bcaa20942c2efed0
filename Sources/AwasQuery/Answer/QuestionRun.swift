import AwasModel

extension Executor {
    /// The answer to a question: that of its query, and what is to be made of it.
    ///
    /// - Throws: ``QueryError`` when it cannot be asked of the catalogue or of these data, or would mislead.
    package func answer(_ question: Question) throws(QueryError) -> ResultTable {
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
    /// The figures of the question, of the period that it is compared with, and over its further spans of days.
    private let cubes: [GuardedCube]
    /// The answer by row, over all values of the pivot.
    private let base: ResultTable
    private let shift: PeriodShift?
    /// The columns in their order; with a pivot those over all its values stand last.
    private let headings: [FigureHeading]
    /// For each of them the place of its cube; nil for what follows from other figures.
    private let cubeOfHeading: [Int?]
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
        base = current.shown.base
        var cubes = [current]
        var kinds: [FigureHeading.Kind] = [.figure]
        if let comparison = question.comparison {
            let shift = try PeriodShift(comparison, of: question, asOf: base.asOf)
            self.shift = shift
            cubes.append(try QuestionRun.earlier(query, pivot, shift, base, executor))
            kinds.append(.before)
        } else {
            shift = nil
        }
        for days in question.spans {
            cubes.append(try QuestionRun.cube(query, over: days, pivot, base, executor))
            kinds.append(.over(days))
        }
        self.cubes = cubes
        var pivotValues = cubes.reduce(into: Set()) { $0.formUnion($1.shown.pivotValues) }
        var keys = current.shown.rowKeys
        var known = Set(keys)
        for cube in cubes.dropFirst() { keys += cube.shown.rowKeys.filter { known.insert($0).inserted } }
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
        cubeOfHeading = headings.map { kinds.firstIndex(of: $0.kind) }
    }

    /// The figures of the period that is compared with, under the keys that they stand beside.
    private static func earlier(
        _ query: Query, _ pivot: Dimension?, _ shift: PeriodShift, _ base: ResultTable, _ executor: Executor
    ) throws(QueryError) -> GuardedCube {
        try cube(query, over: shift.days, pivot, base, executor).mapped { key in
            let later = key.compactMap(shift.later)
            return later.count == key.count ? later : nil
        } pivot: { value in
            shift.later(value)
        }
    }

    /// The figures over other days, all else as in the question.
    private static func cube(
        _ query: Query, over days: DateRange, _ pivot: Dimension?, _ base: ResultTable, _ executor: Executor
    ) throws(QueryError) -> GuardedCube {
        var query = query
        (query.period, query.asOf) = (days, base.asOf)
        if let election = base.election { query.election = election }
        return try GuardedCube(query, pivot: pivot?.id, executor)
    }

    private static func headings(
        _ question: Question, _ measures: [Measure], _ pivotValues: [Value]?
    ) -> [FigureHeading] {
        var kinds: [FigureHeading.Kind] = [.figure]
        if question.comparison != nil { kinds += [.before, .change] }
        func headings(_ value: Value?, _ kinds: [FigureHeading.Kind]) -> [FigureHeading] {
            measures.flatMap { measure in kinds.map { FigureHeading(measure, $0, pivotValue: value) } }
        }
        kinds += question.spans.map(FigureHeading.Kind.over)
        let all = kinds + (question.share ? [.share] : [])
        guard let pivotValues else { return headings(nil, all) }
        // What is over all values is the whole that shares are of.
        return pivotValues.flatMap { headings($0, all) } + headings(nil, kinds)
    }

    func answer() throws(QueryError) -> ResultTable {
        let disclosure = executor.disclosure
        let shown = cubes.map(\.shown)
        var lines = lines(shown)
        var total = total(shown)
        disclosure.blankWholes(&lines, &total, headings)
        for row in lines.indices { disclosure.blankLonger(&lines[row], headings) }
        if var whole = total {
            disclosure.blankLonger(&whole, headings)
            total = whole
        }
        var result = table(lines.map(derived(total)))
        let conditions = try FigureConditions(question.having, headings, result)
        // Rows are ordered by their figures before any is left blank, so that the same are shown either way.
        var ranked = result
        if disclosure != .all {
            let unguarded = cubes.map(\.unguarded)
            ranked = table(self.lines(unguarded).map(derived(self.total(unguarded))))
        }
        var kept = try RowOrder(question.query.sort, ranked).rows(limit: nil) ?? (0..<Int32(lines.count)).map { $0 }
        kept = Array(kept.filter { conditions.keep(result.rows[Int($0)]) }.prefix(max(0, question.query.limit ?? .max)))
        // Whoever is listed was chosen by all figures: what is folded does not move others up.
        let isFolded = question.folds && dimensions.allSatisfy(disclosure.folds)
        let unfolded = kept.count
        if isFolded { kept.removeAll { disclosure.isFolded(lines[Int($0)]) } }
        let leftOut = lines.count - kept.count
        var others: [Value]?
        if leftOut > 0, question.others || kept.count < unfolded {
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
        result.notes += notes + [result.noteOnFilledRows].compactMap(\.self)
        if pivot != nil, !question.query.totals { result.dropWholes() }
        result.notes += disclosure.notes(on: result)
        return result
    }

    // MARK: Lines

    /// All rows, whatever the conditions and the limit.
    private func lines(_ cubes: [FigureCube]) -> [[Value]] {
        rowKeys.map { key in line(cubes) { $0.row(key, $1) } }
    }

    private func total(_ cubes: [FigureCube]) -> [Value]? {
        query.totals ? line(cubes) { $0.total($1) } : nil
    }

    /// The figures of a line over all of the question's days; what follows from them is left for later.
    private func line(_ cubes: [FigureCube], _ figures: (FigureCube, Value?) -> [Value]) -> [Value] {
        var line: [Value] = []
        line.reserveCapacity(headings.count)
        // Columns of one value of the pivot stand together, and in them those of one measure, the figure first.
        var position = 0
        var known: [[Value]] = []
        for (column, heading) in headings.enumerated() {
            if heading.kind == .figure { position += 1 }
            if column == 0 || heading.pivotValue != headings[column - 1].pivotValue {
                position = 0
                known = cubes.map { figures($0, heading.pivotValue) }
            }
            line.append(cubeOfHeading[column].map { known[$0][position] } ?? .null)
        }
        return line
    }

    /// Fills in what follows from the figures of a line: changes, and shares of the total or of the line itself.
    private func derived(_ total: [Value]?) -> ([Value]) -> [Value] {
        { line in
            var line = line
            for (position, heading) in headings.enumerated() {
                switch heading.kind {
                case .figure, .before, .over: break
                case .change:
                    // Behind the figure stands that before, then the change.
                    line[position] = line[position - 2].change(from: line[position - 1])
                case .share:
                    let figure = position - (question.comparison == nil ? 1 : 3) - question.spans.count
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
            // Beside no row the rest is all there is, also where a filter by the dimension would find nothing known.
            guard !keys.isEmpty else { return query }
            let kept = keys.map { value($0[0]).plain ?? "" }
            query.filters.append(Filter(dimension.id, kept, comparison: .other))
            return query
        }
        let kept = asked { $0 }
        var cubes = [try GuardedCube(kept, pivot: pivot?.id, executor)]
        if let shift { cubes.append(try QuestionRun.earlier(asked(shift.earlier), pivot, shift, base, executor)) }
        for days in question.spans { cubes.append(try QuestionRun.cube(kept, over: days, pivot, base, executor)) }
        var figures = line(cubes.map(\.shown)) { $0.row([], $1) }
        executor.disclosure.blankLonger(&figures, headings)
        return figures
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
        result.filledRows = filledRows
        // Over more days more records are left out: what is said of those of the last span holds for all.
        let widest = question.spans.isEmpty ? base : cubes[cubes.count - 1].shown.base
        (result.notesOnVoters, result.notesOnLimits) = (widest.notesOnVoters, widest.notesOnLimits)
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
        if shift != nil, cubes[1].shown.isEmpty {
            notes.append(
                LocalizedText(
                    "Tidak ada satu catatan pun dalam periode pembanding; mungkin data belum ada waktu itu.",
                    "There is no record at all in the period compared with; the data may not reach back to it."))
        }
        return notes
    }
}
