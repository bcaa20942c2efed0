import AwasModel
import AwasReport

/// A map of squares as a picture.
struct SVGTiles {
    private let map: TileMap
    private let language: Language
    private let style: FigureStyle

    private static let side = 60.0
    private static let pitch = 63.0
    private static let margin = 4.0
    /// Room for the legend of a map of few columns.
    private static let narrowest = 440.0

    init(_ map: TileMap, _ language: Language) {
        (self.map, self.language, style) = (map, language, FigureStyle(language))
    }

    /// - Parameter id: unique in the page.
    func canvas(id: String) -> SVGCanvas {
        let columns = Double(map.tiles.map(\.square.column).max() ?? 1)
        let rows = Double(map.tiles.map(\.square.row).max() ?? 1)
        let bottom = 2 + rows * SVGTiles.pitch
        var canvas = SVGCanvas(
            id: id, width: max(SVGTiles.narrowest, columns * SVGTiles.pitch + 1), height: bottom + 10)
        for tile in map.tiles { draw(tile, on: &canvas) }
        canvas.legend(map.legend(language).map { ($0.look, $0.text) }, left: 1, top: bottom + 8) {
            canvas, look, x, y in
            SVGTiles.square(look, x: x, y: y, side: 14, title: nil, on: &canvas)
        }
        return canvas
    }

    private func draw(_ tile: TileMap.Tile, on canvas: inout SVGCanvas) {
        let x = 1 + Double(tile.square.column - 1) * SVGTiles.pitch
        let y = 2 + Double(tile.square.row - 1) * SVGTiles.pitch
        let figure = style.text(tile.cell, map.format)
        SVGTiles.square(
            tile.look, x: x, y: y, side: SVGTiles.side, title: "\(tile.name): \(figure)", on: &canvas)
        let inner = SVGTiles.side - 2 * SVGTiles.margin
        let ink = SVGTiles.ink(tile.look)
        for (line, text) in TileName.lines(tile.name, width: inner, { SVG.width($0, .small) }).enumerated() {
            canvas.label(
                text, x: x + SVGTiles.margin, y: y + 14 + Double(line) * 12, size: .small, ink)
        }
        let (text, size) = SVG.fitting(tile.cell, map.format, style, width: inner, [.large, .usual, .small])
        canvas.label(
            text, x: x + SVGTiles.side - SVGTiles.margin, y: y + SVGTiles.side - 8, .end, size: size, ink)
    }

    /// The letters that can be read upon a square.
    private static func ink(_ look: TileMap.Look) -> String {
        if case .fifth(let fifth) = look { "on\(fifth + 1)" } else { "halo" }
    }

    private static func square(
        _ look: TileMap.Look, x: Double, y: Double, side: Double, title: String?,
        on canvas: inout SVGCanvas
    ) {
        let kind =
            switch look {
            case .fifth(let fifth): "s\(fifth + 1)"
            case .unknown: "none"
            case .withheld: "kept"
            }
        let size = SVG.number(side)
        let tip = title.map { "<title>\(MarkupText.escaped($0))</title>" } ?? ""
        canvas.add(
            "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" width=\"\(size)\" height=\"\(size)\" rx=\"3\" class=\"tile \(kind)\">\(tip)</rect>"
        )
        if look == .unknown { canvas.hatch(x: x, y: y, width: side, height: side) }
    }
}
