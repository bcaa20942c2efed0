import AwasModel

/// Writes figures as people of a language read them: 1.234,5 and 80,59 % in Indonesian, 1,234.5 and 80.59% in English.
public struct FigureStyle: Sendable {
    public let language: Language

    public init(_ language: Language) {
        self.language = language
    }

    /// The mark of a value that is not known.
    public static let null = "–"

    /// A cell in the format of its column.
    public func text(_ cell: Cell, _ format: CellFormat) -> String {
        switch cell {
        case .null: return FigureStyle.null
        case .text(let text, _): return text
        case .date(let date): return self.date(date)
        case .integer(let number):
            switch format {
            case .signedInteger: return signed(integer(number), isPositive: number > 0)
            case .decimal, .signedDecimal, .percent, .percentagePoints: return text(.real(Double(number)), format)
            case .text, .integer, .date: return integer(number)
            }
        case .real(let number):
            switch format {
            case .percent(let places): return percent(number, places: places)
            case .decimal(let places): return decimal(number, places: places)
            case .signedDecimal(let places):
                return signed(decimal(number, places: places), isPositive: number > 0)
            case .percentagePoints(let places):
                return signed(decimal(number * 100, places: places), isPositive: number > 0)
            case .signedInteger: return signed(decimal(number, places: 0), isPositive: number > 0)
            case .text, .integer, .date: return decimal(number, places: 0)
            }
        }
    }

    /// `1.234` or `1,234`; negative numbers with a true minus sign.
    public func integer(_ number: Int64) -> String {
        (number < 0 ? "−" : "") + grouped(String(number.magnitude))
    }

    /// A number with a fixed count of places, rounded half away from zero.
    public func decimal(_ number: Double, places: Int) -> String {
        let digits = FigureStyle.fixed(abs(number), places: places)
        let isZero = !digits.contains { $0 != "0" && $0 != "." }
        let parts = digits.split(separator: ".")
        let whole = grouped(String(parts.first ?? "0"))
        let fraction = parts.count > 1 ? String(decimalMark) + parts[1] : ""
        return (number < 0 && !isZero ? "−" : "") + whole + fraction
    }

    /// A share as a percentage: `80,59 %` or `80.59%`.
    public func percent(_ share: Double, places: Int) -> String {
        decimal(share * 100, places: places) + (language == .indonesian ? " %" : "%")
    }

    /// `26 September 2024`.
    public func date(_ date: CalendarDate) -> String {
        let (year, month, day) = date.civil
        return "\(day) \(MonthName.full(month)[language]) \(year)"
    }

    /// `September 2024`, `Triwulan III 2024`, `2024`.
    public func period(_ period: CalendarPeriod) -> String {
        switch period.unit {
        case .month: "\(MonthName.full(period.ordinal)[language]) \(period.year)"
        case .quarter:
            language == .indonesian
                ? "Triwulan \(["I", "II", "III", "IV"][period.ordinal - 1]) \(period.year)"
                : "Q\(period.ordinal) \(period.year)"
        case .year: String(period.year)
        }
    }

    private func signed(_ text: String, isPositive: Bool) -> String {
        isPositive && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
    }

    private var groupMark: Character { language == .indonesian ? "." : "," }
    /// What stands before the places of a number.
    public var decimalMark: Character { language == .indonesian ? "," : "." }

    private func grouped(_ digits: String) -> String {
        var result = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { result.append(groupMark) }
            result.append(digit)
        }
        return result
    }

    /// Fixed-point digits of a number that is not negative, rounded half away from zero on its shortest decimal form, so
    /// that 0.125 shown with two places is 0.13, as a person would round it.
    static func fixed(_ number: Double, places: Int) -> String {
        let scale = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000][min(places, 6)]
        let scaled = (number * Double(scale)).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e18 else { return number.description }
        let units = Int64(scaled)
        guard places > 0 else { return String(units) }
        let fraction = String(units % Int64(scale))
        let zeros = String(repeating: "0", count: min(places, 6) - fraction.count)
        return "\(units / Int64(scale)).\(zeros)\(fraction)"
    }
}
