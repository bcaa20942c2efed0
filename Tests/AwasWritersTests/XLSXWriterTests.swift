import AwasModel
import AwasReport
import Foundation
import Testing
import AwasTestSupport

@testable import AwasWriters

struct XLSXWriterTests {
    private func demonstration(_ language: Language = .indonesian) throws -> (Scratch, String) {
        let scratch = try Scratch()
        let path = scratch("demonstration.xlsx")
        try XLSXWriter.write(Demonstration.report(language), to: path)
        return (scratch, path)
    }

    /// The cell of a sheet's XML: its type, empty for a number, its style and its value.
    private func cell(_ reference: String, _ xml: String) throws -> (type: String, style: Int, value: String) {
        let pattern = try Regex("<c r=\"\(reference)\" s=\"(\\d+)\"( t=\"s\")?><v>([^<]*)</v>")
        let match = try #require(try pattern.firstMatch(in: xml), "\(reference)")
        let style = try #require(match[1].substring.flatMap { Int($0) })
        return (match[2].substring.map(String.init) ?? "", style, match[3].substring.map(String.init) ?? "")
    }

    /// The number format of a cell's style.
    private func code(_ style: Int, _ styles: String) throws -> String {
        let formats = try #require(styles.split(separator: "<cellXfs").last).split(separator: "<xf ").dropFirst()
        let format = Array(formats)[style]
        let id = try #require(format.firstMatch(of: /numFmtId="(\d+)"/)).1
        if id == "3" { return "#,##0" }
        if id == "4" { return "#,##0.00" }
        let pattern = try Regex("<numFmt numFmtId=\"\(id)\" formatCode=\"([^\"]*)\"")
        return try pattern.firstMatch(in: styles)?[1].substring.map(String.init) ?? String(id)
    }

    @Test func figuresAreNumbersWithTheirFormats() throws {
        let (scratch, path) = try demonstration()
        _ = scratch
        let sheet = try part("xl/worksheets/sheet4.xml", of: path)
        let styles = try part("xl/styles.xml", of: path)
        let attended = try cell("E7", sheet)
        #expect(attended.type == "" && attended.value == "1382")
        #expect(try code(attended.style, styles) == "#,##0")
        let rate = try cell("G7", sheet)
        #expect(rate.type == "" && rate.value == "0.9213")
        #expect(try code(rate.style, styles) == "0.00 %")
        let points = try cell("H8", sheet)
        #expect(Double(points.value) == -0.1211 * 100)
        #expect(try code(points.style, styles) == "+#,##0.00;-#,##0.00;0.00")
        let date = try cell("J7", sheet)
        #expect(date.type == "" && date.value == "45561")
        #expect(try code(date.style, styles) == "[$-421]d mmmm yyyy")
        #expect(try cell("G9", sheet).type == " t=\"s\"", "null is the text –")
        #expect(try cell("A7", sheet).type == " t=\"s\"", "a code stays text")
    }

    @Test func englishHasItsOwnFormats() throws {
        let (scratch, path) = try demonstration(.english)
        _ = scratch
        let styles = try part("xl/styles.xml", of: path)
        #expect(styles.contains("[$-409]d mmmm yyyy"))
        #expect(!styles.contains("%\"") || !styles.contains(" %\""))
        #expect(try part("xl/workbook.xml", of: path).contains("name=\"Cover\""))
        #expect(try part("xl/worksheets/sheet1.xml", of: path).contains("Page &amp;P of &amp;N"))
    }

    @Test func sheetsAreSetUpToBeReadAndPrinted() throws {
        let (scratch, path) = try demonstration()
        _ = scratch
        let one = try part("xl/worksheets/sheet4.xml", of: path)
        #expect(one.contains("showGridLines=\"0\""))
        #expect(!one.contains("<autoFilter"), "the table filters for itself")
        #expect(one.contains("<pane xSplit=\"2\" ySplit=\"6\""))
        #expect(one.contains("paperSize=\"9\""))
        #expect(one.contains("orientation=\"landscape\""))
        #expect(one.contains("fitToHeight=\"0\""))
        #expect(one.contains("Halaman &amp;P dari &amp;N"))
        let several = try part("xl/worksheets/sheet3.xml", of: path)
        #expect(!several.contains("<autoFilter"))
        #expect(several.contains("<pane xSplit=\"1\" ySplit=\"3\""))
        #expect(several.contains("<mergeCell ref=\"B6:D6\"/>"), "the words over a group")
        let book = try part("xl/workbook.xml", of: path)
        #expect(book.contains("Kehadiran!$6:$6"), "its header is repeated")
        #expect(book.contains("name=\"_xlnm.Print_Area\" localSheetId=\"3\">Kehadiran!$A$2:$J$12<"))
    }

