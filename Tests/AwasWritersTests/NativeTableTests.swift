import AwasModel
import AwasReport
import AwasTestSupport
import Foundation
import Testing

@testable import AwasWriters

/// Tables of Excel's own, sums, names, and what else is found in the XML of a workbook.
@Suite struct NativeTableTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func write(_ blocks: [ReportSection.Block], sections: Int = 1) throws -> String {
        let parts = (0..<sections).map { ReportSection(sheetName: "Bagian \($0)", heading: "\($0)", blocks: blocks) }
        let report = Report(
            name: "r", title: "Uji", properties: [Report.Property("Wilayah", "Jawa & Timur")],
            created: day(2024, 9, 30), language: .indonesian, sections: parts)
        try XLSXWriter.write(report, to: scratch("r.xlsx"))
        return scratch("r.xlsx")
    }

    private func table(
        _ id: String = "t", labels: [String] = ["Nama", "Satu", "Dua"], addsUp: Bool = true,
        rows: [(String, [Int64?], ReportTable.Row.Style)]
    ) -> ReportTable {
        let columns = labels.enumerated().map { index, label in
            ReportTable.Column(
                id: "c\(index)x", label: label, format: index == 0 ? .text : .integer, addsUp: index > 0 && addsUp)
        }
        return ReportTable(
            id: id, title: "Tabel \(id)", columns: columns, stubColumns: 1,
            rows: rows.map { name, figures, style in
                ReportTable.Row([.text(name)] + figures.map { $0.map(Cell.integer) ?? .null }, style: style)
            }, emptyText: "")
    }

    private let rows: [(String, [Int64?], ReportTable.Row.Style)] = [
        ("a", [1, 4], .body), ("b", [2, nil], .body), ("Jumlah", [3, 4], .total),
    ]

    private func hasPart(_ name: String, _ path: String) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-l", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let list = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return list.contains(name)
    }

    @Test func aTableHasItsNameLabelsAndFilter() throws {
        let path = try write([.table(table(rows: rows))])
        let xml = try part("xl/tables/table1.xml", of: path)
        #expect(xml.contains("displayName=\"tabel_t\" ref=\"A6:C8\""), "without the total")
        #expect(xml.contains("<autoFilter ref=\"A6:C8\"/>"))
        #expect(xml.matches(of: /<tableColumn id="\d" name="([^"]*)"/).map(\.1) == ["Nama", "Satu", "Dua"])
    }

    @Test func totalsAreFormulasWhereTheyAreSums() throws {
        let sheet = try part("xl/worksheets/sheet1.xml", of: write([.table(table(rows: rows))]))
        #expect(sheet.contains("<f>SUBTOTAL(109,B7:B8)</f><v>3</v>"))
        #expect(sheet.contains("<f>SUBTOTAL(109,C7:C8)</f><v>4</v>"), "what is not known adds nothing")
        let other = try part("xl/worksheets/sheet1.xml", of: write([.table(table(addsUp: false, rows: rows))]))
        #expect(!other.contains("<f>"), "the column does not add up, though its figures do")
        // A list that shows some rows only, and one with a figure that is left out.
        let few = [("a", [1, 4], .body), ("Jumlah", [3, 4], .total)] as [(String, [Int64?], ReportTable.Row.Style)]
        let some = try part("xl/worksheets/sheet1.xml", of: write([.table(table(rows: few))]))
        #expect(some.matches(of: /<f>([^<]*)</).map(\.1) == ["SUBTOTAL(109,C7:C7)"])
    }

    @Test func onlyTheFirstTotalIsASum() throws {
        let twice = rows + [("Semua", [3, 4], .total)]
        let sheet = try part("xl/worksheets/sheet1.xml", of: write([.table(table(rows: twice))]))
        #expect(sheet.matches(of: /<f>/).count == 2)
        let within = [("Jumlah", [3, 4], .total)] + rows.dropLast()
        let path = try write([.table(table(rows: Array(within)))])
        #expect(!(try part("xl/worksheets/sheet1.xml", of: path)).contains("<f>"))
        #expect(try !hasPart("xl/tables", path), "a total among the rows")
    }

    @Test(arguments: [
        ["Nama", "Satu", "satu"], ["Nama", "", "Dua"], ["Nama", " Satu", "Dua"], ["Nama", "Sa\ntu", "Dua"],
        ["Nama", String(repeating: "x", count: 256), "Dua"],
        ["Nama", String(repeating: "_x0041_", count: 20), "Dua"],
    ])
    func labelsThatExcelDoesNotTakeMakeAFilteredArea(labels: [String]) throws {
        let path = try write([.table(table(labels: labels, rows: rows))])
        #expect(try !hasPart("xl/tables", path))
        let sheet = try part("xl/worksheets/sheet1.xml", of: path)
        #expect(sheet.contains("<autoFilter ref=\"A6:C8\"/>"))
        #expect(sheet.contains("<f>SUBTOTAL(109,B7:B8)</f>"))
    }

    @Test func everyTableAndTotalHasAName() throws {
        let path = try write([.table(table("q1", rows: rows)), .table(table("r", rows: rows))], sections: 2)
        let book = try part("xl/workbook.xml", of: path)
        let names = book.matches(of: /<definedName name="([^"_][^"]*|_[^x][^"]*)">([^<]*)</).map {
            (String($0.1), String($0.2))
        }
        let byName = Dictionary(names, uniquingKeysWith: { first, _ in first })
        #expect(names.count == byName.count)
        // `Q1` is a cell and `R` a row: neither is a name. The second section repeats the ids of the first.
        #expect(byName["_q1"] == "'Bagian 0'!$A$6:$C$9")
        #expect(byName["_q1.c1x"] == "'Bagian 0'!$B$9")
        #expect(byName["_r.c2x"] == "'Bagian 0'!$C$16")
        #expect(byName["_q1_2"] == "'Bagian 1'!$A$6:$C$9")
    }

    @Test func figuresOfAListOfMeasuresHaveNames() throws {
        let figure = ReportTable.Row(
            [.text("Perkara", plain: "cases"), .integer(3), .null], formats: [.text, .integer, .percent(1)])
        let list = ReportTable(
            id: "ringkasan", title: "Ringkasan",
            columns: ["measure", "month", "year"].enumerated().map {
                ReportTable.Column(id: $1, label: $1, format: $0 == 0 ? .text : .integer)
            }, stubColumns: 1, rows: [figure], emptyText: "")
        let path = try write([.table(list)], sections: 2)
        let book = try part("xl/workbook.xml", of: path)
        #expect(book.contains("<definedName name=\"ringkasan.cases.month\">'Bagian 0'!$B$7</definedName>"))
        #expect(!book.contains("ringkasan.cases.year"), "what is not known has no cell to go to")
        #expect(!(try part("xl/tables/table1.xml", of: path)).contains("autoFilter"), "measures have their order")
    }

    @Test func namesAreThoseThatExcelTakes() {
        var names = CellNames()
        #expect(names.unique(["perkara", "2024-09"]) == "perkara._2024_09")
        #expect(names.unique(["Perkara", "2024-09"]) == "Perkara._2024_09_2")
        for taken in ["xfd1", "R", "c", "R1C1", "c12", "TRUE", "a1"] { #expect(names.unique([taken]) == "_" + taken) }
        #expect(names.unique(["cases"]) == "cases")
        #expect(names.unique(["é", ""]) == "_._")
        #expect(names.unique([String(repeating: "x", count: 128)]) == nil)
        #expect(CellArea.text(row: 0, column: 16_383, isAbsolute: true) == "$XFD$1")
        #expect(CellArea.text(row: 8, column: 26, isAbsolute: false) == "AA9")
    }

    /// Held to the expression that says the same, for every word of a few characters and those of Excel's own.
    @Test func whatIsAReferenceIsNoName() {
        let isReference = /[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*|true|false/
        var words = [
            "true", "false", "truer", "false1", "xfd1048576", "abcd1", "r1c1", "rc10", "r12c34", "r1c1r1", "r01c_",
        ]
        var longer = [""]
        for _ in 0..<5 {
            longer = longer.flatMap { word in ["r", "c", "a", "0", "9", "_"].map { word + $0 } }
            words += longer
        }
        for word in words {
            let isTaken = word.first?.isNumber == true || word.wholeMatch(of: isReference) != nil
            for written in [word, word.uppercased()] {
                #expect(CellNames.valid(written) == (isTaken ? "_" : "") + written)
            }
        }
    }

    @Test func theWayToASheetAndBack() throws {
        let path = try write([.table(table(rows: rows))], sections: 2)
        #expect(try part("xl/worksheets/sheet1.xml", of: path).contains("location=\"'Bagian 1'!A1\""))
        let sheet = try part("xl/worksheets/sheet3.xml", of: path)
        #expect(
            sheet.contains("<hyperlink ref=\"A1\" location=\"Sampul!A1\"") || sheet.contains("location=\"'Sampul'!A1\"")
        )
        #expect(try part("xl/workbook.xml", of: path).contains("'Bagian 1'!$A$2:"), "the way back is not printed")
    }

    @Test func theWayToASheetWithoutAHeadingHasItsName() throws {
        let sections = [ReportSection(sheetName: "Satu", heading: "", blocks: [.paragraph("Kata.")])]
        let report = Report(
            name: "r", title: "Uji", properties: [], created: day(2024, 9, 30), language: .indonesian,
            sections: sections + [ReportSection(sheetName: "Dua", heading: "Kedua", blocks: [.paragraph("Kata.")])])
        try XLSXWriter.write(report, to: scratch("r.xlsx"))
        let texts = try part("xl/sharedStrings.xml", of: scratch("r.xlsx"))
        #expect(texts.contains("<t>Satu</t>") && texts.contains("<t>Kedua</t>") && !texts.contains("<t>Dua</t>"))
    }

    @Test func theFileSaysWhatItIsAbout() throws {
        let core = try part("docProps/core.xml", of: write([.table(table(rows: rows))]))
        #expect(core.contains("<dc:title>Uji</dc:title><dc:subject>Wilayah: Jawa &amp; Timur</dc:subject>"))
    }

    @Test func cellsForAnswersHaveTheirRulesAndOthersAreProtected() throws {
        func form(_ choices: [String]) throws -> String {
            let inputs: [ReportTable.Column.Input] = [.choice(choices.map { LocalizedText($0, $0) }), .date, .text]
            let columns = inputs.enumerated().map {
                ReportTable.Column(id: "c\($0)", label: "C\($0)", format: $1 == .date ? .date : .text, input: $1)
            }
            let cells = [Cell](repeating: .text(""), count: 3)
            let table = ReportTable(
                id: "f", title: "F", columns: columns, stubColumns: 0, rows: [ReportTable.Row(cells)], emptyText: "")
            return try write([.table(table)])
        }
        let short = try form(["Ringan", "Berat"])
        let sheet = try part("xl/worksheets/sheet1.xml", of: short)
        #expect(sheet.contains("<formula1>\"Ringan,Berat\"</formula1>"))
        #expect(sheet.contains("<dataValidation type=\"date\""))
        #expect(sheet.contains("<sheetProtection sheet=\"1\""))
        #expect(try part("xl/styles.xml", of: short).contains("<protection locked=\"0\"/>"))
        // In a rule a comma would part one choice in two, and there is room for 255 characters.
        for choices in [["Ringan, lisan", "Berat"], (0..<40).map { "Pilihan \($0)" }] {
            let path = try form(choices)
            let rule = try part("xl/worksheets/sheet1.xml", of: path)
            #expect(rule.contains("<formula1>'Pilihan'!$A$1:$A$\(choices.count)</formula1>"))
            #expect(try part("xl/workbook.xml", of: path).contains("name=\"Pilihan\" sheetId=\"2\" state=\"hidden\""))
            #expect(try part("xl/sharedStrings.xml", of: path).contains(">\(choices[0])<"))
        }
    }

    @Test func barsBeginAtZero() throws {
        let column = ReportTable.Column(id: "n", label: "N", format: .integer, scale: .bar)
        let bars = ReportTable(
            id: "b", title: "B", columns: [column], stubColumns: 0,
            rows: [3, 5].map { ReportTable.Row([.integer($0)]) }, emptyText: "")
        let sheet = try part("xl/worksheets/sheet1.xml", of: write([.table(bars)]))
        #expect(sheet.contains("<dataBar><cfvo type=\"num\" val=\"0\"/>"))
    }

    /// Four tables of 20 rows: two to a page, none torn.
    @Test func tablesAreNotTornApart() throws {
        let blocks = (0..<4).map { number -> ReportSection.Block in
            .table(table("t\(number)x", rows: (0..<20).map { ("r\($0)", [1, 2], .body) }))
        }
        let sheet = try part("xl/worksheets/sheet1.xml", of: write(blocks))
        let breaks = sheet.matches(of: /<brk id="(\d+)"/).compactMap { Int($0.1) }
        #expect(breaks.count == 1 && sheet.contains("<c r=\"A\((breaks.first ?? 0) + 1)\""))
    }

    @Test func aTableThatNoPageHoldsHasItsOwnSheetWithItsLabelsRepeated() throws {
        let long = table("panjang", rows: (0..<90).map { ("r\($0)", [1, 2], .body) })
        let book = try part("xl/workbook.xml", of: write([.table(table(rows: rows)), .table(long)], sections: 2))
        #expect(book.contains("<sheet name=\"Tabel panjang\""))
        #expect(book.contains("'Tabel panjang'!$6:$6"))
        // Few rows, but of long texts.
        let text = String(repeating: "panjang sekali ", count: 40)
        let wrapped = table("panjang", rows: (0..<12).map { (text + "\($0)", [1, 2], .body) })
        let other = try part("xl/workbook.xml", of: write([.table(table(rows: rows)), .table(wrapped)], sections: 2))
        #expect(other.contains("<sheet name=\"Tabel panjang\""))
        let alone = try part("xl/workbook.xml", of: write([.paragraph("Kata."), .table(long)], sections: 2))
        #expect(!alone.contains("<sheet name=\"Tabel panjang\""))
    }
}
