/// A chart of points by two figures, with the medians of both as lines. In text it is a small plot of characters.
public struct ScatterChart: Sendable {
    public struct Point: Sendable {
        public let name: String
        public let x: Double
        public let y: Double
        /// Whether the name stands beside the point; names of all would cover each other.
        public let isLabelled: Bool

        public init(name: String, x: Double, y: Double, isLabelled: Bool) {
            (self.name, self.x, self.y, self.isLabelled) = (name, x, y, isLabelled)
        }
    }

    /// What an axis measures and how its figures are shown.
    public struct Axis: Sendable {
        public let title: String
        public let format: CellFormat
        public let median: Double

        public init(title: String, format: CellFormat, median: Double) {
            (self.title, self.format, self.median) = (title, format, median)
        }
    }

    public let title: String
    public let x: Axis
    public let y: Axis
    /// At least one.
    public let points: [Point]
    /// What the points are called: kabupaten/kota.
    public let pointsLabel: String
    /// What the lines are called.
    public let medianLabel: String

    public init(
        title: String, x: Axis, y: Axis, points: [Point], pointsLabel: String, medianLabel: String
    ) {
        (self.title, self.x, self.y, self.points) = (title, x, y, points)
        (self.pointsLabel, self.medianLabel) = (pointsLabel, medianLabel)
    }

    /// The least and the greatest value of both axes.
    public var xRange: ClosedRange<Double> { ScatterChart.range(points.map(\.x) + [x.median]) }
    public var yRange: ClosedRange<Double> { ScatterChart.range(points.map(\.y) + [y.median]) }

    private static func range(_ values: [Double]) -> ClosedRange<Double> {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        return low...max(low, high)
    }
}
