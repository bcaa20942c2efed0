import AwasModel
import AwasQuery

/// The twelve months that end with the document's own.
extension ReportScope {
    /// The document's month and the eleven before it.
    var lastTwelveMonths: [CalendarPeriod] { (0..<12).map { parameters.month.advanced(by: $0 - 11) } }

    /// From the first day of the first of them to the last of the document's month.
    var twelveMonths: DateRange {
        DateRange(from: parameters.month.advanced(by: -11).firstDay, to: parameters.month.lastDay)
    }

    /// What the months are called where there is little room: `Okt 2023`.
    var namesOfTwelveMonths: [String] {
        lastTwelveMonths.map(style.shortMonth)
    }
}

extension FigureStyle {
    /// A month where there is little room: `Okt 2023`.
    package func shortMonth(_ month: CalendarPeriod) -> String {
        "\(MonthName.full(month.ordinal)[language].prefix(3)) \(month.year)"
    }
}
