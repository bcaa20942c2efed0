import AwasModel

/// What a cell says of a day, in the forms that people write: `2024-09-26`, `26/09/2024`, `26-9-2024`, `26.09.2024`,
/// `26 September 2024`, `26-Sep-2024`, with the name of the day in front or midnight behind.
enum DateReading: Equatable {
    /// A day, since 1970.
    ///
    /// - Parameter isOrdered: false where day and month are numbers that could change places.
    case day(Int32, isOrdered: Bool)
    /// The month comes first: read otherwise, it is no date.
    case monthFirst
    /// A day that is not the one of the week that is named before it.
    case otherWeekday(Int32)
    /// A day with a time that is not its beginning: nobody knows what of it matters.
    case timeOfDay(Int32)
    case none

    /// - Parameter text: without blanks at its ends.
    init(_ text: UnsafeRawBufferPointer) {
        if let day = DateReading.standardDay(text) {
            self = .day(day, isOrdered: true)
            return
        }
        guard text.count >= 6, text.count <= 64 else {
            self = .none
            return
        }
        var scanner = DateScanner(text)
        self = scanner.reading()
    }

    init(_ text: String) {
        var text = text
        self = text.withUTF8 { DateReading(UnsafeRawBufferPointer($0)) }
    }

    /// The day, where there is no doubt about it.
    var day: Int32? {
        if case .day(let day, _) = self { day } else { nil }
    }

    /// `2024-09-26`.
    private static func standardDay(_ text: UnsafeRawBufferPointer) -> Int32? {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        var numbers = [0, 0, 0]
        for (part, places) in [0..<4, 5..<7, 8..<10].enumerated() {
            for byte in text[places] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
            }
        }
        return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])?.daysSinceEpoch
    }
}

/// Takes a text apart from left to right.
private struct DateScanner {
    private var rest: Substring.UTF8View

    init(_ text: UnsafeRawBufferPointer) {
        // What nobody sees is dropped, and blanks of any width are blanks.
        rest = TextFolding.key(of: String(decoding: text, as: UTF8.self))[...].utf8
    }

    mutating func reading() -> DateReading {
        var weekday: Int?
        if let name = word() {
            guard let named = WeekdayName.weekday(meantBy: name) else { return .none }
            weekday = named
            let hasComma = take(",")
            guard blanks() || hasComma else { return .none }
        }
        let (reading, time) = (date(), time())
        guard case .day(let day, _) = reading, let time else {
            return time == nil ? .none : reading
        }
        if let weekday, CalendarDate(daysSinceEpoch: day).weekday != weekday { return .otherWeekday(day) }
        return time == .midnight ? reading : .timeOfDay(day)
    }

    private mutating func date() -> DateReading {
        guard let first = number() else { return .none }
        if first.digits == 4 {
            guard let mark = mark(), let month = number(), month.digits <= 2, mark == self.mark(), let day = number(),
                day.digits <= 2
            else { return .none }
            return DateReading.of(year: first, month: month.value, day: day.value)
        }
        guard first.digits <= 2 else { return .none }
        let start = rest
        if let mark = mark(), let month = number() {
            guard month.digits <= 2, mark == self.mark(), let year = number() else { return .none }
            return DateReading.of(year: year, month: month.value, day: first.value, isNumeric: true)
        }
        rest = start
        guard isApart(), let name = word(), let month = MonthName.month(meantBy: name), isApart(), let year = number()
        else { return .none }
        return DateReading.of(year: year, month: month, day: first.value)
    }

    /// Whether blanks or marks stand between the name of a month and a number.
    private mutating func isApart() -> Bool {
        let start = rest.startIndex
        rest = rest.drop { " .-/,".utf8.contains($0) }
        return rest.startIndex != start
    }

    /// A mark between numbers, with the blanks around it.
    private mutating func mark() -> UInt8? {
        let start = rest
        _ = blanks()
        for mark in ["-", "/", "."] as [Unicode.Scalar] where take(mark) {
            _ = blanks()
            return UInt8(ascii: mark)
        }
        rest = start
        return nil
    }

    private enum Time { case midnight, other }

    /// The time behind a date: none is midnight; nil for anything else.
    private mutating func time() -> Time? {
        if rest.isEmpty { return .midnight }
        guard blanks() || take("T") || take("t"), let hour = number(), hour.digits <= 2, hour.value < 25 else {
            return nil
        }
        var parts: [Int] = []
        while parts.count < 3, take(":") || take(".") {
            guard let part = number() else { return nil }
            parts.append(part.value)
        }
        guard !parts.isEmpty else { return nil }
        _ = take("Z")
        _ = blanks()
        let half = word()?.uppercased()
        guard rest.isEmpty, half == nil || half == "AM" || half == "PM" else { return nil }
        let isFirstHour = hour.value == 0 || hour.value == 12 && half == "AM"
        return isFirstHour && half != "PM" && parts.allSatisfy { $0 == 0 } ? .midnight : .other
    }

    private mutating func number() -> (value: Int, digits: Int)? {
        let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        rest = rest.dropFirst(digits.count)
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }

    /// Letters of ASCII, and the apostrophe of *Jum'at*.
    private mutating func word() -> String? {
        let letters = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "'") }
        guard !letters.isEmpty else { return nil }
        rest = rest.dropFirst(letters.count)
        return String(decoding: letters, as: UTF8.self)
    }

    private mutating func blanks() -> Bool {
        let start = rest.startIndex
        rest = rest.drop { $0 == 0x20 }
        return rest.startIndex != start
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: mark) else { return false }
        rest = rest.dropFirst()
        return true
    }
}

extension DateReading {
    /// - Parameters:
    ///   - year: of four digits; two leave the century open, but show the order too.
    ///   - isNumeric: whether day, month and year are numbers in this order.
    fileprivate static func of(
        year: (value: Int, digits: Int), month: Int, day: Int, isNumeric: Bool = false
    ) -> DateReading {
        guard year.digits == 4 || year.digits == 2 && isNumeric else { return .none }
        let fullYear = year.digits == 4 ? year.value : 2000 + year.value
        if let date = CalendarDate(year: fullYear, month: month, day: day) {
            guard year.digits == 4 else { return .none }
            return .day(date.daysSinceEpoch, isOrdered: !isNumeric || day > 12 || day == month)
        }
        let isMonthFirst = isNumeric && CalendarDate(year: fullYear, month: day, day: month) != nil
        return isMonthFirst ? .monthFirst : .none
    }
}

/// A cell that shows that the dates of its column have the month first.
struct MonthFirstDate: Hashable {
    let line: Int
    /// As it is written; nil where it may not be shown.
    let value: String?
}
