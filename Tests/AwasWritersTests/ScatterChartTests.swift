import AwasModel
import AwasReport
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
            sections: [ReportSection(sheetName: "Bagan", heading: "1. Bagan", blocks: [.scatter(chart)])])
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
            "<c:scatterChart>", "Bagan &amp; \"judul\"", "Mendatar", "Tegak", "Wilayah Ç", "'Data bagan'!$B$3:$B$6",
            "'Data bagan'!$C$3:$C$6", "'Data bagan'!$B$7:$B$8", "'Data bagan'!$B$9:$B$10", "<c:delete val=\"1\"/>",
        ] {
            #expect(xml.contains(part), "\(part)")
        }
        #expect(xml.components(separatedBy: "<c:ser>").count == 4)
    }
}
