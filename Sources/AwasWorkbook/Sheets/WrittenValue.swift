import AwasModel

/// What a cell says of its value: its kind, its style and a text (ECMA-376, part 1, 18.3.1.4 and 18.18.11).
struct WrittenValue {
    enum Kind {
        case number, shared, text, boolean, error, date

        /// By the attribute of a cell.
        init(_ name: UnsafeBufferPointer<UInt8>) {
            self =
                switch name.count == 1 ? name[0] : 0 {
                case UInt8(ascii: "n"): .number
                case UInt8(ascii: "s"): .shared
                case UInt8(ascii: "b"): .boolean
                case UInt8(ascii: "e"): .error
                case UInt8(ascii: "d"): .date
                default: .text
                }
        }
    }

    let kind: Kind
    let isDate: Bool
    /// In UTF-8.
    let text: UnsafeBufferPointer<UInt8>

    /// The days from the first of the years 1900 to that of 1904, as workbooks count them.
    static let daysTo1904 = 1462.0

    /// What it comes to; nil for nothing.
    ///
    /// - Throws: where it is a text that cells share, but none has its number.
    func value(_ texts: SharedTexts, countsFrom1904: Bool) throws(PartFault) -> WorkbookCell.Value? {
        guard !text.isEmpty else { return nil }
        switch kind {
        case .shared:
            guard let number = PlainBytes.number(text) ?? Int(words), let shared = texts[number] else { throw .damaged }
            return shared.isEmpty ? nil : .text(shared)
        case .number:
            guard let number = WrittenValue.number(text) ?? Double(words), number.isFinite else { return .text(words) }
            return isDate ? .date(serial: number + (countsFrom1904 ? WrittenValue.daysTo1904 : 0)) : .number(number)
        case .boolean:
            switch words {
            case "1", "true": return .boolean(true)
            case "0", "false": return .boolean(false)
            default: return .text(words)
            }
        case .error: return .error(words)
        case .date: return WrittenValue.serial(words).map { .date(serial: $0) } ?? .text(words)
        case .text: return .text(words)
        }
    }

    private var words: String { String(decoding: text, as: UTF8.self) }

    /// A number of few digits, as nearly all are: digits, perhaps with a sign before and a point between them. Both of its parts
    /// are exact, and so is the nearest number to their quotient. Nil for any other text.
    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        let isNegative = text[0] == UInt8(ascii: "-")
        let digits = text.dropFirst(isNegative ? 1 : 0)
        guard 1...16 ~= digits.count else { return nil }
        var (number, divisor): (Int, Int) = (0, 0)
        for byte in digits {
            if 0x30...0x39 ~= byte {
                number = number * 10 + Int(byte - 0x30)
                divisor *= 10
            } else {
                guard byte == UInt8(ascii: "."), divisor == 0 else { return nil }
                divisor = 1
            }
        }
        // A point has digits on both of its sides.
        guard number < 1 << 53, divisor != 1, digits.first != UInt8(ascii: ".") else { return nil }
        let value = divisor == 0 ? Double(number) : Double(number) / Double(divisor)
        return isNegative ? -value : value
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
