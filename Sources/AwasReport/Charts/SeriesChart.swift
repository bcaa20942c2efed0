/// A chart of figures by category. Plain text leaves it out: the table beside it holds the same figures.
package struct SeriesChart: Sendable {
    /// How figures are drawn; the raw values are those of definitions.
    package enum Kind: String, CaseIterable, Sendable {
        /// Upright bars; bars across; a line from category to category.
        case column, bar, line
        /// Columns on top of each other, for figures that add up.
        case stacked
    }

    /// The figures of one measure, one for each category.
    package struct Series: Sendable {
        /// What the figures are.
        package let name: String
        /// As many as there are categories, in their order; what is not known or not shown is no zero.
        package let cells: [Cell]

        /// The figures of a measure.
        package init(name: String, cells: [Cell]) {
            (self.name, self.cells) = (name, cells)
        }

        /// What is drawn of them; nil where there is none.
        package var values: [Double?] { cells.map(\.number) }
    }

    /// How figures are drawn.
    package let kind: Kind
    /// The heading of the chart.
    package let title: String
    /// What the categories are: kabupaten/kota, month.
    package let categoryTitle: String
    /// What the figures are or are counted in.
    package let valueTitle: String
    /// How figures stand at the axis.
    package let format: CellFormat
    /// At least one.
    package let categories: [String]
    /// At least one.
    package let series: [Series]

    /// A chart of at least one series over at least one category.
    package init(
        kind: Kind, title: String, categoryTitle: String, valueTitle: String, format: CellFormat, categories: [String],
        series: [Series]
    ) {
        (self.kind, self.title, self.categoryTitle, self.valueTitle) = (kind, title, categoryTitle, valueTitle)
        (self.format, self.categories, self.series) = (format, categories, series)
    }
}
