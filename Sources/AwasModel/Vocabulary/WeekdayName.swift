/// The names of the days of the week, Indonesian and English, as people write them before a date.
package enum WeekdayName {
    private static let names: [[String]] = [
        ["minggu", "ahad", "sunday"], ["senin", "monday"], ["selasa", "tuesday"], ["rabu", "wednesday"],
        ["kamis", "thursday"], ["jumat", "friday"], ["sabtu", "saturday"],
    ]

    /// The day that a name or its short form of three letters or more means: 0 for Sunday to 6 for Saturday; nil when it is
    /// none.
    package static func weekday(meantBy text: String) -> Int? {
        let name = text.lowercased().filter { $0 != "'" }
        guard name.count >= 3 else { return nil }
        return names.firstIndex { $0.contains { $0.hasPrefix(name) } }
    }
}
