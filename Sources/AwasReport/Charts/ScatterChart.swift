/// A chart of points by two figures, with the medians of both as lines, or limits that the points are held to. In text it is
/// a small plot of characters.
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
        /// Whether it stays behind the others, as a place within the limits of chance.
        package let isQuiet: Bool

        /// A point by its two figures.
        package init(name: String, x: Double, y: Double, isLabelled: Bool, isQuiet: Bool = false) {
            (self.name, self.x, self.y, self.isLabelled) = (name, x, y, isLabelled)
            self.isQuiet = isQuiet
        }
    }

    /// How far apart figures stand on an axis.
    package enum Scale: Hashable, Sendable {
        /// Equal differences are equally long.
        case linear
        /// Their roots are: zero has its place, and small figures more room.
        case squareRoot
        /// Equal ratios are equally long; for figures above zero alone.
        case logarithmic

        /// The scale that the spread of figures asks for: a linear one, unless the greatest would press most of the others
        /// into a corner.
        package static func fitting(_ values: [Double]) -> Scale {
            let sorted = values.sorted()
            guard let low = sorted.first, let high = sorted.last, low >= 0 else { return .linear }
            let middle = sorted[sorted.count / 2]
            // Half of the figures in a quarter of the axis.
            guard high - low > 4 * (middle - low), high > 4 * low else { return .linear }
            return low > 0 && high / low <= 1_000 ? .logarithmic : .squareRoot
        }
    }

    /// What an axis measures and how its figures are shown.
    package struct Axis: Sendable {
        /// What is measured.
        package let title: String
        /// How figures stand at the axis.
        package let format: CellFormat
        /// Where the line of the median is drawn, in the unit of the points; nil for none.
        package let median: Double?
        /// How far apart figures stand.
        package let scale: Scale

        /// An axis and the median upon it.
        package init(title: String, format: CellFormat, median: Double? = nil, scale: Scale = .linear) {
            (self.title, self.format, self.median, self.scale) = (title, format, median, scale)
        }
    }

    /// A line among the points.
    package struct Curve: Sendable {
        /// What it is: `99,8 %`; those of one name are one thing.
        package let name: String
        /// From the left to the right.
        package let points: [(x: Double, y: Double)]
        /// Whether it is the middle that the others lie around.
        package let isMiddle: Bool

        /// A line through these points.
        package init(name: String, points: [(x: Double, y: Double)], isMiddle: Bool) {
            (self.name, self.points, self.isMiddle) = (name, points, isMiddle)
        }
    }

    /// What the four parts beside the medians are called.
    package struct Quadrants: Sendable {
        /// In the upper and the lower corners, left and right.
        package let upperLeft, upperRight, lowerLeft, lowerRight: String

        /// The names of all four.
        package init(upperLeft: String, upperRight: String, lowerLeft: String, lowerRight: String) {
            (self.upperLeft, self.upperRight) = (upperLeft, upperRight)
            (self.lowerLeft, self.lowerRight) = (lowerLeft, lowerRight)
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
    /// What the lines of the medians are called.
    package let medianLabel: String
    /// What the points are held to; none for most charts.
    package let curves: [Curve]
    /// The names of the parts beside the medians; nil for none.
    package let quadrants: Quadrants?

    /// A chart of at least one point.
    package init(
        title: String, x: Axis, y: Axis, points: [Point], pointsLabel: String, medianLabel: String,
        curves: [Curve] = [], quadrants: Quadrants? = nil
    ) {
        (self.title, self.x, self.y, self.points) = (title, x, y, points)
        (self.pointsLabel, self.medianLabel) = (pointsLabel, medianLabel)
        (self.curves, self.quadrants) = (curves, quadrants)
    }

    /// The least and the greatest value of both axes.
    package var xRange: ClosedRange<Double> { ScatterChart.range(points.map(\.x) + [x.median].compactMap(\.self)) }
    /// The least and the greatest upright value, the median and the lines among them.
    package var yRange: ClosedRange<Double> {
        ScatterChart.range(
            points.map(\.y) + [y.median].compactMap(\.self) + curves.flatMap { $0.points.map(\.y) })
    }

    private static func range(_ values: [Double]) -> ClosedRange<Double> {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        return low...max(low, high)
    }
}
