import AwasModel
import AwasReport

/// A picture being drawn: its elements in order, and the room of every label, so that a test can see that none covers
/// another.
struct SVGCanvas {
    /// Where a label begins, stands or ends.
    enum Anchor: String {
        case start, middle, end
    }

    let width: Double
    var height: Double
    private(set) var elements: [String] = []
    /// The room of each label, with the upper edge as `bottom` since pictures count downwards.
    private(set) var labels: [ScatterPlan.Box] = []

    /// Unique in the page, for what the picture refers to in itself.
    private let id: String
    /// The hatchings so far, by their sizes.
    private var hatchings: [String: (id: String, x: Double, y: Double)] = [:]

    init(id: String, width: Double, height: Double) {
        (self.id, self.width, self.height) = (id, width, height)
    }

    /// Something without a label.
    mutating func add(_ element: String) {
        elements.append(element)
    }

    /// Hatches an area: nothing is known there. Those of one size are one drawing, put where it is needed.
    mutating func hatch(x: Double, y: Double, width: Double, height: Double) {
        let size = "\(SVG.number(width)) \(SVG.number(height))"
        guard let first = hatchings[size] else {
            let name = "arsir-\(id)-\(hatchings.count + 1)"
            hatchings[size] = (name, x, y)
            elements.append(SVG.hatching(id: name, x: x, y: y, width: width, height: height))
            return
        }
        elements.append(
            "<use href=\"#\(first.id)\" x=\"\(SVG.number(x - first.x))\" y=\"\(SVG.number(y - first.y))\"/>")
    }

    /// A line of text.
    ///
    /// - Parameters:
    ///   - y: the line that its letters stand on.
    ///   - size: of its letters.
    ///   - classes: beside that of its size and anchor.
    mutating func label(
        _ text: String, x: Double, y: Double, _ anchor: Anchor = .start, size: SVG.Size = .usual,
        _ classes: String = ""
    ) {
        guard !text.isEmpty else { return }
        let width = SVG.width(text, size)
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        labels.append(
            ScatterPlan.Box(
                left: left, right: left + width, bottom: y - size.points * 0.8, top: y + size.points * 0.2))
        let names = [classes, size.name, anchor == .start ? "" : anchor.rawValue].filter { !$0.isEmpty }
        elements.append(SVG.text(text, x: x, y: y, names.joined(separator: " ")))
    }

    /// What the looks of a chart mean, in as many lines as it takes.
    ///
    /// - Parameter draw: draws a sample of 14 by 14 with its upper left corner there.
    mutating func legend<Look>(
        _ keys: [(look: Look, text: String)], left: Double, top: Double,
        _ draw: (inout SVGCanvas, Look, Double, Double) -> Void
    ) {
        var (x, y) = (left, top)
        for key in keys {
            let room = 20 + SVG.width(key.text)
            if x > left, x + room > width {
                (x, y) = (left, y + 20)
            }
            draw(&self, key.look, x, y)
            label(key.text, x: x + 20, y: y + 11, .start, "quiet")
            x += room + 16
        }
        height = max(height, y + 20)
    }
}

extension SVG {
    /// How large letters are.
    enum Size {
        case small, usual, large

        var points: Double {
            switch self {
            case .small: 10
            case .usual: 12
            case .large: 14
            }
        }

        /// The class of the style; none for the usual one.
        var name: String {
            switch self {
            case .small: "small"
            case .usual: ""
            case .large: "large"
            }
        }
    }

    static func width(_ text: String, _ size: Size) -> Double { width(text) * size.points / 12 }

    /// A figure in the largest letters that its room has, shortened to thousands or millions where none of them does: its tip
    /// and the table have all of it.
    static func fitting(
        _ cell: Cell, _ format: CellFormat, _ style: FigureStyle, width limit: Double, _ sizes: [Size]
    ) -> (text: String, size: Size) {
        let text = style.text(cell, format)
        let smallest = sizes.last ?? .small
        if let size = sizes.first(where: { width(text, $0) <= limit }) { return (text, size) }
        guard let number = cell.number else { return (text, smallest) }
        let (divisor, unit) =
            abs(number) >= 999_950 ? (1e6, LocalizedText(" jt", "m")) : (1e3, LocalizedText(" rb", "k"))
        return (style.decimal(number / divisor, places: 1) + unit[style.language], smallest)
    }

    /// Lines from the lower left to the upper right over an area.
    static func hatching(id: String, x: Double, y: Double, width: Double, height: Double) -> String {
        var path = ""
        let step = 6.0
        var offset = step
        // Cut at the edges.
        while offset < width + height {
            let (x1, y1) = offset <= height ? (0, offset) : (offset - height, height)
            let (x2, y2) = offset <= width ? (offset, 0) : (width, offset - width)
            path += "M\(number(x + x1)) \(number(y + y1))L\(number(x + x2)) \(number(y + y2))"
            offset += step
        }
        return "<path id=\"\(id)\" d=\"\(path)\" class=\"hatch\"/>"
    }
}
