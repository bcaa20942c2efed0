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
            let answer = try Executor(data.dataset).run(
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
                #expect(cell == expected, "\(place) \(column.id)")
            }
        }
        #expect(table.rows.count > 10 && table.columns.count > 4)
    }

    @Test func theFormListsWhomTheRuleNames() throws {
        // Every combination of sector, decision, forwarding day and region.
        var package = SmallPackage()
        var expected: Set<String> = []
        var number = 0
        for sector in ["asn", "polri"] {
            for decision in ["pelanggaran", "bukan_pelanggaran"] {
                for forwarded in ["2024-09-10", "2024-09-30", "2024-10-01", ""] {
                    for region in ["35.19", "35.19.01", "35.77", "35"] {
                        number += 1
                        package.add(
                            .cases,
                            [
                                .caseID: "k\(number)", .region: region, .source: "laporan", .reportedOn: "2024-08-02",
                                .decidedOn: "2024-08-09", .decision: decision, .forwardedOn: forwarded,
                                .forwardedTo: forwarded.isEmpty ? "" : "BKN",
                            ])
                        package.add(
                            .subjects, [.caseID: "k\(number)", .subjectNo: "1", .agency: "Dinas", .sector: sector])
                        if sector == "asn", decision == "pelanggaran", !forwarded.isEmpty, forwarded < "2024-10-01",
                            region.hasPrefix("35.19")
                        {
                            expected.insert("k\(number)")
                        }
                    }
                }
            }
        }
        let report = try DefinedReport.make(
            try #require(try ReportLibrary()["bkd"]), try package.read(), try parameters("35.19", "2024-09"),
            language: .indonesian)
        let list = try #require(report.tables.first { $0.id == "terlapor" })
        #expect(Set(list.rows.compactMap { if case .text(let id, _) = $0.cells[3] { id } else { nil } }) == expected)
        #expect(list.rows.count == expected.count && expected.count == 4)
        let days = try #require(list.columns.firstIndex { $0.id == "days_pending" })
        #expect(Set(list.rows.map { $0.cells[days] }) == [.integer(20), .integer(0)])
    }

    @Test func aSanctionAfterTheCutOffDayIsNotKnown() throws {
        var package = SmallPackage()
        package.add(
            .cases,
            [
                .caseID: "k", .region: "35.19", .source: "temuan", .reportedOn: "2024-08-02", .decidedOn: "2024-08-09",
                .decision: "pelanggaran", .forwardedOn: "2024-08-10", .forwardedTo: "BKN",
                .categories: "kode_etik;pidana",
                .violations: "KE-4;lain, \"x\"",
            ])
        package.add(
            .subjects,
            [
                .caseID: "k", .subjectNo: "1", .agency: "Dinas", .sector: "asn", .nip: "012345678901234567",
                .sanction: "ringan", .sanctionedOn: "2024-10-01",
            ])
        let definition = try #require(try ReportLibrary()["bkd"])
        func row(_ month: String) throws -> [String: Cell] {
            let report = try DefinedReport.make(
                definition, try package.read(), try parameters("35.19", month), language: .english)
            let list = try #require(report.tables.first)
            return Dictionary(uniqueKeysWithValues: zip(list.columns.map(\.id), try #require(list.rows.first).cells))
        }
        let before = try row("2024-09")
        #expect(
            before["sanction"] == .null && before["sanctioned_on"] == .null && before["days_pending"] == .integer(51))
        #expect(before["nip"] == .text("012345678901234567"))
        #expect(before["categories"] == .text("Code of ethics; Criminal", plain: "kode_etik;pidana"))
        let violation = try #require(JointDecree.violation("KE-4"))
        #expect(before["violation_texts"] == .text("\(violation.text); lain, \"x\""))
        let after = try row("2024-10")
        #expect(after["sanction"] == .text("Light discipline", plain: "ringan") && after["days_pending"] == .null)
    }

    @Test func theFormOfTheWorkbookIsProtectedButForItsInputs() throws {
        let scratch = try Scratch()
        let report = try DefinedReport.make(
            try #require(try ReportLibrary()["bkd"]), try SampleReport.data(), try parameters("35", "2024-09"),
            language: .indonesian)
        _ = try ReportFiles.write(report, [.xlsx], into: scratch.path)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["unzip", "-q", "\(scratch.path)/\(report.name).xlsx", "-d", "\(scratch.path)/x"]
        try process.run()
        process.waitUntilExit()
        func part(_ name: String) throws -> String {
            try String(contentsOfFile: "\(scratch.path)/x/xl/\(name)", encoding: .utf8)
        }
        for number in 1...3 {
            let sheet = try part("worksheets/sheet\(number).xml")
            #expect(sheet.contains("<sheetProtection sheet=\"1\"") && !sheet.contains("password="), "\(number)")
        }
        let sheet = try part("worksheets/sheet2.xml")
        #expect(sheet.contains("<dataValidation type=\"list\"") && sheet.contains("<dataValidation type=\"date\""))
        let words = Enumeration.sanction.values.map(\.label.indonesian).joined(separator: ",")
        #expect(sheet.contains("<formula1>\"\(words)\"</formula1>"))
        // The styles that are unlocked are those of the cells in the last four columns, in all rows of the list.
        let styles = try #require(try part("styles.xml").split(separator: "<cellXfs").last).split(separator: "<xf ")
        let unlocked = styles.dropFirst().enumerated().filter { $0.element.contains("locked=\"0\"") }.map(\.offset)
        #expect(!unlocked.isEmpty)
        var places: [String: Int] = [:]
        for match in sheet.matches(of: /<c r="([A-Z]+)\d+" s="(\d+)"/) where unlocked.contains(Int(match.2) ?? -1) {
            places[String(match.1), default: 0] += 1
        }
        let rows = try #require(report.tables.first { $0.id == "terlapor" }).rows.count
        #expect(places == ["T": rows, "U": rows, "V": rows, "W": rows])
        // Number, name and NIP stand on every page, so that an answer is not given to somebody else.
        #expect(report.tables.first?.columns.prefix(3).map(\.id) == ["number", "name", "nip"])
        #expect(try part("workbook.xml").contains("Daftar!$A:$C"))
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
        #expect(years == years.sorted { Value.precedes($1.value, $0.value) })
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
        #expect(table.columns.map(\.label).last == "Proven" && table.columns.map(\.isDetail).last == true)
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
            (.real(0.5), .real(0.4), .percent(2), "up 10.00 percentage points on the month before (40.00%)"),
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
        _ = try ReportFiles.write(report, [.xlsx, .txt], into: scratch.path)
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
            let axes = kind == "scatter" ? ["Perkara", "Terbukti pelanggaran"] : ["Bulan", "perkara"]
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

    @Test func aliasesOfAliasesAreRefused() throws {
        var text = "name: bom\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let error = #expect(throws: DefinitionError.self) {
            try DefinitionReader.read(text, file: "bom.yml", name: "bom")
        }
        #expect(error?.problems.map(\.message.english) == ["too large or too nested for a definition"])
    }

    @Test(arguments: [("bkd", 300), ("bulanan", 40)])
    func noTextIsAnyDefinitionByAccident(name: String, count: Int) throws {
        // Damaged definitions give problems, never a crash.
        let text = try #require(BuiltInDefinitions.sources.first { $0.name == name }).text
        let bytes = Array(text.utf8)
        var random = SplitMix64(seed: 5)
        for _ in 0..<count {
            var damaged = bytes
            for _ in 0..<random.number(1...6) {
                let place = random.number(0...(damaged.count - 1))
                switch random.number(0...2) {
                case 0: damaged.remove(at: place)
                case 1: damaged[place] = UInt8(random.number(0...255))
                default: damaged.removeSubrange(place..<min(damaged.count, place + random.number(1...40)))
                }
            }
            do {
                _ = try DefinitionReader.read(
                    String(decoding: damaged, as: UTF8.self), file: "x", name: name, allowsPersons: true)
            } catch {
                #expect(!error.problems.isEmpty)
            }
        }
    }
}

extension Cell {
    /// A number, to be ordered.
    fileprivate var value: Value { if case .integer(let number) = self { .integer(number) } else { .null } }
}