    @Test func textsAreNeverFormulas() throws {
        let (scratch, path) = try demonstration()
        _ = scratch
        for sheet in 1...5 {
            let xml = try part("xl/worksheets/sheet\(sheet).xml", of: path)
            // The program's own sums are.
            #expect(
                xml.matches(of: /<f>/).count == xml.matches(of: /<f>SUBTOTAL\(109,[A-Z]+\d+:[A-Z]+\d+\)<\/f>/).count)
        }
        #expect(try part("xl/sharedStrings.xml", of: path).contains("<t>=Ikrar bersama</t>"))
    }

    @Test func sameReportSameBytes() throws {
        let scratch = try Scratch()
        try XLSXWriter.write(Demonstration.report(), to: scratch("a.xlsx"))
        Thread.sleep(forTimeInterval: 1.1)  // A clock in the file would show.
        try XLSXWriter.write(Demonstration.report(), to: scratch("b.xlsx"))
        let first = try Data(contentsOf: URL(fileURLWithPath: scratch("a.xlsx")))
        #expect(try first == Data(contentsOf: URL(fileURLWithPath: scratch("b.xlsx"))))
        #expect(try part("docProps/core.xml", of: scratch("a.xlsx")).contains("2024-09-30T00:00:00Z"))
    }

    @Test func randomTablesAreWellFormed() throws {
        let scratch = try Scratch()
        var random = SplitMix64(seed: 5)
        for _ in 0..<40 {
            try XLSXWriter.write(
                random.table(), title: random.text(upTo: 30), notes: [random.text(upTo: 9)],
                created: CalendarDate(daysSinceEpoch: 0), language: .english, to: scratch("r.xlsx"))
            for name in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "docProps/core.xml", "xl/styles.xml"] {
                let xml = try part(name, of: scratch("r.xlsx"))
                #expect(xml.hasPrefix("<?xml") && xml.hasSuffix(">"))
                #expect(xml.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" || $0 == "\r" })
            }
        }
    }

    @Test func sheetNamesAreThoseThatExcelTakes() {
        var names = SheetNames()
        #expect(names.unique("Kehadiran") == "Kehadiran")
        #expect(names.unique("KEHADIRAN") == "KEHADIRAN (2)")
        #expect(names.unique("a[b]c:d*e?f/g\\h") == "a b c d e f g h")
        #expect(names.unique("''") == "Awas")
        #expect(names.unique("History") == "History (2)")
        let long = String(repeating: "Kabupaten ", count: 9)
        #expect(names.unique(long) == "Kabupaten Kabupaten Kabupaten")
        #expect(names.unique(long) == "Kabupaten Kabupaten (2)")
    }

    @Test func whatExcelCannotHoldIsAnError() throws {
        let scratch = try Scratch()
        let table = ReportTable(
            id: "t", title: "", columns: [ReportTable.Column(id: "c", label: "C", format: .text)], stubColumns: 0,
            rows: [ReportTable.Row([.text(String(repeating: "x", count: 32_768))])], emptyText: "")
        do throws(WriterError) {
            try XLSXWriter.write(
                table, title: "T", notes: [], created: CalendarDate(daysSinceEpoch: 1), language: .indonesian,
                to: scratch("x.xlsx"))
            Issue.record("no error")
        } catch {
            #expect(error.reason.english.contains("32,767"))
        }
        #expect(scratch.contents == [])
        #expect(throws: WriterError.self) { try XLSXWriter.write(Demonstration.report(), to: "/dev/full") }
        #expect(throws: WriterError.self) { try XLSXWriter.write(Demonstration.report(), to: scratch("no/x.xlsx")) }
    }

    @Test func longDigitsStayExact() throws {
        let scratch = try Scratch()
        let columns = ["a", "b"].map { ReportTable.Column(id: $0, label: $0, format: .integer) }
        let table = ReportTable(
            id: "t", title: "", columns: columns, stubColumns: 0,
            rows: [ReportTable.Row([.integer(9_007_199_254_740_993), .integer(999_999_999_999_999)])], emptyText: "")
        try XLSXWriter.write(
            table, title: "T", notes: [], created: CalendarDate(daysSinceEpoch: 1), language: .indonesian,
            to: scratch("x.xlsx"))
        #expect(try part("xl/sharedStrings.xml", of: scratch("x.xlsx")).contains("9.007.199.254.740.993"))
        #expect(try part("xl/worksheets/sheet1.xml", of: scratch("x.xlsx")).contains("<v>999999999999999</v>"))
    }
}
