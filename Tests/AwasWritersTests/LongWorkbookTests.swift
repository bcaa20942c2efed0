import AwasModel
import AwasReport
import AwasTestSupport
import Foundation
import Testing

@testable import AwasWriters

/// Workbooks of so many rows that they are not held in memory.
struct LongWorkbookTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A table that repeats some rows, a total beneath them.
    private func table(_ pattern: ReportTable, rows: Int) -> ReportTable {
        let body = pattern.rows.map { ReportTable.Row($0.cells) }
        let total = ReportTable.Row(body[0].cells, style: .total)
        return ReportTable(
            id: "t", title: pattern.title, columns: pattern.columns, stubColumns: pattern.stubColumns,
            rows: ReportTable.Rows(count: rows + 1) { $0 < rows ? body[$0 % body.count] : total },
            notes: pattern.notes, emptyText: "")
    }

    private func write(_ table: ReportTable, _ name: String) throws -> String {
        try XLSXWriter.write(
            table, title: "Judul", notes: ["Catatan"], created: CalendarDate(daysSinceEpoch: 0),
            language: .indonesian, to: scratch(name))
        return scratch(name)
    }

    /// The rows of a sheet.
    private func rows(of path: String, sheet number: Int = 1) throws -> [String] {
        let sheet = try part("xl/worksheets/sheet\(number).xml", of: path)
        return Array(sheet.components(separatedBy: "</sheetData>")[0].components(separatedBy: "<row ").dropFirst())
    }

    /// A row without its number and with its texts, whichever way the workbook keeps them.
    private func normal(_ row: String, shared: [String]) -> String {
        row.replacing(/r="([A-Z]*)\d+"/) { "r=\"\($0.1)\"" }
            .replacing(/\ spans="[^"]*"|\ x14ac:dyDescent="[^"]*"/, with: "")
            .replacing(/\ t="s"><v>(\d+)<\/v>/) { " t=\"inlineStr\"><is>\(Int($0.1).map { shared[$0] } ?? "?")</is>" }
    }

    @Test(arguments: 0..<6)
    func rowsAreAsInAShortOne(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var pattern = random.table()
        while pattern.rows.isEmpty { pattern = random.table() }
        let period = pattern.rows.count
        let count = period * (Workbook.mostRowsHeld / period + 1)
        let short = try write(table(pattern, rows: period * 9), "short.xlsx")
        let long = try rows(of: write(table(pattern, rows: count), "long.xlsx"))
        let texts = try part("xl/sharedStrings.xml", of: short).components(separatedBy: "<si>").dropFirst()
            .map { $0.components(separatedBy: "</si>")[0] }
        let all = try rows(of: short).map { normal($0, shared: texts) }
        #expect(long.count == all.count + count - period * 9)
        #expect(!long.contains { $0.contains("t=\"s\"") })
        // Both begin alike and end alike: the rows between are the same ones again and again.
        let half = all.count / 2
        let ends = Array(long.prefix(half) + long.suffix(all.count - half)).map { normal($0, shared: []) }
        for (row, expected) in zip(ends, all) { #expect(row == expected) }
    }

    @Test func sheetsAreSetUpLikeShortOnes() throws {
        var random = SplitMix64(seed: 9)
        let pattern = ReportTable(
            id: "t", title: "", columns: [ReportTable.Column(id: "a", label: "A", format: .text)], stubColumns: 1,
            rows: [ReportTable.Row([.text(random.text(upTo: 5))])], emptyText: "")
        let count = Workbook.mostRowsHeld + 5
        let path = try write(table(pattern, rows: count), "long.xlsx")
        let sheet = try part("xl/worksheets/sheet1.xml", of: path)
        #expect(sheet.contains("<autoFilter ref=\"A3:A\(count + 3)\"/>"), "the total is no row to filter")
        #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"3\""))
        #expect(try part("xl/workbook.xml", of: path).contains("!$3:$3"), "its header is repeated")
    }

    /// Cover, links, several tables of a sheet and merged cells are written from top to bottom too.
    @Test func reportsWithALongListAreWhole() throws {
        let short = Demonstration.report()
        let list = ReportTable(
            id: "list", title: "Daftar", columns: [ReportTable.Column(id: "a", label: "A", format: .integer)],
            stubColumns: 1,
            rows: ReportTable.Rows(count: Workbook.mostRowsHeld) { ReportTable.Row([.integer(Int64($0))]) },
            emptyText: "", sheetName: "Daftar")
        let section = ReportSection(
            sheetName: "Lain", heading: "9. Lain", blocks: [.chart(.scatter(ScatterChartTests.chart)), .table(list)])
        let long = Report(
            name: short.name, title: short.title, properties: short.properties, created: short.created,
            language: short.language, sections: short.sections + [section])
        try XLSXWriter.write(short, to: scratch("short.xlsx"))
        try XLSXWriter.write(long, to: scratch("long.xlsx"))
        let texts = try part("xl/sharedStrings.xml", of: scratch("short.xlsx")).components(separatedBy: "<si>")
            .dropFirst().map { $0.components(separatedBy: "</si>")[0] }
        for sheet in 2...short.sections.count + 1 {
            // Labels leave a line for the button of a filter, which the tables of a sheet have where they are Excel's own.
            let styles = /\ (s|ht|customHeight)="[\d.]+"/
            let held = try rows(of: scratch("short.xlsx"), sheet: sheet).map {
                normal($0, shared: texts).replacing(styles, with: "")
            }
            let streamed = try rows(of: scratch("long.xlsx"), sheet: sheet).map {
                normal($0, shared: []).replacing(styles, with: "")
            }
            #expect(streamed == held && !held.isEmpty)
        }
        let last = try rows(of: scratch("long.xlsx"), sheet: short.sections.count + 3).last
        #expect(last?.contains("<v>\(Workbook.mostRowsHeld - 1)</v>") == true)
        let drawn = try rows(of: scratch("long.xlsx"), sheet: short.sections.count + 4)
        #expect(drawn.contains { $0.contains("Wilayah Ç") })
        #expect(try part("xl/charts/chart1.xml", of: scratch("long.xlsx")).contains("Bagan &amp; \"judul\""))
    }

    /// A table with more rows than a sheet goes on in the next, with its labels and notes on each and its total on the last.
    @Test(arguments: [1, 2, 3, 7, 8, 9, 20])
    func aTableOfMoreRowsThanASheetGoesOnInTheNext(rows: Int) throws {
        let table = ReportTable(
            id: "t", title: "Judul", columns: ["A", "B"].map { ReportTable.Column(id: $0, label: $0, format: .text) },
            stubColumns: 1,
            rows: ReportTable.Rows(count: rows) { row in
                ReportTable.Row([.text("r\(row)"), .null], style: row == rows - 1 ? .total : .body)
            }, notes: ["Perhatikan"], emptyText: "")
        let mostRows = 4
        try XLSXWriter.write(
            table, title: "Judul", sheetName: "Judul", notes: ["Catatan"],
            created: CalendarDate(daysSinceEpoch: 0), language: .indonesian, mostRows: mostRows,
            to: scratch("parts.xlsx"))
        let sheets = try #require(WorkbookCells(scratch("parts.xlsx"))).sheets
        let count = (rows + mostRows - 1) / mostRows
        #expect(sheets.map(\.name) == ["Judul"] + (1..<count).map { "Judul (\($0 + 1))" })
        var found: [String] = []
        for (number, sheet) in sheets.enumerated() {
            let title = count > 1 ? "Judul (lembar \(number + 1) dari \(count))" : "Judul"
            #expect(sheet["A1"] == .text(title))
            #expect(sheet["A3"] == .text("A") && sheet["B3"] == .text("B"))
            #expect(sheet.cells.values.contains(.text("Catatan")) && sheet.cells.values.contains(.text("Perhatikan")))
            for row in 4..<4 + mostRows {
                if case .text(let text)? = sheet["A\(row)"], text.hasPrefix("r") { found.append(text) }
            }
        }
        #expect(found == (0..<rows).map { "r\($0)" })
    }

    @Test func sameTableSameBytes() throws {
        var random = SplitMix64(seed: 4)
        let long = table(random.table(), rows: Workbook.mostRowsHeld + 1)
        let first = try write(long, "a.xlsx")
        Thread.sleep(forTimeInterval: 1.1)  // A clock in the file would show.
        let second = try write(long, "b.xlsx")
        #expect(try Data(contentsOf: URL(fileURLWithPath: first)) == Data(contentsOf: URL(fileURLWithPath: second)))
    }
}
