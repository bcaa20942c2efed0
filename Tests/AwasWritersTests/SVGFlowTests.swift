import AwasModel
import AwasReport
import AwasTestSupport
import Testing

@testable import AwasWriters

@Suite struct SVGFlowTests {
    private static func flow(_ start: Int64, _ received: Int64, _ closed: Int64) -> FlowChart {
        FlowChart(
            title: "Judul", unit: "perkara",
            labels: (
                "Masih proses sebelum 1 September 2024", "Masuk", "Selesai atau tidak diregistrasi",
                "Masih proses pada 30 September 2024"
            ), start: start, received: received, closed: closed)
    }

    @Test func everyBarHasItsFigureAndNoneCoversAnother() {
        var random = SplitMix64(seed: 2)
        for scale in [1, 10, 100_000] as [Int64] {
            for _ in 0..<60 {
                let start = Int64.random(in: 0...20, using: &random) * scale
                let received = Int64.random(in: 0...20, using: &random) * scale
                let chart = SVGFlowTests.flow(
                    start, received, Int64.random(in: 0...(start + received), using: &random))
                for language in Language.allCases {
                    let canvas = SVGFlow(chart, language).canvas(id: "1")
                    #expect(SVGChartTests.faults(canvas) == 0, "\(chart.steps.map(\.count))")
                    let texts = chart.steps.map { ">\(chart.text($0, language))<" }
                    #expect(texts.allSatisfy { canvas.elements.joined().contains($0) })
                }
            }
        }
    }

    private static func panels(_ count: Int, _ random: inout SplitMix64) -> PanelChart {
        let first = CalendarPeriod(unit: .month, index: 2023 * 12 + 9)
        let names = ["Kegiatan", "Peserta pengawasan per 1.000 pemilih terdaftar", "Perkara masuk"]
        let formats: [CellFormat] = [.integer, .decimal(2), .percent(2)]
        return PanelChart(
            title: "Judul", months: (0..<12).map { first.advanced(by: $0) },
            panels: (0..<count).map { index in
                PanelChart.Panel(
                    title: names[index % 3], format: formats[index % 3],
                    cells: (0..<12).map { _ in
                        switch Int.random(in: 0...3, using: &random) {
                        case 0: .null
                        case 1: .withheld(.small(below: 5))
                        default:
                            .real(Double(Int.random(in: 0...20_000_000, using: &random)) / [1, 1e4, 1e7][index % 3])
                        }
                    })
            },
            marks: (0..<Int.random(in: 0...3, using: &random)).map { _ in
                let month = first.advanced(by: Int.random(in: 0...11, using: &random)).firstDay
                return PanelChart.Mark(
                    date: CalendarDate(daysSinceEpoch: month.daysSinceEpoch + Int32.random(in: 0...27, using: &random)),
                    label: ["Pemilu 2024", "Pemilihan gubernur 2024"].randomElement(using: &random) ?? "")
            })
    }

    @Test func labelsOfPanelsCoverNothing() {
        var random = SplitMix64(seed: 8)
        for count in 1...9 {
            for _ in 0..<10 {
                let chart = SVGFlowTests.panels(count, &random)
                for language in Language.allCases {
                    #expect(SVGChartTests.faults(SVGPanels(chart, language).canvas(id: "1")) == 0)
                }
            }
        }
    }

    @Test func whatIsNotKnownIsAGapInAPanel() {
        let first = CalendarPeriod(unit: .month, index: 2024 * 12)
        let chart = PanelChart(
            title: "", months: (0..<5).map { first.advanced(by: $0) },
            panels: [
                PanelChart.Panel(
                    title: "Perkara", format: .integer,
                    cells: [.null, .integer(4), .integer(2), .null, .integer(0)])
            ], marks: [])
        let picture = SVGPanels(chart, .indonesian).canvas(id: "1").elements.joined(separator: "\n")
        #expect(picture.matches(of: /<polyline/).count == 1 && picture.matches(of: /<circle/).count == 3)
        #expect(picture.contains("<title>Mei 2024: 0</title>"))
    }

