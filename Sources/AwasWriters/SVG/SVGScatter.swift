import AwasModel
import AwasReport

/// A scatter chart as a picture.
struct SVGScatter {
    static let size = (width: 860.0, height: 520.0)
    private static let plot = (left: 70.0, top: 34.0, width: 770.0, height: 400.0)

    private let chart: ScatterChart
    private let style: FigureStyle

    init(_ chart: ScatterChart, _ language: Language) {
        self.chart = chart
        style = FigureStyle(language)
    }

    var canvas: SVGCanvas {
        var canvas = SVGCanvas(width: SVGScatter.size.width, height: SVGScatter.size.height)
        elements.forEach { canvas.add($0) }
        return canvas
    }

    private var elements: [String] {
        let names = chart.points.map { $0.isLabelled ? ScatterPlan.shortName($0.name) : nil }
        let plot = SVGScatter.plot
        let plan = ScatterPlan(chart, names: names, plotWidth: plot.width, plotHeight: plot.height, letters: 12)
        guard let x = plan.x, let y = plan.y else { return [] }
        func across(_ value: Double) -> Double { plot.left + x.share(value) * plot.width }
        func upright(_ value: Double) -> Double { plot.top + (1 - y.share(value)) * plot.height }
        var lines: [String] = []
        let bottom = plot.top + plot.height
        for tick in x.ticks {
            lines.append(SVG.line(x1: across(tick), y1: plot.top, x2: across(tick), y2: bottom, "axis"))
            lines.append(
                SVG.text(style.text(.real(tick), chart.x.format), x: across(tick), y: bottom + 18, "middle quiet"))
        }
        for tick in y.ticks {
            lines.append(
                SVG.line(x1: plot.left, y1: upright(tick), x2: plot.left + plot.width, y2: upright(tick), "axis"))
            lines.append(
                SVG.text(style.text(.real(tick), chart.y.format), x: plot.left - 6, y: upright(tick) + 4, "end quiet"))
        }
        let (medianX, medianY) = (across(chart.x.median), upright(chart.y.median))
        lines.append(SVG.line(x1: medianX, y1: plot.top, x2: medianX, y2: bottom, "median"))
        lines.append(SVG.line(x1: plot.left, y1: medianY, x2: plot.left + plot.width, y2: medianY, "median"))
        for point in chart.points {
            let figures = "\(style.text(.real(point.x), chart.x.format)); \(style.text(.real(point.y), chart.y.format))"
            lines.append(
                SVG.circle(x: across(point.x), y: upright(point.y), radius: 4, "f1", title: "\(point.name): \(figures)")
            )
        }
        for (index, box) in plan.boxes.enumerated() {
            guard let box, let side = plan.sides[index], let name = names[index] else { continue }
            // The plan counts upwards from the lower edge, and leaves a margin before the name and behind it.
            let y = bottom - (box.bottom + box.top) / 2 + 4
            switch side {
            case .right: lines.append(SVG.text(name, x: plot.left + box.left + 3, y: y))
            case .left: lines.append(SVG.text(name, x: plot.left + box.right - 3, y: y, "end"))
            case .above, .below:
                lines.append(SVG.text(name, x: plot.left + (box.left + box.right) / 2, y: y, "middle"))
            }
        }
        lines.append(SVG.text("↑ \(chart.y.title)", x: 4, y: 12, "quiet"))
        lines.append(SVG.text("\(chart.x.title) →", x: plot.left + plot.width, y: bottom + 40, "end quiet"))
        lines.append(SVG.circle(x: plot.left + 6, y: bottom + 60, radius: 4, "f1", title: chart.pointsLabel))
        lines.append(SVG.text(chart.pointsLabel, x: plot.left + 16, y: bottom + 64))
        let next = plot.left + 46 + SVG.width(chart.pointsLabel)
        lines.append(SVG.line(x1: next, y1: bottom + 60, x2: next + 24, y2: bottom + 60, "median"))
        lines.append(SVG.text(chart.medianLabel, x: next + 30, y: bottom + 64))
        return lines
    }
}
