/// A chart of figures by category. Plain text leaves it out: the table beside it holds the same figures.
public struct SeriesChart: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case column, bar, line
        /// Columns on top of each other, for figures that add up.
        case stacked
    }

    /// The figures of one measure, one for each category; nil where there is none.
    public struct Series: Sendable {
        public let name: String
        public let values: [Double?]

        public init(name: String, values: [Double?]) {
            (self.name, self.values) = (name, values)
        }
    }

    public let kind: Kind
    public let title: String
    /// What the categories are: kabupaten/kota, month.
    public let categoryTitle: String
    /// What the figures are or are counted in.
    public let valueTitle: String
    public let format: CellFormat
    /// At least one.
    public let categories: [String]
    /// At least one.
    public let series: [Series]

    public init(
        kind: Kind, title: String, categoryTitle: String, valueTitle: String, format: CellFormat, categories: [String],
        series: [Series]
    ) {
        (self.kind, self.title, self.categoryTitle, self.valueTitle) = (kind, title, categoryTitle, valueTitle)
        (self.format, self.categories, self.series) = (format, categories, series)
    }
}
