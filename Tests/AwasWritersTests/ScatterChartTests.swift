import AwasModel
import AwasReport
import AwasTestSupport
import Foundation
import Testing

@testable import AwasWriters

@Suite struct ScatterChartTests {
    static let chart = ScatterChart(
        title: "Bagan & \"judul\"", x: ScatterChart.Axis(title: "Mendatar", format: .percent(1), median: 0.8),
        y: ScatterChart.Axis(title: "Tegak", format: .decimal(2), median: 1),
        points: [
            ScatterChart.Point(name: "A", x: 0.7, y: 0.5, isLabelled: false),
            ScatterChart.Point(name: "B", x: 0.8, y: 1, isLabelled: false),
            ScatterChart.Point(name: "Wilayah Ç", x: 0.9, y: 4, isLabelled: true),
            ScatterChart.Point(name: "D", x: 0.9, y: 4, isLabelled: false),
        ], pointsLabel: "Wilayah", medianLabel: "Median")

    private func report(_ chart: ScatterChart) -> Report {
        Report(
            name: "r", title: "Uji", properties: [], created: CalendarDate(daysSinceEpoch: 19_000),
            language: .indonesian,
            sections: [ReportSection(sheetName: "Bagan", heading: "1. Bagan", blocks: [.chart(.scatter(chart))])])
    }

    @Test func aPlotOfCharacters() {
        let lines = TextPlot(ScatterChartTests.chart, language: .indonesian, width: 40).lines
        #expect(lines.allSatisfy { $0.count <= 40 })
        let grid = lines.filter { $0.contains("|") }
        #expect(grid.count == 14)
        // Two regions in one place, one on both medians, one alone in the lower left corner.
        #expect(grid.first?.last == "2" && grid.last?.contains("|•") == true)
        #expect(grid.joined().count { $0 == "•" } == 2)
        #expect(lines.contains { $0.contains("70,0 %") && $0.contains("90,0 %") })
    }

    @Test(arguments: [0.3, 0.0])
    func onePointIsEnough(value: Double) {
        let chart = ScatterChart(
            title: "Satu", x: ScatterChart.Axis(title: "x", format: .decimal(1), median: value),
            y: ScatterChart.Axis(title: "y", format: .decimal(1), median: value),
            points: [ScatterChart.Point(name: "A", x: value, y: value, isLabelled: true)], pointsLabel: "p",
            medianLabel: "m")
        #expect(TextPlot(chart, language: .english, width: 80).lines.joined().contains("•"))
        for width in 0..<30 {
            #expect(TextPlot(chart, language: .english, width: width).lines.allSatisfy { $0.count <= max(width, 20) })
        }
    }

