import AwasModel
import AwasReport

/// Places by months as a picture of squares.
struct SVGStrip {
    private let strip: RecordStrip
    private let language: Language

    private static let cell = (width: 38.0, height: 20.0)

    init(_ strip: RecordStrip, _ language: Language) {
        (self.strip, self.language) = (strip, language)
    }

    /// - Parameter id: unique in the page.
    func canvas(id: String) -> SVGCanvas {
        let cell = SVGStrip.cell
        let names = ([strip.placeTitle] + strip.rows.map(\.name)).map { SVG.width($0) }.max() ?? 0
        let left = names + 14
        let top = 42.0
        let bottom = top + Double(strip.rows.count) * cell.height
        var canvas = SVGCanvas(id: id, width: left + Double(strip.months.count) * cell.width + 2, height: bottom + 12)
        canvas.label(strip.placeTitle, x: left - 8, y: top - 8, .end, "quiet")
        head(left, top, on: &canvas)
        for (index, row) in strip.rows.enumerated() {
            let y = top + Double(index) * cell.height
            canvas.label(row.name, x: left - 8, y: y + 14, .end)
            for (month, state) in row.states.enumerated() {
                let x = left + Double(month) * cell.width
                draw(
                    state, x: x, y: y + 1, width: cell.width - 2, height: cell.height - 2,
                    title: "\(row.name), \(strip.months[month])", on: &canvas)
                let ink = state.shade.map { "on\($0 + 1)" } ?? "halo"
                canvas.label(
                    state.mark(language), x: x + (cell.width - 2) / 2, y: y + 14, .middle, size: .small, ink)
            }
        }
        canvas.legend(strip.legend(language), left: 1, top: bottom + 10) { canvas, state, x, y in
            draw(state, x: x, y: y, width: 14, height: 14, title: nil, on: &canvas)
        }
        return canvas
    }

    /// The months, and over them the year where it begins.
    private func head(_ left: Double, _ top: Double, on canvas: inout SVGCanvas) {
        var year: Substring = ""
        for (month, name) in strip.months.enumerated() {
            let parts = name.split(separator: " ", maxSplits: 1)
            let x = left + Double(month) * SVGStrip.cell.width
            canvas.label(
                String(parts.first ?? ""), x: x + (SVGStrip.cell.width - 2) / 2, y: top - 8, .middle, size: .small,
                "quiet")
            if let last = parts.last, parts.count > 1, last != year {
                year = last
                canvas.label(String(last), x: x + 2, y: top - 24, .start, size: .small, "quiet")
            }
        }
    }

    private func draw(
        _ state: RecordStrip.State, x: Double, y: Double, width: Double, height: Double, title: String?,
        on canvas: inout SVGCanvas
    ) {
        let kind = state.shade.map { "s\($0 + 1)" } ?? "none"
        let tip = title.map { "<title>\(MarkupText.escaped($0))</title>" } ?? ""
        canvas.add(
            "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\" class=\"tile \(kind)\">\(tip)</rect>"
        )
        if state == .unknown { canvas.hatch(x: x, y: y, width: width, height: height) }
    }
}
