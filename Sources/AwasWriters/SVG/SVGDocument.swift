import AwasModel
import AwasReport

/// Writes charts as a file of its own, one below the other, with what they are of and from.
package enum SVGDocument {
    private static let margin = 20.0
    private static let lineHeight = 18.0

    /// - Parameters:
    ///   - charts: at least one.
    ///   - title: what stands over all of them.
    ///   - notes: said beneath.
    package static func render(_ charts: [Chart], title: String, notes: [String], _ language: Language) -> String {
        let canvases = charts.map { SVGChart.canvas($0, id: "0", language) }
        let width = max(480, canvases.map(\.width).max() ?? 0)
        var lines: [String] = []
        var y = margin
        for line in SVG.lines(title, width: width * 12 / 16 / 1.1) {
            y += 22
            lines.append(SVG.text(line, x: margin, y: y, "heading"))
        }
        for (chart, canvas) in zip(charts, canvases) {
            // Other charts name their figures themselves.
            if chart.hasFinding {
                y += 12
                for line in SVG.lines(chart.title, width: width * 0.9) {
                    y += lineHeight
                    lines.append(SVG.text(line, x: margin, y: y, "strong"))
                }
            }
            y += 14
            lines.append("<g transform=\"translate(\(SVG.number(margin)) \(SVG.number(y)))\">")
            lines += canvas.elements + ["</g>"]
            y += canvas.height
        }
        for note in notes.filter({ !$0.isEmpty }) {
            y += 4
            for line in SVG.lines(note, width: width) {
                y += lineHeight
                lines.append(SVG.text(line, x: margin, y: y, "quiet"))
            }
        }
        return page(
            lines, title: title, description: charts.map { $0.description(language) }.joined(separator: " "),
            width: width + 2 * margin, height: y + margin, language)
    }

    private static func page(
        _ lines: [String], title: String, description: String, width: Double, height: Double, _ language: Language
    ) -> String {
        let (width, height) = (SVG.number(width), SVG.number(height))
        let head = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" xml:lang=\"\(language.rawValue)\" aria-labelledby=\"judul uraian\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">",
            "<title id=\"judul\">\(MarkupText.escaped(title))</title>",
            "<desc id=\"uraian\">\(MarkupText.escaped(description))</desc>", "<style>", style + "</style>",
            "<rect width=\"100%\" height=\"100%\" class=\"paper\"/>",
        ]
        return (head + lines + ["</svg>", ""]).joined(separator: "\n")
    }

    /// The style of charts with its colours in their places: programs that draw pictures know no variables.
    private static let style: String = {
        var (light, dark): ([String: String], [String: String]) = ([:], [:])
        var rules: [Substring] = []
        let sheet = String(decoding: PackageResources.chart_css, as: UTF8.self)
        for line in sheet.split(separator: "\n") {
            if line.hasPrefix(":root") {
                light.merge(colours(line)) { _, new in new }
            } else if line.contains("prefers-color-scheme: dark") {
                dark.merge(colours(line)) { _, new in new }
            } else if !line.hasPrefix("@media"), !line.hasPrefix("svg.spark") {
                rules.append(line)
            }
        }
        func filled(_ rules: [Substring], _ colours: [String: String]) -> String {
            rules.map { rule in
                colours.reduce(String(rule)) { $0.replacing("var(--\($1.key))", with: $1.value) } + "\n"
            }.joined()
        }
        let coloured = rules.filter { $0.contains("var(") }
        return filled(rules, light) + "@media screen and (prefers-color-scheme: dark) {\n" + filled(coloured, dark)
            + "}\n"
    }()

    /// The variables that a rule sets.
    private static func colours(_ rule: Substring) -> [String: String] {
        var colours: [String: String] = [:]
        for declaration in rule.split(separator: ";") {
            guard let start = declaration.firstRange(of: "--") else { continue }
            let parts = declaration[start.upperBound...].split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            colours[String(parts[0])] = parts[1].split(separator: " ").joined(separator: " ")
        }
        return colours
    }
}
