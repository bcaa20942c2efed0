import AwasModel
import AwasReport

/// A scatter chart as a picture.
struct SVGScatter {
    private let chart: ScatterChart
    private let style: FigureStyle
    private let plot: (left: Double, top: Double, width: Double, height: Double)

    private static let size = (width: 860.0, height: 520.0)

    init(_ chart: ScatterChart, _ language: Language) {
        self.chart = chart
        style = FigureStyle(language)
        // Lines are named at their right end.
        let names = chart.curves.map { SVG.width($0.name) + 12 }.max() ?? 30
        plot = (70, 34, SVGScatter.size.width - 70 - max(30, names), 400)
    }

    /// - Parameter id: unique in the page.
    func canvas(id: String) -> SVGCanvas {
        var canvas = SVGCanvas(id: id, width: SVGScatter.size.width, height: SVGScatter.size.height)
        let names = chart.points.map { $0.isLabelled ? ScatterPlan.shortName($0.name) : nil }
        let plan = ScatterPlan(chart, names: names, plotWidth: plot.width, plotHeight: plot.height, letters: 12)
        guard let x = plan.x, let y = plan.y else { return canvas }
        let frame = Frame(plot: plot, x: x, y: y)
        drawAxes(frame, on: &canvas)
        drawLines(frame, on: &canvas)
        for point in chart.points.filter(\.isQuiet) + chart.points.filter({ !$0.isQuiet }) {
            let figures = "\(style.text(.real(point.x), chart.x.format)); \(style.text(.real(point.y), chart.y.format))"
            canvas.add(
                SVG.circle(
                    x: frame.across(point.x), y: frame.upright(point.y), radius: 4, point.isQuiet ? "open" : "f1",
                    title: "\(point.name): \(figures)"))
        }
        for (index, box) in plan.boxes.enumerated() {
            guard let box, let side = plan.sides[index], let name = names[index] else { continue }
            // The plan counts upwards from the lower edge, and leaves a margin before the name and behind it.
            let y = frame.bottom - (box.bottom + box.top) / 2 + 4
            switch side {
            case .right: canvas.label(name, x: plot.left + box.left + 3, y: y, .start, "halo")
            case .left: canvas.label(name, x: plot.left + box.right - 3, y: y, .end, "halo")
            case .above, .below:
                canvas.label(name, x: plot.left + (box.left + box.right) / 2, y: y, .middle, "halo")
            }
        }
        drawQuadrants(frame, on: &canvas)
        drawKey(frame, on: &canvas)
        return canvas
    }

    /// Where figures stand in the picture.
    private struct Frame {
        let plot: (left: Double, top: Double, width: Double, height: Double)
        let x: ScatterPlan.Axis
        let y: ScatterPlan.Axis

        var bottom: Double { plot.top + plot.height }
        var right: Double { plot.left + plot.width }
        func across(_ value: Double) -> Double { plot.left + x.share(value) * plot.width }
        func upright(_ value: Double) -> Double { plot.top + (1 - y.share(value)) * plot.height }
    }

    private func drawAxes(_ frame: Frame, on canvas: inout SVGCanvas) {
        for tick in frame.x.ticks {
            let x = frame.across(tick)
            canvas.add(SVG.line(x1: x, y1: plot.top, x2: x, y2: frame.bottom, "axis"))
            canvas.label(style.text(.real(tick), chart.x.format), x: x, y: frame.bottom + 18, .middle, "quiet")
        }
        for tick in frame.y.ticks {
            let y = frame.upright(tick)
            canvas.add(SVG.line(x1: plot.left, y1: y, x2: frame.right, y2: y, "axis"))
            canvas.label(style.text(.real(tick), chart.y.format), x: plot.left - 6, y: y + 4, .end, "quiet")
        }
        canvas.label("↑ \(title(chart.y, frame.y))", x: 4, y: 12, .start, "quiet")
        canvas.label("\(title(chart.x, frame.x)) →", x: frame.right, y: frame.bottom + 40, .end, "quiet")
    }

    /// What an axis measures, and that its steps are not equally long.
    private func title(_ axis: ScatterChart.Axis, _ drawn: ScatterPlan.Axis) -> String {
        let scale =
            switch drawn.scale {
            case .linear: LocalizedText("", "")
            case .squareRoot: LocalizedText(" (skala akar)", " (square-root scale)")
            case .logarithmic: LocalizedText(" (skala log)", " (log scale)")
            }
        return axis.title + scale[style.language]
    }

    private func drawLines(_ frame: Frame, on canvas: inout SVGCanvas) {
        if let median = chart.x.median.map(frame.across) {
            canvas.add(SVG.line(x1: median, y1: plot.top, x2: median, y2: frame.bottom, "median"))
        }
        if let median = chart.y.median.map(frame.upright) {
            canvas.add(SVG.line(x1: plot.left, y1: median, x2: frame.right, y2: median, "median"))
        }
        var ends: [(name: String, y: Double)] = []
        for curve in chart.curves {
            let points = curve.points.map {
                "\(SVG.number(frame.across($0.x))),\(SVG.number(frame.upright($0.y)))"
            }
            guard points.count > 1, let last = curve.points.last else { continue }
            canvas.add(
                "<polyline points=\"\(points.joined(separator: " "))\" class=\"\(curve.isMiddle ? "l2" : "limit")\"/>")
            ends.append((curve.name, frame.upright(last.y)))
        }
        // From the top down, none over the one above it.
        var least = plot.top + 4
        for end in ends.sorted(by: { $0.y < $1.y }) {
            let y = max(least, end.y + 4)
            canvas.label(end.name, x: frame.right + 8, y: y, .start, "quiet")
            least = y + 13
        }
    }

    private func drawQuadrants(_ frame: Frame, on canvas: inout SVGCanvas) {
        guard let names = chart.quadrants else { return }
        let (left, right) = (plot.left + 4, frame.right - 4)
        let (top, bottom) = (plot.top + 14, frame.bottom - 5)
        canvas.label(names.upperLeft, x: left, y: top, .start, "quiet halo")
        canvas.label(names.upperRight, x: right, y: top, .end, "quiet halo")
        canvas.label(names.lowerLeft, x: left, y: bottom, .start, "quiet halo")
        canvas.label(names.lowerRight, x: right, y: bottom, .end, "quiet halo")
    }

    private func drawKey(_ frame: Frame, on canvas: inout SVGCanvas) {
        let y = frame.bottom + 60
        canvas.add(SVG.circle(x: plot.left + 6, y: y, radius: 4, "f1", title: chart.pointsLabel))
        canvas.label(chart.pointsLabel, x: plot.left + 16, y: y + 4)
        guard chart.x.median != nil || chart.y.median != nil else { return }
        let next = plot.left + 46 + SVG.width(chart.pointsLabel)
        canvas.add(SVG.line(x1: next, y1: y, x2: next + 24, y2: y, "median"))
        canvas.label(chart.medianLabel, x: next + 30, y: y + 4)
    }
}
