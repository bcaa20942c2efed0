/// Which days are working days: Monday to Friday but for the days off, in the years whose days off are known.
package struct WorkingCalendar: Sendable {
    /// By year its days off.
    private let daysOff: [Int: Set<CalendarDate>]

    /// - Parameter daysOff: by year its national holidays and joint leave. Of a year that is not there nothing is known.
    package init(daysOff: [Int: Set<CalendarDate>]) {
        self.daysOff = daysOff
    }

    /// Whether a day is a working day; nil in a year of which nothing is known, also on a Sunday: whoever asks counts days.
    package func isWorkingDay(_ day: CalendarDate) -> Bool? {
        guard let off = daysOff[day.civil.year] else { return nil }
        return (1...5).contains(day.weekday) && !off.contains(day)
    }

    /// The working day of a number after a day, which may be any day itself: 1 is the first one after it.
    ///
    /// - Returns: nil when counting would lead into a year of which nothing is known.
    package func workingDay(_ number: Int, after start: CalendarDate) -> CalendarDate? {
        var day = start
        for _ in 0..<number {
            repeat {
                day = day.adding(days: 1)
                guard let isWorking = isWorkingDay(day) else { return nil }
                if isWorking { break }
            } while true
        }
        return day
    }
}

extension CalendarDate {
    /// The day so many days later.
    package func adding(days: Int) -> CalendarDate {
        CalendarDate(daysSinceEpoch: daysSinceEpoch + Int32(days))
    }
}
