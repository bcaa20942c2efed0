import AwasModel
import AwasQuery

/// Writes figures as people of a language read them: 1.234,5 and 80,59 % in Indonesian, 1,234.5 and 80.59% in English.
package struct FigureStyle: Sendable {
    /// Whose marks and words are used.
    package let language: Language

    /// The style of a language.
    package init(_ language: Language) {
        self.language = language
    }

    /// The sign of a value that is not known, as BPS has it.
    package static let null = "…"

    /// A cell in the format of its column.
    package func text(_ cell: Cell, _ format: CellFormat) -> String {
        switch cell {
        case .null: return FigureStyle.null
        case .text(let text, _): return text
        case .withheld(let reason): return reason.mark
        case .date(let date): return self.date(date)
        case .ratio(let ratio):
            guard ratio.isOfFew, format.isPercent else { return self.text(.real(ratio.number), format) }
            return counts(of: ratio)
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
                return signed(hundredfold(number, places: places), isPositive: number > 0)
            case .signedInteger: return signed(decimal(number, places: 0), isPositive: number > 0)
            case .text, .integer, .date: return decimal(number, places: 0)
            }
        }
    }

    /// A cell of a table; one that waits to be filled in is empty.
    package func text(_ row: ReportTable.Row, _ column: Int, of table: ReportTable) -> String {
        let cell = column < row.cells.count ? row.cells[column] : .null
        if cell == .null, row.style == .body, table.columns[column].input != nil { return "" }
        return text(cell, table.format(of: row, column: column))
    }

    /// A share of few as what it is made of, `2 dari 2`; how much one changed says nothing, and is left out.
    private func counts(of ratio: Ratio) -> String {
        guard let part = ratio.part else { return "" }
        let (some, all) = (integer(part), integer(ratio.base))
        return LocalizedText("\(some) dari \(all)", "\(some) of \(all)")[language]
    }

    /// `1.234` or `1,234`; negative numbers with a true minus sign.
    package func integer(_ number: Int64) -> String {
        (number < 0 ? "−" : "") + grouped(String(number.magnitude))
    }

    /// A number with a fixed count of places, rounded half away from zero.
    package func decimal(_ number: Double, places: Int) -> String {
        written(FigureStyle.fixed(abs(number), places: places), isNegative: number < 0)
    }

    /// A share in hundredths. Its point is moved: a product would not be the number that people see.
    func hundredfold(_ share: Double, places: Int) -> String {
        written(FigureStyle.fixed(abs(share), places: places, movingPoint: 2), isNegative: share < 0)
    }

    private func written(_ digits: String, isNegative: Bool) -> String {
        let isZero = !digits.contains { $0 != "0" && $0 != "." }
        let parts = digits.split(separator: ".")
        let whole = grouped(String(parts.first ?? "0"))
        let fraction = parts.count > 1 ? String(decimalMark) + parts[1] : ""
        return (isNegative && !isZero ? "−" : "") + whole + fraction
    }

    /// A share as a percentage: `80,59 %` or `80.59%`, with as many places as ``percentPlaces(_:atLeast:)`` says.
    package func percent(_ share: Double, places: Int) -> String {
        let places = FigureStyle.percentPlaces(share, atLeast: places)
        return hundredfold(share, places: places) + (language == .indonesian ? " %" : "%")
    }

    /// How many places a share needs as a percentage: more than usual where it would read 100 % and is less or more, as a
    /// turnout of 99,996 % or 100,004 %.
    package static func percentPlaces(_ share: Double, atLeast places: Int) -> Int {
        guard share != 1, (0.9...1.1).contains(share) else { return places }
        var places = places
        // The digits of a double end before this.
        while places < 17, Double(fixed(share, places: places, movingPoint: 2)) == 100 { places += 1 }
        return places
    }

    /// `26 September 2024`.
    package func date(_ date: CalendarDate) -> String {
        date.words[language]
    }

    /// `September 2024`, `Triwulan III 2024`, `2024`.
    package func period(_ period: CalendarPeriod) -> String {
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

    /// What stands before the places of a number.
    package var decimalMark: Character { language == .indonesian ? "," : "." }

    private func grouped(_ digits: String) -> String { GroupedDigits.text(digits, language) }

    /// Fixed-point digits of a number that is not negative, rounded half away from zero on its shortest decimal form, so
    /// that 0.125 shown with two places is 0.13 and a share of 0.01005 is 1.01 %, as a person and Excel would round it.
    ///
    /// - Parameter shift: by how many places the decimal point is moved to the right before.
    static func fixed(_ number: Double, places: Int, movingPoint shift: Int = 0) -> String {
        let form = number.description
        let mantissa = form.prefix { $0 != "e" }
        let exponent = Int(form.dropFirst(mantissa.count + 1)) ?? 0
        let whole = mantissa.prefix { $0 != "." }
        var digits = (whole + mantissa.dropFirst(whole.count + 1)).utf8.map { $0 - UInt8(ascii: "0") }
        /// How many digits stand before the point.
        let point = whole.count + exponent + shift
        // No figure has so many; nobody would count them.
        guard number.isFinite, point <= 24 else { return form }
        let kept = point + places
        if kept >= digits.count {
            digits += Array(repeating: 0, count: kept - digits.count)
        } else {
            let isRoundedUp = kept >= 0 && digits[kept] >= 5
            digits.removeSubrange(max(kept, 0)...)
            if isRoundedUp { increment(&digits) }
        }
        let missing = max(0, places + 1 - digits.count)
        let text = String(repeating: "0", count: missing) + digits.map(String.init).joined()
        let end = text.index(text.endIndex, offsetBy: -places)
        let significant = text[..<end].drop { $0 == "0" }
        return (significant.isEmpty ? "0" : String(significant)) + (places > 0 ? "." + text[end...] : "")
    }

    /// The number of these decimal digits and one.
    private static func increment(_ digits: inout [UInt8]) {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
    }
}
