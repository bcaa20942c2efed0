import AwasModel
import AwasReport

/// A chart of figures by category as a picture.
struct SVGSeries {
    private let size: (width: Double, height: Double)
    private let chart: SeriesChart
    private let style: FigureStyle
    private let axis: ScatterPlan.Axis?
    /// Whether categories stand below each other: their names would not fit side by side.
    private let isAcross: Bool

    private static let width = 860.0
    private static let plotHeight = 260.0
    private static let rowHeight = 20.0
    private static let top = 44.0

    init(_ chart: SeriesChart, _ language: Language) {
        self.chart = chart
        style = FigureStyle(language)
        let longest = chart.categories.map(SVG.width).max() ?? 0
        let room = (SVGSeries.width - 80) / Double(max(1, chart.categories.count))
        isAcross = chart.kind == .bar || chart.kind != .line && longest + 6 > room
        var (low, high) = (0.0, 0.0)
        for index in chart.categories.indices {
            let values = chart.series.compactMap { $0.values[index] }
            let sums = chart.kind == .stacked ? [values.reduce(0, +)] : values
            for value in sums { (low, high) = (min(low, value), max(high, value)) }
        }
        axis = ScatterPlan.Axis(low...high)
        let lines = Double(chart.categories.count) * Double(chart.kind == .stacked ? 1 : chart.series.count)
        let rows = lines * SVGSeries.rowHeight + Double(chart.categories.count) * 6
        size = (SVGSeries.width, SVGSeries.top + (isAcross ? rows : SVGSeries.plotHeight + 20) + 44)
    }

    /// - Parameter id: unique in the page.
    func canvas(id: String) -> SVGCanvas {
        var canvas = SVGCanvas(id: id, width: size.width, height: size.height)
        elements.forEach { canvas.add($0) }
        return canvas
    }

    private var elements: [String] {
        guard let axis else { return [] }
        return legend + (isAcross ? across(axis) : upright(axis))
    }

    private func text(_ value: Double) -> String { style.text(.real(value), chart.format) }

    private func colour(_ series: Int) -> String { "f\(series % 4 + 1)" }

    private func title(_ series: Int, _ category: Int, _ value: Double) -> String {
        let name = chart.series.count > 1 ? "\(chart.series[series].name), " : ""
        return "\(name)\(chart.categories[category]): \(text(value))"
    }

    private var legend: [String] {
        guard chart.series.count > 1 else { return [SVG.text(chart.valueTitle, x: 4, y: 16, "quiet")] }
        var lines = [SVG.text(chart.valueTitle, x: 4, y: 14, "quiet")]
        var x = 4.0
        for (index, series) in chart.series.enumerated() {
            lines.append(SVG.rectangle(x: x, y: 22, width: 12, height: 12, colour(index), title: series.name))
            lines.append(SVG.text(series.name, x: x + 17, y: 32))
            x += 40 + SVG.width(series.name)
        }
        return lines
    }

    /// Bars across, the name of each category before them and the figure behind.
    private func across(_ axis: ScatterPlan.Axis) -> [String] {
        let names = min(300, (chart.categories.map(SVG.width).max() ?? 0) + 10)
        let figures = 80.0
        let width = SVGSeries.width - names - figures
        func x(_ value: Double) -> Double { names + axis.share(value) * width }
        var lines: [String] = []
        var y = SVGSeries.top
        for (category, name) in chart.categories.enumerated() {
            let top = y
            if chart.kind == .stacked {
                var sum = 0.0
                for series in chart.series.indices {
                    guard let value = chart.series[series].values[category], value > 0 else { continue }
                    lines.append(
                        SVG.rectangle(
                            x: x(sum), y: y, width: x(sum + value) - x(sum), height: SVGSeries.rowHeight - 4,
                            colour(series), title: title(series, category, value)))
                    sum += value
                }
                lines.append(SVG.text(text(sum), x: x(sum) + 5, y: y + 13))
                y += SVGSeries.rowHeight
            } else {
                for series in chart.series.indices {
                    defer { y += SVGSeries.rowHeight }
                    guard let value = chart.series[series].values[category] else {
                        let mark = style.text(chart.series[series].cells[category], chart.format)
                        lines.append(SVG.text(mark, x: x(0) + 5, y: y + 13, "quiet"))
                        continue
                    }
                    lines.append(
                        SVG.rectangle(
                            x: min(x(0), x(value)), y: y, width: abs(x(value) - x(0)), height: SVGSeries.rowHeight - 4,
                            colour(series), title: title(series, category, value)))
                    lines.append(SVG.text(text(value), x: max(x(0), x(value)) + 5, y: y + 13))
                }
            }
            lines.append(SVG.text(name, x: names - 6, y: (top + y) / 2 + 2, "end"))
            y += 6
        }
        lines.append(SVG.line(x1: x(0), y1: SVGSeries.top - 4, x2: x(0), y2: y, "axis"))
        lines.append(SVG.text(chart.categoryTitle, x: 4, y: y + 20, "quiet"))
        return lines
    }

