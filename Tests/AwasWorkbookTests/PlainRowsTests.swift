import AwasTestSupport
import Testing

@testable import AwasWorkbook

/// Rows that are read by their bytes are those that the parser of XML tells, and so are errors.
@Suite struct PlainRowsTests {
    private func read(_ workbook: WrittenWorkbook, plainRows: Bool) -> Result<[WorkbookRow], WorkbookError> {
        var limits = WorkbookLimits()
        limits.readsPlainRows = plainRows
        do throws(WorkbookError) { return .success(try workbook.rows(limits)) } catch { return .failure(error) }
    }

    private static let others = ["xl/sharedStrings.xml": "<sst><si><t>nol</t></si><si><t/></si></sst>"]

    @Test(arguments: [
        "<row r='1' spans='1:2' hidden='true' x:hidden='0'><c r='A1' t='s' s='0'><v>0</v></c><c r='B1'/></row>",
        "<row/><row></row>\n<row r=\"9\" ht='3'>\n <c><v>1</v></c>\t<c><v>-2.50</v></c>\n</row>",
        "<row><c t='inlineStr'><is><t>a &amp; b &lt;&gt;&quot;&apos;</t></is></c><c t='str'><v>_x0041_ _</v></c></row>",
        "<row><c t='inlineStr'><is><t xml:space=\"preserve\"> é – 😀 </t></is></c><c><f>A1&amp;B1</f><v>7</v></c></row>",
        "<row><c><f>A1</f></c><c t='str'><f>A1</f><v></v></c><c t='str'><v>a\tb\nc</v></c><c t='b'><v>1</v></c></row>",
        "<row><c t='e'><v>#N/A</v></c><c t='d'><v>2024-09-26</v></c><c><v>1e3</v></c><c><v>x</v></c><c><v>-0</v></c></row>",
        "<row><c><v>12345678901234567</v></c><c><v>0.1</v></c><c><v>.5</v></c><c><v>5.</v></c><c><v>007</v></c></row>",
        "<row><c t='s'><v>+0</v></c><c t='s'><v>1</v></c></row>",
        // What only the parser knows.
        "<row><c><v>1</v></c></row><row><!-- <c> --><c><v><![CDATA[2]]></v></c></row><row><c><v>3</v></c></row>",
        "<row><c><v>1</v></c></row><x:row><x:c><x:v>2</x:v></x:c></x:row><row><c cm='1'><v>3</v></c></row>",
        "<row><c><v>1&#50;</v></c><c t='inlineStr'><is><r><t>a</t></r><rPh><t>x</t></rPh></is></c><c><v>1\r\n</v></c></row>",
        "<row><c><f t='shared' si='0'/><v>1</v></c><c><v>1</v><v>2</v></c><c><is><t>a</t></is><v>b</v></c></row>",
        "<c><v>1</v></c><row><c><v>1</v></c></row >",
        // What is no XML, or no sheet.
        "<row r='1' r='2'/>", "<row hidden/>", "<row r='1'hidden='1'/>", "<row><c r='A1' r='A1'/></row>",
        "<row><c t=s/></row>",
        "<row><c><v>1</v></row>", "<row><c><v>]]></v></c></row>", "<row><c><v>&x;</v></c></row>",
        "<row><c><v>\u{1}</v></c></row>",
        "<row><c><v>\u{FFFF}</v></c></row>", "<row r='0'/>", "<row r='x'/>", "<row><c r='B2'/></row>",
        "<row r='1048577'/>",
        "<row><c t='s'><v>2</v></c></row>", "<row><c", "<row><c><v>&am",
        "<row><c t='inlineStr'><is><t>\u{FFFE}</t></is></c></row>",
    ])
    func rowsAreTheSame(rows: String) throws {
        let workbook = try WrittenWorkbook(
            rows: "<row><c><v>1</v></c></row>\(rows)<row><c><v>9</v></c></row>", Self.others)
        #expect(read(workbook, plainRows: true) == read(workbook, plainRows: false))
    }

