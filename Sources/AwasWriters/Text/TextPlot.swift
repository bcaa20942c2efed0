import AwasModel
import AwasReport

/// A scatter chart as characters: a point where one region lies, a digit where several do, dots along the medians.
struct TextPlot {
    private let chart: ScatterChart
    private let style: FigureStyle
    private let width: Int
    private let characters: TextCharacters
    private let height = 14

    init(_ chart: ScatterChart, language: Language, width: Int, characters: TextCharacters = .unicode) {
        self.chart = chart
        self.characters = characters
        style = FigureStyle(language)
        self.width = max(width, 20)
    }

    /// The lines, none wider than asked.
    var lines: [String] {
        let labels = [chart.yRange.upperBound, chart.y.median, chart.yRange.lowerBound].map { value in
            value.map { text($0, chart.y.format) } ?? ""
        }
        let labelWidth = labels.reduce(0) { max($0, DisplayWidth.of($1)) }
        let columns = min(64, width - labelWidth - 3)
        guard columns >= 8 else { return [] }
        var counts = Array(repeating: Array(repeating: 0, count: columns), count: height)
        for point in chart.points {
            counts[row(point.y)][place(point.x, chart.xRange, columns)] += 1
        }
        let medianRow = chart.y.median.map(row)
        let medianColumn = chart.x.median.map { place($0, chart.xRange, columns) }
        var lines = wrapped(chart.title) + wrapped("↑ " + chart.y.title)
        for row in 0..<height {
            let label = row == 0 ? labels[0] : row == height - 1 ? labels[2] : row == medianRow ? labels[1] : ""
            let padding = String(repeating: " ", count: labelWidth - DisplayWidth.of(label))
            var line = padding + label + " |"
            for column in 0..<columns {
                line += mark(counts[row][column], row == medianRow || column == medianColumn)
            }
            while line.last == " " { line.removeLast() }
            lines.append(line)
        }
        let indent = String(repeating: " ", count: labelWidth + 1)
        lines.append(indent + "+" + String(repeating: "-", count: columns))
        let (low, high) = (text(chart.xRange.lowerBound, chart.x.format), text(chart.xRange.upperBound, chart.x.format))
        let gap = max(1, columns + 1 - DisplayWidth.of(low) - DisplayWidth.of(high))
        lines.append(indent + low + String(repeating: " ", count: gap) + high)
        lines += wrapped("→ " + chart.x.title)
        return lines + wrapped(key[style.language])
    }

    private var key: LocalizedText {
        let points = LocalizedText("• satu wilayah, angka: sebanyak itu", "• one region, a digit: as many")
        guard let x = chart.x.median, let y = chart.y.median else { return points }
        let medians = "\(text(x, chart.x.format)); \(text(y, chart.y.format))"
        return LocalizedText(
            "\(points.indonesian); titik-titik: median (\(medians))",
            "\(points.english); dots: the medians (\(medians))")
    }

    private func wrapped(_ text: String) -> [String] { TextWrap.lines(characters.text(text), width: width) }

    private func mark(_ count: Int, _ isOnMedian: Bool) -> String {
        switch count {
        case 0: characters.text(isOnMedian ? "·" : " ")
        case 1: characters.text("•")
        case 2...9: String(count)
        default: "#"
        }
    }

    private func row(_ y: Double) -> Int { height - 1 - place(y, chart.yRange, height) }

    private func place(_ value: Double, _ range: ClosedRange<Double>, _ count: Int) -> Int {
        let length = range.upperBound - range.lowerBound
        guard length > 0 else { return count / 2 }
        return min(count - 1, max(0, Int((value - range.lowerBound) / length * Double(count - 1) + 0.5)))
    }

    private func text(_ value: Double, _ format: CellFormat) -> String {
        characters.text(style.text(.real(value), format))
    }
}
