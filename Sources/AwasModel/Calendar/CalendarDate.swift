/// A day of the proleptic Gregorian calendar, without a time or a time zone.
///
/// Stored as the number of days since 1 January 1970, so that columns of dates are flat buffers of `Int32`.
/// Conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let daysSinceEpoch: Int32

    /// The day so many days after 1 January 1970, before it when negative.
    package init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// A day by its civil date.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    /// - Returns: nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.length(ofMonth: month, year: year)
        else { return nil }
        daysSinceEpoch = CalendarDate.first(ofMonth: month, year: year).daysSinceEpoch + Int32(day - 1)
    }

    /// The first day of a month of any year, also of those before 1 and after 9999, which periods reach that lie beside a
    /// date's own.
    static func first(ofMonth month: Int, year: Int) -> CalendarDate {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return CalendarDate(daysSinceEpoch: Int32(clamping: era * 146_097 + dayOfEra - 719_468))
    }

    /// Year, month (1–12) and day of the month (from 1).
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSinceEpoch) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week, 0 for Sunday to 6 for Saturday.
    package var weekday: Int { ((Int(daysSinceEpoch) + 4) % 7 + 7) % 7 }

    /// The number of days in a month.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }
}

extension CalendarDate: CustomStringConvertible {
    /// ISO 8601: `2024-09-26`.
    public var description: String {
        let (year, month, day) = civil
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// A date from its ISO 8601 form `YYYY-MM-DD`; nil for anything else. The looser forms of data files are read by
    /// `AwasData`.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// The value of a run of ASCII digits; nil if it holds anything else or nothing.
func number(_ digits: Substring.UTF8View) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for byte in digits {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}

/// A number in decimal digits, with zeros in front up to a width.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension CalendarDate {
    /// The number that spreadsheets give the day: 1 for 1 January 1900, with a 29 February 1900 that never was, so that
    /// it is right from 1 March 1900 (61) on.
    package var spreadsheetSerial: Int { Int(daysSinceEpoch) + CalendarDate.spreadsheetSerialOfEpoch }

    /// The day of a spreadsheet's number.
    package init(spreadsheetSerial serial: Int32) {
        self.init(daysSinceEpoch: serial - Int32(CalendarDate.spreadsheetSerialOfEpoch))
    }

    private static let spreadsheetSerialOfEpoch = 25_569
}
