import AwasTestSupport
import Foundation
import Testing

@testable import AwasWorkbook

/// A marked copy differs from its workbook by what is marked, and by nothing else.
@Suite struct WorkbookMarkingTests {
    private typealias Mark = WorkbookMarking.Mark

    private static func mark(_ cell: String, isError: Bool = true, _ text: String = "salah") throws -> Mark {
        Mark(try #require(CellAddress(cell)), isError: isError, text: text)
    }

    /// The parts of a copy in which the cells of the first sheet are marked.
    private func copy(_ workbook: WrittenWorkbook, _ marks: [Mark]) throws -> [String: String] {
        let reader = try WorkbookReader(workbook.path)
        let path = workbook.path + ".copy.xlsx"
        try WorkbookMarking(reader, [reader.sheets[0]: marks]).write(to: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        // What is read of both is the same.
        let (old, new) = (try reader.rows(of: reader.sheets[0]), try WorkbookReader(path))
        let again = try new.rows(of: new.sheets[0])
        while let row = try old.nextRow() { #expect(try again.nextRow() == row) }
        #expect(try again.nextRow() == nil)
        return try WorkbookMarkingTests.parts(path)
    }

    private static func parts(_ path: String) throws -> [String: String] {
        let archive = try ZipArchive(path, WorkbookLimits())
        return try Dictionary(
            uniqueKeysWithValues: archive.names.map {
                ($0, String(decoding: try archive.contents(of: $0), as: UTF8.self))
            })
    }

    private static func sheet(_ rows: String, before: String = "", after: String = "") -> [String: String] {
        ["xl/worksheets/sheet1.xml": "<worksheet>\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"]
    }

    private static let styles = """
        <styleSheet><fills count="2"><fill/><fill/></fills><cellXfs count="2"><xf fontId="3"/>\
        <xf numFmtId="14"><alignment wrapText="1"/></xf></cellXfs><cellStyles/></styleSheet>
        """

    /// Cells that are there, that are not there, and rows that are not there.
    @Test(arguments: [
        ("<row r='1'><c r='A1' s='1'><v>1</v></c></row>", "A1", "<c r=\"A1\" s=\"2\">"),
        ("<row r='1'><c r='A1'/><c r='C1'/></row>", "B1", "<c r='A1'/><c r=\"B1\" s=\"2\"/><c r='C1'/>"),
        ("<row r='1'><c r='A1'/></row>", "C1", "<c r='A1'/><c r=\"C1\" s=\"2\"/></row>"),
        ("<row r='1'><c/><c s='1'/></row>", "B1", "<c/><c s=\"2\"/>"),
        ("<row r='1' spans='1:1'><c r='A1'/></row>", "B1", "<row r=\"1\"><c r='A1'/><c r=\"B1\" s=\"2\"/></row>"),
        ("<row r='1' s='1' customFormat='1'/>", "A1", "customFormat=\"1\"><c r=\"A1\" s=\"2\"/></row>"),
        ("<row r='1'/><row r='5'/>", "B3", "<row r='1'/><row r=\"3\"><c r=\"B3\" s=\"2\"/></row><row r='5'/>"),
        ("<row r='1'/>", "B3", "<row r='1'/><row r=\"3\"><c r=\"B3\" s=\"2\"/></row></sheetData>"),
        ("<row r='1'><c r='B1'/><extLst/></row>", "C1", "<c r='B1'/><c r=\"C1\" s=\"2\"/><extLst/>"),
        ("", "B3", "<sheetData><row r=\"3\"><c r=\"B3\" s=\"2\"/></row></sheetData>"),
    ])
    func cellsAreMarkedWhereTheyStand(rows: String, cell: String, expected: String) throws {
        let workbook = try WrittenWorkbook(
            WorkbookMarkingTests.sheet(rows).merging(["xl/styles.xml": WorkbookMarkingTests.styles]) { $1 })
        let parts = try copy(workbook, [WorkbookMarkingTests.mark(cell)])
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains(expected), "\(sheet)")
        #expect(parts["xl/comments1.xml"]?.contains("<comment ref=\"\(cell)\" authorId=\"0\">") ?? false)
        #expect(parts["xl/drawings/vmldrawing1.vml"]?.contains("<x:ClientData ObjectType=\"Note\">") ?? false)
        #expect(sheet.contains("</sheetData><legacyDrawing xmlns:r="))
    }

    /// A style is the cell's own but for its fill, once for all cells that had the same.
    @Test func stylesAreCopied() throws {
        let rows = "<row r='1'><c r='A1' s='1'/><c r='B1' s='1'/><c r='C1' s='99'/><c r='D1' s='1'/></row>"
        let workbook = try WrittenWorkbook(
            WorkbookMarkingTests.sheet(rows).merging(["xl/styles.xml": WorkbookMarkingTests.styles]) { $1 })
        let marks = try ["A1", "B1", "C1"].map { try WorkbookMarkingTests.mark($0) }
        let parts = try copy(workbook, marks + [WorkbookMarkingTests.mark("D1", isError: false)])
        let styles = try #require(parts["xl/styles.xml"])
        #expect(styles.contains("<fills count=\"4\"><fill/><fill/><fill><patternFill patternType=\"solid\">"))
        #expect(styles.contains("FFFFC7CE") && styles.contains("FFFFEB9C"))
        let wanted = """
            <cellXfs count="5"><xf fontId="3"/><xf numFmtId="14"><alignment wrapText="1"/></xf>\
            <xf numFmtId="14" fillId="2" applyFill="1"><alignment wrapText="1"></alignment></xf>\
            <xf numFmtId="0" fontId="0" borderId="0" fillId="2" applyFill="1"/>\
            <xf numFmtId="14" fillId="3" applyFill="1"><alignment wrapText="1"></alignment></xf></cellXfs>
            """
        #expect(styles.contains(wanted), "\(styles)")
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains("<c r=\"A1\" s=\"2\"/><c r=\"B1\" s=\"2\"/><c r=\"C1\" s=\"3\"/><c r=\"D1\" s=\"4\"/>"))
    }

    /// A cell that names no style has the first, and one that names none of them has none.
    @Test func cellsWithoutStyleHaveTheFirst() throws {
        let rows = "<row r='1'><c r='A1'><v>45561</v></c><c r='B1' s='7'><v>45561</v></c></row>"
        let workbook = try WrittenWorkbook(
            WorkbookMarkingTests.sheet(rows).merging([
                "xl/styles.xml": "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>"
            ]) { $1 })
        #expect(try workbook.cells() == ["A1": .date(serial: 45561), "B1": .number(45561)])
        let styles = try copy(workbook, [WorkbookMarkingTests.mark("A1"), WorkbookMarkingTests.mark("B1")])[
            "xl/styles.xml"]
        #expect(styles?.contains("<xf numFmtId=\"14\" fillId=\"2\" applyFill=\"1\"/><xf numFmtId=\"0\"") ?? false)
    }

    /// What stands where it should not is refused rather than marked in the wrong place.
    @Test(arguments: [
        ("<row><row><c/></row></row>", "<styleSheet/>"), ("<c/>", "<styleSheet/>"),
        ("</sheetData><sheetData><row/>", "<styleSheet/>"), ("<x><row/></x>", "<styleSheet/>"),
        ("<row/>", "<styleSheet><cellXfs><a/></cellXfs></styleSheet>"),
        ("<row/>", "<styleSheet><cellXfs><xf><xf/></xf></cellXfs></styleSheet>"),
        ("<row/>", "<styleSheet><cellXfs/><cellXfs/></styleSheet>"),
    ])
    func oddStructuresAreRefused(rows: String, styles: String) throws {
        let parts = WorkbookMarkingTests.sheet(rows).merging(["xl/styles.xml": styles]) { $1 }
        let workbook = try WrittenWorkbook(parts)
        #expect(throws: WorkbookError.self) { try copy(workbook, [WorkbookMarkingTests.mark("A1")]) }
    }

    /// The general format is no date, whatever a workbook declares.
    @Test func theGeneralFormatIsNoDate() throws {
        let styles = "<styleSheet><numFmts><numFmt numFmtId='0' formatCode='yyyy'/></numFmts></styleSheet>"
        let rows = "<row r='1'><c r='A1'><v>45561</v></c></row>"
        let workbook = try WrittenWorkbook(WorkbookMarkingTests.sheet(rows).merging(["xl/styles.xml": styles]) { $1 })
        #expect(try workbook.cells() == ["A1": .number(45561)])
        _ = try copy(workbook, [WorkbookMarkingTests.mark("A1")])
    }

    /// A workbook without styles gets some; so does one whose styles are empty.
    @Test(arguments: [
        nil, "<styleSheet/>", "<styleSheet></styleSheet>", "<x:styleSheet xmlns:x='m'><x:fonts/></x:styleSheet>",
    ])
    func stylesAreMade(styles: String?) throws {
        let others = styles.map { ["xl/styles.xml": $0] } ?? [:]
        let rows = "<row r='1'><c r='A1'><v>1</v></c></row>"
        let workbook = try WrittenWorkbook(WorkbookMarkingTests.sheet(rows).merging(others) { $1 })
        let parts = try copy(workbook, [WorkbookMarkingTests.mark("A1")])
        let text = try #require(parts["xl/styles.xml"])
        #expect(text.contains("cellXfs count=\"2\">") && text.contains("fills count=\"4\">"), "\(text)")
        #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<c r=\"A1\" s=\"1\">") ?? false)
        if styles == nil {
            #expect(parts["xl/_rels/workbook.xml.rels"]?.contains("Target=\"/xl/styles.xml\"") ?? false)
        }
    }

    /// A sheet with comments keeps them: a cell that has one gets a text more, others one of their own.
    @Test func commentsAreKept() throws {
        let rows = "<row r='1'><c r='A1'/><c r='B1'/></row>"
        let parts = WorkbookMarkingTests.sheet(
            rows, after: "<drawing r:id='d'/><legacyDrawing r:id='v'/><tableParts/>"
        ).merging([
            "xl/worksheets/_rels/sheet1.xml.rels": """
            <Relationships><Relationship Id='c' Type='http://x/comments' Target='../comments7.xml'/>\
            <Relationship Id='v' Type='http://x/vmlDrawing' Target='../drawings/v.vml'/></Relationships>
            """,
            "xl/comments7.xml": """
            <comments><authors><author>Staf</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>periksa</t></r>\
            </text></comment></commentList></comments>
            """,
            "xl/drawings/v.vml": "<xml><v:shape id='_x0000_s1025'><br></v:shape></xml>",
        ]) { $1 }
        let marks = try [WorkbookMarkingTests.mark("A1", "dua <baris>"), WorkbookMarkingTests.mark("B1")]
        let copied = try copy(WrittenWorkbook(parts), marks)
        let comments = try #require(copied["xl/comments7.xml"])
        #expect(comments.contains("<t>periksa&#10;&#10;dua &lt;baris&gt;</t>"))
        #expect(comments.contains("<author>Staf</author><author>Awas</author>"))
        #expect(
            comments.contains("<comment ref=\"B1\" authorId=\"1\">")
                && comments.components(separatedBy: "<comment ").count == 3)
        let drawing = try #require(copied["xl/drawings/v.vml"])
        #expect(drawing.hasPrefix("<xml><v:shape id='_x0000_s1025'><br></v:shape><v:shapetype xmlns:v="))
        #expect(drawing.contains("id=\"_x0000_s1026\"") && drawing.components(separatedBy: "ClientData ").count == 2)
        #expect(copied["xl/worksheets/sheet1.xml"]?.components(separatedBy: "<legacyDrawing").count == 2)
    }

