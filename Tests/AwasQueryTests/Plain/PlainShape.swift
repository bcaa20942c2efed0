import AwasModel

@testable import AwasQuery

/// A question's answer, read off the records a second time: each figure by the id of its column, missing ones left out.
struct PlainShape {
    struct Line: Equatable {
        var key: [String?]
        var figures: [String: PlainValue]
    }

    /// The ids of the columns of figures, in order.
    var columns: [String]
    var rows: [Line]
    var others: [String: PlainValue]?
    var totals: [String: PlainValue]?
}

/// Makes the answer from the words of the guide: rows are chosen and ordered by their figures over all values of the
/// pivot; the rest is what the records give when all values but those shown are taken for one.
struct PlainShaper {
    /// The figures of a measure in its groups, and what it is in a group without a record.
    private struct Groups {
        var figures: [[String?]: PlainValue?] = [:]
        let absent: ([String?]) -> PlainValue?

        subscript(key: [String?]) -> PlainValue? { figures[key] ?? absent(key) }
    }

    private struct Name: Hashable {
        var measure: String
        var isBefore: Bool
    }

    private let question: Question
    private let now: PlainExecutor
    private let before: PlainExecutor?
    private let rowDimensions: [String]
    private let pivot: String?

    private static let rest = "(the rest)"

    init(_ question: Question, from package: PlainPackage) {
        self.question = question
        let words = PlainQuestion(question.wholeQuery)
        pivot = question.pivot == nil ? nil : words.dimensions.last
        rowDimensions = Array(words.dimensions.dropLast(pivot == nil ? 0 : 1))
        let asOf = question.query.asOf ?? question.query.period.to ?? package.latestDate
        now = PlainExecutor(package: package, question: words, asOf: asOf)
        guard question.comparison != nil else {
            before = nil
            return
        }
        var earlier = words
        if now.usesOneElection { earlier.query.election = now.chosenElection }
        earlier.query.period = PlainCalendar.earlier(question, words.dimensions, asOf: asOf)
        before = PlainExecutor(package: package, question: earlier, asOf: asOf)
    }

    /// Whether the question rests on one election of several.
    var isAmbiguous: Bool { now.usesOneElection && now.possibleElections.count > 1 }

    func answer() -> PlainShape {
        let whole = groups(by: rowDimensions)
        let cells = pivot.map { groups(by: rowDimensions + [$0]) } ?? [:]
        var keys: Set<[String?]> = rowDimensions.isEmpty ? [[]] : []
        for found in whole.values { keys.formUnion(found.figures.keys) }
        var pivotValues: Set<String?> = []
        for found in cells.values {
            keys.formUnion(found.figures.keys.map { Array($0.dropLast()) })
            for key in found.figures.keys { pivotValues.insert(key[key.count - 1]) }
        }
        let values = pivotValues.sorted { left, right in
            guard let left, let right else { return left != nil }
            return bytesComeFirst(left, right)
        }
        let all = groups(by: [])
        let columns = pivot.map { groups(by: [$0]) } ?? [:]
        let total = { (name: Name, key: [String?]) in key.isEmpty ? all[name]?[[]] : columns[name]?[key] }
        let kept = chosen(keys, whole)
        var shape = PlainShape(columns: self.columns(values), rows: [])
        // Without any column there is nothing to stand in a row.
        shape.rows = (shape.columns.isEmpty ? [] : kept).map { key in
            let figures = { (name: Name, value: [String?]) in (value.isEmpty ? whole : cells)[name]?[key + value] }
            return PlainShape.Line(key: key, figures: line(values, figures, total))
        }
        if question.query.totals { shape.totals = line(values, total, total) }
        if question.others, kept.count < keys.count {
            let shown = kept.map { $0[0] }
            let restWhole = groups(by: rowDimensions, keeping: shown)
            let restCells = pivot.map { groups(by: rowDimensions + [$0], keeping: shown) } ?? [:]
            let figures = { (name: Name, value: [String?]) in
                (value.isEmpty ? restWhole : restCells)[name]?[[PlainShaper.rest] + value]
            }
            shape.others = line(values, figures, total)
        }
        return shape
    }