    /// Columns or lines from the left to the right.
    private func upright(_ axis: ScatterPlan.Axis) -> [String] {
        let (left, height, top) = (70.0, SVGSeries.plotHeight, SVGSeries.top)
        let width = SVGSeries.width - left - 10
        let step = width / Double(max(1, chart.categories.count))
        func y(_ value: Double) -> Double { top + (1 - axis.share(value)) * height }
        var lines: [String] = []
        for tick in axis.ticks {
            lines.append(SVG.line(x1: left, y1: y(tick), x2: left + width, y2: y(tick), "axis"))
            lines.append(SVG.text(text(tick), x: left - 6, y: y(tick) + 4, "end quiet"))
        }
        // Where not all names fit, every second or third stands there.
        let longest = (chart.categories.map(SVG.width).max() ?? 0) + 6
        let every = max(1, Int((longest / step).rounded(.up)))
        for (category, name) in chart.categories.enumerated() where category % every == 0 {
            lines.append(SVG.text(name, x: left + (Double(category) + 0.5) * step, y: top + height + 18, "middle"))
        }
        lines.append(SVG.text(chart.categoryTitle, x: left, y: top + height + 40, "quiet"))
        if chart.kind == .line { return lines + self.lines(left, step, y) }
        let bars = chart.kind == .stacked ? 1 : chart.series.count
        let barWidth = step * 0.8 / Double(bars)
        for category in chart.categories.indices {
            var sum = 0.0
            for series in chart.series.indices {
                let isStacked = chart.kind == .stacked
                let x = left + (Double(category) + 0.1) * step + (isStacked ? 0 : Double(series) * barWidth)
                guard let value = chart.series[series].values[category] else {
                    guard !isStacked else { continue }
                    let mark = style.text(chart.series[series].cells[category], chart.format)
                    lines.append(SVG.text(mark, x: x + barWidth / 2, y: y(0) - 4, "middle quiet"))
                    continue
                }
                let (low, high) = isStacked ? (sum, sum + value) : (min(0, value), max(0, value))
                lines.append(
                    SVG.rectangle(
                        x: x, y: y(high), width: barWidth - 1, height: y(low) - y(high), colour(series),
                        title: title(series, category, value)))
                sum += value
            }
        }
        return lines
    }

    private func lines(_ left: Double, _ step: Double, _ y: (Double) -> Double) -> [String] {
        var lines: [String] = []
        for (index, series) in chart.series.enumerated() {
            // A gap where nothing is known.
            var points: [String] = []
            func end() {
                if points.count > 1 {
                    lines.append("<polyline points=\"\(points.joined(separator: " "))\" class=\"l\(index % 4 + 1)\"/>")
                }
                points = []
            }
            for (category, value) in series.values.enumerated() {
                guard let value else {
                    end()
                    continue
                }
                let x = left + (Double(category) + 0.5) * step
                points.append("\(SVG.number(x)),\(SVG.number(y(value)))")
                lines.append(
                    SVG.circle(x: x, y: y(value), radius: 3, colour(index), title: title(index, category, value)))
            }
            end()
        }
        return lines
    }
}
