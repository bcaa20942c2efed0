import AwasModel
import AwasReport

/// A chart as a picture: an element of a page.
enum SVGChart {
    /// What is drawn.
    ///
    /// - Parameter id: unique in the page.
    static func canvas(_ chart: Chart, id: String, _ language: Language) -> SVGCanvas {
        switch chart {
        case .tiles(let map): SVGTiles(map, language).canvas(id: id)
        case .flow(let chart): SVGFlow(chart, language).canvas(id: id)
        case .panels(let chart): SVGPanels(chart, language).canvas(id: id)
        case .strip(let strip): SVGStrip(strip, language).canvas(id: id)
        case .scatter(let chart): SVGScatter(chart, language).canvas(id: id)
        case .series(let chart): SVGSeries(chart, language).canvas(id: id)
        }
    }

    /// The picture with its title and description for who does not see it.
    ///
    /// - Parameter id: unique in the page.
    static func element(_ chart: Chart, id: String, _ language: Language) -> [String] {
        let canvas = canvas(chart, id: id, language)
        let (width, height) = (SVG.number(canvas.width), SVG.number(canvas.height))
        return [
            "<svg class=\"chart\" role=\"img\" aria-labelledby=\"judul-\(id)\" aria-describedby=\"uraian-\(id)\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">",
            "<title id=\"judul-\(id)\">\(MarkupText.escaped(chart.title))</title>",
            "<desc id=\"uraian-\(id)\">\(MarkupText.escaped(chart.description(language)))</desc>",
        ] + canvas.elements + ["</svg>"]
    }
}
