import AwasModel
import AwasQuery
import Foundation
import Testing

@testable import AwasReport

/// Charts of the definition that the documents show, over the sample: the same figures as the tables.
@Suite struct DefinedChartsTests {
    private static let file = URL(filePath: SampleReport.folder).deletingLastPathComponent()
        .appending(path: "docs/charts/bagan.yml")

    private func charts(_ region: String?, _ language: Language = .indonesian) throws -> [Chart] {
        let text = try String(contentsOf: DefinedChartsTests.file, encoding: .utf8)
        let definition = try DefinitionReader.read(text, file: "bagan.yml", name: "bagan")
        let parameters = try SampleReport(region: region, month: "2024-09").parameters()
        return try DefinedReport.make(definition, SampleReport.data(), parameters, language: language).sections
            .flatMap(\.blocks).compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    }

    private func scope(_ region: String?) throws -> ReportScope {
        ReportScope(
            try SampleReport.data(), try SampleReport(region: region, month: "2024-09").parameters(),
            language: .indonesian)
    }

    private static func kind(_ chart: Chart) -> String {
        switch chart {
        case .scatter(let chart): chart.quadrants == nil ? "funnel" : "comparison"
        case .series: "series"
        case .tiles: "tiles"
        case .flow: "flow"
        case .panels: "panels"
        case .strip: "strip"
        }
    }

    @Test(
        arguments: [
            (nil, ["tiles", "flow", "panels", "funnel", "comparison", "strip"]),
            ("35", ["tiles", "flow", "panels", "funnel", "comparison", "strip"]),
            ("35.19", ["flow", "panels", "strip"]),
        ] as [(String?, [String])])
    func chartsFitTheRegion(region: String?, kinds: [String]) throws {
        for language in Language.allCases {
            let charts = try charts(region, language)
            #expect(charts.map(DefinedChartsTests.kind) == kinds)
            #expect(charts.allSatisfy { !$0.title.isEmpty && !$0.description(language).isEmpty })
        }
    }

    @Test(arguments: [nil, "35"] as [String?]) func theMapHasTheFiguresOfTheQuery(region: String?) throws {
        guard case .tiles(let map)? = try charts(region).first else {
            Issue.record("no map")
            return
        }
        let scope = try scope(region)
        let dimension = region == nil ? "province" : "kabupaten"
        let answer = try scope.answer(["oversight_rate"], by: [dimension], over: scope.yearToDate)
        let known = answer.rows.filter { $0.key[0] != .null }
        #expect(map.tiles.count == 38)
        for row in known {
            guard case .region(_, let name) = row.key[0] else { continue }
            // Places whose stations are mostly missing are blank in documents.
            let cell = map.tiles.first { $0.name == name }?.cell
            #expect(cell == Cell(row.values[0]) || cell == .withheld(.poorlyCovered) || cell == .null, "\(name)")
        }
        #expect(map.tiles.allSatisfy { ($0.fifth == nil) == ($0.cell.number == nil) })
    }

    @Test func theFlowHasTheFiguresOfItsTable() throws {
        let scope = try scope("35")
        let flow = try CaseFlow(scope, RecordedPlaces(scope, of: [.cases]))
        let rows = flow.table.rows
        func figure(_ id: String) -> Cell? {
            rows.first { if case .text(_, let plain?) = $0.cells[0] { plain == id } else { false } }?.cells[1]
        }
        guard case .flow(let chart)? = flow.chart(nil, scope) else {
            Issue.record("no flow")
            return
        }
        #expect(
            chart.steps.map { Cell.integer($0.count) }
                == ["open_at_start", "cases", "closed", "open_cases"].map { figure($0) ?? .null })
    }

    /// The sample begins in June 2024: what was before is not known, and no zero.
    @Test func monthsBeforeTheFirstRecordAreGaps() throws {
        guard case .panels(let chart)? = try charts("35").first(where: { DefinedChartsTests.kind($0) == "panels" })
        else {
            Issue.record("no panels")
            return
        }
        #expect(chart.months.first?.description == "2023-10" && chart.months.count == 12)
        let scope = try scope("35")
        let answer = try scope.answer(["cases"], by: ["month"], over: scope.twelveMonths)
        let cases = try #require(chart.panels.first { $0.title == "Perkara" })
        #expect(cases.cells.prefix(8).allSatisfy { $0 == .null })
        #expect(cases.cells.suffix(4).elementsEqual(answer.rows.map { Cell($0.values[0]) }))
        #expect(chart.marks.map(\.label) == ["Pemilu 2024"])
    }

    /// A month with records of the table, none of which a measure counts, is zero; a month without any is not known.
    @Test func zeroAndUnknownAreToldApart() throws {
        var package = SmallPackage()
        package.add(
            .cases,
            [
                .caseID: "1", .region: "35.19", .source: "laporan", .reportedOn: "2024-07-02",
                .registeredOn: "2024-07-03",
            ])
        package.add(
            .cases,
            [
                .caseID: "2", .region: "35.19", .source: "laporan", .reportedOn: "2024-09-02",
                .registeredOn: "2024-09-03", .decidedOn: "2024-09-09", .decision: "pelanggaran",
            ])
        let text = """
            name: uji
            title: {id: Uji, en: Test}
            description: {id: Uji, en: Test}
            queries:
              bulanan: {measures: [cases, decided_cases, open_cases, events], by: [month], over: twelve_months}
            parts:
              - sheet: {id: Uji, en: Test}
                content:
                  - chart: {kind: panels, query: bulanan, values: [cases, decided_cases, open_cases, events]}
                  - chart: {content: coverage, table: cases}
            """
        let definition = try DefinitionReader.read(text, file: "uji.yml", name: "uji")
        let parameters = try SampleReport(region: "35.19", month: "2024-09").parameters()
        let report = try DefinedReport.make(definition, package.read(), parameters, language: .indonesian)
        guard case .chart(.panels(let chart))? = report.sections[0].blocks.first,
            case .chart(.strip(let strip))? = report.sections[0].blocks.last
        else {
            Issue.record("no charts")
            return
        }
        let last = chart.panels.map { Array($0.cells.suffix(4)) }
        #expect(last[0] == [.null, .integer(1), .null, .integer(1)])
        #expect(last[1] == [.null, .integer(0), .null, .integer(1)])
        #expect(last[2] == [.null, .integer(1), .integer(1), .integer(1)])
        #expect(chart.panels[3].cells.allSatisfy { $0 == .null })
        #expect(strip.rows.map(\.states.count) == [12])
        #expect(strip.rows[0].states.suffix(4) == [.unknown, .records, .unknown, .records])
    }
}
