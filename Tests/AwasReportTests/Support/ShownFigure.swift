import AwasModel
import AwasReport

/// A figure as it stands in a text, without blanks.
struct ShownFigure {
    let words: String
    let language: Language

    init(_ words: String, _ language: Language) {
        self.words = words
        self.language = language
    }

    /// Whether it shows a cell to the places of its format.
    ///
    /// - Parameter isInput: whether the cell is there to be filled in.
    func isSame(as cell: Cell, _ format: CellFormat, isInput: Bool = false) -> Bool {
        switch cell {
        case .null: return isInput ? words.isEmpty : words == "…"
        case .withheld(let reason): return words == reason.mark
        case .text(let text, _): return words == text.filter { !$0.isWhitespace }
        case .date(let date):
            let (year, month, day) = date.civil
            return words == "\(day)\(MonthName.full(month)[language])\(year)"
        case .integer(let number):
            let isSigned = format == .signedInteger && number > 0
            return words.hasPrefix("+") == isSigned && value == Double(number)
        case .ratio(let ratio):
            guard ratio.base < 10, format.isPercent else { return isSame(as: .real(ratio.number), format) }
            // Of few the counts, and no change.
            let of = language == .indonesian ? "dari" : "of"
            return words == (ratio.part.map { "\($0)\(of)\(ratio.base)" } ?? "")
        case .real(let number):
            let (scale, places, isChange) =
                switch format {
                case .percent(let places): (100.0, ShownFigure.places(ofPercent: number, places), false)
                case .percentagePoints(let places): (100.0, places, true)
                case .decimal(let places): (1.0, places, false)
                case .signedDecimal(let places): (1.0, places, true)
                default: (1.0, 0, false)
                }
            let isPercent = if case .percent = format { true } else { false }
            let decimals = words.filter { $0 != "%" }.split(separator: decimalMark).dropFirst().first?.count ?? 0
            let half = (0..<places).reduce(0.5) { half, _ in half / 10 }
            guard let value, decimals == places, words.hasSuffix("%") == isPercent else { return false }
            guard words.hasPrefix("+") == (isChange && value > 0) else { return false }
            return abs(value - number * scale) <= half * (1 + 1e-9)
        }
    }

    /// The fewest places, at least so many, with which a share that is not 1 does not read 100.
    static func places(ofPercent share: Double, _ places: Int) -> Int {
        let isWhole = share == 1 || abs(share * 100 - 100) >= (0..<places).reduce(0.5) { half, _ in half / 10 }
        return isWhole ? places : self.places(ofPercent: share, places + 1)
    }

    private var decimalMark: Character { language == .indonesian ? "," : "." }

    private var value: Double? {
        let groupMark: Character = language == .indonesian ? "." : ","
        var digits = ""
        for character in words where character != groupMark && character != "%" && character != "+" {
            digits.append(character == decimalMark ? "." : character == "−" ? "-" : character)
        }
        return Double(digits)
    }
}
