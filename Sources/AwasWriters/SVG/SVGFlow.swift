import AwasModel
import AwasReport

/// A flow that closes as a picture: four bars, each beginning where the one before ends.
struct SVGFlow {
    private let chart: FlowChart
    private let language: Language

    private static let width = 640.0
    private static let plot = (left: 10.0, top: 44.0, height: 190.0)

    init(_ chart: FlowChart, _ language: Language) {
        (self.chart, self.language) = (chart, language)
    }

    /// - Parameter id: unique in the page.
    func canvas(id: String) -> SVGCanvas {
        let plot = SVGFlow.plot
        let bottom = plot.top + plot.height
        var canvas = SVGCanvas(id: id, width: SVGFlow.width, height: bottom + 44)
        canvas.label("↑ \(chart.unit)", x: 4, y: 14, .start, "quiet")
        let bars = chart.bars
        let highest = Double(max(1, bars.map(\.high).max() ?? 1))
        let step = (SVGFlow.width - 2 * plot.left) / Double(bars.count)
        func y(_ value: Int64) -> Double { bottom - Double(value) / highest * plot.height }
        canvas.add(SVG.line(x1: plot.left, y1: bottom, x2: SVGFlow.width - plot.left, y2: bottom, "axis"))
        for (index, (bar, part)) in zip(bars, chart.steps).enumerated() {
            let left = plot.left + (Double(index) + 0.2) * step
            let colour =
                switch part.kind {
                case .balance: "f2"
                case .plus: "f1"
                case .minus: "f3"
                }
            let text = chart.text(part, language)
            canvas.add(
                SVG.rectangle(
                    x: left, y: y(bar.high), width: step * 0.6, height: max(1, y(bar.low) - y(bar.high)), colour,
                    title: "\(part.label): \(text)"))
            let middle = left + step * 0.3
            canvas.label(text, x: middle, y: y(bar.high) - 6, .middle, size: .large, "strong")
            for (line, words) in SVG.lines(part.label, width: step - 8).prefix(2).enumerated() {
                canvas.label(words, x: middle, y: bottom + 18 + Double(line) * 15, .middle)
            }
            guard index + 1 < bars.count else { continue }
            // The level that the next bar begins at.
            let level = part.kind == .minus ? bar.low : bar.high
            canvas.add(
                SVG.line(x1: left + step * 0.6, y1: y(level), x2: left + step, y2: y(level), "median"))
        }
        return canvas
    }
}

extension SVG {
    /// The lines of a text, broken between words where it is wider.
    static func lines(_ text: String, width limit: Double, _ size: Size = .usual) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, width(last + " " + word, size) <= limit {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