    /// What Excel draws: a scatter chart with titles, axes, a label and two lines over the cells of its data.
    @Test func theWorkbookHasANativeChart() throws {
        let scratch = NSTemporaryDirectory() + "/awas-chart-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        try XLSXWriter.write(report(ScatterChartTests.chart), to: "\(scratch)/x.xlsx")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-q", "\(scratch)/x.xlsx", "-d", scratch]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let xml = try String(contentsOfFile: "\(scratch)/xl/charts/chart1.xml", encoding: .utf8)
        for part in [
            "<c:scatterChart>", "Bagan &amp; \"judul\"", "Mendatar", "Tegak", "Wilayah Ç", "'Data bagan'!$B$3:$B$5",
            "'Data bagan'!$C$3:$C$5", "'Data bagan'!$B$6", "'Data bagan'!$B$7:$B$8",
            "'Data bagan'!$B$9:$B$10", "<c:delete val=\"1\"/>",
        ] {
            #expect(xml.contains(part), "\(part)")
        }
        #expect(xml.components(separatedBy: "<c:ser>").count == 5)
    }

    private func plan(_ points: [(name: String?, x: Double, y: Double)]) -> ScatterPlan {
        func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        let chart = ScatterChart(
            title: "", x: ScatterChart.Axis(title: "", format: .percent(1), median: median(points.map(\.x))),
            y: ScatterChart.Axis(title: "", format: .decimal(2), median: median(points.map(\.y))),
            points: points.map {
                ScatterChart.Point(name: $0.name ?? "", x: $0.x, y: $0.y, isLabelled: $0.name != nil)
            },
            pointsLabel: "", medianLabel: "")
        return ScatterPlan(chart, names: points.map(\.name), width: ChartWriter.width, height: ChartWriter.height)
    }

    private func touching(_ plan: ScatterPlan) -> Int {
        let boxes = plan.boxes.compactMap(\.self)
        return boxes.indices.reduce(0) { count, index in
            count + boxes[(index + 1)...].count { $0.touches(boxes[index]) }
        }
    }

    @Test func neighboursHaveTheirNamesOnDifferentSides() {
        let plan = plan([
            ("Kab. Bangkalan", 0.80, 1.0), ("Kab. Sampang", 0.81, 1.0), (nil, 0.7, 0.2), (nil, 0.9, 3), (nil, 0.75, 2),
        ])
        #expect(plan.sides[0] != plan.sides[1] && plan.sides[2] == nil)
        #expect(touching(plan) == 0)
    }

    /// As in the sample: three names in a row at the lower right, the last at the edge of the plot.
    @Test func namesInARowMakeRoomForTheOneAtTheEdge() {
        let plan = plan([
            ("Kab. Jember", 0.7414, 1.838), ("Kab. Mojokerto", 0.8677, 0.158), ("Kab. Lamongan", 0.7796, 4.524),
            ("Kab. Bangkalan", 0.9077, 0.312), ("Kab. Sampang", 0.9444, 0.355), ("Kota Surabaya", 0.7391, 2.061),
            (nil, 0.82, 0.53), (nil, 0.81, 0.4), (nil, 0.83, 4.88),
        ])
        #expect(touching(plan) == 0)
        #expect(plan.sides[4] == .left && plan.sides[0] != plan.sides[5])
    }

    @Test func namesOfRandomPointsDoNotCoverEachOther() {
        var random = SplitMix64(seed: 11)
        func share() -> Double { Double(random.next() % 1000) / 1000 }
        for _ in 0..<50 {
            let points = (0..<38).map { _ in (x: 0.6 + share() * 0.3, y: share() * 4) }
            let plan = plan(points.enumerated().map { ($0 < 6 ? "Kab. Tulungagung" : nil, $1.x, $1.y) })
            #expect(touching(plan) == 0)
            // As many as can stand side by side at all: one that finds no free place is left to the table.
            let places = points.prefix(6).map { (x: plan.x?.share($0.x) ?? 0, y: plan.y?.share($0.y) ?? 0) }
            let most = mostNames("Kab. Tulungagung", places, in: plan.size)
            #expect(plan.sides.compactMap(\.self).count == most)
        }
    }

    /// The most names that stand within the plot, half a line above and below it aside, without covering each other, by
    /// trying all of their sides.
    private func mostNames(
        _ name: String, _ places: [(x: Double, y: Double)], in size: (width: Double, height: Double)
    ) -> Int {
        let letters = ScatterPlan.letters
        let choices = places.map { place in
            ScatterPlan.Side.allCases.map { side in
                ScatterPlan.box(
                    side, of: (place.x * size.width, place.y * size.height),
                    width: ScatterPlan.width(of: name, letters), height: letters + 3)
            }.filter { box in
                box.left >= 0 && box.right <= size.width && box.bottom >= -letters * 0.7
                    && box.top <= size.height + letters * 0.7
            }
        }
        func most(_ rest: ArraySlice<[ScatterPlan.Box]>, _ taken: [ScatterPlan.Box]) -> Int {
            guard let next = rest.first else { return taken.count }
            let others = rest.dropFirst()
            return next.filter { box in !taken.contains(where: box.touches) }.reduce(most(others, taken)) {
                max($0, most(others, taken + [$1]))
            }
        }
        return most(choices[...], [])
    }

    @Test func axesGoFromOneRoundNumberToAnother() throws {
        let axis = try #require(ScatterPlan.Axis(0.6312...0.8925))
        #expect(abs(axis.low - 0.6) < 1e-9 && abs(axis.high - 0.9) < 1e-9 && axis.unit == 0.05)
        for value in [0, -3, 1e-12, 1e300] {
            let axis = try #require(ScatterPlan.Axis(value...value))
            #expect(axis.low <= value && value <= axis.high && axis.low < axis.high, "\(value)")
        }
        #expect(ScatterPlan.Axis(0...Double.infinity) == nil)
    }
}
