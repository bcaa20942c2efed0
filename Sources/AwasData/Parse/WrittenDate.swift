import AwasModel

/// Dates as people write them: the forms that are read, and what others probably mean.
package enum WrittenDate {
    /// The date of a text in one of the forms that cells have: `2024-09-26`, `26/09/2024`, `26 September 2024` and the like.
    package static func date(_ text: String) -> CalendarDate? {
        DateReading(TextFolding.trimmed(text)).day.map(CalendarDate.init(daysSinceEpoch:))
    }

    /// A date that a text of another form may stand for.
    struct Guess: Equatable {
        let date: CalendarDate
        /// Whether the month came first, as in American dates.
        var isMonthFirst = false
        /// Whether it looks like what spreadsheets make of dates: `26-Sep-24`.
        var isShortened = false
    }

    /// The date that a text of another form may stand for, day first unless it is no date then; nil when it is none.
    package static func meant(by text: String) -> CalendarDate? { guess(text)?.date }

    static func guess(_ text: String) -> Guess? {
        guard text.utf8.count <= 40 else { return nil }
        var parts = text.split { " \u{A0}-./,".contains($0) }
        // The day of the week in front.
        if parts.count == 4, parts[0].allSatisfy(\.isLetter) { parts.removeFirst() }
        guard parts.count == 3 else { return nil }
        if parts[0].count == 4 { parts.reverse() }
        guard let day = number(parts[0]), let year = year(parts[2]) else { return nil }
        if let month = MonthName.month(meantBy: String(parts[1])) {
            return CalendarDate(year: year, month: month, day: day).map {
                Guess(date: $0, isShortened: text.contains("-"))
            }
        }
        // Three groups of digits may be a number.
        guard !text.contains(" "), !text.contains(","), let month = number(parts[1]) else { return nil }
        if let date = CalendarDate(year: year, month: month, day: day) { return Guess(date: date) }
        return CalendarDate(year: year, month: day, day: month).map { Guess(date: $0, isMonthFirst: true) }
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...2).contains(text.count), text.allSatisfy(\.isASCII) else { return nil }
        return Int(text)
    }

    /// A year in full, or its last two digits, up to the last plausible year.
    private static func year(_ text: Substring) -> Int? {
        if text.utf8.count == 4 { return Int(text) }
        return text.utf8.count == 2 ? Int(text).flatMap { (0...49).contains($0) ? 2_000 + $0 : nil } : nil
    }
}
