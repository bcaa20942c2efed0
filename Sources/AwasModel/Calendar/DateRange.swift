/// The days from one to another, both included; open at an end that is nil.
public struct DateRange: Hashable, Sendable {
    public var from: CalendarDate?
    public var to: CalendarDate?

    public init(from: CalendarDate? = nil, to: CalendarDate? = nil) {
        self.from = from
        self.to = to
    }

    /// The days of a period of the calendar.
    public init(_ period: CalendarPeriod) {
        self.init(from: period.firstDay, to: period.lastDay)
    }
}
