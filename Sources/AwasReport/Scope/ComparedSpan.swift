import AwasModel
import AwasQuery

/// What definitions call the figures that stand beside each other: a measure's in the month, those that it is compared by, and
/// their difference.
enum ComparedSpan: String, CaseIterable {
    case month, previous, change, year

    /// What follows a measure's id in the name of a column.
    var suffix: String { self == .month ? "" : "_\(rawValue)" }

    /// What definitions call the column of a measure: `cases`, `cases.previous`.
    func columnID(of measure: String) -> String { self == .month ? measure : "\(measure).\(rawValue)" }

    /// `cases.previous` is the measure `cases` in the month before.
    static func parts(of columnID: String) -> (measure: String, span: ComparedSpan) {
        let parts = columnID.split(separator: ".").map(String.init)
        return (parts.first ?? "", parts.count > 1 ? ComparedSpan(rawValue: parts[1]) ?? .month : .month)
    }

    /// The heading of its column in the answer to a compared question of a document.
    func kind(_ scope: ReportScope) -> FigureHeading.Kind {
        switch self {
        case .month: .figure
        case .previous: .before
        case .change: .change
        case .year: .over(scope.yearToDate)
        }
    }

    var label: LocalizedText {
        switch self {
        case .month: LocalizedText("Bulan ini", "This month")
        case .previous: LocalizedText("Bulan lalu", "Month before")
        case .change: LocalizedText("Perubahan", "Change")
        case .year: LocalizedText("Sejak Januari", "Since January")
        }
    }

    /// How a figure is shown, when the measure itself is shown so.
    func format(_ format: CellFormat) -> CellFormat {
        self == .change ? format.ofChange : format
    }
}
