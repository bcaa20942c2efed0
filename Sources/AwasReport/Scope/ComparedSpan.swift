import AwasModel

/// The figures that a measure is compared by: those of some days, or the difference of two.
enum ComparedSpan: String, CaseIterable {
    case month, previous, change, year

    /// What follows a measure's id in the name of a column.
    var suffix: String { self == .month ? "" : "_\(rawValue)" }

    /// What definitions call the column of a measure: `cases`, `cases.previous`.
    func columnID(of measure: String) -> String { self == .month ? measure : "\(measure).\(rawValue)" }

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
