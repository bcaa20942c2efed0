import AwasTestSupport
import Foundation
import Testing

@testable import AwasWorkbook

/// Workbooks that were made to do harm: each gives its rows or a clear error, in little time and memory.
@Suite struct HostileWorkbookTests {
    private static let sheetPart = "xl/worksheets/sheet1.xml"

    /// What reading everything of a workbook comes to.
    private enum Outcome: Equatable {
        /// So many rows.
        case rows(Int)
        case refused(WorkbookError)
    }

    /// Reads all of a workbook, in less than some seconds of the processor.
    private func outcome(_ workbook: WrittenWorkbook, seconds: Double = 4) -> Outcome {
        let start = HostileWorkbookTests.processorSeconds
        defer { #expect(HostileWorkbookTests.processorSeconds - start < seconds) }
        do throws(WorkbookError) {
            let reader = try WorkbookReader(workbook.path)
            var count = 0
            for sheet in reader.sheets {
                _ = try reader.layout(of: sheet)
                let rows = try reader.rows(of: sheet)
                while try rows.nextRow() != nil { count += 1 }
            }
            return .rows(count)
        } catch {
            #expect(error.message.indonesian.contains(workbook.path) && error.message.english.contains(workbook.path))
            return .refused(error)
        }
    }

    /// Of this thread, which no other test shares.
    private static var processorSeconds: Double {
        Double(clock_gettime_nsec()) / 1e9
    }

    private static func clock_gettime_nsec() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// A workbook whose archive a script in Python makes, which finds `file` open to be written.
    private func made(_ script: String) throws -> WrittenWorkbook {
        let workbook = try WrittenWorkbook(bytes: [])
        let head = "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as file:\n"
        let body = script.split(separator: "\n").map { "    \($0)\n" }.joined()
        try Python.run(head + body, [workbook.path])
        return workbook
    }

    /// A part of an OpenDocument workbook with some sheets.
    private func content(_ sheets: String) -> String {
        """
        <office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet>\(sheets)\
        </office:spreadsheet></office:body></office:document-content>
        """
    }

    private func openDocument(_ sheets: String, _ others: [String: String] = [:]) throws -> WrittenWorkbook {
        let workbook = try WrittenWorkbook(bytes: [])
        try ZipFile.write(["content.xml": content(sheets)].merging(others) { $1 }, at: workbook.path)
        return workbook
    }

    private func cell(_ value: Int = 1, _ attributes: String = "") -> String {
        "<table:table-cell office:value-type='float' office:value='\(value)' \(attributes)/>"
    }

    // MARK: Archives

    @Test func bombsOfOneParts() throws {
        for (name, part) in [("xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("content.xml", "content.xml")] {
            let isOpenDocument = name == "content.xml"
            let usual = [
                ("xl/workbook.xml", WrittenWorkbook.book),
                ("xl/_rels/workbook.xml.rels", WrittenWorkbook.relationships),
            ]
            let others = isOpenDocument ? [] : usual
            let bomb = try made(
                others.map { "file.writestr('\($0)', '''\($1)''')" }.joined(separator: "\n") + """

                    with file.open('\(name)', 'w') as part:
                        for _ in range(300): part.write(b' ' * 1000000)
                    """)
            #expect(outcome(bomb) == .refused(.tooLarge(path: bomb.path, part: part, .ratio(200))))
        }
    }

    /// Thousands of parts, each of which is small.
    @Test func bombsOfManyParts() throws {
        let bomb = try made("for number in range(20000): file.writestr('xl/%d.xml' % number, '')")
        guard case .refused(.tooLarge(_, _, .parts)) = outcome(bomb) else {
            Issue.record("read")
            return
        }
        // What the directory says is believed, before a byte is unpacked.
        let large = try made(
            """
            file.writestr('xl/workbook.xml', '')
            for number in range(9000):
                part = zipfile.ZipInfo('a%d' % number)
                file.writestr(part, 'a')
                part.file_size = 4000000
            """)
        guard case .refused(.tooLarge(_, _, .bytes)) = outcome(large) else {
            Issue.record("\(outcome(large))")
            return
        }
    }

    /// An archive in an archive is no part of a workbook, and what is named as one is no XML.
    @Test func bombsInEachOther() throws {
        let bomb = try made(
            """
            import io
            inner = io.BytesIO()
            with zipfile.ZipFile(inner, 'w', zipfile.ZIP_DEFLATED) as other: other.writestr('a', b'0' * 3000000)
            for number in range(100): file.writestr('%d.zip' % number, inner.getvalue())
            file.writestr('xl/workbook.xml', '''\(WrittenWorkbook.book)''')
            file.writestr('xl/_rels/workbook.xml.rels', '''\(WrittenWorkbook.relationships)''')
            file.writestr('xl/worksheets/sheet1.xml', inner.getvalue())
            """)
        #expect(
            outcome(bomb) == .refused(.damaged(path: bomb.path, part: HostileWorkbookTests.sheetPart)))
    }

    /// Names that lead out of a folder lead nowhere: nothing is unpacked into one.
    @Test func namesThatLeadOutOfTheFile() throws {
        for target in ["../../../../etc/passwd", "/etc/passwd", "..\\..\\etc\\passwd", "file:///etc/passwd"] {
            let relationships = "<R><Relationship Id='a' Type='x/worksheet' Target='\(target)'/></R>"
            let workbook = try WrittenWorkbook(["xl/_rels/workbook.xml.rels": relationships, "../../naik.xml": "<a/>"])
            guard case .refused(.damaged(workbook.path, _)) = outcome(workbook) else {
                Issue.record("\(target) is read")
                return
            }
        }
    }

    @Test func relationshipsInACircle() throws {
        let itself = "<R><Relationship Id='a' Type='x/worksheet' Target='workbook.xml'/></R>"
        let circle = try WrittenWorkbook([
            "_rels/.rels": "<R><Relationship Id='x' Type='x/officeDocument' Target='xl/workbook.xml'/></R>",
            "xl/_rels/workbook.xml.rels": itself,
            "xl/_rels/workbook.xml.rels.rels": itself,
        ])
        #expect(outcome(circle) == .rows(0))
        let sheets = String(repeating: "<sheet name='S' r:id='a'/>", count: 1_000)
        let same = try WrittenWorkbook(["xl/workbook.xml": "<workbook xmlns:r='r'>\(sheets)</workbook>"])
        #expect(outcome(same) == .refused(.damaged(path: same.path, part: "xl/workbook.xml")))
    }

    @Test func passwords() throws {
        let whole = try made("file.writestr('mimetype', 'x'); file.writestr('encrypted-package', b'abc')")
        #expect(outcome(whole) == .refused(.oldOrEncrypted(path: whole.path)))
        let manifest = "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
        let parts = try openDocument("", ["META-INF/manifest.xml": manifest])
        #expect(outcome(parts) == .refused(.oldOrEncrypted(path: parts.path)))
        let flagged = try made(
            """
            file.writestr('xl/workbook.xml', 'abc')
            file.infolist()[0].flag_bits |= 1
            """)
        #expect(outcome(flagged) == .refused(.oldOrEncrypted(path: flagged.path)))
    }

    /// A document that Awas wrote, cut short.
    @Test func filesThatEndTooEarly() throws {
        let text = String(repeating: "<row><c t='s'><v>0</v></c><c><v>1</v></c></row>", count: 3)
        let numbers = (0..<9_000).map { "<row r='\($0 + 5)'><c><v>\($0 * 7919 % 100_003)</v></c></row>" }.joined()
        let workbook = try WrittenWorkbook(
            rows: text + numbers, ["xl/sharedStrings.xml": "<sst><si><t>a</t></si></sst>"])
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: workbook.path)))
        #expect(outcome(workbook) == .rows(9_003) && whole.count > 30_000)
        for count in stride(from: 0, to: whole.count, by: 1_000) {
            try Data(whole.prefix(count)).write(to: URL(fileURLWithPath: workbook.path))
            #expect(outcome(workbook) == .refused(.notWorkbook(path: workbook.path)))
        }
        // The directory in place, but a part cut short.
        for count in stride(from: 100, to: whole.count - 1_000, by: 1_000) {
            var bytes = whole
            bytes.replaceSubrange(count..<count + 50, with: repeatElement(0, count: 50))
            try Data(bytes).write(to: URL(fileURLWithPath: workbook.path))
            guard case .refused = outcome(workbook) else {
                Issue.record("a file that is damaged at \(count) is read")
                return
            }
        }
    }

    // MARK: XML

    @Test(arguments: [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/styles.xml",
        "xl/sharedStrings.xml", "docProps/custom.xml", "_rels/.rels",
    ])
    func entitiesAreRefused(part: String) throws {
        let laughs = (1..<10).map { "<!ENTITY l\($0) '" + String(repeating: "&l\($0 - 1);", count: 10) + "'>" }
        for declaration in [
            "<!DOCTYPE a [<!ENTITY l0 'ha'>\(laughs.joined())]>",
            "<!DOCTYPE a [<!ENTITY l9 SYSTEM 'file:///etc/passwd'>]>",
            "<!DOCTYPE a SYSTEM 'http://localhost/a.dtd'>",
        ] {
            let workbook = try WrittenWorkbook([part: "\(declaration)<a>&l9;</a>"])
            #expect(outcome(workbook) == .refused(.damaged(path: workbook.path, part: part)))
        }
    }

    @Test func entitiesOfOpenDocuments() throws {
        let workbook = try openDocument("", ["content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]>" + content("")])
        #expect(outcome(workbook) == .refused(.damaged(path: workbook.path, part: "content.xml")))
        let unknown = try openDocument("<table:table>&b;</table:table>")
        #expect(outcome(unknown) == .refused(.damaged(path: unknown.path, part: "content.xml")))
    }

    @Test func elementsInEachOther() throws {
        let deep = String(repeating: "<a>", count: 100_000)
        let workbook = try WrittenWorkbook(rows: deep)
        #expect(
            outcome(workbook)
                == .refused(.tooLarge(path: workbook.path, part: HostileWorkbookTests.sheetPart, .depth(64))))
        let document = try openDocument(deep)
        #expect(outcome(document) == .refused(.tooLarge(path: document.path, part: "content.xml", .depth(64))))
        // A tag that never ends, and one with a hundred thousand attributes.
        let attributes = (0..<100_000).map { "a\($0)='1'" }.joined(separator: " ")
        let long = try WrittenWorkbook(rows: "<row \(attributes)><c \(attributes)><v>1</v></c></row>")
        #expect(outcome(long) == .rows(1))
    }

    // MARK: Sheets

    @Test func hundredThousandSheets() throws {
        let sheets = (0..<100_000).map { "<sheet name='S\($0)' r:id='a'/>" }.joined()
        let workbook = try WrittenWorkbook(["xl/workbook.xml": "<workbook xmlns:r='r'>\(sheets)</workbook>"])
        #expect(
            outcome(workbook) == .refused(.tooLarge(path: workbook.path, part: "xl/workbook.xml", .entries(1 << 16))))
        let tables = (0..<100_000).map { "<table:table table:name='S\($0)'/>" }.joined()
        let document = try openDocument(tables)
        guard case .refused(.tooLarge(_, "content.xml", .sheets)) = outcome(document) else {
            Issue.record("\(outcome(document))")
            return
        }
        // Many small ones are read, each once.
        let small = try openDocument(
            (0..<200).map {
                "<table:table table:name='S\($0)'><table:table-row>\(cell())</table:table-row></table:table>"
            }
            .joined())
        #expect(outcome(small) == .rows(200))
    }

    @Test func rowsThatHoldNothing() throws {
        let rows = (1...1 << 20).map { "<row r='\($0)'/>" }.joined()
        let workbook = try WrittenWorkbook(rows: rows + "<row><c/></row>")
        #expect(
            outcome(workbook, seconds: 10)
                == .refused(.damaged(path: workbook.path, part: HostileWorkbookTests.sheetPart)))
        let whole = try WrittenWorkbook(rows: rows)
        #expect(outcome(whole, seconds: 10) == .rows(0))
        let repeated = try openDocument(
            "<table:table><table:table-row>\(cell())</table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048575'><table:table-cell/></table:table-row></table:table>"
        )
        #expect(outcome(repeated) == .rows(1))
    }

    /// As programs write a column that was filled to its end.
    @Test func oneRowForAll() throws {
        let row = "<table:table-row table:number-rows-repeated='1048576'>\(cell())</table:table-row>"
        let document = try openDocument("<table:table>\(row)</table:table>")
        #expect(outcome(document, seconds: 10) == .rows(1 << 20))
        let wide = row.replacing("office:value='1'", with: "office:value='1' table:number-columns-repeated='16384'")
        let all = try openDocument("<table:table>\(wide)</table:table>")
        #expect(outcome(all) == .refused(.tooLarge(path: all.path, part: "content.xml", .cells(1 << 28))))
        let beyond = try openDocument("<table:table>\(row)\(row)</table:table>")
        #expect(
            outcome(beyond, seconds: 10) == .refused(.damaged(path: beyond.path, part: "content.xml")))
    }

    @Test func oneCellForAll() throws {
        for count in ["16385", "999999999", "99999999999999999999", "-1", "0", "x"] {
            let row = "<table:table-row>\(cell(1, "table:number-columns-repeated='\(count)'"))</table:table-row>"
            let document = try openDocument("<table:table>\(row)</table:table>")
            let isLarge = count == "16385" || count == "999999999"
            #expect(
                outcome(document) == (isLarge ? .refused(.damaged(path: document.path, part: "content.xml")) : .rows(1))
            )
        }
        // Without anything in it, it is only wide.
        let blank = "<table:table-cell table:number-columns-repeated='999999999'/>"
        let document = try openDocument(
            "<table:table><table:table-row>\(cell())\(blank)</table:table-row></table:table>")
        #expect(outcome(document) == .rows(1))
    }

    @Test func blanksWithoutEnd() throws {
        let blanks = "<text:p>a<text:s text:c='999999999'/></text:p>"
        let document = try openDocument(
            "<table:table><table:table-row><table:table-cell>\(blanks)</table:table-cell></table:table-row></table:table>"
        )
        #expect(outcome(document) == .refused(.tooLarge(path: document.path, part: "content.xml", .text(1 << 20))))
    }

    @Test func mergedAreasInEachOther() throws {
        func sheet(_ areas: String) -> [String: String] {
            [
                HostileWorkbookTests.sheetPart:
                    "<worksheet><sheetData/><mergeCells>\(areas)</mergeCells></worksheet>"
            ]
        }
        let high = try WrittenWorkbook(sheet(String(repeating: "<mergeCell ref='A1:B1048576'/>", count: 33)))
        #expect(
            outcome(high)
                == .refused(
                    .tooLarge(path: high.path, part: HostileWorkbookTests.sheetPart, .mergedRows(1 << 25))))
        let many = try WrittenWorkbook(sheet(String(repeating: "<mergeCell ref='A1:B1'/>", count: 1 << 17 + 1)))
        guard case .refused(.tooLarge(_, _, .areas)) = outcome(many) else {
            Issue.record("read")
            return
        }
        let columns = String(repeating: "<col min='1' max='999999999' hidden='1'/>", count: 2)
        let wide = try WrittenWorkbook([
            HostileWorkbookTests.sheetPart: "<worksheet><cols>\(columns)</cols><sheetData/></worksheet>"
        ])
        #expect(outcome(wide) == .refused(.damaged(path: wide.path, part: HostileWorkbookTests.sheetPart)))
        let spanned = cell(1, "table:number-rows-spanned='999999999' table:number-columns-spanned='999999999'")
        let document = try openDocument(
            "<table:table><table:table-row>\(spanned)</table:table-row></table:table>")
        let reader = try WorkbookReader(document.path)
        #expect(try reader.layout(of: reader.sheets[0]).merged == [CellRange("A1:XFD1048576")].compactMap { $0 })
    }

    @Test func tablesThatAreNoSheets() throws {
        let inner = "<table:table table:name='dalam'><table:table-row>\(cell(9))</table:table-row></table:table>"
        let document = try openDocument(
            """
            <table:table table:name='Satu'><table:shapes>\(inner)</table:shapes><table:table-row>
            <table:table-cell><text:p>a</text:p>\(inner)</table:table-cell>\(cell(2))</table:table-row></table:table>
            <table:dde-links><table:dde-link>\(inner)</table:dde-link></table:dde-links>
            <table:table table:name='Dua'><table:table-row>\(cell(3))</table:table-row></table:table>
            """)
        #expect(try WorkbookReader(document.path).sheets.map(\.name) == ["Satu", "Dua"])
        let cells = try document.rows().flatMap(\.cells)
        #expect(cells.map(\.value) == [.text("a"), .number(2), .number(3)])
    }
}
