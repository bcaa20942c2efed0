/// A chart of points by two figures, with the medians of both as lines. In text it is a small plot of characters.
package struct ScatterChart: Sendable {
    /// A region or another thing with two figures.
    package struct Point: Sendable {
        /// What it is called.
        package let name: String
        /// The figure across.
        package let x: Double
        /// The upright figure.
        package let y: Double
        /// Whether the name stands beside the point; names of all would cover each other.
        package let isLabelled: Bool

        /// A point by its two figures.
        package init(name: String, x: Double, y: Double, isLabelled: Bool) {
            (self.name, self.x, self.y, self.isLabelled) = (name, x, y, isLabelled)
        }
    }

    /// What an axis measures and how its figures are shown.
    package struct Axis: Sendable {
        /// What is measured.
        package let title: String
        /// How figures stand at the axis.
        package let format: CellFormat
        /// Where the line of the median is drawn, in the unit of the points.
        package let median: Double

        /// An axis and the median upon it.
        package init(title: String, format: CellFormat, median: Double) {
            (self.title, self.format, self.median) = (title, format, median)
        }
    }

    /// The heading of the chart.
    package let title: String
    /// Across.
    package let x: Axis
    /// Upright.
    package let y: Axis
    /// At least one.
    package let points: [Point]
    /// What the points are called: kabupaten/kota.
    package let pointsLabel: String
    /// What the lines are called.
    package let medianLabel: String

    /// A chart of at least one point.
    package init(
        title: String, x: Axis, y: Axis, points: [Point], pointsLabel: String, medianLabel: String
    ) {
        (self.title, self.x, self.y, self.points) = (title, x, y, points)
        (self.pointsLabel, self.medianLabel) = (pointsLabel, medianLabel)
    }

    /// The least and the greatest value of both axes.
    package var xRange: ClosedRange<Double> { ScatterChart.range(points.map(\.x) + [x.median]) }
    /// The least and the greatest upright value, the median among them.
    package var yRange: ClosedRange<Double> { ScatterChart.range(points.map(\.y) + [y.median]) }

    private static func range(_ values: [Double]) -> ClosedRange<Double> {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        return low...max(low, high)
    }
}