    @Test func aDayStandsWithinItsMonth() {
        let first = CalendarPeriod(unit: .month, index: 2023 * 12 + 9)
        let chart = PanelChart(title: "", months: [first, first.advanced(by: 1)], panels: [], marks: [])
        #expect(chart.position(of: day(2023, 10, 1)) == 0)
        #expect(abs(chart.position(of: day(2023, 11, 16)) - 1.5) < 1e-9)
    }

    @Test func labelsOfAStripCoverNothing() {
        var random = SplitMix64(seed: 4)
        let first = CalendarPeriod(unit: .month, index: 2023 * 12 + 9)
        for regions in [RegionDirectory.standard.provinces, RegionDirectory.standard.kabupaten] {
            let rows = regions.prefix(60).map { region in
                RecordStrip.Row(
                    name: region.fullName,
                    states: (0..<12).map { _ in
                        [.records, .unknown, .declaredNone, .part(Int.random(in: 0...38, using: &random), of: 38)]
                            .randomElement(using: &random) ?? .unknown
                    })
            }
            for language in Language.allCases {
                let style = FigureStyle(language)
                let strip = RecordStrip(
                    title: "Judul", placeTitle: "Kabupaten/kota",
                    months: (0..<12).map { style.shortMonth(first.advanced(by: $0)) }, rows: rows, sheetName: "S")
                #expect(SVGChartTests.faults(SVGStrip(strip, language).canvas(id: "1")) == 0)
            }
        }
    }

    @Test func statesAreToldApart() {
        let strip = RecordStrip(
            title: "", placeTitle: "Kabupaten/kota", months: ["Agu 2024", "Sep 2024", "Okt 2024"],
            rows: [RecordStrip.Row(name: "A", states: [.records, .declaredNone, .unknown])], sheetName: "S")
        let picture = SVGStrip(strip, .indonesian).canvas(id: "1").elements.joined(separator: "\n")
        #expect(picture.contains(">0<") && picture.contains("0 dinyatakan nihil"))
        // The square and the legend.
        #expect(picture.matches(of: #/class="hatch"|<use /#).count == 2)
    }

    @Test func workbooksHaveThemToo() throws {
        let scratch = try Scratch()
        var random = SplitMix64(seed: 6)
        let strip = RecordStrip(
            title: "Judul", placeTitle: "Kabupaten/kota", months: ["Agu 2024", "Sep 2024"],
            rows: [RecordStrip.Row(name: "A", states: [.records, .unknown])], sheetName: "Kelengkapan")
        let report = Report(
            name: "x", title: "Laporan", properties: [], created: CalendarDate(daysSinceEpoch: 20_000),
            language: .indonesian,
            sections: [
                ReportSection(
                    sheetName: "Satu", heading: "1. Satu",
                    blocks: [
                        .chart(.flow(SVGFlowTests.flow(14, 68, 47))),
                        .chart(.panels(SVGFlowTests.panels(4, &random))), .chart(.strip(strip)),
                    ])
            ])
        try XLSXWriter.write(report, to: scratch("x.xlsx"))
        let flow = try part("xl/charts/chart1.xml", of: scratch("x.xlsx"))
        #expect(flow.contains("<c:overlap val=\"100\"/>") && flow.components(separatedBy: "<c:ser>").count == 5)
        #expect(flow.contains("<a:noFill/>") && flow.contains("'Data bagan'!$B$3:$B$6"))
        // One chart a panel.
        let drawing = try part("xl/drawings/drawing1.xml", of: scratch("x.xlsx"))
        #expect(drawing.components(separatedBy: "<c:chart ").count == 6)
        // The strip alone needs columns of its own, so it stays where it is.
        let sheet = try part("xl/worksheets/sheet1.xml", of: scratch("x.xlsx"))
        #expect(sheet.components(separatedBy: "<row ").count > 6)
    }
}