    /// The letters that begin the rows may stand where they begin nothing.
    @Test(arguments: [
        "<a><!-- <sheetData> --><sheetData><row><c><v>1</v></c></row></sheetData></a>",
        "<a><x:sheetData><row><c><v><![CDATA[<sheetData>]]></v></c></row></x:sheetData></a>",
        "<a><sheetData/><sheetData><row><c><v>1</v></c></row></sheetData><sheetData><row><c><v>2</v></c></row></sheetData></a>",
        "<?xml version='1.0' encoding='ISO-8859-1'?><a><sheetData><row><c><v>é</v></c></row></sheetData></a>",
        "\u{FEFF}<a><sheetData><row><c><v>é</v></c></row></sheetData></a>", " <a><sheetData><row/></sheetData></a>",
        "<a><sheetData><row/></sheetData></a><b/>", "<a><sheetData></a>", "", "<sheetData>",
    ])
    func rowsBeginWhereTheyBegin(sheet: String) throws {
        let workbook = try WrittenWorkbook(["xl/worksheets/sheet1.xml": sheet])
        #expect(read(workbook, plainRows: true) == read(workbook, plainRows: false))
    }

    /// Rows that lie in two pieces, that take more than one, and bytes that are no UTF-8.
    @Test func piecesEndAnywhere() throws {
        for length in [1, 3_001, 70_000, 200_000] {
            let text = String(repeating: "é", count: length / 2) + "&amp;"
            let rows = String(
                repeating: "<row><c t='str'><v>\(text)</v></c><c><v>1</v></c></row>", count: 400_000 / length + 3)
            let workbook = try WrittenWorkbook(rows: rows)
            #expect(read(workbook, plainRows: true) == read(workbook, plainRows: false))
        }
    }

    /// Both readings of a layout find the same, wherever areas stand that are none.
    @Test(arguments: [
        "<sheetData><row/><mergeCell ref='A1:B9'/><extLst/><mergeCell ref='A1:B9'/><row/></sheetData>",
        "<customSheetViews><sheetData><row/></sheetData><mergeCell ref='A1:B9'/></customSheetViews>", "<sheetData/>",
        "",
    ])
    func layoutsAreTheSame(rows: String) throws {
        let areas = "<mergeCells><mergeCell ref='A2:A4'/></mergeCells>"
        let workbook = try WrittenWorkbook([
            "xl/worksheets/sheet1.xml": "<w><cols><col min='2' max='3' hidden='1'/></cols>\(rows)\(areas)</w>"
        ])
        let reader = try WorkbookReader(workbook.path)
        let layout = try reader.layout(of: reader.sheets[0])
        let both = try #require(try reader.rowsAndLayout(of: reader.sheets[0]))
        while try both.nextRow() != nil {}
        #expect(both.layout == layout && layout.merged == [CellRange("A2:A4")] && layout.hiddenColumns == [2...3])
    }

    /// As Excel and LibreOffice write them, down to the last byte of the last row.
    @Test func rowsOfMostProgramsArePlain() throws {
        let rows = """
            <row r="1" spans="1:2" ht="13.5" x14ac:dyDescent="0.25"><c r="A1" t="str"><v>a</v></c><c r="B1" s="1"><v>5</v></c></row>
            <row r="2" customFormat="false" hidden="false"><c r="A2" s="0" t="inlineStr"><is><t>b</t></is></c><c r="B2"/></row>
            """
        let bytes = Array("\(rows)</sheetData>".utf8)
        let receiver = OfficeOpenRows(SharedTexts(), CellStyles(), countsFrom1904: false, WorkbookLimits())
        let rest = try (bytes + [0]).withUnsafeBufferPointer { all in
            let first = try #require(all.baseAddress)
            var plain = PlainRows(first, first + bytes.count, receiver)
            return try plain.read().rest - first
        }
        #expect(rest == rows.utf8.count && receiver.rows.map(\.cells.count) == [2, 1])
    }
}
