import AwasModel

/// What a cell says of its value: its kind, its style and a text (ECMA-376, part 1, 18.3.1.4 and 18.18.11).
struct WrittenValue {
    enum Kind {
        case number, shared, text, boolean, error, date

        /// By the attribute of a cell; nil where it has none.
        init(_ name: String?) {
            self =
                switch name {
                case nil, "n": .number
                case "s": .shared
                case "b": .boolean
                case "e": .error
                case "d": .date
                default: .text
                }
        }
    }

    let kind: Kind
    let isDate: Bool
    let text: String

    /// The days from the first of the years 1900 to that of 1904, as workbooks count them.
    static let daysTo1904 = 1462.0

    /// What it comes to; nil for nothing.
    ///
    /// - Throws: where it is a text that cells share, but none has its number.
    func value(_ texts: SharedTexts, countsFrom1904: Bool) throws(PartFault) -> WorkbookCell.Value? {
        guard !text.isEmpty else { return nil }
        switch kind {
        case .shared:
            guard let number = Int(text), let shared = texts[number] else { throw .damaged }
            return shared.isEmpty ? nil : .text(shared)
        case .number:
            guard let number = Double(text), number.isFinite else { return .text(text) }
            return isDate ? .date(serial: number + (countsFrom1904 ? WrittenValue.daysTo1904 : 0)) : .number(number)
        case .boolean:
            switch text {
            case "1", "true": return .boolean(true)
            case "0", "false": return .boolean(false)
            default: return .text(text)
            }
        case .error: return .error(text)
        case .date: return WrittenValue.serial(text).map { .date(serial: $0) } ?? .text(text)
        case .text: return .text(text)
        }
    }

    /// The number of a day and time as `2024-09-26T13:30:00`; nil for a text that is none.
    static func serial(_ text: String) -> Double? {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard let date = parts.first.flatMap({ CalendarDate(String($0)) }) else { return nil }
        var serial = Double(date.spreadsheetSerial)
        // The day that never was lies before those from March 1900 on.
        if serial < 61 { serial -= 1 }
        guard parts.count > 1 else { return serial }
        let time = parts[1].drop { $0 == "Z" }.prefix { $0 != "Z" }.split(separator: ":").map { Double($0) }
        guard (2...3).contains(time.count), let hours = time[0], let minutes = time[1],
            let seconds = time.count > 2 ? time[2] : 0
        else { return nil }
        return serial + (hours * 3600 + minutes * 60 + seconds) / 86_400
    }
}
