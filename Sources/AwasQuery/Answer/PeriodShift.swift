import AwasModel

/// How far back the period lies that a question is compared with.
struct PeriodShift {
    /// The days of that period.
    let days: DateRange
    /// By how many of its periods a value of a dimension is earlier; nil when the question is by none.
    private let units: Int
    /// The last period of the question in each unit, behind which nothing is compared.
    private let last: CalendarDate?

    /// - Parameter asOf: the day after which nothing is known; a period that reaches further is compared up to it.
    init(_ comparison: PeriodComparison, of question: Question, asOf: CalendarDate?) throws(QueryError) {
        if case .days(let days) = comparison {
            (self.days, units, last) = (days, 0, nil)
            return
        }
        let dimensions = question.wholeQuery.dimensions.compactMap(Catalogue.dimension)
        let periods = dimensions.filter(\.isPeriod)
        for filter in question.query.filters {
            guard let dimension = Catalogue.dimension(named: filter.dimension), dimension.isPeriod else { continue }
            throw .comparisonOfPeriods(dimension: dimension.id)
        }
        if periods.count > 1 { throw .comparisonOfPeriods(dimension: periods[1].id) }
        for measure in question.query.measures.compactMap(Catalogue.measure)
        where Catalogue.fact(of: measure) == .turnout {
            throw .comparisonOfTurnout(measure: measure.id)
        }
        let period = question.query.period
        last = [period.to, asOf].compactMap { $0 }.min()
        if case .period(let unit)? = periods.first?.kind {
            let unitsOfYear = [.month: 12, .quarter: 4, .year: 1][unit] ?? 1
            units = comparison == .previous ? 1 : unitsOfYear
            let months = units * 12 / unitsOfYear
            days = DateRange(
                from: period.from?.advanced(byMonths: -months, isEnd: false),
                to: (period.to == nil ? nil : last)?.advanced(byMonths: -months, isEnd: true))
            return
        }
        units = 0
        guard let from = period.from, let to = period.to, let last else { throw .comparisonNeedsPeriod }
        if comparison == .lastYear {
            days = DateRange(
                from: from.advanced(byMonths: -12, isEnd: false), to: last.advanced(byMonths: -12, isEnd: true))
        } else if let months = PeriodShift.wholeMonths(from, to) {
            days = DateRange(
                from: from.advanced(byMonths: -months, isEnd: false), to: last.advanced(byMonths: -months, isEnd: true))
        } else {
            let length = to.daysSinceEpoch - from.daysSinceEpoch + 1
            days = DateRange(
                from: CalendarDate(daysSinceEpoch: from.daysSinceEpoch - length),
                to: CalendarDate(daysSinceEpoch: last.daysSinceEpoch - length))
        }
    }

    /// The number of months from the first day of one to the last day of another; nil for other days.
    private static func wholeMonths(_ from: CalendarDate, _ to: CalendarDate) -> Int? {
        let first = CalendarPeriod(.month, containing: from)
        let last = CalendarPeriod(.month, containing: to)
        guard first.firstDay == from, last.lastDay == to else { return nil }
        return last.index - first.index + 1
    }

    /// The value of the question that a value of the compared period stands beside; nil for a period that the question
    /// does not reach.
    func later(_ value: Value) -> Value? {
        guard case .period(let period) = value else { return value }
        let later = period.advanced(by: units)
        if let last, later.firstDay > last { return nil }
        return .period(later)
    }

    /// The value of the compared period that stands beside a value of the question.
    func earlier(_ value: Value) -> Value {
        guard case .period(let period) = value else { return value }
        return .period(period.advanced(by: -units))
    }
}

extension CalendarDate {
    /// The same day so many months later, earlier when negative: the last of a month that is too short for it. What ends
    /// a range on the last day of a month stays the last day.
    func advanced(byMonths months: Int, isEnd: Bool) -> CalendarDate {
        let month = CalendarPeriod(.month, containing: self)
        let other = month.advanced(by: months)
        if isEnd, self == month.lastDay { return other.lastDay }
        let day = other.firstDay.daysSinceEpoch + daysSinceEpoch - month.firstDay.daysSinceEpoch
        return min(CalendarDate(daysSinceEpoch: day), other.lastDay)
    }
}