    /// The rows that pass the conditions, in order, as many as are asked for.
    private func chosen(_ keys: Set<[String?]>, _ whole: [Name: Groups]) -> [[String?]] {
        let measures = now.question.measures
        let rows = keys.map { key in
            PlainAnswer.Row(key: key, values: measures.map { whole[Name(measure: $0, isBefore: false)]?[key] })
        }
        let passing = rows.filter { row in
            question.having.allSatisfy { condition in
                let position = measures.firstIndex(of: condition.column) ?? 0
                guard let number = row.values[position]?.number else { return condition.comparison == .differs }
                let limit = condition.number ?? 0
                return switch condition.comparison {
                case .equals: number == limit
                case .differs: number != limit
                case .less: number < limit
                case .atMost: number <= limit
                case .greater: number > limit
                case .atLeast: number >= limit
                }
            }
        }
        let ordered = passing.sorted(by: now.comesFirst)
        return ordered.prefix(question.query.limit ?? ordered.count).map(\.key)
    }

    // MARK: Columns

    private func columns(_ values: [String?]) -> [String] {
        var ids: [String] = []
        let kinds = [""] + (before == nil ? [] : ["_before", "_change"])
        let all = kinds + (question.share ? ["_share"] : [])
        for ending in pivot == nil ? [""] : values.map({ ":" + ($0 ?? "") }) {
            for measure in now.question.measures { ids += all.map { measure + $0 + ending } }
        }
        if pivot != nil, question.query.totals {
            for measure in now.question.measures { ids += kinds.map { measure + $0 } }
        }
        return ids
    }

    /// The figures of a line by the ids of their columns.
    ///
    /// - Parameters:
    ///   - figures: the line's figure of a measure for a value of the pivot, or for none.
    ///   - total: the same over all rows.
    private func line(
        _ values: [String?], _ figures: (Name, [String?]) -> PlainValue?, _ total: (Name, [String?]) -> PlainValue?
    ) -> [String: PlainValue] {
        var line: [String: PlainValue] = [:]
        let places: [[String?]] = (pivot == nil ? [] : values.map { [$0] })
        let wholes: [[String?]] = pivot == nil || question.query.totals ? [[]] : []
        for measure in now.question.measures {
            for place in places + wholes {
                let ending = place.first.map { ":" + ($0 ?? "") } ?? ""
                let current = figures(Name(measure: measure, isBefore: false), place)
                line[measure + ending] = current
                if before != nil {
                    let earlier = figures(Name(measure: measure, isBefore: true), place)
                    line[measure + "_before" + ending] = earlier
                    line[measure + "_change" + ending] = difference(current, earlier)
                }
                guard question.share, pivot == nil || !place.isEmpty else { continue }
                let whole =
                    pivot == nil
                    ? total(Name(measure: measure, isBefore: false), [])
                    : figures(Name(measure: measure, isBefore: false), [])
                line[measure + "_share" + ending] = PlainMeasures.ratio(current, whole)
            }
        }
        return line
    }

    private func difference(_ one: PlainValue?, _ other: PlainValue?) -> PlainValue? {
        guard let one, let other else { return nil }
        if case .integer(let left) = one, case .integer(let right) = other { return .integer(left - right) }
        return .real(one.number - other.number)
    }

    // MARK: Groups

    private func groups(by dimensions: [String], keeping kept: [String?]? = nil) -> [Name: Groups] {
        var groups: [Name: Groups] = [:]
        for measure in now.question.measures {
            groups[Name(measure: measure, isBefore: false)] = figures(measure, now, dimensions, kept) { $1 }
            guard let before else { continue }
            let found = figures(measure, before, dimensions, kept) { dimension, value in
                guard PlainDimensions.periods.contains(dimension), let value else { return value }
                return PlainCalendar.later(value, dimension, question.comparison)
            }
            groups[Name(measure: measure, isBefore: true)] = Groups(
                figures: found.figures.filter { key, _ in zip(dimensions, key).allSatisfy { isReached($0, $1) } },
                absent: found.absent)
        }
        return groups
    }