    /// Several marks at a cell are one comment, and what XML cannot hold is numbered.
    @Test func marksOfACellAreOneComment() throws {
        let workbook = try WrittenWorkbook(rows: "<row r='1'><c r='A1'/></row>")
        let marks = try [
            WorkbookMarkingTests.mark("A1", isError: false, "satu\u{1}"),
            WorkbookMarkingTests.mark("A1", "dua _x0041_"),
        ]
        let comments = try #require(try copy(workbook, marks)["xl/comments1.xml"])
        #expect(comments.contains(">satu_x0001_&#10;&#10;dua _x005F_x0041_</t>"), "\(comments)")
        #expect(comments.components(separatedBy: "<comment ").count == 2)
    }

    /// Parts in UTF-16 and in Latin-1 stay so; what is added is written alike.
    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .isoLatin1])
    func partsKeepTheirEncoding(_ encoding: String.Encoding) throws {
        let name = encoding == .isoLatin1 ? "ISO-8859-1" : "UTF-16"
        let text = """
            \(encoding == .isoLatin1 ? "" : "\u{FEFF}")<?xml version="1.0" encoding="\(name)"?><worksheet><sheetData><row r="1">\
            <c r="A1" t="str"><v>é</v></c></row></sheetData></worksheet>
            """
        let folder = NSTemporaryDirectory() + "awas-marking-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/buku.xlsx"
        let parts = [
            "xl/workbook.xml": WrittenWorkbook.book, "xl/_rels/workbook.xml.rels": WrittenWorkbook.relationships,
        ].mapValues { Data($0.utf8) }.merging(["xl/worksheets/sheet1.xml": text.data(using: encoding) ?? Data()]) { $1 }
        try ZipFile.write(parts, at: path)
        let reader = try WorkbookReader(path)
        try WorkbookMarking(
            reader, [reader.sheets[0]: [WorkbookMarkingTests.mark("A1"), WorkbookMarkingTests.mark("B2")]]
        )
        .write(to: "\(folder)/copy.xlsx")
        let copy = try WorkbookReader("\(folder)/copy.xlsx")
        let rows = try copy.rows(of: copy.sheets[0])
        #expect(try rows.nextRow()?.cells.first?.value == .text("é"))
        let bytes = try ZipArchive("\(folder)/copy.xlsx", WorkbookLimits()).contents(of: "xl/worksheets/sheet1.xml")
        let marked = try #require(String(data: Data(bytes), encoding: encoding))
        #expect(
            marked.contains("<c r=\"A1\" t=\"str\" s=\"1\">") && marked.contains("<c r=\"B2\" s=\"1\"/>"), "\(marked)")
    }

    /// Of a workbook with macros the copy has none, and one whose sheets are macros is refused.
    @Test func macrosAreLeftOut() throws {
        let kinds = """
            <Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>\
            <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>
            """
        let links = WrittenWorkbook.relationships.replacing(
            "</Relationships>",
            with: "<Relationship Id='m' Type='http://x/vbaProject' Target='vbaProject.bin'/></Relationships>")
        let workbook = try WrittenWorkbook(
            rows: "<row r='1'><c r='A1'/></row>",
            ["[Content_Types].xml": kinds, "xl/_rels/workbook.xml.rels": links, "xl/vbaProject.bin": "macros"])
        for marks in [[], [try WorkbookMarkingTests.mark("A1")]] {
            let parts = try copy(workbook, marks)
            #expect(parts["xl/vbaproject.bin"] == nil)
            #expect(parts.values.allSatisfy { !$0.contains("vba") && !$0.contains("macroEnabled") }, "\(parts)")
        }
        let sheets = try WrittenWorkbook([
            "xl/_rels/workbook.xml.rels": links.replacing("http://x/vbaProject", with: "http://x/xlMacrosheet")
        ])
        #expect(throws: WorkbookError.self) { try WorkbookMarking(WorkbookReader(sheets.path), [:]) }
    }
}

