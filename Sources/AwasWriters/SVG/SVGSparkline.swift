import AwasReport

/// A small line beside a figure, a dot at the month that the figure is of. It says nothing that the figures in words beside
/// it do not, so programs that read aloud leave it out.
///
/// The line stands over zero: a figure that hardly changes is a line that hardly rises.
package struct SVGSparkline {
    private let values: [Double?]
    private let width: Double
    private let height: Double

    /// Room for the dot and the thickness of the line.
    private static let margin = 3.0

    /// - Parameters:
    ///   - sparkline: what is drawn.
    ///   - width: of the picture, in pixels of a page.
    ///   - height: of the picture.
    package init(_ sparkline: Sparkline, width: Double = 96, height: Double = 24) {
        (values, self.width, self.height) = (
            sparkline.values.map { $0.flatMap { $0.isFinite ? $0 : nil } }, width, height
        )
    }

    /// An element to stand in a line of a page; nothing where nothing is known.
    package var fragment: String {
        guard values.contains(where: { $0 != nil }) else { return "" }
        let size = "width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\""
        let box = "viewBox=\"0 0 \(SVG.number(width)) \(SVG.number(height))\""
        return "<svg class=\"spark\" \(size) \(box) aria-hidden=\"true\" focusable=\"false\">\(elements.joined())</svg>"
    }

    private var elements: [String] {
        var elements: [String] = []
        // A gap where nothing is known; a month between two gaps is a point.
        for run in runs {
            let points = run.map { "\(SVG.number(x($0.month))),\(SVG.number(y($0.value)))" }
            if points.count > 1 {
                elements.append("<polyline points=\"\(points.joined(separator: " "))\" class=\"l2\"/>")
            } else if let only = run.first, only.month != values.count - 1 {
                elements.append(dot(only, radius: 1.5, "f2"))
            }
        }
        if let last = values.last, let last { elements.append(dot((values.count - 1, last), radius: 3, "f1")) }
        return elements
    }

    /// The months that follow each other, each with a figure.
    private var runs: [[(month: Int, value: Double)]] {
        var runs: [[(month: Int, value: Double)]] = [[]]
        for (month, value) in values.enumerated() {
            if let value {
                runs[runs.count - 1].append((month, value))
            } else {
                runs.append([])
            }
        }
        return runs.filter { !$0.isEmpty }
    }

    private func dot(_ point: (month: Int, value: Double), radius: Double, _ colour: String) -> String {
        "<circle cx=\"\(SVG.number(x(point.month)))\" cy=\"\(SVG.number(y(point.value)))\" r=\"\(SVG.number(radius))\" class=\"\(colour)\"/>"
    }

    private func x(_ month: Int) -> Double {
        let margin = SVGSparkline.margin
        guard values.count > 1 else { return width - margin }
        return margin + Double(month) / Double(values.count - 1) * (width - 2 * margin)
    }

    private func y(_ value: Double) -> Double {
        let margin = SVGSparkline.margin
        let known = values.compactMap(\.self)
        let (low, high) = (min(0, known.min() ?? 0), max(0, known.max() ?? 0))
        guard high > low else { return height - margin }
        return margin + (high - value) / (high - low) * (height - 2 * margin)
    }
}
