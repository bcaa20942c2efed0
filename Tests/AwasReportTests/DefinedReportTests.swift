import AwasData
import AwasModel
import AwasQuery
import AwasWriters
import AwasTestSupport
import Foundation
import Testing

@testable import AwasReport

/// Documents made of definitions.
@Suite struct DefinedReportTests {
    private func parameters(_ region: String?, _ month: String) throws -> ReportParameters {
        try SampleReport(region: region, month: month).parameters()
    }

    @Test(arguments: ["cases", "attendance", "median_days_to_decision", "open_cases", "proven_rate"])
    func everyCellOfTheMatrixIsAnAnswer(id: String) throws {
        let data = try SampleReport.data()
        let parameters = try parameters("35", "2024-09")
        let report = try DefinedReport.make(
            try #require(try ReportLibrary()["matriks"]), data, parameters, measure: Catalogue.measure(named: id),
            language: .indonesian)
        let table = try #require(report.tables.first)
        let year = DateRange(from: day(2024, 1, 1), to: day(2024, 9, 30))
        func value(_ filters: [Filter], _ period: DateRange) throws -> Cell {
            let answer = try Executor(data.dataset, disclosure: .all).run(
                Query(
                    measures: [id], where: filters, regions: [try #require(RegionCode("35"))], period: period,
                    asOf: parameters.asOf))
            return Cell(answer.rows.first?.values.first ?? .null)
        }
        for row in table.rows {
            guard case .text(let code, let plain) = row.cells[1] else { continue }
            let place = plain ?? code
            let filters = row.style == .total ? [] : [Filter("kabupaten", [place])]
            for (column, cell) in zip(table.columns, row.cells).dropFirst(2) {
                let period = try column.id == "total" ? year : DateRange(#require(CalendarPeriod(column.id)))
                let expected = try value(filters, period)
                // Where a place has no record of a month, nobody knows.
                #expect(cell == expected || cell == .null && expected == .integer(0), "\(place) \(column.id)")
            }
        }
        #expect(table.rows.count > 10 && table.columns.count > 4)
    }

    @Test func sentencesSayWhatIsSoOfAFigure() throws {
        let text = """
            name: uji
            title: {id: "{{region}}", en: "{{region}} & \\"co\\""}
            description: {id: uji, en: test}
            queries:
              angka: {measures: [cases, attendance], compare: true}
              baris: {measures: [cases], by: [kabupaten], totals: true}
            parts:
              - sheet: {id: a, en: a}
                content:
                  - text:
                      id: "{{angka.cases}}{{#angka.cases.one}} satu{{/angka.cases.one}}{{^angka.attendance}} kosong{{/angka.attendance}}"
                      en: "{{angka.cases.change.text}} {{#angka.cases.change.up}}up{{/angka.cases.change.up}} {{#baris.rows}}{{kabupaten}}={{cases}}{{^last()}}, {{/last()}}{{/baris.rows}} of {{baris.total.cases}} in {{baris.count}}"
              - sheet: {id: b, en: b}
                when: angka.attendance
                empty: {id: "Tidak ada {{month}}.", en: "Nothing in {{month}}."}
                content: [{text: {id: x, en: x}}]
            """
        let definition = try DefinitionReader.read(text, file: "uji.yml", name: "uji")
        var package = SmallPackage()
        for (number, region) in ["35.19", "35.77"].enumerated() {
            package.add(
                .cases,
                [.caseID: "\(number)", .region: region, .source: "laporan", .reportedOn: "2024-0\(number + 8)-02"])
        }
        func blocks(_ language: Language) throws -> [String] {
            let report = try DefinedReport.make(
                definition, try package.read(), try parameters("35", "2024-09"), language: language)
            return [report.title]
                + report.sections.flatMap(\.blocks).map { if case .paragraph(let text) = $0 { text } else { "" } }
        }
        #expect(try blocks(.indonesian) == ["Jawa Timur", "1 satu kosong", "Tidak ada September 2024."])
        #expect(
            try blocks(.english) == [
                "Jawa Timur & \"co\"", "0 Kota Madiun=1 of 1 in 1", "Nothing in September 2024.",
            ])
    }

    /// A definition of one part, made for the sample.
    private func tables(
        _ queries: String, _ content: String, region: String?, _ language: Language = .english
    ) throws -> Report {
        let text = """
            name: uji
            title: {id: Uji, en: Test}
            description: {id: uji, en: test}
            queries:
            \(queries)
            parts:
              - sheet: {id: a, en: a}
                content:
            \(content)
            """
        return try DefinedReport.make(
            try DefinitionReader.read(text, file: "uji.yml", name: "uji"), SampleReport.data(),
            try parameters(region, "2024-09"), language: language)
    }

    @Test(arguments: [
        (nil, "province", "province"), ("35", "kabupaten", "kabupaten"), ("35.19", "kecamatan", "kabupaten"),
        ("35.19.12", "kecamatan", "kecamatan"),
    ])
    func areasFollowTheRegion(region: String?, area: String, votingArea: String) throws {
        let report = try tables(
            """
              wilayah: {measures: [cases], by: [$area], compare: true, sort: [-cases.year, $area], totals: true}
              pemilih: {measures: [turnout], by: [$voting_area], totals: true}
            """,
            """
                  - text: {id: "{{area}} {{voting_area}}", en: "{{area}}, {{voting_area}}"}
                  - text: {id: "{{#wilayah.rows}}{{area_name}}{{/wilayah.rows}}", en: "{{wilayah.count}}"}
                  - table: {id: a, title: {id: a, en: a}, query: wilayah, empty: {id: kosong, en: none}}
                  - table: {id: b, title: {id: b, en: b}, query: pemilih, empty: {id: kosong, en: none}}
            """, region: region)
        let labels = [area, votingArea].map { $0 == "kabupaten" ? "kabupaten/kota" : $0 }
        guard case .paragraph(let text)? = report.sections[0].blocks.first else { return #expect(Bool(false)) }
        #expect(text == labels.joined(separator: ", "))
        #expect(report.tables.map { $0.columns[0].id } == [area, votingArea])
        for table in report.tables {
            #expect(table.columns[1].id == "\(table.columns[0].id)_code" && table.columns[1].isDetail)
            // The region itself needs no total beneath.
            let isOwn = region == "35.19" && table.id == "b"
            #expect(table.rows.isEmpty || (table.rows.last?.style == .body) == isOwn, "\(table.id)")
        }
        let years = report.tables[0].rows.filter { $0.style == .body }.map { $0.cells[5] }
        // Those of which nothing is known come last.
        let known = years.filter { $0 != .null }
        #expect(years.prefix(known.count) == known[...] && known == known.sorted { Value.precedes($1.value, $0.value) })
    }

    @Test func columnsOfSpansAndOfTheMonth() throws {
        let report = try tables(
            """
              instansi: {measures: [cases, proven], by: [agency], compare: true, sort: [-cases], totals: true}
            """,
            """
                  - table:
                      id: a
                      title: {id: a, en: a}
                      query: instansi
                      rows_with: cases
                      columns:
                        - {is: agency, blank: {id: (tanpa), en: (nobody)}}
                        - {spans: cases}
                        - {month: [proven], detail: true}
                      notes: [{id: Catatan., en: A note.}]
                      empty: {id: kosong, en: none}
            """, region: "35")
        let table = try #require(report.tables.first)
        #expect(
            table.columns.map(\.id) == [
                "agency", "cases", "cases_previous", "cases_change", "cases_year", "proven",
            ])
        #expect(table.columns.map(\.group) == [nil] + Array(repeating: "Cases", count: 4) + ["This month"])
        #expect(table.columns.map(\.label).last == "Found a violation" && table.columns.map(\.isDetail).last == true)
        // Whom nobody reported on this month is left out and counted in the note.
        let body = table.rows.filter { $0.style == .body }
        #expect(!body.isEmpty && body.allSatisfy { $0.cells[1] != .integer(0) })
        let all = try #require(
            try tables(
                "  semua: {measures: [cases], by: [agency], compare: true}",
                "      - table: {id: a, title: {id: a, en: a}, query: semua, empty: {id: kosong, en: none}}",
                region: "35"
            ).tables.first)
        #expect(table.notes.count == 2 && table.notes[0].hasPrefix("\(all.rows.count - body.count) more rows"))
        #expect(!all.rows.contains { $0.style == .total })
        #expect(all.rows.contains { $0.cells[0] == .text("(not given)", plain: "") })
        let named = body.contains { $0.cells[0] == .text("(nobody)", plain: "") }
        #expect(
            named == all.rows.contains { $0.cells[0] == .text("(not given)", plain: "") && $0.cells[1] != .integer(0) })
    }

    @Test func changesInWords() throws {
        func words(_ now: Value, _ before: Value, _ format: CellFormat = .integer, _ language: Language = .english)
            -> Any?
        {
            TemplateFigure(
                value: now.change(from: before), format: format, style: FigureStyle(language), before: before
            ).child(named: "words")
        }
        let cases: [(Value, Value, CellFormat, String)] = [
            (.integer(110), .integer(83), .integer, "up 27 on the month before (83)"),
            (.integer(1_000), .integer(3_500), .integer, "down 2,500 on the month before (3,500)"),
            (.integer(5), .integer(0), .integer, "none the month before"),
            (.integer(0), .integer(0), .integer, "as in the month before"),
            (.integer(5), .null, .integer, "not recorded the month before"),
            (.integer(5), .withheld(.small(below: 5)), .integer, "its change is not shown"),
            (.real(0.5), .real(0.4), .percent(2), "up 10.00 points on the month before (40.00%)"),
            (.real(11), .real(15.5), .decimal(1), "down 4.5 on the month before (15.5)"),
        ]
        for (now, before, format, expected) in cases {
            #expect(words(now, before, format) as? String == expected)
        }
        let indonesian = words(.integer(110), .integer(83), .integer, .indonesian)
        #expect(indonesian as? String == "naik 27 dibandingkan bulan lalu (83)")
    }

    /// A list of conditions: any of `when`, none of `unless`.
    @Test func conditionsInLists() throws {
        let report = try tables(
            "  a: {measures: [cases, events], where: [\"kabupaten=35.19\"], compare: true}",
            """
                  - text: {id: satu, en: one}
                    when: [a.cases, a.events]
                  - text: {id: dua, en: two}
                    unless: [a.cases, a.events]
                  - text: {id: tiga, en: three}
                    when: several_kabupaten
                    unless: [not_begun, cut_short]
                  - text: {id: empat, en: four}
                    when: [national, within_kabupaten]
                  - text: {id: lima, en: "{{election.name}}"}
                    when: election.name
            """, region: "35")
        #expect(
            report.sections[0].blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } } == [
                "one", "three", "Pemilu 2019",
            ])
    }

    /// Every computed content can be placed by any definition, for any region.
    @Test(arguments: [nil, "35", "35.19", "35.19.12"])
    func computedContentsStandInAnyDefinition(region: String?) throws {
        let content = ComputedContent.allCases.map { content in
            let query = content == .changes ? ", query: utama" : ""
            return "      - table: {id: t_\(content.rawValue), title: {id: Judul, en: Title}, content: "
                + "\(content.rawValue)\(query), notes: [{id: Catatan., en: A note.}]}"
        }
        let report = try tables(
            "  utama: {measures: [cases, proven_rate], compare: true, test: true}",
            content.joined(separator: "\n"), region: region)
        let several: Set<String> = ["t_outliers", "t_participation"]
        let expected = ComputedContent.allCases.map { "t_\($0.rawValue)" }.filter {
            region == nil || region == "35" || !several.contains($0)
        }
        #expect(report.tables.map(\.id) == expected)
        for table in report.tables {
            #expect(table.title == "Title" && table.notes.last == "A note." && !table.columns.isEmpty)
            for row in table.rows { #expect(row.cells.count == table.columns.count) }
        }
    }

    @Test func chartsAreThoseOfExcelWithTitlesAndAxes() throws {
        let kinds = ["column", "bar", "line", "stacked", "scatter"]
        var text = """
            name: bagan
            title: {id: Bagan, en: Charts}
            description: {id: bagan, en: charts}
            queries:
              bulan: {measures: [cases, proven], by: [month], over: year}
            parts:
              - sheet: {id: Bagan, en: Charts}
                content:

            """
        for kind in kinds {
            text +=
                "      - chart: {kind: \(kind), title: {id: Bagan \(kind), en: x}, query: bulan, values: [cases, proven]}\n"
        }
        let definition = try DefinitionReader.read(text, file: "bagan.yml", name: "bagan")
        let report = try DefinedReport.make(
            definition, try SampleReport.data(), try parameters("35", "2024-09"), language: .indonesian)
        let scratch = try Scratch()
        _ = try ReportFiles.write(report, [.xlsx, .text], into: scratch.path)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["unzip", "-q", "\(scratch.path)/\(report.name).xlsx", "-d", "\(scratch.path)/x"]
        try process.run()
        process.waitUntilExit()
        let elements = [
            "<c:barDir val=\"col\"/>", "<c:barDir val=\"bar\"/>", "<c:lineChart>", "<c:grouping val=\"stacked\"/>",
            "<c:scatterChart>",
        ]
        for (number, kind) in kinds.enumerated() {
            let chart = try String(
                contentsOfFile: "\(scratch.path)/x/xl/charts/chart\(number + 1).xml", encoding: .utf8)
            let axes = kind == "scatter" ? ["Perkara", "Diputus pelanggaran"] : ["Bulan", "perkara"]
            if kind != "scatter" {
                // The axis of categories has the title of the dimension, and that of figures the unit.
                let axes = chart.split(separator: "<c:valAx>")
                try #require(axes.count == 2 && axes[0].contains("<c:catAx>"), "\(kind)")
                #expect(axes[0].contains(">Bulan<") && axes[1].contains(">perkara<"), "\(kind)")
                #expect(axes[0].contains("\"maxMin\"") == (kind == "bar") && !axes[1].contains("\"maxMin\""), "\(kind)")
            }
            for part in [elements[number], "Bagan \(kind)"] + axes {
                #expect(chart.contains(part), "\(kind): \(part)")
            }
        }
        // The cells that are drawn are the answer.
        let workbook = try WorkbookReading("\(scratch.path)/\(report.name).xlsx")
        let data = try #require(workbook.sheets.first { $0.name == "Data bagan" })
        #expect(data.rows[2]?[0]?.value == "Juni 2024" && data.rows[2]?[1]?.value == "12")
    }
}

extension Cell {
    /// A number, to be ordered.
    fileprivate var value: Value { if case .integer(let number) = self { .integer(number) } else { .null } }
}