/// Changes of bytes come to the same however the part is unpacked.
@Suite struct PartEditsTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func editsAreThoseOfTheText(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        // Longer than what is unpacked at once.
        let length = random.pick([10, 1000, 1 << 17, (1 << 17) + 1, 400_000], else: 10)
        let text = String(
            (0..<length).map { _ in Character(UnicodeScalar(UInt8.random(in: 97...122, using: &random))) })
        let workbook = try WrittenWorkbook(["part": text])
        var edits = PartEdits(.utf8)
        var expected = Array(text)
        var places = (0..<random.pick([1, 5, 50], else: 1)).map { _ in Int.random(in: 0...length, using: &random) }
        places = Array(Set(places + [0, length])).sorted()
        var changes: [(Range<Int>, String)] = []
        for (place, next) in zip(places, places.dropFirst() + [length]) {
            let end = Bool.random(using: &random) ? place : Int.random(in: place...next, using: &random)
            changes.append((place..<end, random.pick(["", "X", "YYYY"], else: "")))
        }
        for (range, text) in changes.reversed() { expected.replaceSubrange(range, with: Array(text)) }
        for (range, text) in changes.shuffled(using: &random) { edits.replace(range, with: text) }
        var part = try ZipArchive(workbook.path, WorkbookLimits()).open("part")
        var found: [UInt8] = []
        #expect(
            edits.apply(to: &part) { bytes in
                found += bytes
                return true
            })
        #expect(String(decoding: found, as: UTF8.self) == String(expected))
    }
}
