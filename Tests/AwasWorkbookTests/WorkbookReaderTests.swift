import AwasTestSupport
import Testing

@testable import AwasWorkbook

/// Whatever Excel opens is opened.
@Suite struct WorkbookReaderTests {
    @Test func cellsAreReadAsTheyAreMeant() throws {
        let workbook = try WrittenWorkbook(
            rows: """
                <row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3'><v>1.5E2</v></c><c r='C3' s='3'/><c r='D3' t='str'><f>A1</f>
                <v>teks</v></c><c r='E3' t='inlineStr'><is><r><t>se</t></r><rPh><t>x</t></rPh><r><t>l</t></r></is></c>
                <c r='F3' t='b'><v>1</v></c><c r='G3' t='b'><v>0</v></c><c r='H3' t='e'><v>#DIV/0!</v></c>
                <c r='I3'><f>SUM(A1)</f></c><c r='J3' t='s'><v>1</v></c><c r='K3'><v>1,5</v></c>
                <c r='XFD3' t='str'><v>a_x000A_b</v></c></row>
                """,
            [
                "xl/sharedStrings.xml":
                    "<sst><si><r><t>te</t></r><r><t>bal</t></r><rPh><t>x</t></rPh></si><si><t/></si></sst>"
            ])
        let rows = try workbook.rows()
        #expect(rows.map(\.number) == [3])
        #expect(rows[0].cells.filter(\.isFormula).map(\.address.description) == ["D3", "I3"])
        #expect(
            try workbook.cells() == [
                "A3": .text("tebal"), "B3": .number(150), "D3": .text("teks"), "E3": .text("sel"), "F3": .boolean(true),
                "G3": .boolean(false), "H3": .error("#DIV/0!"), "I3": .uncalculated, "K3": .text("1,5"),
                "XFD3": .text("a\nb"),
            ])
    }

    @Test func rowsAndCellsNeedNotSayWhereTheyAre() throws {
        let workbook = try WrittenWorkbook(
            rows:
                "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r='5' hidden='1'><c r='C5'><v>5</v></c><c><v>6</v></c>"
                + "</row><row><c><v>7</v></c></row>")
        #expect(
            try workbook.cells() == [
                "A1": .number(1), "C1": .number(3), "C5": .number(5), "D5": .number(6), "A6": .number(7),
            ])
        #expect(try workbook.rows().map(\.isHidden) == [false, true, false])
    }

    /// Prefixes, the folders of parts, the case of their names and strokes are anyone's choice.
    @Test func partsAreFoundWhereverTheyAre() throws {
        let workbook = try WrittenWorkbook([
            "_rels/.rels":
                "<Relationships><Relationship Id='x' Type='http://purl/officeDocument' Target='Buku/Isi.xml'/></Relationships>",
            "buku/isi.xml": """
            <x:workbook xmlns:x='m' xmlns:q='r'><x:sheets><x:sheet name='Satu &amp; _x0032_' state='veryHidden' q:id='b'/>
            </x:sheets></x:workbook>
            """,
            "buku/_rels/isi.xml.rels": """
            <p:Relationships xmlns:p='p'><p:Relationship Id='b' Target='..\\Lain/./lembar.xml'/>
            <p:Relationship Id='c' Type='http://purl/sharedStrings' Target='/teks.xml'/></p:Relationships>
            """,
            "teks.xml": "<y:sst xmlns:y='y'><y:si><y:t>ada</y:t></y:si></y:sst>",
            "lain\\LEMBAR.xml":
                "<z:worksheet xmlns:z='z'><z:sheetData><z:row><z:c t='s'><z:v>0</z:v></z:c></z:row></z:sheetData></z:worksheet>",
        ])
        let sheets = try WorkbookReader(workbook.path).sheets
        #expect(sheets.map(\.name) == ["Satu & 2"] && sheets.map(\.isHidden) == [true])
        #expect(try workbook.cells() == ["A1": .text("ada")])
    }

    @Test func daysAreNumbersThatAreShownAsSuch() throws {
        let styles = """
            <styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-421]dd\\ mmmm\\ yyyy;@'/>
            <numFmt numFmtId='165' formatCode='0" hari"'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
            <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='46'/></cellXfs></styleSheet>
            """
        let rows = """
            <row r='1'><c r='A1' s='1'><v>45561.5</v></c><c r='B1' s='2'><v>45561</v></c><c r='C1' s='3'><v>45561</v></c>
            <c r='D1' s='4'><v>0.5</v></c><c r='E1' t='d'><v>2024-09-26T12:00:00Z</v></c><c r='F1' s='0'><v>1</v></c>
            <c r='G1' s='1'><v>60</v></c><c r='H1' s='1'><v>1</v></c><c r='I1' t='d'><v>kemarin</v></c></row>
            """
        let cells = try WrittenWorkbook(rows: rows, ["xl/styles.xml": styles]).cells()
        #expect(cells["A1"] == .date(serial: 45561.5) && cells["E1"] == .date(serial: 45561.5))
        #expect(
            ["A1", "B1", "E1", "H1"].map { cells[$0]?.day?.description } == [
                "2024-09-26", "2024-09-26", "2024-09-26", "1900-01-01",
            ])
        #expect(["C1", "D1", "F1"].map { cells[$0] } == [.number(45561), .number(0.5), .number(1)])
        #expect(cells["G1"]?.day == nil && cells["I1"] == .text("kemarin"))
        let later = try WrittenWorkbook(
            rows: "<row r='1'><c r='A1' s='1'><v>44099</v></c></row>",
            [
                "xl/styles.xml": styles,
                "xl/workbook.xml": WrittenWorkbook.book.replacing(
                    "<sheets>", with: "<workbookPr date1904='1'/><sheets>"),
            ])
        #expect(try later.cells()["A1"]?.day?.description == "2024-09-26")
        #expect(try WorkbookReader(later.path).countsFrom1904)
    }

    /// Later editions, rules and other views have elements of the same names.
    @Test func whatIsSaidOfOthersCountsForNothing() throws {
        let workbook = try WrittenWorkbook([
            "xl/workbook.xml": """
            <workbook xmlns:r='r' xmlns:x='x'><workbookPr date1904='1'/><sheets><sheet name='Satu' r:id='a'/></sheets>
            <extLst><ext><x:workbookPr/></ext></extLst></workbook>
            """,
            "xl/styles.xml": """
            <styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.0'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs>
            <dxfs><dxf><numFmt numFmtId='164' formatCode='yyyy'/></dxf></dxfs></styleSheet>
            """,
            "xl/worksheets/sheet1.xml": """
            <worksheet><sheetData><row><c s='0'><v>1</v></c></row></sheetData><customSheetViews><customSheetView>
            <autoFilter ref='B1:B2'/></customSheetView></customSheetViews></worksheet>
            """,
        ])
        #expect(try workbook.cells() == ["A1": .number(1)])
        let reader = try WorkbookReader(workbook.path)
        #expect(try reader.countsFrom1904 && reader.layout(of: reader.sheets[0]).filter == nil)
    }

    @Test func aSheetSaysMoreThanItsCellsHold() throws {
        let workbook = try WrittenWorkbook([
            "xl/worksheets/sheet1.xml": """
            <worksheet><cols><col min='1' max='1'/><col min='3' max='4' hidden='true'/></cols><sheetData/>
            <autoFilter ref='A1:C9'/><mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='B5:A2'/></mergeCells></worksheet>
            """
        ])
        let reader = try WorkbookReader(workbook.path)
        let layout = try reader.layout(of: reader.sheets[0])
        #expect(layout.merged == ["A1:C1", "A2:B5"].compactMap(CellRange.init))
        #expect(layout.hiddenColumns == [3...4] && layout.filter == CellRange("A1:C9"))
    }

    /// Parts in UTF-16, with a mark and without a declaration.
    @Test func partsMayBeInUTF16() throws {
        let script = """
            import sys, zipfile
            old = {n: zipfile.ZipFile(sys.argv[1]).read(n) for n in zipfile.ZipFile(sys.argv[1]).namelist()}
            with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as file:
                for name, data in old.items(): file.writestr(name, data.decode().encode('utf-16'))
            """
        let workbook = try WrittenWorkbook(rows: "<row><c t='str'><v>é – 😀</v></c></row>")
        try Python.run(script, [workbook.path])
        #expect(try workbook.cells() == ["A1": .text("é – 😀")])
    }

    /// A sheet of many pieces, some of whose cells and texts lie in two of them.
    @Test func longSheetsComePieceByPiece() throws {
        let rows = (1...5_000).map {
            "<row r='\($0)'><c r='A\($0)'><v>\($0)</v></c><c t='str'><v>baris &lt;\($0)&gt;</v></c></row>"
        }
        let workbook = try WrittenWorkbook(rows: rows.joined())
        let found = try workbook.rows()
        #expect(found.map(\.number) == Array(1...5_000))
        #expect(
            found.allSatisfy { row in
                row.cells.map(\.value) == [.number(Double(row.number)), .text("baris <\(row.number)>")]
            })
    }
}