    private func figures(
        _ measure: String, _ executor: PlainExecutor, _ dimensions: [String], _ kept: [String?]?,
        _ moved: @escaping (String, String?) -> String?
    ) -> Groups {
        var executor = executor
        executor.recoded = { dimension, value in
            let value = moved(dimension, value)
            guard let kept, dimension == rowDimensions.first else { return value }
            return kept.contains(value) ? value : PlainShaper.rest
        }
        let recoded = executor
        return Groups(figures: executor.figures(of: measure, by: dimensions)) { key in
            recoded.absent(measure, key, by: dimensions)
        }
    }

    /// Whether the question's period reaches a month, quarter or year.
    private func isReached(_ dimension: String, _ value: String?) -> Bool {
        guard PlainDimensions.periods.contains(dimension), let period = value.flatMap({ CalendarPeriod($0) }),
            let last = [question.query.period.to, now.asOf].compactMap({ $0 }).min()
        else { return true }
        return period.firstDay <= last
    }
}

/// The days of comparisons, by year, month and day.
enum PlainCalendar {
    /// The days that a question's period is compared with.
    static func earlier(_ question: Question, _ dimensions: [String], asOf: CalendarDate?) -> DateRange {
        let period = question.query.period
        let end = [period.to, asOf].compactMap { $0 }.min()
        let isYearBefore = question.comparison == .lastYear
        if let unit = dimensions.first(where: PlainDimensions.periods.contains) {
            let months = isYearBefore ? 12 : ["month": 1, "quarter": 3, "year": 12][unit] ?? 0
            return DateRange(
                from: period.from.map { back($0, months) },
                to: period.to == nil ? nil : end.map { backFromEnd($0, months) })
        }
        guard let from = period.from, let to = period.to, let end else { return period }
        if isYearBefore { return DateRange(from: back(from, 12), to: backFromEnd(end, 12)) }
        if from.civil.day == 1, isLastOfMonth(to) {
            let months = (to.civil.year - from.civil.year) * 12 + to.civil.month - from.civil.month + 1
            return DateRange(from: back(from, months), to: backFromEnd(end, months))
        }
        var (first, last) = (from, end)
        var day = from
        while day <= to {
            (first, last, day) = (first.adding(-1), last.adding(-1), day.adding(1))
        }
        return DateRange(from: first, to: last)
    }

    /// The later month, quarter or year that one stands beside.
    static func later(_ value: String, _ unit: String, _ comparison: PeriodComparison?) -> String {
        let year = Int(value.prefix(4)) ?? 0
        let place = Int(value.suffix(unit == "month" ? 2 : 1)) ?? 0
        let length = ["month": 12, "quarter": 4][unit] ?? 0
        let isNextYear = comparison == .lastYear || unit == "year" || place == length
        let nextYear = String(year + (isNextYear ? 1 : 0))
        if unit == "year" { return nextYear }
        let next = comparison == .lastYear ? place : place % length + 1
        return nextYear + (unit == "month" ? (next < 10 ? "-0" : "-") : "-Q") + String(next)
    }

    private static func back(_ date: CalendarDate, _ months: Int) -> CalendarDate {
        let (year, month, day) = date.civil
        let index = year * 12 + month - 1 - months
        for possible in stride(from: day, through: 1, by: -1) {
            if let found = CalendarDate(year: index / 12, month: index % 12 + 1, day: possible) { return found }
        }
        return date
    }

    private static func backFromEnd(_ date: CalendarDate, _ months: Int) -> CalendarDate {
        guard isLastOfMonth(date) else { return back(date, months) }
        let (year, month, _) = date.civil
        let index = year * 12 + month - 1 - months
        return (28...31).reversed().lazy.compactMap {
            CalendarDate(year: index / 12, month: index % 12 + 1, day: $0)
        }.first ?? date
    }

    private static func isLastOfMonth(_ date: CalendarDate) -> Bool { date.adding(1).civil.day == 1 }
}
