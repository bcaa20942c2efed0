/// A chart of figures by category. Plain text leaves it out: the table beside it holds the same figures.
public struct SeriesChart: Sendable {
    /// How figures are drawn; the raw values are those of definitions.
    public enum Kind: String, CaseIterable, Sendable {
        /// Upright bars; bars across; a line from category to category.
        case column, bar, line
        /// Columns on top of each other, for figures that add up.
        case stacked
    }

    /// The figures of one measure, one for each category; nil where there is none.
    public struct Series: Sendable {
        /// What the figures are.
        public let name: String
        /// As many as there are categories, in their order.
        public let values: [Double?]

        /// The figures of a measure.
        public init(name: String, values: [Double?]) {
            (self.name, self.values) = (name, values)
        }
    }

    /// How figures are drawn.
    public let kind: Kind
    /// The heading of the chart.
    public let title: String
    /// What the categories are: kabupaten/kota, month.
    public let categoryTitle: String
    /// What the figures are or are counted in.
    public let valueTitle: String
    /// How figures stand at the axis.
    public let format: CellFormat
    /// At least one.
    public let categories: [String]
    /// At least one.
    public let series: [Series]

    /// A chart of at least one series over at least one category.
    public init(
        kind: Kind, title: String, categoryTitle: String, valueTitle: String, format: CellFormat, categories: [String],
        series: [Series]
    ) {
        (self.kind, self.title, self.categoryTitle, self.valueTitle) = (kind, title, categoryTitle, valueTitle)
        (self.format, self.categories, self.series) = (format, categories, series)
    }
}
