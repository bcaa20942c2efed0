import AwasModel

extension ScalarParser {
    /// A month, by its first day since 1970: as people write it, or the first day of a month, which spreadsheets make of it;
    /// nil for anything else.
    static func month(_ text: UnsafeRawBufferPointer) -> Int32? {
        let words = TextFolding.key(of: String(decoding: text, as: UTF8.self))
        if let month = CalendarPeriod(month: words) { return month.firstDay.daysSinceEpoch }
        guard let day = DateReading(text).day, CalendarDate(daysSinceEpoch: day).civil.day == 1 else { return nil }
        return day
    }
}
