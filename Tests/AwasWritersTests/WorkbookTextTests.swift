import AwasModel
import AwasReport
import AwasTestSupport
import AwasWorkbook
import Foundation
import Testing

@testable import AwasWriters

/// Whatever a text is, a workbook gives it back.
struct WorkbookTextTests {
    private static let pieces = [
        "_", "x", "_x", "0041", "_x0041_", "_x005F_", "_xd83d_", "x0041_", "_X0041_", "_x004_", "_x00G1_", "A", "é",
        "😀",
        "\u{301}", "\u{1}", "\u{1F}", "\u{0}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}", "&", "<", "\"", " ", "\n",
    ]

    private static func text(_ random: inout SplitMix64) -> String {
        (0..<Int.random(in: 0...8, using: &random)).map { _ in random.pick(pieces) }.joined()
    }

    @Test func whatIsStoredReadsBackTheSame() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<20_000 {
            let text = WorkbookTextTests.text(&random)
            let stored = WorkbookText.stored(text)
            #expect(NumberedCharacters.read(stored) == text, "\(text.debugDescription) as \(stored.debugDescription)")
            #expect(NumberedCharacters.read(WorkbookText.storedInChart("=" + text)) == "=" + text)
            #expect(!WorkbookText.storedInChart("=" + text).hasPrefix("="))
            #expect(
                !stored.unicodeScalars.contains {
                    ($0.value < 0x20 && $0 != "\n") || $0 == "\u{FFFE}" || $0 == "\u{FFFF}"
                })
        }
    }

    @Test func onlyWhatWouldBeReadAsANumberIsStoredOtherwise() {
        for (text, stored) in [
            ("Kantor_x000D_Barat", "Kantor_x005F_x000D_Barat"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
            ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"), ("a_xb_c", "a_xb_c"), ("_X0041_", "_X0041_"),
            ("__x00e9__", "__x005F_x00e9__"), ("a\u{1}b", "a_x0001_b"), ("a\r\nb\tc", "a\nb c"),
        ] {
            #expect(WorkbookText.stored(text) == stored)
        }
    }

    /// In cells of a short workbook and of a long one, labels of native tables, names of sheets and properties.
    @Test(arguments: [3, Workbook.mostRowsHeld + 1])
    func workbooksGiveTextsBack(rows: Int) throws {
        let scratch = try Scratch()
        let texts = ["_x0041_", "Kantor_x000D_Barat", "_x005F_x0041_", "a\u{1}b", "_x0041_x0042_"]
        let labels = ["_x0043_", "Jumlah _x0031_"]
        let table = ReportTable(
            id: "a_x0041_b", title: "T_x0042_",
            columns: labels.enumerated().map {
                ReportTable.Column(id: "c\($0)", label: $1, format: .text)
            }, stubColumns: 1,
            rows: ReportTable.Rows(count: rows) { ReportTable.Row([.text(texts[$0 % texts.count]), .text("x")]) },
            emptyText: "")
        try XLSXWriter.write(
            table, title: "Judul _x0041_ panjang _x0042_ sekali", notes: ["N_x0044_"],
            created: CalendarDate(daysSinceEpoch: 0), language: .indonesian, to: scratch("a.xlsx"))
        let workbook = try #require(WorkbookCells(scratch("a.xlsx")))
        #expect(workbook.sheets.map(\.name) == ["Judul _x0041_ panjang"])
        let found = Set(workbook.sheets[0].cells.values)
        for text in texts.prefix(rows) + labels + ["T_x0042_", "N_x0044_", "Judul _x0041_ panjang _x0042_ sekali"] {
            #expect(found.contains(.text(text)), "\(text.debugDescription)")
        }
        let book = try part("xl/workbook.xml", of: scratch("a.xlsx"))
        #expect(book.contains("<sheet name=\"Judul _x005F_x0041_ panjang\""))
        #expect(book.contains("'Judul _x005F_x0041_ panjang'!$"))
        #expect(book.contains("name=\"a_x005F_x0041_b\""))
        let sheet = try part("xl/worksheets/sheet1.xml", of: scratch("a.xlsx"))
        #expect(sheet.contains("Judul _x005F_x0041_ panjang _x005F_x0042_ sekali</oddHeader>"))
        #expect(try part("docProps/core.xml", of: scratch("a.xlsx")).contains("Judul _x005F_x0041_ panjang"))
        if rows < Workbook.mostRowsHeld {
            let native = try part("xl/tables/table1.xml", of: scratch("a.xlsx"))
            #expect(native.contains("name=\"_x005F_x0043_\"") && native.contains("name=\"tabel_a_x005F_x0041_b\""))
        }
    }

    @Test func theCommandAndChoicesAndChartsComeBackToo() throws {
        let scratch = try Scratch()
        let choices = [LocalizedText("a_x0041_", "a_x0041_"), LocalizedText("b", "b")]
        let long = choices + [LocalizedText("c, _x0042_", "c, _x0042_")]
        let table = ReportTable(
            id: "t", title: "T",
            columns: [
                ReportTable.Column(id: "a", label: "A", format: .text, input: .choice(choices)),
                ReportTable.Column(id: "b", label: "B", format: .text, input: .choice(long)),
            ], stubColumns: 1, rows: [ReportTable.Row([.text(""), .text("")])], emptyText: "")
        let chart = SeriesChart(
            kind: .column, title: "_x0041_", categoryTitle: "K_x0042_", valueTitle: "V_x0043_", format: .integer,
            categories: ["k_x0044_"], series: [SeriesChart.Series(name: "=S_x0045_", cells: [.integer(1)])])
        let report = Report(
            name: "r", title: "Uji", properties: [], created: CalendarDate(daysSinceEpoch: 0), language: .indonesian,
            sections: [
                ReportSection(sheetName: "S_x0046_", heading: "", blocks: [.table(table), .chart(.series(chart))]),
                ReportSection(sheetName: "Dua", heading: "H", blocks: [.paragraph("p")]),
            ])
        try XLSXWriter.write(report, to: scratch("r.xlsx"))
        let sheet = try part("xl/worksheets/sheet2.xml", of: scratch("r.xlsx"))
        #expect(sheet.contains("&quot;a_x005F_x0041_,b&quot;") || sheet.contains("\"a_x005F_x0041_,b\""))
        let drawn = try part("xl/charts/chart1.xml", of: scratch("r.xlsx"))
        for text in ["_x005F_x0041_", "K_x005F_x0042_", "V_x005F_x0043_", "k_x005F_x0044_", "_x003D_S_x005F_x0045_"] {
            #expect(drawn.contains(">\(text)<"), "\(text)")
        }
        let workbook = try #require(WorkbookCells(scratch("r.xlsx")))
        #expect(workbook.sheets.map(\.name) == ["Sampul", "S_x0046_", "Dua", "Data bagan", "Pilihan"])
        #expect(workbook.sheets[4].cells.values.contains(.text("c, _x0042_")))
        #expect(workbook.sheets[0].cells.values.contains(.text("S_x0046_")), "the way to the sheet has its name")
    }
}
