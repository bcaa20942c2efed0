import AwasModel
import AwasWorkbook

/// What a cell of a sheet comes to, before its column is known as a whole.
enum CellMeaning {
    /// Written as it is.
    case plain(String)
    /// Read as it was meant, which is said.
    case meant(String, IntakeNote.Kind)
    /// A whole number with a mark between its groups of digits: whether that is one, the column tells.
    case grouped(String, mark: Character, written: String)
    /// A day that a spreadsheet counts: whether day and month changed places, the column tells.
    case day(CalendarDate)
    /// Of no use.
    case refused(shown: String, expected: LocalizedText, remedy: LocalizedText)

    /// - Parameter column: nil for one that Awas doesn't know.
    init(_ value: WorkbookCell.Value, in column: Column?) {
        switch value {
        case .text(let text): self = CellMeaning.ofText(TextFolding.trimmed(text), column)
        case .number(let number): self = CellMeaning.ofNumber(number, column)
        case .date: self = CellMeaning.ofDate(value, column)
        case .boolean(let isTrue):
            let word = isTrue ? "TRUE" : "FALSE"
            if case .boolean? = column?.kind {
                self = .plain(isTrue ? "true" : "false")
            } else if column == nil {
                self = .plain(word)
            } else {
                self = .refused(shown: word, expected: LocalizedText("teks", "a text"), remedy: CellMeaning.asText)
            }
        case .error(let error):
            self =
                column == nil
                ? .plain(error)
                : .refused(
                    shown: error, expected: LocalizedText("nilai", "a value"),
                    remedy: LocalizedText(
                        "nilainya, atau perbaiki rumusnya", "the value, or fix the formula"))
        case .uncalculated:
            self =
                column == nil
                ? .plain("")
                : .refused(
                    shown: "=",
                    expected: LocalizedText(
                        "nilai: rumusnya belum dihitung", "a value: its formula was never worked out"),
                    remedy: LocalizedText(
                        "nilainya, atau buka dan simpan berkas di program lembar kerja",
                        "the value, or open and save the file in a spreadsheet"))
        }
    }

    private static let asText = LocalizedText(
        "isinya kembali setelah kolom diatur sebagai teks, karena lembar kerja mengubahnya",
        "it again once the column is formatted as text, since the spreadsheet changed it")

    /// A spreadsheet keeps 15 digits of a number; what is longer was a text to whoever wrote it, as a NIP.
    private static func ofNumber(_ number: Double, _ column: Column?) -> CellMeaning {
        guard let column, abs(number) >= 1e15 else { return .plain(written(number)) }
        switch column.kind {
        case .reference, .text, .textList:
            return .refused(
                shown: written(number),
                expected: LocalizedText(
                    "teks: dari bilangan sepanjang ini lembar kerja hanya menyimpan 15 angka pertama",
                    "a text: of a number as long as this a spreadsheet keeps the first 15 digits only"),
                remedy: LocalizedText(
                    "lengkap sebagai teks, dengan tanda petik tunggal di depannya",
                    "it in full as a text, with an apostrophe in front"))
        default: return .plain(written(number))
        }
    }

    /// A number as people would type it: whole ones without a point, and never with an exponent.
    static func written(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e18 { return String(Int64(number)) }
        return "\(number)"
    }

    private static func ofDate(_ value: WorkbookCell.Value, _ column: Column?) -> CellMeaning {
        guard let day = value.day else {
            guard case .date(let serial) = value else { return .plain("") }
            return column == nil
                ? .plain(written(serial))
                : .refused(
                    shown: written(serial), expected: LocalizedText("tanggal", "a date"),
                    remedy: LocalizedText("2024-09-26 atau 26/09/2024", "2024-09-26 or 26/09/2024"))
        }
        switch column?.kind {
        case .date: return .day(day)
        case .month: return .plain(String(day.description.prefix(7)))
        case nil: return .plain(day.description)
        default:
            return .refused(
                shown: day.description,
                expected: LocalizedText("teks: selnya berisi tanggal", "a text: the cell holds a date"),
                remedy: asText)
        }
    }

    private static func ofText(_ text: String, _ column: Column?) -> CellMeaning {
        guard let column else { return .plain(text) }
        if dashes.contains(text), !column.isRequired { return .meant("", .notRecorded) }
        switch column.kind {
        case .count: return ofCount(text, column)
        case .date: return firstDay(text).map { .meant($0, .firstDay) } ?? .plain(text)
        default: return .plain(text)
        }
    }

    /// What people write where nothing was recorded.
    static let dashes: Set<String> = ["-", "–", "—"]

    /// Counts of people that an office writes as words where there was nobody.
    static let countsOfNobody: Set<Field> = [.invited, .attended, .attendedFemale, .participants]
    static let wordsForNobody: Set<String> = ["nihil", "tidak ada"]

    private static func ofCount(_ text: String, _ column: Column) -> CellMeaning {
        let word = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if wordsForNobody.contains(word), countsOfNobody.contains(column.field) { return .meant("0", .nobody) }
        let parts = word.split(separator: " ")
        if parts.count == 2, Heading.units.contains(String(parts[1])),
            parts[0].allSatisfy({ $0.isASCII && $0.isNumber })
        {
            return .meant(String(parts[0]), .unit)
        }
        for mark in [".", ","] as [Character] {
            let groups = text.split(separator: mark, omittingEmptySubsequences: false)
            guard groups.count > 1, let first = groups.first, (1...3).contains(first.count), first.first != "0",
                groups.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { continue }
            return .grouped(groups.joined(), mark: mark, written: text)
        }
        return .plain(text)
    }

    /// The first day of several: `26 s.d. 27 September 2024`, `26-27 September 2024`; nil for any other text.
    private static func firstDay(_ text: String) -> String? {
        let pieces = [
            "s.d.", "s/d", "sd.", " sd ", "sampai dengan", "sampai", "hingga", "–", "—", " - ", "-", "&", " dan ",
        ]
        let lower = text.lowercased()
        guard case .none = DateReading(text) else { return nil }
        for piece in pieces {
            guard let place = lower.firstRange(of: piece) else { continue }
            let first = TextFolding.trimmed(lower[..<place.lowerBound])
            let last = TextFolding.trimmed(lower[place.upperBound...])
            guard case .day(let end, _) = DateReading(last) else { continue }
            // What the first one leaves out it shares with the last: the year, and the month before it.
            let words = last.split(separator: " ").map(String.init)
            let endings = [[], words.suffix(1), words.suffix(2)].map { $0.joined(separator: " ") }
            for ending in endings {
                if case .day(let start, _) = DateReading(TextFolding.trimmed("\(first) \(ending)")), start < end {
                    return CalendarDate(daysSinceEpoch: start).description
                }
            }
        }
        return nil
    }
}
