import AwasModel
import AwasReport
import AwasTestSupport
import Foundation
import Testing

@testable import AwasWriters

@Suite struct SVGDocumentTests {
    private static let series = Chart.series(
        SeriesChart(
            kind: .bar, title: "Perkara", categoryTitle: "Kabupaten/kota", valueTitle: "Perkara", format: .integer,
            categories: ["A & B", "C", "D"],
            series: [
                SeriesChart.Series(name: "Perkara", cells: [.integer(4), .null, .withheld(.small(below: 5))])
            ]))

    @Test func aFileSaysWhatItIsOfAndFrom() {
        let text = SVGDocument.render(
            [SVGDocumentTests.series], title: "Perkara: Jawa Timur, September 2024",
            notes: ["Keadaan sampai 30 September 2024 · sumber: paket <uji> · sidik jari 0123"], .indonesian)
        #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\"") && text.hasSuffix("</svg>\n"))
        #expect(text.contains("<title id=\"judul\">Perkara: Jawa Timur, September 2024</title>"))
        #expect(text.contains(">Perkara: Jawa Timur, September 2024</text>"))
        #expect(text.contains("sumber: paket &lt;uji&gt; · sidik jari 0123"))
        // What is not known and what is withheld stand there as such, and have no bar.
        #expect(text.contains(">\(FigureStyle.null)<") && text.contains(">*<"))
        #expect(text.matches(of: /<rect x=/).count == 1)
        // Programs that draw pictures know no variables.
        #expect(!text.contains("var(") && text.contains("prefers-color-scheme: dark"))
    }

    /// A file of its own is XML, which is stricter than a page: one character that it cannot hold, and nothing is drawn.
    @Test func anyTextMakesAFile() throws {
        var random = SplitMix64(seed: 7)
        let scratch = try Scratch()
        for number in 0..<60 {
            let texts = (0..<3).map { _ in
                random.text(upTo: 20) + random.pick(["\u{0}", "\u{1B}[1m", "\u{FFFE}", "\u{FFFF}", "<&>", "]]>", "\""])
            }
            let text = SVGDocument.render(
                [SVGDocumentTests.series], title: texts[0], notes: [texts[1], texts[2]], .english)
            try Data(text.utf8).write(to: URL(filePath: scratch("\(number).svg")))
        }
        let script = """
            import sys, xml.etree.ElementTree as tree
            for number in range(60): tree.parse(f'{sys.argv[1]}/{number}.svg')
            """
        try Python.run(script, [scratch.path])
    }

    @Test func severalChartsStandBelowEachOther() throws {
        let text = SVGDocument.render(
            [SVGDocumentTests.series, SVGDocumentTests.series], title: "Dua", notes: [], .english)
        let places = text.matches(of: /translate\(20 ([0-9.]+)\)/).compactMap { Double($0.1) }
        #expect(places.count == 2 && places[1] > places[0] + 100)
        let height = try #require(text.firstMatch(of: /viewBox="0 0 [0-9.]+ ([0-9.]+)"/).flatMap { Double($0.1) })
        #expect(height > places[1] + 100)
    }

    /// Every kind of chart has labels that cover nothing, where the points lie at random.
    @Test(arguments: [ScatterChart.Scale.linear, .squareRoot, .logarithmic])
    func namesOfPointsCoverNeitherEachOtherNorQuadrants(scale: ScatterChart.Scale) {
        var random = SplitMix64(seed: 21)
        func share() -> Double { Double.random(in: 0...1, using: &random) }
        for round in 0..<40 {
            let points = (0..<38).map { number in
                ScatterChart.Point(
                    name: "Kabupaten Tulungagung", x: 0.5 + share() / 2, y: 0.05 + share() * share() * 9,
                    isLabelled: number < 8, isQuiet: number >= 8)
            }
            let curves = (0..<(round % 2 * 5)).map { number in
                ScatterChart.Curve(
                    name: ["99,8 %", "95 %"][number % 2],
                    points: [(0.5, 0.05 + share() * 9), (1, 0.05 + share() * 9)], isMiddle: number == 0)
            }
            let chart = ScatterChart(
                title: "", x: .init(title: "Mendatar", format: .percent(1), median: 0.75),
                y: .init(title: "Tegak", format: .decimal(2), median: 2, scale: scale), points: points,
                pointsLabel: "Kabupaten/kota", medianLabel: "Median", curves: curves,
                quadrants: round % 2 == 0
                    ? .init(
                        upperLeft: "memilih rendah, mengawasi tinggi", upperRight: "memilih tinggi, mengawasi tinggi",
                        lowerLeft: "memilih rendah, mengawasi rendah", lowerRight: "memilih tinggi, mengawasi rendah")
                    : nil)
            #expect(SVGChartTests.faults(SVGScatter(chart, .indonesian).canvas(id: "1")) == 0, "\(round)")
        }
    }

    @Test(
        arguments: [
            (0.03...4.88, ScatterChart.Scale.logarithmic), (0...4.88, .squareRoot), (21_000...2_400_000, .logarithmic),
            (0...0.004, .squareRoot), (1...1, .logarithmic), (0...0, .squareRoot), (0...3, .logarithmic),
        ] as [(ClosedRange<Double>, ScatterChart.Scale)])
    func axesOfEveryScaleHoldTheirFigures(range: ClosedRange<Double>, scale: ScatterChart.Scale) throws {
        let axis = try #require(ScatterPlan.Axis(range, scale))
        #expect(axis.low <= range.lowerBound && axis.high >= range.upperBound && axis.low < axis.high)
        let shares = axis.ticks.map(axis.share)
        #expect(shares.count >= 2 && shares == shares.sorted())
        #expect(shares.allSatisfy { (-1e-9...1 + 1e-9).contains($0) })
        // Numbers at the axis have room.
        for (left, right) in zip(shares, shares.dropFirst()) { #expect(right - left > 0.03, "\(axis.ticks)") }
        for share in [0.0, 0.3, 1] { #expect(abs(axis.share(axis.value(at: share)) - share) < 1e-9) }
    }
}
