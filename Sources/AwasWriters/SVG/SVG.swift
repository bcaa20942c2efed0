/// Elements of a picture. Colours are classes of the page's style, so that they follow its light and dark.
enum SVG {
    /// A length with at most one place, written without a needless one.
    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    }

    /// A line of text; the class says how it is aligned.
    static func text(_ text: String, x: Double, y: Double, _ classes: String = "") -> String {
        let kind = classes.isEmpty ? "" : " class=\"\(classes)\""
        return "<text x=\"\(number(x))\" y=\"\(number(y))\"\(kind)>\(MarkupText.escaped(text))</text>"
    }

    static func line(x1: Double, y1: Double, x2: Double, y2: Double, _ classes: String) -> String {
        "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\" class=\"\(classes)\"/>"
    }

    static func rectangle(
        x: Double, y: Double, width: Double, height: Double, _ classes: String, title: String
    ) -> String {
        "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(max(0, width)))\" height=\"\(number(max(0, height)))\" class=\"\(classes)\"><title>\(MarkupText.escaped(title))</title></rect>"
    }

    static func circle(x: Double, y: Double, radius: Double, _ classes: String, title: String) -> String {
        "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\" class=\"\(classes)\"><title>\(MarkupText.escaped(title))</title></circle>"
    }

    /// The width of a text of size 12 in the letters that pictures are set in, at most.
    static func width(_ text: String) -> Double {
        // Arial and its like are a tenth wider than Calibri, and a digit of Calibri at size 11 has 5.6 points.
        CalibriMetrics.width(text, size: 12) * 5.6 * 1.12
    }
}
