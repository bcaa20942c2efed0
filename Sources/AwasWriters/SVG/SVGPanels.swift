import AwasModel
import AwasReport

/// Small panels of the same months as a picture: each with its own scale from zero, the last figure beside its end.
struct SVGPanels {
    private let chart: PanelChart
    private let style: FigureStyle

    private static let columns = 3
    private static let panel = (width: 284.0, height: 150.0)
    /// What is left to draw in, from the upper left corner of a panel.
    private static let plot = (left: 46.0, top: 52.0, width: 160.0, height: 66.0)

    init(_ chart: PanelChart, _ language: Language) {
        (self.chart, style) = (chart, FigureStyle(language))
    }

    /// - Parameter id: unique in the page.
    func canvas(id: String) -> SVGCanvas {
        let columns = min(SVGPanels.columns, chart.panels.count)
        let rows = (chart.panels.count + columns - 1) / columns
        let panel = SVGPanels.panel
        let height = Double(rows) * panel.height
        var canvas = SVGCanvas(
            id: id, width: Double(columns) * panel.width, height: height + Double(chart.marks.count) * 18 + 4)
        for (index, figure) in chart.panels.enumerated() {
            draw(
                figure, x: Double(index % columns) * panel.width, y: Double(index / columns) * panel.height,
                on: &canvas)
        }
        for (index, mark) in chart.marks.enumerated() {
            let y = height + Double(index) * 18
            canvas.add(SVG.line(x1: 8, y1: y, x2: 8, y2: y + 14, "median"))
            canvas.label(mark.explanation(style.language), x: 16, y: y + 11, .start, "quiet")
        }
        return canvas
    }

    private func draw(_ panel: PanelChart.Panel, x: Double, y: Double, on canvas: inout SVGCanvas) {
        let plot = SVGPanels.plot
        let (left, top) = (x + plot.left, y + plot.top)
        let bottom = top + plot.height
        let title = SVG.lines(panel.title, width: SVGPanels.panel.width - 16)
        canvas.label(title.first ?? "", x: x + 4, y: y + 14, .start, "strong")
        if title.count > 1 {
            canvas.label(title.dropFirst().joined(separator: " "), x: x + 4, y: y + 28, .start, "strong")
        }
        let figures = panel.cells.map(\.number)
        let (low, high) = (min(0, figures.compactMap(\.self).min() ?? 0), figures.compactMap(\.self).max() ?? 0)
        guard let axis = ScatterPlan.Axis(low...max(low, high)) else { return }
        func across(_ month: Double) -> Double {
            left + month / Double(max(1, chart.months.count - 1)) * plot.width
        }
        func upright(_ value: Double) -> Double { bottom - axis.share(value) * plot.height }
        for value in [axis.low, axis.high] {
            canvas.add(
                SVG.line(x1: left, y1: upright(value), x2: left + plot.width, y2: upright(value), "axis"))
            let (text, size) = SVG.fitting(.real(value), panel.format, style, width: plot.left - 6, [.small])
            canvas.label(text, x: left - 5, y: upright(value) + 3.5, .end, size: size, "quiet")
        }
        for (month, anchor) in [(0, SVGCanvas.Anchor.start), (chart.months.count - 1, .end)] {
            canvas.label(
                style.shortMonth(chart.months[month]), x: across(Double(month)), y: bottom + 14, anchor, size: .small,
                "quiet")
        }
        drawMarks(top, bottom, across, on: &canvas)
        drawLine(panel, figures, across, upright, on: &canvas)
    }

    private func drawMarks(
        _ top: Double, _ bottom: Double, _ across: (Double) -> Double, on canvas: inout SVGCanvas
    ) {
        var end = -Double.infinity
        for mark in chart.marks {
            let x = across(min(chart.position(of: mark.date), Double(chart.months.count - 1)))
            canvas.add(SVG.line(x1: x, y1: top - 8, x2: x, y2: bottom, "median"))
            let half = SVG.width(mark.label, .small) / 2
            // Within the panel; where two would touch, the line alone, which is explained beneath.
            let (least, most) = (across(0) - 40 + half, across(Double(chart.months.count - 1)) + 60 - half)
            let middle = max(least, min(most, x))
            guard middle - half > end, least <= most else { continue }
            canvas.label(mark.label, x: middle, y: top - 11, .middle, size: .small, "quiet")
            end = middle + half + 4
        }
    }

    private func drawLine(
        _ panel: PanelChart.Panel, _ figures: [Double?], _ across: (Double) -> Double,
        _ upright: (Double) -> Double, on canvas: inout SVGCanvas
    ) {
        // A gap where nothing is known.
        var points: [(month: Int, value: Double)] = []
        func end() {
            if points.count > 1 {
                let text = points.map { "\(SVG.number(across(Double($0.month)))),\(SVG.number(upright($0.value)))" }
                canvas.add("<polyline points=\"\(text.joined(separator: " "))\" class=\"l1\"/>")
            }
            points = []
        }
        for (month, value) in figures.enumerated() {
            guard let value else {
                end()
                continue
            }
            points.append((month, value))
            canvas.add(
                SVG.circle(
                    x: across(Double(month)), y: upright(value), radius: month == figures.count - 1 ? 3.5 : 2, "f1",
                    title: "\(style.shortMonth(chart.months[month])): \(style.text(panel.cells[month], panel.format))"))
        }
        end()
        let right = across(Double(chart.months.count - 1)) + 8
        if let last = panel.cells.last {
            let y = last.number.map(upright) ?? upright(0)
            let room = SVGPanels.panel.width - SVGPanels.plot.left - SVGPanels.plot.width - 10
            let (text, size) = SVG.fitting(last, panel.format, style, width: room, [.usual, .small])
            canvas.label(text, x: right, y: y + 4, .start, size: size, "strong")
        }
    }
}
