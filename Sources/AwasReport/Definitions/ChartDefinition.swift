import AwasModel
import AwasQuery

/// A chart of the answer to a query of one dimension.
package struct ChartDefinition: Sendable {
    /// What is drawn.
    package enum Kind: Hashable, Sendable {
        /// Figures by category.
        case series(SeriesChart.Kind)
        /// Points by two figures.
        case scatter
        /// A map of squares.
        case tiles
        /// Twelve months of several figures.
        case panels

        /// As definitions name them.
        static let all = SeriesChart.Kind.allCases.map(Kind.series) + [.scatter, .tiles, .panels]

        /// What definitions call it.
        var name: String {
            switch self {
            case .series(let kind): kind.rawValue
            case .scatter: "scatter"
            case .tiles: "tiles"
            case .panels: "panels"
            }
        }

        /// Whether Awas writes its title where the definition has none: the finding that follows from its figures.
        var hasFinding: Bool { self == .tiles || self == .panels }

        /// How many measures it takes.
        var values: ClosedRange<Int> {
            switch self {
            case .series, .panels: 1...Int.max
            case .scatter: 2...2
            case .tiles: 1...1
            }
        }
    }

    /// What is drawn.
    package let kind: Kind
    /// The heading of the chart; nil for the finding.
    package let title: Template?
    /// The name of the query.
    package let query: String
    /// Columns of figures of the query; for a scatter chart those across and upright.
    package let values: [String]
    /// The name of a sheet of its own, where the chart has one; nil for the usual name.
    package let sheet: LocalizedText?
}

/// A chart of what Awas computes itself.
package struct ComputedChartDefinition: Sendable {
    /// What is drawn.
    package let content: ComputedContent
    /// The heading of the chart; nil for the finding.
    package let title: Template?
    /// The table whose records a strip shows; nil for any.
    package let fact: Fact?
    /// The name of a sheet of its own, where the chart has one; nil for the usual name.
    package let sheet: LocalizedText?
}
