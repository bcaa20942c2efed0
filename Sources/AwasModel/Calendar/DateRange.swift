/// The days from one to another, both included; open at an end that is nil.
public struct DateRange: Hashable, Sendable {
    /// The first day; nil for no beginning.
    public var from: CalendarDate?
    /// The last day; nil for no end.
    public var to: CalendarDate?

    /// All days from one to another.
    public init(from: CalendarDate? = nil, to: CalendarDate? = nil) {
        self.from = from
        self.to = to
    }

    /// The days of a period of the calendar.
    package init(_ period: CalendarPeriod) {
        self.init(from: period.firstDay, to: period.lastDay)
    }
}
