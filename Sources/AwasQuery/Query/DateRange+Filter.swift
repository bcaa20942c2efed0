import AwasData
import AwasModel

extension Filter {
    /// Whether it is about the basis date itself, which is no dimension: it narrows the period.
    package var isOnDate: Bool { ["date", "tanggal"].contains(dimension) }
}

extension DateRange {
    /// The days of this range that pass a filter on the date itself, whose value is a day, or a month, quarter or year.
    ///
    /// - Returns: nil when the filter names no one such value, or compares otherwise than by order.
    package func narrowed(by filter: Filter) -> DateRange? {
        guard filter.values.count == 1, !filter.isExclusion else { return nil }
        let days: DateRange
        if let date = WrittenDate.date(filter.values[0]) {
            days = DateRange(from: date, to: date)
        } else if let period = CalendarPeriod(filter.values[0]) {
            days = DateRange(period)
        } else {
            return nil
        }
        guard let first = days.from, let last = days.to else { return nil }
        let other: DateRange
        switch filter.comparison {
        case .equals: other = days
        case .less: other = DateRange(to: CalendarDate(daysSinceEpoch: first.daysSinceEpoch - 1))
        case .atMost: other = DateRange(to: last)
        case .greater: other = DateRange(from: CalendarDate(daysSinceEpoch: last.daysSinceEpoch + 1))
        case .atLeast: other = DateRange(from: first)
        case .other, .contains: return nil
        }
        return DateRange(
            from: [from, other.from].compactMap { $0 }.max(), to: [to, other.to].compactMap { $0 }.min())
    }
}
